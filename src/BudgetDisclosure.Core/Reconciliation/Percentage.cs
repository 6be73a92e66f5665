using System.Globalization;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>A printed percentage against the two figures that it follows from.</summary>
/// <remarks>
/// Offices cut instead of rounding, so one unit of the last digit is rounding; and they reckon with more digits than they
/// print, so what the digits of the two figures leave open is rounding too.
/// </remarks>
internal static class Percentage
{
    /// <param name="says">What is said, in Chinese: 占比, 增幅.</param>
    /// <param name="of">The percentage from the two values; null on base 0.</param>
    public static Check Of(Rule rule, string says, Figure printed, Figure one, Figure other, Func<decimal, decimal, decimal?> of)
    {
        IReadOnlyList<Figure> all = [printed, one, other];
        if (all.FirstOrDefault(figure => !figure.IsPrinted) is { } missing)
            return Arithmetic.NotCheckable(rule, $"{says}：{missing.Name}没有可用的数字，无法核对。", all);
        if (of(one.Value, other.Value) is not { } exact)
            throw new ArgumentException("A base of 0 gives no percentage.", nameof(of));
        var said = $"{says}：{printed.Name} {printed.Text}%，按{Arithmetic.Printed(one)}、{Arithmetic.Printed(other)}计算为 {Print(exact, printed)}%";
        if (Math.Round(exact / printed.Digit, 0, MidpointRounding.AwayFromZero) * printed.Digit == printed.Value)
            return Arithmetic.Result(rule, Outcome.Holds, said + "。", all);
        var outcome = IsWithin(printed, one, other, of) ? Outcome.Rounding : Outcome.Fails;
        return Arithmetic.Result(rule, outcome, $"{said}，相差 {Print(printed.Value - exact, printed)} 个百分点。", all) with
        {
            Expected = Print(exact, printed),
            Found = printed.Text,
            Difference = Print(printed.Value - exact, printed),
        };
    }

    private static bool IsWithin(Figure printed, Figure one, Figure other, Func<decimal, decimal, decimal?> of)
    {
        var corners = new[] { -1, 1 }.SelectMany(left => new[] { -1, 1 }.Select(right =>
            of(one.Value + left * one.Digit / 2, other.Value + right * other.Digit / 2))).OfType<decimal>().ToList();
        return corners.Count == 4 && printed.Value > corners.Min() - printed.Digit && printed.Value < corners.Max() + printed.Digit;
    }

    private static string Print(decimal percent, Figure printed)
    {
        var decimals = 0;
        for (var step = 1m; step > printed.Digit && decimals < 4; step /= 10)
            decimals++;
        return percent.ToString("F" + Math.Max(decimals, 2), CultureInfo.InvariantCulture);
    }
}
