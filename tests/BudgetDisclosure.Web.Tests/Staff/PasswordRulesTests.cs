using System.Text.RegularExpressions;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

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
    [InlineData("hu5shui-bian", 0, true)]
    [InlineData("hu5shui-bian", 3, true)]
    [InlineData("hushui-bian-xie", 3, false)]
    [InlineData("Hu5shui-bian", 4, true)]
    [InlineData("hu5shui-bian", 4, false)]
    [InlineData("湖水边上三棵杨树二〇二六年", 1, true)]
    [InlineData("湖水边上三棵杨树二〇二六年", 2, false)]
    public void Password_OfTooFewKindsOfCharacters_IsRefusedWhereKindsAreAskedFor(string password, int kinds, bool isGood) =>
        Assert.Equal(isGood, PasswordRules.Complaint("wang", password, kinds) is null);

    [Theory]
    [InlineData("0", null)]
    [InlineData("3", "大写字母、小写字母、数字、其他字符（汉字、标点、空格）里要有 3 种。现在只有 2 种。")]
    public async Task Password_OfAnInvitation_FollowsTheSetting(string kinds, string? refusal)
    {
        await using var portal = new Portal();
        await using var host = portal.WithWebHostBuilder(builder => builder.UseSetting("Staff:PasswordKinds", kinds));
        await using var scope = host.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().InviteAsync(
            "wang", "王", new(StaffRole.Auditor, null, null), StaffActor.Operator);
        var address = $"/staff/account/welcome?ticket={Assert.IsType<AccountOutcome.Done>(outcome).LinkSecret}";
        using var client = host.CreateClient();
        var page = await client.GetStringAsync(address);
        var token = Regex.Match(page, "__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]*)\"").Groups[1].Value;

        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("password", "湖水边上三棵杨树 2026"), new("again", "湖水边上三棵杨树 2026"),
        ]);
        var answer = await (await client.PostAsync(address, form)).Content.ReadAsStringAsync();

        Assert.Equal(refusal is not null, page.Contains("里要有 3 种"));
        Assert.Contains(refusal ?? "设置手机验证器", answer);
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
