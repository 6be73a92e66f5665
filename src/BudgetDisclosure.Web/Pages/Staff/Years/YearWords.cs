namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>The columns of a row as page, print and workbook say them.</summary>
public static class YearWords
{
    public static string State(YearRow row) => row switch
    {
        { State: YearState.Exempt, ExemptGround: { } ground } => $"依法不公开（{ground}）",
        { State: YearState.Corrected, Published: { } published } => $"已更正（第 {published.Version} 版）",
        _ => row.State.InWords(),
    };

    public static string Days(YearRow row) => row switch
    {
        { Deadline: { } deadline } => deadline.InWords(),
        { State: YearState.Exempt } => "",
        _ => "没有批复日期",
    };

    /// <summary>8/9</summary>
    public static string Tables(YearRow row) => row.Tables is var (there, asked) ? $"{there}/{asked}" : "";

    /// <summary>2 条，1 条有说明</summary>
    public static string Failing(YearRow row) => row switch
    {
        { Tables: null } => "",
        { Failing.Count: 0 } => "无",
        { Explained: 0 } => $"{row.Failing.Count} 条，没有说明",
        _ => row.Explained == row.Failing.Count ? $"{row.Failing.Count} 条，都有说明" : $"{row.Failing.Count} 条，{row.Explained} 条有说明",
    };
}
