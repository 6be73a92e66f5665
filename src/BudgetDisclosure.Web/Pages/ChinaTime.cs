using System.Globalization;

namespace BudgetDisclosure.Web.Pages;

/// <summary>Times as people here read them: stored in UTC, shown in Asia/Shanghai (UTC+8, no summer time).</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day it is in China, wherever the server stands.</summary>
    public static DateOnly TodayInChina(this TimeProvider clock) =>
        DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Offset).DateTime);

    /// <summary>2019年3月1日 08:30</summary>
    public static string InWords(this DateTime utc) =>
        new DateTimeOffset(utc, TimeSpan.Zero).ToOffset(Offset).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2019年3月1日, of a time</summary>
    public static string DayInWords(this DateTime utc) => utc.Day().InWords();

    /// <summary>The day here, of a time</summary>
    public static DateOnly Day(this DateTime utc) =>
        DateOnly.FromDateTime(new DateTimeOffset(utc, TimeSpan.Zero).ToOffset(Offset).DateTime);

    /// <summary>A minute as people here name it, in UTC.</summary>
    public static DateTime ToUtc(DateOnly day, TimeOnly time) => new DateTimeOffset(day.ToDateTime(time), Offset).UtcDateTime;

    /// <summary>2019年3月1日</summary>
    public static string InWords(this DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
