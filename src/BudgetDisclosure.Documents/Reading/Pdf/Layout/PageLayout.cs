using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>The pages of a file as blocks in reading order: paragraphs, and tables joined over pages.</summary>
internal sealed class PageLayout
{
    private readonly List<(PageText Page, IReadOnlyList<GlyphLine> Lines)> _lines = [];
    private readonly List<List<PageTable>> _tables = [];

    private PageLayout(PdfContent content, CancellationToken cancellation)
    {
        for (var i = 0; i < content.Pages.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var text = new PageText(content.Pages[i], i + 1);
            var shapes = RuledGrid.Find(content.Pages[i].Segments);
            var cells = new CellTexts(shapes, text.Glyphs);
            var tables = shapes.Select((_, table) => cells.Table(table, i + 1)).Where(HasText).ToList();
            var lines = GlyphLine.Of(cells.Outside);
            if (tables.Count == 0 && (LinelessGrid.Find(lines, i + 1) ?? Continued(lines, i)) is { } found)
            {
                tables.Add(found.Table);
                lines.RemoveAll(found.Lines.Contains);
            }
            _lines.Add((text, lines));
            var ofPage = PageDoubts.Of(content, content.Pages[i]).ToList();
            _tables.Add(tables.ConvertAll(table => table.Doubted([.. ofPage, .. PageDoubts.Of(table)])));
        }
    }

    /// <summary>The rest of a table without lines that the page before ended with.</summary>
    private (PageTable Table, IReadOnlyList<GlyphLine> Lines)? Continued(IReadOnlyList<GlyphLine> lines, int index) =>
        index > 0 && _tables[index - 1] is [.., var before] && before.Doubts.Contains(TableDoubt.Lineless)
            ? LinelessGrid.Continue(before, lines, index + 1) : null;

    public static IReadOnlyList<SourceBlock> Of(PdfContent content, CancellationToken cancellation = default) =>
        new PageLayout(content, cancellation).Blocks();

    private List<SourceBlock> Blocks()
    {
        var margins = RunningHeads.Of(_lines);
        var kept = _lines.ConvertAll(page => page.Lines.Where(line => !margins.Contains(line)).ToList());
        var columns = _lines
            .Select((page, i) => (page.Page.Number, Column: new TextColumn(kept[i], page.Page.Page.Width)))
            .ToDictionary(page => page.Number, page => page.Column);
        var items = TableJoin.Join(_lines.Select((page, i) => Ordered(page.Page.Number, kept[i], _tables[i])));
        return [.. new Paragraphs(columns, BodySize(kept.SelectMany(lines => lines))).Of(items)];
    }

    private static double BodySize(IEnumerable<GlyphLine> lines)
    {
        var sizes = lines.SelectMany(line => line.Glyphs).Select(glyph => glyph.Size).Order().ToList();
        return sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
    }

    /// <summary>A page without a word in its table is a drawing, or the blank end of a form.</summary>
    private static bool HasText(PageTable table) => table.Cells.Any(cell => !cell.IsBlank);

    private static List<PageItem> Ordered(int page, List<GlyphLine> lines, List<PageTable> tables) =>
    [
        .. lines.Select(line => (PageItem)new PageLine(page, line)).Concat(tables)
            .OrderBy(item => item.Box.Top).ThenBy(item => item.Box.Left),
    ];
}
