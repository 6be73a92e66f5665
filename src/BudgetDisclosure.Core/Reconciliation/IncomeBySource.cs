using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R05: the first table's income is that of the income table, source by source.</summary>
internal sealed class IncomeBySource : Rule
{
    private static readonly (string Line, Fund Fund)[] Sources =
    [
        ("appropriation.general", Fund.General), ("appropriation.fund", Fund.GovernmentFund),
        ("appropriation.state-capital", Fund.StateCapital), ("superior-subsidy", Fund.SuperiorSubsidy),
        ("institutional", Fund.InstitutionalIncome), ("institutional.special-account", Fund.InstitutionalSpecialAccount),
        ("special-account", Fund.SpecialAccount), ("business", Fund.BusinessIncome), ("affiliates", Fund.AffiliateRemittance),
        ("unit-funds", Fund.UnitFunds), ("other", Fund.OtherIncome),
    ];

    public override string Code => "R05";

    public override string Title => "收支总表的收入与收入总表一致";

    public override string Statement => "收支总表的收入合计和每一项收入，等于收入总表合计行的同一项。";

    public override string Applies => "两张表都印有的收入来源逐项核对；缺其中一张表则无法核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("income-expenditure") is not { } first || LineTree.Of(first, Side.Income) is not { } lines
            || books.Ledger.Table("income") is not { Tree.Total: not null } income)
        {
            return [];
        }
        return Totals(lines, income).Concat(Appropriation(lines, income)).Concat(Sources.SelectMany(source =>
            Pair(source.Line, lines[lines.Find(source.Line)], income.Tree.TotalOf(income.Column(Measure.Total, source.Fund)))));
    }

    /// <summary>The income table's total is that of the year unless it has a column for what was carried over.</summary>
    private IEnumerable<Check> Totals(LineTree lines, LedgerTable income)
    {
        if (income.Column(Measure.Total, Fund.All) is not { } column || income.Tree.TotalOf(column) is not { } found)
            return [];
        var isOfAll = income.Column(Measure.Total, Fund.CarriedForward) is not null && !column.Header.Contains("本年");
        var expected = isOfAll ? lines[lines.Total] : lines[lines.YearTotal ?? lines.Total];
        if (expected is null)
            return [];
        var check = Arithmetic.Equal(this, "收入合计", found, expected);
        // Which of the two totals a form without a word means shows where one of them agrees.
        return check.Outcome == Outcome.Fails && lines[isOfAll ? lines.YearTotal : lines.Total] is { } other
            && Arithmetic.Equal(this, "收入合计", found, other) is { Outcome: Outcome.Holds or Outcome.Rounding } agreed ? [agreed] : [check];
    }

    /// <summary>财政拨款收入; final accounts print its three budgets instead.</summary>
    private IEnumerable<Check> Appropriation(LineTree lines, LedgerTable income)
    {
        var found = income.Tree.TotalOf(income.Column(Measure.Total, Fund.Appropriation));
        if (lines.Find("appropriation") is { } line)
            return Pair("财政拨款", lines[line], found);
        var budgets = Appropriated.Budgets.Select(key => lines[lines.Find(key)]).OfType<Figure>().ToList();
        return found is null || budgets.Count == 0 ? [] : [Arithmetic.Sum(this, "财政拨款收入与收支总表各本预算拨款之和", found, budgets)];
    }

    private IEnumerable<Check> Pair(string name, Figure? line, Figure? found) =>
        line is null || found is null || (line.IsBlank && found.IsBlank) ? []
            : [Arithmetic.Equal(this, name == "财政拨款" ? "财政拨款收入" : line.Name, found, line)];
}
