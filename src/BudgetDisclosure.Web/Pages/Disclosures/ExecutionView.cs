using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>Final accounts beside the budget of their year, as a page shows it.</summary>
public sealed record ExecutionView(IReadOnlyList<ExecutionLine> Lines, VersionLinks Budget, VersionLinks Final)
{
    /// <summary>The unit of the differences: that of the final accounts, whose figures stand beside them.</summary>
    public string Unit => InTenThousands ? "万元" : "元";

    private bool InTenThousands =>
        Lines.Select(line => line.Final).OfType<PrintedFigure>().Any(figure => figure.Table.Unit?.Contains("万元") == true);

    /// <summary>With a sign, two decimals, and as many more as the exact difference needs.</summary>
    public string? Difference(ExecutionLine line) => line.Difference is { } difference
        ? (difference.Fen / (InTenThousands ? 1_000_000m : 100m)).ToString("+#,0.00####;-#,0.00####;0.00", CultureInfo.InvariantCulture)
        : null;
}
