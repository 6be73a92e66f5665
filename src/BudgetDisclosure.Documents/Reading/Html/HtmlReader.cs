using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Xlsx;

namespace BudgetDisclosure.Documents.Reading.Html;

/// <summary>Reads a web page, also one saved under .xls or .doc and one packed as MHTML: paragraphs and tables.</summary>
/// <remarks>
/// Paragraphs and tables are counted as they show. A table whose cells hold tables is only layout: what its cells hold
/// stands alone. The text counts, not what Excel keeps beside it in <c>x:num</c>.
/// </remarks>
public sealed class HtmlReader : IDocumentReader
{
    public SourceFormat Format => SourceFormat.Html;

    public SourceDocument Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            return ReadPages(bytes, cancellation);
        }
        catch (Exception e) when (e is not (RefusedDocumentException or OperationCanceledException))
        {
            // The library does not say what it throws.
            throw HtmlRefusals.Damaged(e);
        }
    }

    private static SourceDocument ReadPages(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var allowance = new CellAllowance();
        var blocks = new List<HtmlBlock>();
        var complete = true;
        foreach (var page in MhtmlFile.IsOne(bytes.Span) ? MhtmlFile.Pages(bytes) : [HtmlDecoding.Decode(bytes.Span)])
        {
            var story = new HtmlStory(allowance, cancellation);
            using var tokens = new HtmlTokens(page.Text);
            story.Read(tokens);
            blocks.AddRange(story.Blocks);
            complete &= page.Complete;
        }
        var counted = Counted(blocks);
        return new(SourceFormat.Html, counted) { Findings = [.. Findings(counted, complete)] };
    }

    private static List<SourceBlock> Counted(List<HtmlBlock> blocks)
    {
        var counted = new List<SourceBlock>(blocks.Count);
        var (paragraphs, tables) = (0, 0);
        foreach (var block in blocks)
        {
            if (block is HtmlParagraph paragraph)
                counted.Add(new SourceParagraph(paragraph.Text, SourcePosition.OfParagraph(++paragraphs))
                {
                    OutlineLevel = paragraph.OutlineLevel,
                    Hidden = paragraph.Hidden,
                });
            else if (((HtmlGrid)block).Table.ToSource(++tables) is { } table)
                counted.Add(table);
            else
                tables--;
        }
        return counted;
    }

    private static IEnumerable<Finding> Findings(List<SourceBlock> blocks, bool complete)
    {
        var hidden = blocks.OfType<SourceParagraph>().Where(paragraph => paragraph.Hidden)
            .Select(paragraph => paragraph.Position)
            .Concat(blocks.OfType<SourceTable>().SelectMany(table => table.Rows).SelectMany(row => row.Cells)
                .Where(cell => cell.Hidden).Select(cell => cell.Position))
            .ToList();
        if (hidden.Count > 0)
            yield return new(FindingKinds.HiddenContent, $"网页有 {hidden.Count} 处隐藏的段落或单元格，内容已读出并标明。", hidden[0]);
        if (!complete)
            yield return new(FindingKinds.Encoding, "网页编码有无法识别的字节，已用“�”代替");
    }
}
