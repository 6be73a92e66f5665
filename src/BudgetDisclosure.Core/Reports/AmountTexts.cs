using System.Globalization;

namespace BudgetDisclosure.Core.Reports;

/// <summary>Amounts in a unit of the reader's choice: the decimal point moves, no digit is lost.</summary>
public static class AmountTexts
{
    /// <summary>The amount with every digit that it has: 1,308.71 in 万元, 0.130871 in 亿元.</summary>
    /// <param name="decimals">How many digits to show after the point at least.</param>
    public static string In(this Money amount, AmountUnit unit, int decimals = 0)
    {
        var most = DecimalsOf(unit);
        var least = Math.Clamp(decimals, 0, most);
        var format = $"#,##0.{new string('0', least)}{new string('#', most - least)}";
        return (amount.Fen / (decimal)unit.FenPerUnit()).ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A printed amount in another unit, with the digits that are printed: 1308.70 万元 is 13,087,000 元.</summary>
    /// <param name="text">As printed.</param>
    /// <param name="printed">The unit of its table.</param>
    public static string Moved(this Money amount, string text, AmountUnit printed, AmountUnit shown) =>
        amount.In(shown, PrintedDecimals(text) + DecimalsOf(shown) - DecimalsOf(printed));

    /// <summary>How many digits after the point a fen has in the unit: 2 in 元, 6 in 万元.</summary>
    private static int DecimalsOf(AmountUnit unit) => (int)Math.Round(Math.Log10(unit.FenPerUnit()));

    private static int PrintedDecimals(string text)
    {
        var number = HalfWidth.Of(text);
        var point = number.LastIndexOf('.');
        return point < 0 ? 0 : number[(point + 1)..].TakeWhile(char.IsAsciiDigit).Count();
    }
}
