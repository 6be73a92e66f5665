using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>The fund that a group label names above 基本支出 and 项目支出: what stands below is that fund's part alone.</summary>
internal static class FundGroup
{
    private static readonly (string Word, Fund Fund)[] Words =
    [
        ("政府性基金", Fund.GovernmentFund),
        ("国有资本", Fund.StateCapital),
        ("一般公共预算", Fund.General),
        ("财政专户", Fund.SpecialAccount),
        ("单位资金", Fund.UnitFunds),
        ("财政拨款", Fund.Appropriation),
    ];

    /// <summary>True where a measure of the whole table's money stands under a fund that is only a part of it.</summary>
    /// <param name="above">The group labels above the column, outermost first.</param>
    /// <param name="fund">The money the whole table speaks of.</param>
    public static bool IsOfAnother(ColumnDescription column, string[] above, Fund fund) =>
        column is { Fund: Fund.All, Measure: Measure.Basic or Measure.Project or Measure.Personnel or Measure.Operating }
        && Array.Exists(above, label => Of(label) is { } named && named != fund && !IsWiderName(named, fund));

    private static Fund? Of(string label)
    {
        foreach (var (word, fund) in Words)
        {
            if (label.Contains(word, StringComparison.Ordinal))
                return fund;
        }
        return null;
    }

    /// <summary>财政拨款 over the columns of a table of one of its funds is that fund.</summary>
    private static bool IsWiderName(Fund named, Fund fund) =>
        (named, fund) is (Fund.Appropriation, Fund.General or Fund.GovernmentFund or Fund.StateCapital);
}
