using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>The total of the table of basic expenditure, printed whole or as personnel and operating expenditure.</summary>
internal static class BasicTotals
{
    /// <summary>The one total, or the two that close the blocks of a table without one; none where neither is printed.</summary>
    public static IReadOnlyList<Figure> Of(LedgerTable basic)
    {
        if (basic.Columns.FirstOrDefault(column => column is { IsPaired: false, Measure: Measure.Basic }) is not { } column)
            return [];
        if (basic.Tree.TotalOf(column) is { } total)
            return [total];
        return basic.Tree is { Personnel: { } personnel, Operating: { } operating }
            && basic.Tree[personnel, column] is { } first && basic.Tree[operating, column] is { } second ? [first, second] : [];
    }
}
