using BudgetDisclosure.Core;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Staff;

/// <summary>Managing people, by the pages.</summary>
public sealed class PeopleTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Here = "130630";
    private const string There = "130321";
    private readonly ManualClock _clock = new();
    private Portal _portal = null!;

    public async Task InitializeAsync()
    {
        _portal = new() { Clock = _clock };
        foreach (var (code, name) in ((string, string)[])[(Here, "涞源县"), (There, "青龙满族自治县")])
        {
            await _portal.UseAsync<CountyRegistration, bool>(registration =>
                registration.RecordAsync(CountyCode.Parse(code), name, "operator"));
        }
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Administrator_OfACounty_InvitesForThatCountyOnly()
    {
        using var admin = await JoinAsync("admin", Here);

        var invited = await InviteAsync(admin, "li", Here);
        var elsewhere = await InviteAsync(admin, "zhao", There);
        var everywhere = await InviteAsync(admin, "qian", "");

        Assert.Contains("/staff/account/welcome?ticket=", invited.Html);
        Assert.Equal("您不管理这个县的人员。", elsewhere.Refusal);
        Assert.Equal("您不管理这个县的人员。", everywhere.Refusal);
        Assert.Equal(["admin", "li"], await NamesAsync());
    }

    [Fact]
    public async Task Administrator_OfACounty_SeesNobodyOfAnother()
    {
        using var admin = await JoinAsync("admin", Here);
        using var other = await JoinAsync("other", There);
        var id = await IdAsync("other");

        Assert.DoesNotContain("other", (await admin.GetAsync("/staff/people")).Html);
        Assert.StartsWith("/staff/account/denied", (await admin.GetAsync($"/staff/people/{id}")).Location);
        Assert.StartsWith("/staff/account/denied", (await ActAsync(admin, id, "Disable", "/staff")).Location);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await other.GetAsync("/staff")).Status);
    }

    [Fact]
    public async Task Reset_TakesTwoPeopleWhoAreNotThePerson()
    {
        using var first = await JoinAsync("first", Here);
        using var second = await JoinAsync("second", Here);
        using var person = await JoinAsync("person", Here);
        var id = await IdAsync("person");

        await ActAsync(first, id, "RequestReset");
        Assert.Contains("要由两个人办", (await ActAsync(first, id, "ConfirmReset")).Refusal);
        Assert.Contains("要由两个人办", (await ActAsync(person, id, "ConfirmReset")).Refusal);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await person.GetAsync("/staff")).Status);
        var confirmed = await ActAsync(second, id, "ConfirmReset");

        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await person.GetAsync("/staff")).Status);
        Assert.Equal("登录名或密码不对。", (await person.SignInAsync("person")).Refusal);
        await person.AcceptAsync(confirmed.Find("ticket=([0-9a-f]+)")!, "另外 一个 很长的 密码 词");
        Assert.Equal(System.Net.HttpStatusCode.OK, (await person.GetAsync("/staff")).Status);
    }

    [Fact]
    public async Task OwnRights_ChangedByOneself_AreRefused()
    {
        using var admin = await JoinAsync("admin", Here);
        var id = await IdAsync("admin");

        Assert.Contains("不能改自己的权限", (await GrantAsync(admin, id, StaffRole.Publisher, Here)).Refusal);
        Assert.Contains("不能停用自己的账号", (await ActAsync(admin, id, "Disable")).Refusal);
    }

    [Fact]
    public async Task Right_GivenAndTakenAway_ShowsAtTheNextRequest()
    {
        using var admin = await JoinAsync("admin", Here);
        using var li = await StaffClient.JoinAsync(_portal, _clock, "li", StaffRole.Uploader, Here, "434");
        var id = await IdAsync("li");

        await GrantAsync(admin, id, StaffRole.Administrator, Here);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await li.GetAsync("/staff/people")).Status);
        var grant = await _portal.ReadAsync(db => db.StaffGrants
            .Where(row => row.Account == id && row.Role == StaffRole.Administrator).Select(row => row.Id).SingleAsync());
        await admin.PostAsync($"/staff/people/{id}?handler=Revoke", ("grant", grant.ToString()));

        Assert.StartsWith("/staff/account/denied", (await li.GetAsync("/staff/people")).Location);
        Assert.Contains("涞源县 434", (await li.GetAsync("/staff")).Html);
    }

    [Theory]
    [InlineData("wang li", "王丽")]
    [InlineData("王丽", "王丽")]
    [InlineData("", "王丽")]
    [InlineData("wangli", " ")]
    public async Task Invitation_WithoutAProperName_IsRefusedAndNobodyIsMade(string userName, string displayName)
    {
        using var admin = await JoinAsync("admin", Here);

        var answer = await InviteAsync(admin, userName, Here, displayName);

        Assert.NotNull(answer.Refusal);
        Assert.Equal(["admin"], await NamesAsync());
    }

    private Task<StaffClient> JoinAsync(string userName, string county) =>
        StaffClient.JoinAsync(_portal, _clock, userName, StaffRole.Administrator, county);

    private static Task<StaffAnswer> InviteAsync(
        StaffClient admin, string userName, string county, string displayName = "李") => admin.PostAsync(
            "/staff/people", ("displayName", displayName), ("userName", userName), ("role", nameof(StaffRole.Uploader)),
            ("county", county), ("organisation", ""));

    private static Task<StaffAnswer> GrantAsync(StaffClient admin, Guid id, StaffRole role, string county) =>
        admin.PostAsync($"/staff/people/{id}?handler=Grant", ("role", role.ToString()), ("county", county), ("organisation", ""));

    /// <param name="formOf">Where the form's token is taken from: a page that is denied has none.</param>
    private static async Task<StaffAnswer> ActAsync(StaffClient client, Guid id, string act, string? formOf = null) =>
        await client.PostAsync($"/staff/people/{id}?handler={act}", formOf);

    private Task<Guid> IdAsync(string userName) => _portal.ReadAsync(db =>
        db.StaffAccounts.Where(row => row.UserName == userName).Select(row => row.Id).SingleAsync());

    private Task<List<string>> NamesAsync() =>
        _portal.ReadAsync(db => db.StaffAccounts.Select(row => row.UserName).Order().ToListAsync());
}
