using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>A column whose amounts are made of those of others: 合计 = 基本支出 + 项目支出.</summary>
/// <param name="IsWhole">False where the others are only a part (其中): they may not be more.</param>
internal sealed record ColumnSum(AmountColumn Total, IReadOnlyList<AmountColumn> Parts, bool IsWhole);

/// <summary>Which columns of a table add up to which, by what they measure and whose money they are.</summary>
internal static class ColumnSums
{
    private const string UnitFunds = "单位资金";

    /// <summary>The sums among the columns of the document's own stage, the whole table's first.</summary>
    public static IReadOnlyList<ColumnSum> Of(LedgerTable table)
    {
        // What a project has is no part of what is bought for it.
        var columns = table.Columns.Where(column => column is { IsPaired: false, Line: null, LinePrefix: null }
            && !(table.Subject == "procurement" && column.Measure == Measure.Project)).ToList();
        var sums = new List<ColumnSum>();
        foreach (var group in columns
            .Select(column => (Column: column, Total: WholeOf(column, columns, table.OwnFund)))
            .Where(pair => pair.Total is not null).GroupBy(pair => pair.Total!))
        {
            List<AmountColumn> parts = [.. group.Select(pair => pair.Column)];
            if (parts.Append(group.Key).All(column => IsOnly(column, columns)))
                sums.Add(new(group.Key, parts, IsWhole(group.Key, parts, table.OwnFund)));
        }
        return [.. sums.OrderBy(sum => sum.Total.Index)];
    }

    /// <summary>A column printed twice could be either of two things.</summary>
    private static bool IsOnly(AmountColumn column, List<AmountColumn> columns) => columns.Count(other =>
        (other.Entry, other.Side, other.Measure, other.Fund) == (column.Entry, column.Side, column.Measure, column.Fund)) == 1;

    private static AmountColumn? WholeOf(AmountColumn part, List<AmountColumn> columns, Fund own)
    {
        if (UnitFundsOver(part, columns) is { } unitFunds)
            return unitFunds;
        foreach (var (measure, fund) in Above(part.Measure, part.Fund, own))
        {
            var whole = columns.Find(column => column.Measure == measure && column.Fund == fund && column.Entry == part.Entry);
            if (whole is not null)
                return IsBesideTheYear(part) && whole.Header.Contains("本年") ? null : whole;
        }
        return null;
    }

    /// <summary>单位资金 over 事业收入, 经营收入 …: these are its parts where the header says so, and sources of their own elsewhere.</summary>
    private static AmountColumn? UnitFundsOver(AmountColumn part, List<AmountColumn> columns) =>
        part.Measure == Measure.Total && part.Fund != Fund.UnitFunds && part.Header.Contains(UnitFunds, StringComparison.Ordinal)
            ? columns.Find(column => column is { Measure: Measure.Total, Fund: Fund.UnitFunds } && column.Header.Contains(UnitFunds, StringComparison.Ordinal))
            : null;

    /// <summary>Money of former years, which a total of the year (本年收入合计) leaves out.</summary>
    private static bool IsBesideTheYear(AmountColumn column) =>
        column.Fund is Fund.CarriedForward or Fund.ReserveUsed || column.Measure == Measure.OtherChannels;

    /// <summary>What a column may be a part of, the nearest first.</summary>
    private static IEnumerable<(Measure Measure, Fund Fund)> Above(Measure measure, Fund fund, Fund own)
    {
        switch (measure)
        {
            case Measure.Personnel or Measure.Operating:
                return [(Measure.Basic, fund), (Measure.Total, fund)];
            case Measure.Basic or Measure.Project or Measure.RemittedUpwards or Measure.Business or Measure.SubsidyToAffiliates
                or Measure.OtherChannels or Measure.OwnBudget or Measure.OfTheYear:
                return [(Measure.Total, fund)];
            case Measure.OpeningBalance when fund != own:
                return [(Measure.Total, Fund.CarriedForward)];
            case Measure.Total when fund != own:
                IEnumerable<(Measure, Fund)> whole = fund is Fund.CarriedForward or Fund.ReserveUsed
                    ? [(Measure.Total, own)]
                    : [(Measure.OwnBudget, own), (Measure.OfTheYear, own), (Measure.Total, own)];
                return fund switch
                {
                    Fund.General or Fund.GovernmentFund or Fund.StateCapital => whole.Prepend((Measure.Total, Fund.Appropriation)),
                    Fund.InstitutionalSpecialAccount => [(Measure.Total, Fund.InstitutionalIncome)],
                    _ => whole,
                };
            default:
                return [];
        }
    }

    private static bool IsWhole(AmountColumn total, List<AmountColumn> parts, Fund own) => total switch
    {
        { Measure: Measure.Basic } => parts.Count == 2,
        { Fund: Fund.InstitutionalIncome } => false,
        _ when parts.Exists(part => part.Fund == own && part.Measure is Measure.Basic or Measure.Project) =>
            parts.Exists(part => part.Measure == Measure.Project)
            && parts.Exists(part => part.Measure is Measure.Basic or Measure.Personnel),
        _ when parts.Exists(part => part.Measure is Measure.Personnel or Measure.Operating) => parts.Count > 1 && own != Fund.All,
        { Fund: Fund.CarriedForward } => false,
        _ => parts.Count > 1 || parts[0].Fund == Fund.Appropriation,
    };
}
