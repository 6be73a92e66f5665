using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>The notes that people put on cells of a worksheet.</summary>
internal static class XlsxComments
{
    /// <summary>Excel's own bound for comments on a sheet is 65,536.</summary>
    private const int MaxComments = 65_536;

    public static IReadOnlyList<SourceParagraph> Read(OoxmlPackage package, XlsxSheet sheet)
    {
        var paragraphs = new List<SourceParagraph>();
        var parts = package.RelationshipsOf(sheet.Part)
            .Where(link => link is { Type: "comments", External: false })
            .Select(link => link.Target)
            .Distinct();
        foreach (var part in parts)
            OoxmlPackage.Reading(part, () => ReadComments(package, part, sheet, paragraphs));
        return paragraphs;
    }

    public static void Report(IReadOnlyList<SourceParagraph> paragraphs, XlsxSheet sheet, SheetFindings findings)
    {
        if (paragraphs.Count > 0)
            findings.AddWhole(FindingKinds.Comments, paragraphs[0].Position,
                $"工作表“{sheet.Name}”有 {paragraphs.Count} 条批注，不公开，公开副本中已去掉。");
    }

    private static int ReadComments(
        OoxmlPackage package, string part, XlsxSheet sheet, List<SourceParagraph> paragraphs)
    {
        var text = new TextBuffer();
        using var tokens = PartBytes.Open(package, part);
        while (tokens is not null && tokens.Read())
        {
            if (tokens.Node != TokenNode.Start || !tokens.Name.SequenceEqual("comment"u8))
                continue;
            if (CellOf(tokens) is not { } cell)
                continue;
            text.Clear();
            ReadText(tokens, text);
            if (paragraphs.Count == MaxComments)
                throw XlsxRefusals.TooMuchText("批注");
            if (!text.Span.IsWhiteSpace())
                paragraphs.Add(new(text.Span.ToString(), SourcePosition.OfSheetCell(sheet.Name, cell.Row, cell.Column))
                {
                    Place = ParagraphPlace.Comment,
                    Hidden = sheet.Hidden,
                });
        }
        return paragraphs.Count;
    }

    private static CellReference? CellOf(PartTokens tokens)
    {
        while (tokens.NextAttribute(out var name, out var value))
        {
            if (name.SequenceEqual("ref"u8) && CellReference.TryParse(value, out var cell))
                return cell;
        }
        return null;
    }

    private static void ReadText(PartTokens tokens, TextBuffer text)
    {
        if (tokens.IsEmpty)
            return;
        var outside = tokens.Depth - 1;
        while (tokens.Read() && tokens.Depth > outside)
        {
            if (tokens.Node == TokenNode.Start && tokens.Name.SequenceEqual("text"u8))
                text.AppendRichText(tokens);
        }
    }
}
