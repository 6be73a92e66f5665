using System.Text;
using BudgetDisclosure.Web.Infrastructure.SignIn;

namespace BudgetDisclosure.Web.Tests.Staff;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B: the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_OfTheStandardsExamples_IsTheirs(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Code_OfANearStep_CountsOneStepAway(int away, bool counts)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = Totp.StepAt(now) + away;

        Assert.Equal(counts ? step : null, Totp.FindStep(Key, Totp.CodeAt(Key, step), now, last: 0));
    }

    [Fact]
    public void Code_OfAStepTakenBefore_CountsNoLonger()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = Totp.StepAt(now);

        Assert.Null(Totp.FindStep(Key, Totp.CodeAt(Key, step), now, last: step));
        Assert.Null(Totp.FindStep(Key, Totp.CodeAt(Key, step - 1), now, last: step));
        Assert.Equal(step + 1, Totp.FindStep(Key, Totp.CodeAt(Key, step + 1), now, last: step));
    }

    // RFC 4648, section 10.
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_OfTheStandardsExamples_IsTheirs(string text, string base32) =>
        Assert.Equal(base32, Totp.ToBase32(Encoding.ASCII.GetBytes(text)));
}
