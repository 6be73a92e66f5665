using BudgetDisclosure.Web.Infrastructure.SignIn;

namespace BudgetDisclosure.Web.Tests.Staff;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("hu5shui-bian", true)]
    [InlineData("hu5shui-bia", false)]
    [InlineData("湖水边上三棵杨树二〇二六年", true)]
    public void Password_OfTwelveCharacters_IsLongEnough(string password, bool isGood) =>
        Assert.Equal(isGood, PasswordRules.Complaint("wang", password) is null);

    [Fact]
    public void Password_OfMoreThanTheLimit_IsRefused()
    {
        var long128 = string.Concat(Enumerable.Range(0, 128).Select(i => (char)('a' + i % 26)));

        Assert.Null(PasswordRules.Complaint("wang", long128));
        Assert.NotNull(PasswordRules.Complaint("wang", long128 + "b"));
    }

    [Theory]
    [InlineData("password1234")]
    [InlineData("Passw0rd2026!")]
    [InlineData("caizheng123456")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("aaaaaaaaaaaab")]
    [InlineData("my-wangli-secret")]
    public void Password_GuessedFirst_IsRefused(string password) =>
        Assert.NotNull(PasswordRules.Complaint("wangli", password));
}
