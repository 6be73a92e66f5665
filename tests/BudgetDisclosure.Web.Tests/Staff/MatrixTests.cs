using System.Globalization;
using System.Net;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Tests.Staff;

/// <summary>Every page and form of the staff side, for every role, with its own and other organisations and counties.</summary>
public sealed class MatrixTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Elsewhere = "130321";

    /// <summary>What somebody's right counts for, seen from the draft of organisation 434 in the county.</summary>
    private enum Reach
    {
        Everywhere, County, Organisation, OtherOrganisation, OtherCounty,
    }

    private static readonly StaffRole[] All = Enum.GetValues<StaffRole>();
    private static readonly StaffRole[] Nobody = [];
    private static readonly StaffRole[] Readers =
        [StaffRole.Uploader, StaffRole.Reviewer, StaffRole.Publisher, StaffRole.Auditor];

    private static readonly Reach[] InTheCounty =
        [Reach.Everywhere, Reach.County, Reach.Organisation, Reach.OtherOrganisation];

    private static readonly Reach[] Covering = [Reach.Everywhere, Reach.County, Reach.Organisation];
    private static readonly Reach[] Any = Enum.GetValues<Reach>();
    private static readonly Reach[] Managing = [Reach.Everywhere, Reach.County];

    /// <summary>Who gets to it; everybody else is denied.</summary>
    private sealed record Entry(StaffRole[] Roles, Reach[] Reaches);

    private static readonly Entry Everybody = new(All, Any);
    private static readonly Entry Managers = new([StaffRole.Administrator], Any);
    private static readonly Entry ManagersOfThePerson = new([StaffRole.Administrator], Managing);
    private static readonly Entry Log =
        new([StaffRole.Auditor, StaffRole.Administrator], [Reach.Everywhere, Reach.County, Reach.OtherCounty]);
    private static readonly Entry Deciders = new([StaffRole.Reviewer, StaffRole.Publisher], Managing);
    private static readonly Entry DecidersAndAuditors =
        new([StaffRole.Reviewer, StaffRole.Publisher, StaffRole.Auditor], Managing);
    private static readonly Entry FeedbackReaders =
        new([StaffRole.Uploader, StaffRole.Reviewer, StaffRole.Publisher, StaffRole.Administrator], InTheCounty);
    private static readonly Entry Uploaders = new([StaffRole.Uploader], Covering);
    private static readonly Entry Reviewers = new([StaffRole.Reviewer], Covering);
    private static readonly Entry Publishers = new([StaffRole.Publisher], Covering);

    /// <summary>By the page's pattern and <c>METHOD handler</c>. Whatever is not here fails the test.</summary>
    private static readonly Dictionary<(string Pattern, string Handler), Entry> Expected = new()
    {
        [("staff", "GET ")] = Everybody,
        [("staff/sign-out", "POST ")] = Everybody,
        [("staff/recovery-codes", "GET ")] = Everybody,
        [("staff/recovery-codes", "POST ")] = Everybody,
        [("staff/audit", "GET ")] = Log,
        [("staff/audit", "GET Csv")] = Log,
        [("staff/people", "GET ")] = Managers,
        [("staff/people", "POST ")] = Managers,
        [("staff/people/{id:guid}", "GET ")] = ManagersOfThePerson,
        [("staff/people/{id:guid}", "POST Grant")] = ManagersOfThePerson,
        [("staff/people/{id:guid}", "POST Revoke")] = ManagersOfThePerson,
        [("staff/people/{id:guid}", "POST Disable")] = ManagersOfThePerson,
        [("staff/people/{id:guid}", "POST Enable")] = ManagersOfThePerson,
        [("staff/people/{id:guid}", "POST RequestReset")] = ManagersOfThePerson,
        [("staff/people/{id:guid}", "POST CancelReset")] = ManagersOfThePerson,
        [("staff/people/{id:guid}", "POST ConfirmReset")] = ManagersOfThePerson,
        [("staff/{county:county}/withholdings", "GET ")] = DecidersAndAuditors,
        [("staff/{county:county}/withholdings/new", "GET ")] = Deciders,
        [("staff/{county:county}/withholdings/new", "POST ")] = Deciders,
        [("staff/{county:county}/withholdings/{id:guid}", "GET ")] = DecidersAndAuditors,
        [("staff/{county:county}/withholdings/{id:guid}", "POST Confirm")] = Deciders,
        [("staff/{county:county}/withholdings/{id:guid}", "POST Decline")] = Deciders,
        [("staff/{county:county}/withholdings/{id:guid}", "POST TakeBack")] = Deciders,
        [("staff/{county:county}/feedback", "GET ")] = FeedbackReaders,
        [("staff/{county:county}/feedback", "POST ")] = FeedbackReaders,
        [("staff/{county:county}/drafts", "GET ")] = new(Readers, InTheCounty),
        [("staff/{county:county}/upload", "GET ")] = new([StaffRole.Uploader], InTheCounty),
        [("staff/{county:county}/upload", "POST ")] = new([StaffRole.Uploader], InTheCounty),
        [("staff/{county:county}/template", "GET ")] = new([StaffRole.Uploader], InTheCounty),
        [("staff/{county:county}/template", "GET File")] = new([StaffRole.Uploader], InTheCounty),
        [("staff/{county:county}/years/{year:year}", "GET ")] = new(Readers, InTheCounty),
        [("staff/{county:county}/years/{year:year}", "GET Xlsx")] = new(Readers, InTheCounty),
        [("staff/{county:county}/years/{year:year}/sheet", "GET ")] = new(Readers, InTheCounty),
        [("staff/{county:county}/years/{year:year}/reminders", "GET ")] = new(Readers, Managing),
        [("staff/{county:county}/years/{year:year}/approvals", "GET ")] = new(Readers, Managing),
        [("staff/{county:county}/years/{year:year}/approvals", "POST ")] = new([StaffRole.Reviewer, StaffRole.Publisher], Managing),
        [("staff/drafts/{id:guid}", "GET ")] = new(Readers, Covering),
        [("staff/drafts/{id:guid}", "GET Marked")] = new(Readers, Covering),
        [("staff/drafts/{id:guid}", "POST Explain")] = Uploaders,
        [("staff/drafts/{id:guid}", "POST Submit")] = Uploaders,
        [("staff/drafts/{id:guid}", "POST Discard")] = Uploaders,
        [("staff/drafts/{id:guid}/tables/{number:int}", "GET ")] = Uploaders,
        [("staff/drafts/{id:guid}/text", "GET ")] = Uploaders,
        [("staff/drafts/{id:guid}/edit", "GET ")] = Uploaders,
        [("staff/drafts/{id:guid}/edit", "POST Save")] = Uploaders,
        [("staff/drafts/{id:guid}/edit", "POST Assign")] = Uploaders,
        [("staff/drafts/{id:guid}/edit", "POST Undo")] = Uploaders,
        [("staff/drafts/{id:guid}/preview", "GET ")] = new(Readers, Covering),
        [("staff/drafts/{id:guid}/review", "GET ")] = new([StaffRole.Reviewer, StaffRole.Publisher, StaffRole.Auditor], Covering),
        [("staff/drafts/{id:guid}/review", "POST Return")] = Reviewers,
        [("staff/drafts/{id:guid}/review", "POST Approve")] = Reviewers,
        [("staff/drafts/{id:guid}/sheet", "GET ")] = new(Readers, Covering),
        [("staff/drafts/{id:guid}/publish", "GET ")] = new([StaffRole.Publisher, StaffRole.Auditor], Covering),
        [("staff/drafts/{id:guid}/publish", "POST SignOff")] = Publishers,
        [("staff/drafts/{id:guid}/publish", "POST Publish")] = Publishers,
        [("staff/drafts/{id:guid}/publish", "POST Schedule")] = Publishers,
        [("staff/drafts/{id:guid}/publish", "POST Cancel")] = Publishers,
    };

    private readonly ManualClock _clock = new();
    private readonly Portal _portal;
    private readonly DraftDesk _desk;
    private Guid _draft;
    private Guid _person;
    private Guid _proposal;

    private (Guid Draft, Guid Person, Guid Proposal) Ids => (_draft, _person, _proposal);

    public MatrixTests()
    {
        _portal = new() { Clock = _clock };
        _desk = new(_portal, _clock);
    }

    public async Task InitializeAsync()
    {
        await _desk.OpenAsync();
        await _portal.UseAsync<CountyRegistration, bool>(
            registration => registration.RecordAsync(CountyCode.Parse(Elsewhere), "青龙满族自治县", "operator"));
        _draft = await _desk.SubmitAsync(SampleWorkbooks.Totals());
        await _portal.UseAsync<StaffAccounts, AccountOutcome>(accounts => accounts.InviteAsync(
            "target", "某人", new(StaffRole.Uploader, Portal.County, null), StaffActor.Operator));
        _person = await _desk.IdOfAsync("target");
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(year: "2025"));
        _proposal = Assert.IsType<ProposalOutcome.Done>(await _portal.UseAsync<WithholdingProposals, ProposalOutcome>(proposals =>
            proposals.ProposeAsync(
                new(new(Portal.County, "434", 2025, Stage.Budget), null, "version", "")
                {
                    Ground = "涉密", Authority = "保密局", DocumentNumber = "1号", DecidedOn = new(2026, 11, 1), Reason = "误公开。",
                },
                _desk.Clerk))).Id;
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        _desk.Close();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Handlers_OfAllStaffPages_AreInTheTable() => Assert.Equal(
        Expected.Keys.Select(key => $"{key.Pattern} {key.Handler}").Order(StringComparer.Ordinal),
        (await HandlersAsync()).Select(key => $"{key.Pattern} {key.Handler}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(StaffRole.Uploader)]
    [InlineData(StaffRole.Reviewer)]
    [InlineData(StaffRole.Publisher)]
    [InlineData(StaffRole.Auditor)]
    [InlineData(StaffRole.Administrator)]
    public async Task Handlers_ForARole_AnswerOnlyThoseInTheTable(StaffRole role)
    {
        foreach (var reach in Any)
        {
            var (county, organisation) = ScopeOf(reach);
            using var client = await StaffClient.JoinAsync(_portal, _clock, $"{role}{(int)reach}", role, county, organisation);
            // Signing out ends the session.
            foreach (var ((pattern, handler), entry) in Expected.OrderBy(pair => pair.Key.Pattern == "staff/sign-out"))
            {
                var isMeant = entry.Roles.Contains(role) && entry.Reaches.Contains(reach);
                var answer = await AskAsync(client, pattern, handler, Ids);
                Assert.True(
                    isMeant == !IsDenied(answer),
                    $"{role} with {reach} at {pattern} {handler}: {answer.Status} {answer.Location} {answer.Refusal}");
            }
        }
    }

    [Fact]
    public async Task Draft_ThatIsNotThere_IsAnsweredAsOneOfSomebodyElse()
    {
        using var client = await StaffClient.JoinAsync(_portal, _clock, "elsewhere", StaffRole.Reviewer, Elsewhere);

        foreach (var ((pattern, handler), _) in Expected.Where(pair => pair.Key.Pattern.Contains("{id:guid}")))
        {
            var (there, not) = (
                await AskAsync(client, pattern, handler, Ids),
                await AskAsync(client, pattern, handler, (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid())));
            Assert.Equal((there.Status, there.Location?.Split('?')[0]), (not.Status, not.Location?.Split('?')[0]));
        }
    }

    [Fact]
    public async Task Forms_WithoutTheirToken_AreRefused()
    {
        using var client = await StaffClient.JoinAsync(_portal, _clock, "everywhere", StaffRole.Reviewer);
        foreach (var (pattern, handler) in Expected.Keys.Where(key => key.Handler.StartsWith("POST", StringComparison.Ordinal)))
        {
            using var form = new FormUrlEncodedContent([]);
            using var answer = await client.Http.PostAsync(AddressOf(pattern, handler, Ids), form);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{pattern} {handler}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Session_BroughtAlong_IsNotTheOneAfterSigningIn()
    {
        using var client = new StaffClient(_portal, _clock);
        client.Http.DefaultRequestHeaders.Add("Cookie", "staff=planted");

        Assert.StartsWith("/staff/account/sign-in", (await client.GetAsync("/staff")).Location);
        using var first = await StaffClient.JoinAsync(_portal, _clock, "fixed", StaffRole.Reviewer);
        using var old = await first.Http.GetAsync("/staff");
        var cookie = Assert.Single(old.Headers.GetValues("Set-Cookie"), text => text.StartsWith("staff=", StringComparison.Ordinal)).Split(';')[0];
        await first.PostAsync("/staff/sign-out");
        using var thief = _portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/staff")).StatusCode);
        await first.SignInAsync("fixed");
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/staff")).StatusCode);
    }

    private static (string? County, string? Organisation) ScopeOf(Reach reach) => reach switch
    {
        Reach.Everywhere => (null, null),
        Reach.County => (Portal.County, null),
        Reach.Organisation => (Portal.County, "434"),
        Reach.OtherOrganisation => (Portal.County, "435"),
        _ => (Elsewhere, null),
    };

    /// <summary>A form is sent without what it asks for, and of a revision long gone: whoever may, is told so.</summary>
    private static Task<StaffAnswer> AskAsync(StaffClient client, string pattern, string handler, (Guid Draft, Guid Person, Guid Proposal) ids)
    {
        var address = AddressOf(pattern, handler, ids);
        return handler.StartsWith("GET", StringComparison.Ordinal)
            ? client.GetAsync(address)
            : client.PostAsync(address, formOf: "/staff", ("revision", "-1"));
    }

    private static string AddressOf(string pattern, string handler, (Guid Draft, Guid Person, Guid Proposal) ids)
    {
        var id = pattern.StartsWith("staff/drafts", StringComparison.Ordinal) ? ids.Draft
            : pattern.Contains("withholdings", StringComparison.Ordinal) ? ids.Proposal : ids.Person;
        var name = handler.Split(' ')[1];
        return $"/{pattern.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal).Replace("{county:county}", Portal.County, StringComparison.Ordinal).Replace("{year:year}", "2024", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal)}{(name is "" ? "" : $"?handler={name}")}";
    }

    private static bool IsDenied(StaffAnswer answer) =>
        answer.Location?.StartsWith("/staff/account/denied", StringComparison.Ordinal) == true;

    private async Task<List<(string Pattern, string Handler)>> HandlersAsync()
    {
        var loader = _portal.Services.GetRequiredService<PageLoader>();
        var handlers = new List<(string, string)>();
        foreach (var endpoint in _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = endpoint.RoutePattern.RawText!.Trim('/');
            if (!pattern.StartsWith("staff", StringComparison.Ordinal) || pattern.StartsWith("staff/account/", StringComparison.Ordinal))
                continue;
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                handlers.Add((pattern, "no page"));
                continue;
            }
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            // What runs before the handlers of a page is named as if it were one, of the method PAGE, which nobody can send.
            handlers.AddRange(compiled.HandlerMethods.Where(handler => handler.HttpMethod != "Page").Select(handler => (pattern, string.Create(
                CultureInfo.InvariantCulture, $"{handler.HttpMethod.ToUpperInvariant()} {handler.Name}"))));
        }
        return handlers;
    }
}
