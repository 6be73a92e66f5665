using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>The texts that cells name by number.</summary>
internal static class XlsxStrings
{
    /// <summary>The largest budgets have under 50,000; an empty text of five bytes takes a place too.</summary>
    private const int MaxCount = 1_000_000;

    /// <summary>40 MB in memory; the largest budgets hold under one million characters.</summary>
    private const int MaxCharacters = 20_000_000;

    public static IReadOnlyList<string> Read(OoxmlPackage package, string part) => OoxmlPackage.Reading(part, () =>
    {
        var strings = new List<string>();
        var buffer = new TextBuffer();
        var characters = 0;
        using var tokens = PartBytes.Open(package, part);
        while (tokens is not null && tokens.Read())
        {
            if (tokens.Node != TokenNode.Start || !tokens.Name.SequenceEqual("si"u8))
                continue;
            buffer.Clear();
            buffer.AppendRichText(tokens);
            characters += buffer.Span.Length;
            if (strings.Count == MaxCount || characters > MaxCharacters)
                throw XlsxRefusals.TooMuchText("共享文字");
            strings.Add(buffer.Span.ToString());
        }
        return strings;
    });
}
