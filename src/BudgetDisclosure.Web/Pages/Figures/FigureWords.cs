using System.Globalization;
using BudgetDisclosure.Core.KeyFigures;

namespace BudgetDisclosure.Web.Pages.Figures;

/// <summary>Key figures and their sums as pages write them: 万元 to two decimals, and words where there is no amount.</summary>
public static class FigureWords
{
    private const decimal FenPerTenThousand = 1_000_000m;
    private const decimal Hundred = 100m;

    /// <summary>13,087.10: an amount of fen in 万元.</summary>
    public static string InTenThousands(long fen) =>
        (fen / FenPerTenThousand).ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>12.3%, or null where there is nothing to be a share of.</summary>
    public static string? Share(long? part, long? whole) =>
        part is { } fen && whole is > 0 ? (fen * Hundred / whole.Value).ToString("0.0", CultureInfo.InvariantCulture) + "%" : null;

    /// <summary>The difference in 万元 with its sign.</summary>
    public static string Change(long now, long before) =>
        ((now - before) / FenPerTenThousand).ToString("+#,##0.00;-#,##0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>增加 12.30%, 减少 …, 持平; 不可比 on a base of 0 or where either is missing.</summary>
    public static string Growth(long? now, long? before)
    {
        if (now is not { } current || before is not { } base0 || (base0 == 0 && current != 0))
            return "不可比";
        if (current == base0)
            return "持平";
        var share = Math.Abs((current - base0) * Hundred / base0).ToString("0.00", CultureInfo.InvariantCulture);
        return (current > base0 ? "增加 " : "减少 ") + share + "%";
    }

    /// <summary>Why there is no amount.</summary>
    public static string WhyNone(string outcome) => outcome switch
    {
        KeyOutcomes.Blank => "空白",
        KeyOutcomes.Withheld => "已屏蔽",
        KeyOutcomes.Ambiguous => "几处数字不一致",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "It has an amount."),
    };
}
