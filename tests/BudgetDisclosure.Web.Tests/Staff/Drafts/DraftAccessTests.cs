using BudgetDisclosure.Core;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Staff.Drafts;

/// <summary>A draft is seen by those whose county and organisation it is of, and changed by those who prepare it.</summary>
public sealed class DraftAccessTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Here = Portal.County;
    private const string There = "130630";
    private const string Denied = "/staff/account/denied";
    private static readonly string[] Handlers = ["Explain", "Submit", "Discard"];
    private readonly ManualClock _clock = new();
    private Portal _portal = null!;
    private string _draft = "";

    public async Task InitializeAsync()
    {
        _portal = new() { Clock = _clock };
        foreach (var (code, name) in ((string, string)[])[(Here, "青山县"), (There, "涞源县")])
        {
            await _portal.UseAsync<CountyRegistration, bool>(
                registration => registration.RecordAsync(CountyCode.Parse(code), name, "operator"));
        }
        using var clerk = await JoinAsync("clerk", StaffRole.Uploader, Here, "434");
        _draft = (await UploadAsync(clerk, SampleWorkbooks.Totals())).Find("href=\"(/staff/drafts/[^\"]*)\"")!;
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData(StaffRole.Uploader, There, null)]
    [InlineData(StaffRole.Uploader, Here, "301")]
    [InlineData(StaffRole.Reviewer, There, null)]
    [InlineData(StaffRole.Publisher, Here, "301")]
    [InlineData(StaffRole.Administrator, null, null)]
    public async Task Draft_OfOthers_LooksLikeOneThatIsNotThere(StaffRole role, string? county, string? organisation)
    {
        using var person = await JoinAsync("person", role, county, organisation);
        var missing = $"/staff/drafts/{Guid.NewGuid()}";

        foreach (var draft in (string[])[_draft, missing])
        {
            foreach (var page in (string[])["", "/preview", "?handler=marked&file=1"])
                Assert.StartsWith(Denied, (await person.GetAsync(draft + page)).Location);
            foreach (var handler in Handlers)
                Assert.StartsWith(Denied, (await ActAsync(person, draft, handler)).Location);
        }
        Assert.Equal(1, await RevisionAsync());
    }

    [Theory]
    [InlineData(StaffRole.Reviewer)]
    [InlineData(StaffRole.Publisher)]
    [InlineData(StaffRole.Auditor)]
    public async Task Draft_OfTheCounty_IsReadByOthersAndNotChanged(StaffRole role)
    {
        using var person = await JoinAsync("person", role, Here);

        Assert.DoesNotContain("id=\"work\"", (await person.GetAsync(_draft)).Html);
        Assert.Contains("青山县水利局", (await person.GetAsync($"/staff/{Here}/drafts")).Html);
        foreach (var handler in Handlers)
            Assert.StartsWith(Denied, (await ActAsync(person, _draft, handler)).Location);
        Assert.StartsWith(Denied, (await person.GetAsync($"/staff/{Here}/upload")).Location);
        Assert.StartsWith(Denied, (await UploadAsync(person, SampleWorkbooks.Totals("1.00", "1.00"))).Location);
        Assert.Equal(1, await RevisionAsync());
    }

    [Fact]
    public async Task List_OfACounty_HoldsWhatThePersonMaySee()
    {
        using var other = await JoinAsync("other", StaffRole.Uploader, Here, "301");
        using var elsewhere = await JoinAsync("elsewhere", StaffRole.Uploader, There);

        Assert.DoesNotContain("水利局", (await other.GetAsync($"/staff/{Here}/drafts")).Html);
        Assert.StartsWith(Denied, (await elsewhere.GetAsync($"/staff/{Here}/drafts")).Location);
        Assert.StartsWith(Denied, (await elsewhere.GetAsync($"/staff/{Here}/upload")).Location);
        Assert.StartsWith(Denied, (await elsewhere.GetAsync("/staff/110101/drafts")).Location);
        Assert.DoesNotContain(Here, (await elsewhere.GetAsync("/staff")).Html);
    }

    [Fact]
    public async Task Stranger_IsLedToTheSignIn()
    {
        using var stranger = new StaffClient(_portal, _clock);
        foreach (var address in (string[])[_draft, _draft + "/preview", $"/staff/{Here}/drafts", $"/staff/{Here}/upload"])
            Assert.StartsWith("/staff/account/sign-in", (await stranger.GetAsync(address)).Location);
        Assert.StartsWith("/staff/account/sign-in", (await UploadAsync(stranger, SampleWorkbooks.Totals())).Location);
    }

    /// <summary>A unit belongs to whoever is known to be above it, not to whoever a form or a file says is.</summary>
    [Fact]
    public async Task Uploader_WhoCallsAnotherDepartmentAUnitOfTheirs_ReplacesNothing()
    {
        using var other = await JoinAsync("other", StaffRole.Uploader, Here, "301");

        var claimed = await other.UploadAsync(
            $"/staff/{Here}/upload", [SampleWorkbooks.Totals("1.00", "1.00", "[301]青山县教育局")], ("Unit", "434"));

        Assert.Contains("没有替它填报的权限", claimed.Html);
        Assert.Equal(1, await RevisionAsync());
        Assert.Equal(1, await _portal.ReadAsync(db => db.Drafts.CountAsync()));
    }

    private Task<StaffClient> JoinAsync(string name, StaffRole role, string? county, string? organisation = null) =>
        StaffClient.JoinAsync(_portal, _clock, name, role, county, organisation);

    private static Task<StaffAnswer> UploadAsync(StaffClient client, IncomingFile file) =>
        client.UploadAsync($"/staff/{Here}/upload", "/staff", [file]);

    private static Task<StaffAnswer> ActAsync(StaffClient client, string draft, string handler) =>
        client.PostAsync($"{draft}?handler={handler}", "/staff", ("revision", "1"), ("explanation-R01", "有原因。"));

    private Task<int> RevisionAsync()
    {
        var id = Guid.Parse(_draft.Split('/')[^1]);
        return _portal.ReadAsync(db => db.Drafts.Where(row => row.Id == id).Select(row => row.Revision).SingleAsync());
    }
}
