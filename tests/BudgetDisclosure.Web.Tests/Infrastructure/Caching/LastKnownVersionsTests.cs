using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Pages;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests.Infrastructure.Caching;

public sealed class LastKnownVersionsTests
{
    private const long Act = 7;
    private static readonly DisclosureIdentity Asked = new("990102", "434", 2024, Stage.Budget);
    private static readonly DisclosureIdentity Other = new("990102", "435", 2024, Stage.Budget);
    private static readonly LocatedVersion Located = new(Guid.NewGuid(), 1, Withholdings: 0, IsWithheld: false);
    private readonly HandSetClock _clock = new();
    private readonly LastKnownVersions _known;

    public LastKnownVersionsTests() => _known = new(_clock);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Version_ConfirmedAnHourBeforeTheLastAnswer_IsKnownNoLonger(int secondsMore, bool isKnown)
    {
        _known.Keep(Asked, null, Located, Act);
        _clock.Now += LastKnownVersions.LongestUnconfirmed + TimeSpan.FromSeconds(secondsMore);
        _known.Keep(Other, null, Located, Act);

        Assert.Equal(isKnown ? Located : null, _known.Find(Asked, null, Act));
    }

    [Theory]
    [InlineData(Act, true)]
    [InlineData(Act + 1, false)]
    public void Version_ConfirmedBeforeAnActThatWasToldOfSince_IsKnownNoLonger(long newestAct, bool isKnown)
    {
        _known.Keep(Asked, null, Located, Act);

        Assert.Equal(isKnown ? Located : null, _known.Find(Asked, null, newestAct));
    }

    [Fact]
    public void Version_WithoutAnyAnswerSince_StaysKnown()
    {
        _known.Keep(Asked, null, Located, Act);

        _clock.Now += TimeSpan.FromDays(3);

        Assert.Equal(Located, _known.Find(Asked, null, Act));
        Assert.Null(_known.Find(Asked, 1, Act));
    }

    [Fact]
    public void Version_ThatIsGone_IsKnownNoLonger()
    {
        _known.Keep(Asked, null, Located, Act);

        _known.Keep(Asked, null, null, Act);

        Assert.Null(_known.Find(Asked, null, Act));
    }

    private sealed class HandSetClock : TimeProvider
    {
        public TimeSpan Now { get; set; } = TimeSpan.FromHours(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
