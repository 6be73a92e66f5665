namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>Places header and rows of a table, page after page.</summary>
/// <remarks>
/// A row that does not fit goes to the next page; one that is higher than a third of a page is cut instead. Cells over
/// several rows that a page cuts carry on below the repeated header.
/// </remarks>
internal sealed class TableRows(
    Table table, TableGrid header, TableGrid body, TableFrame frame, PageFlow flow, Action<PageFlow> drawContinuation)
{
    private const double Tolerance = 0.01;

    /// <summary>Parts of a page's height: a higher row is cut, a higher header is not repeated.</summary>
    private const double HighestWholeRow = 1 / 3.0;
    private const double HighestRepeatedHeader = 1 / 2.0;

    private readonly List<OpenCell> open = [];
    private readonly TableRules rules = new(frame);
    private double bodyTop;
    private bool isInBody;

    /// <summary>The header, where it may be repeated, and the first row, where it may not be cut.</summary>
    public static double LeadHeight(TableGrid header, TableGrid body, TableFrame frame)
    {
        var (headerHeight, page) = (RowHeights(header, frame).Sum(), BodyHeight(new(frame.Orientation)));
        if (headerHeight > HighestRepeatedHeader * page)
            return frame.OneLine;
        var firstRow = body.Rows == 0 ? 0 : body.Beginning(0).Where(cell => cell.RowSpan == 1)
            .Select(cell => frame.Set(cell, isHeader: false).Height + (2 * Typography.CellTopPadding)).DefaultIfEmpty(frame.OneLine).Max();
        return headerHeight + (firstRow > HighestWholeRow * page ? 2 * frame.OneLine : firstRow);
    }

    public void Place(Tag tag)
    {
        bodyTop = flow.Y;
        if (header.Rows > 0)
            Place(header, tag.Add(TagKind.THead), isHeader: true);
        isInBody = true;
        if (body.Rows > 0)
            Place(body, tag.Add(TagKind.TBody), isHeader: false);
        rules.Draw(flow.Page);
    }

    private static double BodyHeight(Page page) => page.Bottom - page.Top;

    private static double[] RowHeights(TableGrid grid, TableFrame frame)
    {
        var heights = new double[grid.Rows];
        var cells = Enumerable.Range(0, grid.Rows).SelectMany(grid.Beginning).OrderBy(cell => cell.LastRow);
        Array.Fill(heights, frame.OneLine);
        foreach (var cell in cells)
        {
            var needed = frame.Set(cell, isHeader: true).Height + (2 * Typography.CellTopPadding);
            heights[cell.LastRow] = Math.Max(heights[cell.LastRow], needed - heights.AsSpan(cell.Row, cell.RowSpan - 1).ToArray().Sum());
        }
        return heights;
    }

    private void Place(TableGrid grid, Tag section, bool isHeader)
    {
        for (var row = 0; row < grid.Rows; row++)
        {
            var rowTag = section.Add(TagKind.TR);
            foreach (var cell in grid.Beginning(row))
                open.Add(Open(cell, rowTag, isHeader));
            PlaceRow(grid, row);
        }
    }

    private void PlaceRow(TableGrid grid, int row)
    {
        var height = Math.Max(frame.OneLine, HeightOf(row));
        while (height > flow.Remaining)
        {
            var isFirstHere = flow.Y <= bodyTop + Tolerance;
            if ((isFirstHere || height > HighestWholeRow * BodyHeight(flow.Page)) && flow.Remaining >= frame.OneLine)
                Advance(grid, row, flow.Page.Bottom);
            TurnPage();
            height = Math.Max(HeightOf(row), MinimumOf(row));
        }
        Advance(grid, row, flow.Y + height);
        foreach (var cell in open.Where(cell => cell.Cell.LastRow == row))
            cell.DrawTo(flow.Y, flow.Page);
        open.RemoveAll(cell => cell.Cell.LastRow == row);
    }

    /// <summary>What the cells that end in the row still need, from here down.</summary>
    private double HeightOf(int row) => open.Where(cell => cell.Cell.LastRow == row)
        .Select(cell => cell.Top + cell.HeightLeft - flow.Y).DefaultIfEmpty().Max();

    /// <summary>A row that has not begun is at least one line high.</summary>
    private double MinimumOf(int row) => open.Any(cell => cell.Cell.Row == row && cell.HasBegun) ? 0 : frame.OneLine;

    private void Advance(TableGrid grid, int row, double bottom)
    {
        rules.Add(grid, row, flow.Y, bottom);
        flow.Y = bottom;
    }

    private void TurnPage()
    {
        foreach (var cell in open.Where(cell => cell.Top < flow.Y - Tolerance))
            cell.DrawTo(flow.Y, flow.Page);
        rules.Draw(flow.Page);
        flow.StartPage(frame.Orientation);
        drawContinuation(flow);
        if (isInBody)
            RepeatHeader();
        bodyTop = flow.Y;
        foreach (var cell in open)
            cell.Top = flow.Y;
    }

    private void RepeatHeader()
    {
        var heights = RowHeights(header, frame);
        if (heights.Sum() > HighestRepeatedHeader * BodyHeight(flow.Page))
            return;
        for (var row = 0; row < header.Rows; row++)
        {
            foreach (var cell in header.Beginning(row))
            {
                var repeated = new OpenCell(cell, frame.Set(cell, isHeader: true), null, LineAlignment.Centre, frame) { Top = flow.Y };
                repeated.DrawTo(flow.Y + heights.AsSpan(row, cell.RowSpan).ToArray().Sum(), flow.Page);
            }
            Advance(header, row, flow.Y + heights[row]);
        }
    }

    private OpenCell Open(GridCell cell, Tag row, bool isHeader)
    {
        var column = table.Columns[cell.Column];
        var isRowHeader = !isHeader && column.IsKey;
        var tag = row.Add(new Tag(isHeader || isRowHeader ? TagKind.TH : TagKind.TD)
        {
            Scope = isHeader ? HeaderScope.Column : isRowHeader ? HeaderScope.Row : HeaderScope.None,
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
        });
        var alignment = cell.Cell.Alignment ?? (isHeader ? CellAlignment.Centre : column.Alignment);
        return new(cell, frame.Set(cell, isHeader), tag, LineAlignmentOf(alignment), frame) { Top = flow.Y };
    }

    private static LineAlignment LineAlignmentOf(CellAlignment alignment) => alignment switch
    {
        CellAlignment.Right => LineAlignment.Right,
        CellAlignment.Centre => LineAlignment.Centre,
        _ => LineAlignment.Left,
    };
}
