using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reports;

/// <summary>A total that stands for a disclosure, as printed.</summary>
/// <param name="CellId">The id of its cell on the table's page (<see cref="CellIds"/>).</param>
/// <param name="Label">What its row is called: 支出总计, 本年支出合计.</param>
public sealed record HeadlineFigure(DisclosureTable Table, string CellId, string Label, DisclosureCell Cell);

/// <summary>Whether the table of a total is published, and the total where it has one.</summary>
public sealed record Headline(bool IsPublished, HeadlineFigure? Figure)
{
    /// <summary>True where there is no total, and something was withheld from the table that would have it.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>True where several files bring the table with different totals: none of them is shown.</summary>
    public bool Contradicts { get; init; }
}

/// <summary>The totals that the head of a disclosure names, read through coordinates and shown as printed.</summary>
public sealed record Headlines(Headline Income, Headline Expenditure, Headline ThreePublic)
{
    private static readonly Headline Withheld = new(IsPublished: true, Figure: null) { IsWithheld = true };

    /// <summary>The head of a version that was withheld whole.</summary>
    public static readonly Headlines OfWithheld = new(Withheld, Withheld, Withheld);

    public static Headlines Of(Disclosure disclosure) => new(
        Find(disclosure, Side.Income, "income-expenditure", "income", "final-income-expenditure", "final-income"),
        Find(disclosure, Side.Expenditure, "income-expenditure", "expenditure", "final-income-expenditure", "final-expenditure"),
        Find(disclosure, Side.Expenditure, "three-public", "final-three-public"));

    private static Headline Find(Disclosure disclosure, Side side, params string[] slugs)
    {
        var isWithheld = false;
        var isPublished = disclosure.Unrecognised.Any(table =>
            TableCatalogue.ByTitle(table.Title, disclosure.Stage) is { } named && slugs.Contains(named.Slug));
        foreach (var slug in slugs)
        {
            var tables = disclosure.Tables.Where(table => table.Slug == slug && table.Scope is null).ToList();
            isPublished |= tables.Count > 0;
            var ids = CellIds.Of(tables);
            var figures = tables.Select((table, i) => TotalOf(table, ids[i], disclosure.Stage, side)).OfType<HeadlineFigure>().ToList();
            if (figures.Select(figure => figure.Cell.Amount).Distinct().Count() > 1)
                return new(IsPublished: true, Figure: null) { Contradicts = true };
            if (figures.Count > 0)
                return new(IsPublished: true, figures[0]);
            isWithheld |= tables.Exists(table =>
                table.Withheld || table.Rows.SelectMany(row => row.Cells).Any(cell => cell.Withheld));
        }
        return new(isPublished, Figure: null) { IsWithheld = isWithheld };
    }

    /// <summary>支出总计 before 本年支出合计; null where none is printed, or where several rows could be meant.</summary>
    private static HeadlineFigure? TotalOf(DisclosureTable table, CellIds ids, Stage stage, Side side)
    {
        var totals = TotalCells(table, stage, side).ToList();
        var line = totals.Exists(cell => cell.Line == Lines.Total) ? Lines.Total : Lines.YearTotal;
        totals.RemoveAll(cell => cell.Line != line);
        if (totals.Count > 1)
            totals.RemoveAll(cell => !IsTotal(LabelOf(table, ids, cell.Row, cell.Column)));
        if (totals is not [var (row, column, _)])
            return null;
        return new(table, ids[row, column], LabelOf(table, ids, row, column), table.Rows[row].Cells[column]);
    }

    private static IEnumerable<(int Row, int Column, string Line)> TotalCells(
        DisclosureTable table, Stage stage, Side side)
    {
        if (TableCoordinates.Of(table, stage) is not { } coordinates)
            yield break;
        var fund = TableCatalogue.Find(table.Slug)!.Fund;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            // No total has a code, and what a coordinate says of the others costs more than a whole page.
            if (table.Rows[row].Code is not null)
                continue;
            for (var column = 0; column < table.Columns.Count; column++)
            {
                if (table.Rows[row].Cells[column].Amount is not null
                    && coordinates.Described(column) is { Measure: Measure.Total }
                    && coordinates.At(row, column) is { Code: null, Measure: Measure.Total, Line: { } line } at
                    && line is Lines.Total or Lines.YearTotal
                    && at.Side == side && at.Stage == stage && at.Fund == fund)
                {
                    yield return (row, column, line);
                }
            }
        }
    }

    private static string LabelOf(DisclosureTable table, CellIds ids, int row, int column)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (ids.IsLabel(row, i) && table.Columns[i].Side == table.Columns[column].Side)
                return table.Rows[row].Cells[i].Text;
        }
        return "";
    }

    private static bool IsTotal(string label) =>
        label.EndsWith("合计", StringComparison.Ordinal) || label.EndsWith("总计", StringComparison.Ordinal)
        || label.EndsWith("小计", StringComparison.Ordinal);
}
