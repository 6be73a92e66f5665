using System.Net;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Staff;

public sealed class SqliteSignInTests : SignInTests
{
    private protected override Portal NewPortal(ManualClock clock) => new() { Clock = clock };
}

[Collection(PostgresTests.Name)]
public sealed class PostgresSignInTests(Testing.PostgresServer server) : SignInTests
{
    private protected override Portal NewPortal(ManualClock clock) => new PostgresPortal(server) { Clock = clock };
}

/// <summary>Signing in, from outside, on the real host.</summary>
public abstract class SignInTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private Portal _portal = null!;

    private protected abstract Portal NewPortal(ManualClock clock);

    public Task InitializeAsync()
    {
        _portal = NewPortal(_clock);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Invitation_TakenUp_LeadsToTheDeskAndIsUsedUp()
    {
        var secret = await InviteAsync("wang");
        using var client = new StaffClient(_portal, _clock);
        await client.AcceptAsync(secret);

        Assert.Contains("您好，王", (await client.GetAsync("/staff")).Html);
        using var other = new StaffClient(_portal, _clock);
        Assert.Contains("已经用过、过期", (await other.GetAsync($"/staff/account/welcome?ticket={secret}")).Html);
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    public async Task Invitation_AfterSevenDays_IsOver(int secondsLater, bool isOver)
    {
        var secret = await InviteAsync("wang");
        using var client = new StaffClient(_portal, _clock);

        _clock.Forward(StaffAccounts.InvitationLasts + TimeSpan.FromSeconds(secondsLater));

        Assert.Equal(isOver, (await client.GetAsync($"/staff/account/welcome?ticket={secret}")).Html.Contains("已经用过、过期"));
    }

    [Fact]
    public async Task Code_UsedOnce_IsRefusedTheSecondTime()
    {
        using var client = await JoinAsync("wang");
        var code = client.NextCode();
        await client.GivePasswordAsync("wang");
        Assert.Equal("/staff", (await client.GiveCodeAsync(code)).Location);

        using var thief = new StaffClient(_portal, _clock);
        await thief.GivePasswordAsync("wang");

        Assert.Contains("已经用过", (await thief.GiveCodeAsync(code)).Refusal);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/staff")).Status);
    }

    [Fact]
    public async Task RecoveryCode_OfTheSheet_CountsOnce()
    {
        using var client = await JoinAsync("wang");
        var code = client.RecoveryCodes[3];
        using var other = new StaffClient(_portal, _clock);
        await other.GivePasswordAsync("wang");
        Assert.Equal("/staff", (await GiveRecoveryCodeAsync(other, code.ToLowerInvariant().Replace('-', ' '))).Location);

        using var thief = new StaffClient(_portal, _clock);
        await thief.GivePasswordAsync("wang");

        Assert.Contains("恢复码不对", (await GiveRecoveryCodeAsync(thief, code)).Refusal);
        Assert.Contains("<strong>9</strong>", (await other.GetAsync("/staff/recovery-codes")).Html);
    }

    [Fact]
    public async Task Account_AfterFiveFailures_IsLockedAsANameWithoutAccountIs()
    {
        using var client = await JoinAsync("wang");
        var known = new List<string?>();
        var unknown = new List<string?>();
        for (var i = 0; i < StaffSignInOptions.MostFailures; i++)
        {
            known.Add((await client.GivePasswordAsync("wang", "not the password")).Refusal);
            unknown.Add((await client.GivePasswordAsync("nobody", "not the password")).Refusal);
        }

        Assert.All(known.SkipLast(1), sentence => Assert.Equal("登录名或密码不对。", sentence));
        Assert.Contains("锁定到", known[^1]);
        Assert.Equal(known.SkipLast(1), unknown.SkipLast(1));
        Assert.Contains("锁定到", unknown[^1]);
        Assert.Contains("锁定到", (await client.GivePasswordAsync("wang")).Refusal);
        Assert.Contains("锁定到", (await client.GivePasswordAsync("nobody")).Refusal);
    }

    [Fact]
    public async Task Codes_WrongFiveTimes_LockTheAccount()
    {
        using var client = await JoinAsync("wang");
        await client.GivePasswordAsync("wang");
        for (var i = 1; i < StaffSignInOptions.MostFailures; i++)
            Assert.Contains("验证码不对", (await client.GiveCodeAsync("000000")).Refusal);

        Assert.Contains("锁定到", (await client.GiveCodeAsync("000000")).Refusal);
        Assert.Contains("锁定到", (await client.GiveCodeAsync(client.NextCode())).Refusal);
    }

    [Fact]
    public async Task Account_Disabled_IsOutAtItsNextRequest()
    {
        using var client = await JoinAsync("wang");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/staff")).Status);

        await ActAsync("wang", (accounts, id) => accounts.DisableAsync(id, StaffActor.Operator));

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/staff")).Status);
        Assert.Equal("登录名或密码不对。", (await client.SignInAsync("wang")).Refusal);
    }

    [Fact]
    public async Task Session_UnusedForHalfAnHour_Ends()
    {
        using var client = await JoinAsync("wang");
        _clock.Forward(StaffSignInOptions.SessionLasts - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/staff")).Status);

        _clock.Forward(StaffSignInOptions.SessionLasts + TimeSpan.FromMinutes(1));

        Assert.StartsWith("/staff/account/sign-in", (await client.GetAsync("/staff")).Location);
    }

    [Fact]
    public async Task SignOut_EndsEverySessionOfTheAccount()
    {
        using var office = await JoinAsync("wang");
        using var home = new StaffClient(_portal, _clock);
        await home.GivePasswordAsync("wang");
        await home.GiveCodeAsync(office.NextCode());
        Assert.Equal(HttpStatusCode.OK, (await home.GetAsync("/staff")).Status);

        await office.PostAsync("/staff/sign-out");

        Assert.Equal(HttpStatusCode.Redirect, (await home.GetAsync("/staff")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await office.GetAsync("/staff")).Status);
    }

    [Theory]
    [InlineData("/staff/recovery-codes", "/staff/recovery-codes")]
    [InlineData("//evil.example/staff", "/staff")]
    [InlineData("https://evil.example/", "/staff")]
    [InlineData("/\\evil.example", "/staff")]
    public async Task SignIn_WithAnAddressToGoTo_StaysOnTheSite(string next, string goesTo)
    {
        using var client = await JoinAsync("wang");
        var answer = await client.GivePasswordAsync("wang", next: next);

        Assert.StartsWith("/staff/account/code", answer.Location);
        Assert.Equal(goesTo, (await client.GiveCodeAsync(client.NextCode(), next)).Location);
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        using var client = await JoinAsync("wang");
        using var form = new FormUrlEncodedContent([]);

        var answer = await client.Http.PostAsync("/staff/recovery-codes", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<strong>10</strong>", (await client.GetAsync("/staff/recovery-codes")).Html);
    }

    [Fact]
    public async Task Cookies_OfStaff_AreClosedToScriptsAndOtherSites()
    {
        using var client = await JoinAsync("wang");
        await client.GivePasswordAsync("wang");
        using var form = new FormUrlEncodedContent([]);
        var answer = await client.Http.GetAsync("/staff");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), text => text.StartsWith("staff="));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("path=/staff", cookie);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Acts_OfStaff_StandInTheLogAndEmptyNoCache()
    {
        await _portal.ImportAsync(SampleWorkbooks.Totals());
        var before = await NewestAsync();
        using var client = await JoinAsync("wang");

        var actions = await _portal.ReadAsync(db => db.Audit.OrderBy(row => row.Number).Select(row => row.Action).ToListAsync());
        Assert.Equal([StaffActs.Invite, StaffActs.SetPassword, StaffActs.SetAuthenticator, StaffActs.SignIn], actions[^4..]);
        Assert.Equal(before, await NewestAsync());
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    private async Task<long?> NewestAsync()
    {
        await Task.Delay(NewestAct.Interval);
        return (await _portal.UseAsync<NewestAct, SeenAct>(
            act => act.ReadAsync().AsTask())).Number;
    }

    private Task<StaffClient> JoinAsync(string userName) =>
        StaffClient.JoinAsync(_portal, _clock, userName, StaffRole.Administrator);

    private async Task<string> InviteAsync(string userName) =>
        Assert.IsType<AccountOutcome.Done>(await _portal.UseAsync<StaffAccounts, AccountOutcome>(accounts =>
            accounts.InviteAsync(userName, "王", new(StaffRole.Administrator, null, null), StaffActor.Operator))).LinkSecret!;

    private async Task ActAsync(string userName, Func<StaffAccounts, Guid, Task<AccountOutcome>> act)
    {
        var id = await _portal.ReadAsync(db =>
            db.StaffAccounts.Where(row => row.UserName == userName).Select(row => row.Id).SingleAsync());
        Assert.IsType<AccountOutcome.Done>(await _portal.UseAsync<StaffAccounts, AccountOutcome>(accounts => act(accounts, id)));
    }

    private static Task<StaffAnswer> GiveRecoveryCodeAsync(StaffClient client, string code) =>
        client.PostAsync("/staff/account/code?handler=Recovery", ("code", code), ("next", ""));
}
