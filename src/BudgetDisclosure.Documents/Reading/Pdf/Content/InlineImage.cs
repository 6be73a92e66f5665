using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>Finds the end of an image that stands in a content stream (ISO 32000-1, 8.9.7).</summary>
internal static class InlineImage
{
    /// <summary>What follows the image is text; its own bytes rarely are for this long.</summary>
    private const int Looked = 16;

    /// <summary>Moves behind <c>EI</c>, or to the end where there is none.</summary>
    public static void Skip(ObjectParser parser)
    {
        while (parser.Read() is { } value && value is not PdfKeyword { Text: "ID" })
        {
        }
        var lexer = parser.Lexer;
        for (int at; (at = lexer.Rest.IndexOf("EI"u8)) >= 0;)
        {
            var afterSpace = at > 0 && Characters.IsSpace(lexer.Rest[at - 1]);
            lexer.Position += at + 2;
            if (afterSpace && IsText(lexer.Rest))
                return;
        }
        lexer.Position = lexer.Length;
    }

    private static bool IsText(ReadOnlySpan<byte> rest)
    {
        if (rest.Length > 0 && !Characters.IsSpace(rest[0]))
            return false;
        foreach (var b in rest[..Math.Min(rest.Length, Looked)])
        {
            if (b is >= 0x7F or (< (byte)' ' and not ((byte)'\n' or (byte)'\r' or (byte)'\t')))
                return false;
        }
        return true;
    }
}
