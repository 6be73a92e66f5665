using System.Text;

namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>The text of a glyph as readers mean it.</summary>
internal static class GlyphText
{
    /// <summary>What stands for a glyph that cannot be known.</summary>
    public const string Unknown = "\uFFFD";

    /// <summary>
    /// Radicals as the characters they look like, no control characters, no halves of pairs; null where nothing
    /// is left that could be known.
    /// </summary>
    public static string? Of(string text)
    {
        if (text is [var one] && IsPlain(one))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || rune.Value is 0 or 0xFFFE or 0xFFFF)
                return null;
            clean.Append(Rune.IsControl(rune) ? new Rune(' ') : Radicals.Ideograph(rune));
        }
        return clean.Length == 0 ? null : clean.ToString();
    }

    private static bool IsPlain(char one) => one is (>= ' ' and < '\x7F') or (>= '\u3000' and < '\uD800');
}
