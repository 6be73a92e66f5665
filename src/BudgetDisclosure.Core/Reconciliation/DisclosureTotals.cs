using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>What stands for a whole disclosure: 收入总计 and 支出总计 of its first table.</summary>
internal static class DisclosureTotals
{
    public static Figure? Of(Ledger ledger, Side side) =>
        ledger.Table("income-expenditure") is { } table && LineTree.Of(table, side) is { } lines ? lines[lines.Whole] : null;
}
