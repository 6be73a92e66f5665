using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BudgetDisclosure.Core.Search;

/// <summary>The pairs of neighbouring characters of a text, each as a number: what both databases look texts up by.</summary>
/// <remarks>Chinese words mostly have two characters: indexes of three find none of them (docs/adr/0048-search.md).</remarks>
public static class Bigrams
{
    /// <summary>Every pair once. A text that contains another has all of the other's pairs.</summary>
    /// <param name="folded">As <see cref="FoldedText"/> makes it.</param>
    public static IReadOnlyCollection<int> Of(string folded)
    {
        var pairs = new HashSet<int>();
        for (var i = 1; i < folded.Length; i++)
            pairs.Add(unchecked((folded[i - 1] << 16) | folded[i]));
        return pairs;
    }

    /// <summary>The number under which a text is kept: the first eight bytes of its SHA-256.</summary>
    public static long KeyOf(string text) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
