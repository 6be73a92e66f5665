using System.Text;

namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>The words of content streams as strings, without a new one for each of thousands of operators.</summary>
internal static class Words
{
    private static readonly string[] known =
    [
        "b", "B", "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "d0", "d1", "Do", "DP", "EI",
        "EMC", "ET", "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "ID", "j", "J", "K", "k", "l", "m", "M", "MP", "n",
        "q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj",
        "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y", "'", "\"", "endobj", "obj", "R", "true",
        "false", "null", "stream", "endbfchar", "endbfrange", "endcidrange",
    ];

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup =
        known.ToDictionary(word => word, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>No operator is longer; a longer word is cut, as it is none.</summary>
    private const int Longest = 32;

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<char> characters = stackalloc char[Longest];
        var length = Encoding.Latin1.GetChars(bytes[..Math.Min(bytes.Length, Longest)], characters);
        return lookup.TryGetValue(characters[..length], out var word) ? word : new(characters[..length]);
    }
}
