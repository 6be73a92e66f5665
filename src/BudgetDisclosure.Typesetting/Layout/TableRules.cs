namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>The lines between the cells of a table on one page, each drawn in one piece as far as it goes.</summary>
internal sealed class TableRules(TableFrame frame)
{
    private readonly List<(TableGrid Grid, int Row, double Top, double Bottom)> bands = [];

    /// <summary>A row, or a part of one, that was placed below those before.</summary>
    public void Add(TableGrid grid, int row, double top, double bottom) => bands.Add((grid, row, top, bottom));

    /// <summary>Draws the lines of what was added, and forgets it.</summary>
    public void Draw(Page page)
    {
        if (bands is [])
            return;
        for (var i = 0; i <= bands.Count; i++)
            DrawHorizontal(i, page);
        for (var column = 0; column <= bands[0].Grid.Columns; column++)
            DrawVertical(column, page);
        bands.Clear();
    }

    private void DrawHorizontal(int index, Page page)
    {
        var y = index < bands.Count ? bands[index].Top : bands[^1].Bottom;
        var isOuter = index == 0 || index == bands.Count;
        var columns = bands[0].Grid.Columns;
        for (var column = 0; column < columns; column++)
        {
            var start = column;
            while (column < columns && (isOuter || CellAt(index - 1, column) != CellAt(index, column)))
                column++;
            if (column > start)
                page.Rules.Add(new(frame.EdgeOf(start), y, frame.EdgeOf(column), y, Thickness(isOuter)));
        }
    }

    private void DrawVertical(int column, Page page)
    {
        var x = frame.EdgeOf(column);
        var isOuter = column == 0 || column == bands[0].Grid.Columns;
        for (var i = 0; i < bands.Count; i++)
        {
            var start = i;
            while (i < bands.Count && (isOuter || CellAt(i, column - 1) != CellAt(i, column)))
                i++;
            if (i > start)
                page.Rules.Add(new(x, bands[start].Top, x, bands[i - 1].Bottom, Thickness(isOuter)));
        }
    }

    private GridCell CellAt(int band, int column) => bands[band].Grid[bands[band].Row, column];

    private static double Thickness(bool isOuter) => isOuter ? Typography.ThickRule : Typography.ThinRule;
}
