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
        var (headerHeight, page) = (HeaderHeights(header, frame).Sum(), BodyHeight(new(frame.Orientation)));
        if (headerHeight > HighestRepeatedHeader * page)
            return frame.OneLine;
        var firstRow = body.Rows == 0 ? 0 : body.Beginning(0).Where(cell => cell.RowSpan == 1)
            .Select(cell => HeightOf(cell, frame, isHeader: false)).DefaultIfEmpty(frame.OneLine).Max();
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

    private static double[] HeaderHeights(TableGrid header, TableFrame frame) =>
        RowHeights(header, 0, header.Rows, frame, isHeader: true);

    /// <summary>How high rows are that hang together by no cell with those before and behind them.</summary>
    private static double[] RowHeights(TableGrid grid, int first, int count, TableFrame frame, bool isHeader)
    {
        var heights = new double[count];
        Array.Fill(heights, frame.OneLine);
        foreach (var cell in Enumerable.Range(first, count).SelectMany(grid.Beginning).OrderBy(cell => cell.LastRow))
        {
            var (row, last) = (cell.Row - first, cell.LastRow - first);
            heights[last] = Math.Max(heights[last], HeightOf(cell, frame, isHeader) - heights[row..last].Sum());
        }
        return heights;
    }

    private static double HeightOf(GridCell cell, TableFrame frame, bool isHeader) =>
        frame.Set(cell, isHeader).Height + (2 * Typography.CellTopPadding);

    private void Place(TableGrid grid, Tag section, bool isHeader)
    {
        var nextGroup = 0;
        for (var row = 0; row < grid.Rows; row++)
        {
            if (row == nextGroup)
                KeepTogether(grid, row, nextGroup = EndOfGroup(grid, row), isHeader);
            var rowTag = section.Add(TagKind.TR);
            foreach (var cell in grid.Beginning(row))
                open.Add(Open(cell, rowTag, isHeader));
            PlaceRow(grid, row);
        }
    }

    /// <summary>Behind the last row that hangs together with this one by cells over several rows.</summary>
    private static int EndOfGroup(TableGrid grid, int row)
    {
        var end = row + 1;
        for (; row < end; row++)
            end = Math.Max(end, grid.Beginning(row).Select(cell => cell.LastRow + 1).DefaultIfEmpty().Max());
        return end;
    }

    /// <summary>Rows that hang together go to the next page together, as one row would.</summary>
    private void KeepTogether(TableGrid grid, int first, int end, bool isHeader)
    {
        if (end - first == 1 || flow.Y <= bodyTop + Tolerance)
            return;
        var height = RowHeights(grid, first, end - first, frame, isHeader).Sum();
        if (height > flow.Remaining && height <= HighestWholeRow * BodyHeight(flow.Page))
            TurnPage();
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
        var heights = HeaderHeights(header, frame);
        if (heights.Sum() > HighestRepeatedHeader * BodyHeight(flow.Page))
            return;
        for (var row = 0; row < header.Rows; row++)
        {
            foreach (var cell in header.Beginning(row))
            {
                var text = frame.Set(cell, isHeader: true);
                var repeated = new OpenCell(cell, text, null, LineAlignment.Centre, frame) { Top = flow.Y };
                repeated.DrawTo(flow.Y + heights[row..(cell.LastRow + 1)].Sum(), flow.Page);
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
