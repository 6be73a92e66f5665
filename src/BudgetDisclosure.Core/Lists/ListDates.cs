using System.Globalization;

namespace BudgetDisclosure.Core.Lists;

/// <summary>Reads dates in the ways lists write them.</summary>
internal static class ListDates
{
    private const int FirstYear = 1949;
    private const int LastYear = 2199;

    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    /// <summary>Null for what is no date, and for a year that no list of today means: a slip, from which days cannot be counted.</summary>
    public static DateOnly? TryParse(string text) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= FirstYear and <= LastYear ? date : null;
}
