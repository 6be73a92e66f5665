using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Web.Pages.Shared;

namespace BudgetDisclosure.Web.Pages.Figures;

/// <summary>Key figures and their sums in the unit asked for, with every digit; without one in 万元 to two decimals.</summary>
public readonly record struct ShownAmounts(AmountUnit? Asked)
{
    /// <summary>As many as 万元 has with two decimals, so that columns stand on their points.</summary>
    private int Decimals => Asked == AmountUnit.HundredMillionYuan ? 6 : 2;

    public static ShownAmounts Of(HttpRequest request) => new(ShownUnit.Asked(request.Query));

    /// <summary>元, 万元, 亿元.</summary>
    public string Unit => (Asked ?? AmountUnit.TenThousandYuan).Printed();

    /// <param name="fen">An amount.</param>
    public string Text(long fen) => Asked is { } unit ? new Money(fen).In(unit, Decimals) : FigureWords.InTenThousands(fen);

    /// <summary>The difference with its sign.</summary>
    public string Change(long now, long before) => Asked is null
        ? FigureWords.Change(now, before)
        : (now > before ? "+" : "") + Text(now - before);
}
