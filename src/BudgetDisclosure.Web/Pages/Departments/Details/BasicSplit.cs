using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Web.Pages.Departments.Details;

/// <summary>Basic expenditure with its parts for people and for running, each with its cell where it is printed.</summary>
public sealed record BasicSplit(KeyFigure Whole, QuotedCell? Personnel, QuotedCell? Operating)
{
    /// <returns>Null where there is no such table.</returns>
    public static BasicSplit? Of(IReadOnlyList<KeyFigure> figures, IReadOnlyList<QuotedTable> tables, Stage stage) =>
        figures.FirstOrDefault(figure => figure is { Subject: KeySubjects.Economic, Code: "" }) is { } whole
            ? new(
                whole, Find(tables, stage, Measure.Personnel, whole.Personnel),
                Find(tables, stage, Measure.Operating, whole.Operating))
            : null;

    private static QuotedCell? Find(IReadOnlyList<QuotedTable> tables, Stage stage, Measure measure, long? fen)
    {
        foreach (var table in tables)
        {
            if (TableCoordinates.Of(table.Table, stage) is not { } coordinates)
                continue;
            for (var row = 0; row < table.Table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Table.Columns.Count; column++)
                {
                    if (table.Table.Rows[row].Cells[column].Amount?.Fen is { } printed && printed == fen
                        && coordinates.At(row, column) is { Code: null } at && at.Measure == measure)
                    {
                        return table.CellAt(row, column);
                    }
                }
            }
        }
        return null;
    }
}
