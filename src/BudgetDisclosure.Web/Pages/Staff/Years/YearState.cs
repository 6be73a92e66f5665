namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>How far an organisation is with a year's disclosure.</summary>
public enum YearState
{
    /// <summary>未上传</summary>
    Missing,
    /// <summary>草稿</summary>
    Open,
    /// <summary>送审</summary>
    Submitted,
    /// <summary>审核通过</summary>
    Approved,
    /// <summary>已公开</summary>
    Published,
    /// <summary>已更正: published more than once.</summary>
    Corrected,
    /// <summary>依法不公开</summary>
    Exempt,
}

/// <summary>States as addresses and people name them.</summary>
public static class YearStates
{
    public static string Slug(this YearState state) => state.ToString().ToLowerInvariant();

    public static string InWords(this YearState state) => state switch
    {
        YearState.Missing => "未上传",
        YearState.Open => "草稿",
        YearState.Submitted => "送审",
        YearState.Approved => "审核通过",
        YearState.Published => "已公开",
        YearState.Corrected => "已更正",
        YearState.Exempt => "依法不公开",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };
}
