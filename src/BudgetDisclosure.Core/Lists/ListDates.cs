using System.Globalization;

namespace BudgetDisclosure.Core.Lists;

/// <summary>Reads dates in the ways lists write them.</summary>
internal static class ListDates
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    public static DateOnly? TryParse(string text) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
