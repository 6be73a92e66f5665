namespace BudgetDisclosure.Core.Completeness;

/// <summary>How a disclosure stands against the days that the law leaves between approval (批复) and publication.</summary>
/// <param name="PublishedOn">When it was first published; null where it is not public yet.</param>
/// <param name="Today">The day it is in China.</param>
/// <remarks>预算法第十四条：经财政部门批复后二十日内公开。The day of the approval is not counted.</remarks>
public sealed record PublicationDeadline(DateOnly ApprovedOn, DateOnly? PublishedOn, DateOnly Today)
{
    /// <summary>The last day in time.</summary>
    /// <remarks>A document may state any day as that of its approval: the calendar ends before the days do.</remarks>
    public DateOnly LastDay => DateOnly.FromDayNumber(
        Math.Min(ApprovedOn.DayNumber + CompletenessIndicators.DaysAllowed, DateOnly.MaxValue.DayNumber));

    /// <summary>Days from the approval to the publication, or to today.</summary>
    public int Days => (PublishedOn ?? Today).DayNumber - ApprovedOn.DayNumber;

    /// <summary>So many days after the last one; 0 where it is in time.</summary>
    public int DaysLate => Math.Max(0, Days - CompletenessIndicators.DaysAllowed);

    public bool IsLate => DaysLate > 0;

    /// <summary>第 15 天公开；已用 12 天，还剩 8 天；已超过 3 天.</summary>
    public string InWords() => this switch
    {
        { Days: < 0, PublishedOn: not null } => "批复以前公开",
        { Days: < 0 } => "批复日期在将来",
        { PublishedOn: not null, IsLate: true } => $"第 {Days} 天公开，迟了 {DaysLate} 天",
        { PublishedOn: not null } => $"第 {Days} 天公开",
        { IsLate: true } => $"已过 {Days} 天，超期 {DaysLate} 天",
        _ => $"已过 {Days} 天，还剩 {CompletenessIndicators.DaysAllowed - Days} 天",
    };
}
