namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>A table whose columns stand side by side on one page: caption and lines, header, rows, notes.</summary>
internal sealed class TablePart
{
    private const double AfterCaption = 4;
    private const double AfterLines = 2;
    private const double BeforeNotes = 3;
    private const int MostRepeatedLines = 3;

    private readonly Table table;
    private readonly Composition composition;
    private readonly TableFrame frame;
    private readonly TableGrid header;
    private readonly TableGrid body;
    private readonly SetText? caption;
    private readonly SetText? leftLine;
    private readonly SetText? rightLine;
    private readonly List<SetText> notes;

    public TablePart(Table table, PageOrientation orientation, TextStyle style, CellLetters letters, Composition composition)
    {
        (this.table, this.composition) = (table, composition);
        (header, body) = (new(table.Header, table.Columns.Count), new(table.Rows, table.Columns.Count));
        var page = new Page(orientation);
        var demands = ColumnDemand.Of(header, body, letters.Of);
        var widths = ColumnWidths.Fill(demands, table.Columns, style, page.Right - page.Left);
        frame = new(orientation, page.Left, widths, style, letters);
        caption = Set(table.Caption, Typography.Caption, frame.Width);
        leftLine = Set(table.LeftLine, Typography.TableLine, frame.Width * 2 / 3);
        rightLine = Set(table.RightLine, Typography.TableLine, frame.Width / 3);
        notes = [.. table.Notes.Select(note => SetText.Of(note, composition.Fonts, Typography.Small, frame.Width))];
    }

    /// <summary>Everything up to the first row of the body.</summary>
    public double LeadHeight => AboveHeight + TableRows.LeadHeight(header, body, frame);

    private double AboveHeight => (caption is null ? 0 : caption.Height + AfterCaption) + LinesHeight;

    private double LinesHeight =>
        leftLine is null && rightLine is null ? 0 : Math.Max(leftLine?.Height ?? 0, rightLine?.Height ?? 0) + AfterLines;

    public void Place(PageFlow flow)
    {
        var leftTag = leftLine is null ? null : composition.Structure.Add(TagKind.P);
        var rightTag = rightLine is null ? null : composition.Structure.Add(TagKind.P);
        var tag = composition.Structure.Add(TagKind.Table);
        if (caption is not null)
        {
            flow.Draw(caption, tag.Add(TagKind.Caption), LineAlignment.Centre);
            flow.Y += AfterCaption;
        }
        PlaceLines(flow, leftTag, rightTag);

        new TableRows(table, header, body, frame, flow, DrawContinuation).Place(tag);
        flow.Y += BeforeNotes;
        foreach (var note in notes)
            flow.Draw(note, composition.Structure.Add(TagKind.P), LineAlignment.Justified);
    }

    /// <summary>Side by side; texts of an unreasonable length one after the other, so that nothing of them is lost.</summary>
    private void PlaceLines(PageFlow flow, Tag? leftTag, Tag? rightTag)
    {
        if (flow.Remaining >= LinesHeight)
        {
            if (leftLine is not null)
                DrawLine(leftLine, leftTag, flow.Page, flow.Y, LineAlignment.Left);
            if (rightLine is not null)
                DrawLine(rightLine, rightTag, flow.Page, flow.Y, LineAlignment.Right);
            flow.Y += LinesHeight;
            return;
        }
        if (leftLine is not null)
            flow.Draw(leftLine, leftTag!, LineAlignment.Left);
        if (rightLine is not null)
            flow.Draw(rightLine, rightTag!, LineAlignment.Right);
        flow.Y += AfterLines;
    }

    /// <summary>What stands above the header on every page but the first.</summary>
    private void DrawContinuation(PageFlow flow)
    {
        var mark = Set(table.ContinuationMark, Typography.TableLine, frame.Width / 3);
        var unit = rightLine is { Lines.Length: <= MostRepeatedLines } ? rightLine : null;
        if (mark is null && unit is null)
            return;
        if (mark is not null)
            DrawLine(mark, null, flow.Page, flow.Y, LineAlignment.Left);
        if (unit is not null)
            DrawLine(unit, null, flow.Page, flow.Y, LineAlignment.Right);
        flow.Y += Math.Max(mark?.Height ?? 0, unit?.Height ?? 0) + AfterLines;
    }

    private void DrawLine(SetText text, Tag? tag, Page page, double y, LineAlignment alignment)
    {
        var width = alignment == LineAlignment.Right ? frame.Width / 3 : frame.Width * 2 / 3;
        var left = alignment == LineAlignment.Right ? frame.Left + frame.Width - width : frame.Left;
        text.DrawAll(page, tag, left, width, y, alignment);
    }

    private SetText? Set(string? text, TextStyle style, double width) =>
        text is null ? null : SetText.Of(text, composition.Fonts, style, width);
}
