namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>Names of months and weekdays in date formats.</summary>
internal static class DateNames
{
    private static readonly string[] months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] chineseMonths =
        ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"];

    private static readonly string[] days =
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private const string ChineseDays = "日一二三四五六";

    /// <summary><c>mmm</c> Jan, <c>mmmm</c> January, <c>mmmmm</c> J; <c>ddd</c> Fri; <c>aaa</c> 五.</summary>
    public static string Of(char part, int length, SerialDate moment, bool chinese)
    {
        var day = ChineseDays[moment.Weekday];
        return (part, length) switch
        {
            ('a', 3) => day.ToString(),
            ('a', _) => "星期" + day,
            ('d', 3) when chinese => "周" + day,
            ('d', _) when chinese => "星期" + day,
            ('d', 3) => days[moment.Weekday][..3],
            ('d', _) => days[moment.Weekday],
            (_, _) when chinese => chineseMonths[moment.Month - 1],
            (_, 3) => months[moment.Month - 1][..3],
            (_, 5) => months[moment.Month - 1][..1],
            _ => months[moment.Month - 1],
        };
    }
}
