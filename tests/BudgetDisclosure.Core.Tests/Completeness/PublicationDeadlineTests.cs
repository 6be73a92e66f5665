using BudgetDisclosure.Core.Completeness;

namespace BudgetDisclosure.Core.Tests.Completeness;

public sealed class PublicationDeadlineTests
{
    [Theory]
    [InlineData("2026-03-12", null, 0, "已过 20 天，还剩 0 天")]
    [InlineData("2026-03-13", null, 1, "已过 21 天，超期 1 天")]
    [InlineData("2026-04-30", "2026-03-12", 0, "第 20 天公开")]
    [InlineData("2026-04-30", "2026-03-13", 1, "第 21 天公开，迟了 1 天")]
    [InlineData("2026-04-30", "2026-02-19", 0, "批复以前公开")]
    [InlineData("2026-02-19", null, 0, "批复日期在将来")]
    public void Deadline_AroundTheTwentiethDay_IsKeptOrNot(string today, string? published, int late, string said)
    {
        var deadline = new PublicationDeadline(
            new(2026, 2, 20), published is null ? null : DateOnly.Parse(published), DateOnly.Parse(today));

        Assert.Equal(new DateOnly(2026, 3, 12), deadline.LastDay);
        Assert.Equal((late, late > 0, said), (deadline.DaysLate, deadline.IsLate, deadline.InWords()));
    }

    [Fact]
    public void Deadline_OfAnApprovalAtTheEndOfTheCalendar_IsTheLastDayThereIs() => Assert.Equal(
        DateOnly.MaxValue, new PublicationDeadline(DateOnly.MaxValue, null, new(2026, 3, 1)).LastDay);
}
