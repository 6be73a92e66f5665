using System.Globalization;

namespace BudgetDisclosure.Web.Pages.Figures.Charts;

/// <summary>Which of the style sheet's eight colours (<c>--chart-1</c> to <c>--chart-8</c>) a function class has.</summary>
public static class ChartColours
{
    private const int Count = 8;

    /// <summary>The classes that are largest in most counties: their colours differ.</summary>
    private static readonly string[] Large = ["201", "205", "208", "210", "212", "213", "214", "221"];

    /// <param name="code">A function code; its class decides.</param>
    public static int Of(string code) =>
        Array.IndexOf(Large, code[..3]) is >= 0 and var place
            ? place + 1
            : (int.Parse(code[..3], NumberStyles.None, CultureInfo.InvariantCulture) % Count) + 1;
}
