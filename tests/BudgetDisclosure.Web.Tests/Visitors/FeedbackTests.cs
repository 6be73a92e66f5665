using System.Net;
using System.Text.RegularExpressions;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Tests.Staff;
using BudgetDisclosure.Web.Workflow.Visitors;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Visitors;

public sealed class SqliteFeedbackTests : FeedbackTests
{
    private protected override Portal NewPortal(ManualClock clock) => new() { Clock = clock };
}

[Collection(PostgresTests.Name)]
public sealed class PostgresFeedbackTests(PostgresServer server) : FeedbackTests
{
    private protected override Portal NewPortal(ManualClock clock) => new PostgresPortal(server) { Clock = clock };
}

/// <summary>纠错: from the form that anybody reaches to the word by which staff close it.</summary>
public abstract class FeedbackTests : IAsyncLifetime
{
    private const string Disclosure = $"/{Portal.County}/434/2024/budget";
    private const string Form = Disclosure + "/feedback";
    private const string Figure = Disclosure + "/tables/income-expenditure/figure";
    private const string Cell = "1.本年支出合计.expenditure.amount";
    private const string Message = "支出合计应该是 90 万元。";
    private readonly ManualClock _clock = new();
    private Portal _portal = null!;
    private HttpClient _client = null!;

    private protected abstract Portal NewPortal(ManualClock clock);

    public async Task InitializeAsync()
    {
        _portal = NewPortal(_clock);
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        _client = _portal.CreateClient(new() { AllowAutoRedirect = false });
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Feedback_OnACell_ReachesTheStaffOfTheOrganisationAndNobodyElse()
    {
        var address = $"{Form}?table=income-expenditure&cell={Uri.EscapeDataString(Cell)}";
        var answer = await SendAsync(Message, "13800000000", address: address);
        var receipt = Regex.Match(answer.Location ?? "", "done=([0-9a-f]{8})$").Groups[1].Value;

        Assert.Equal((HttpStatusCode.Redirect, $"{Form}?done={receipt}"), (answer.Status, answer.Location));
        Assert.Contains(receipt, await _client.GetStringAsync(answer.Location));
        StaffRole[] roles = [StaffRole.Uploader, StaffRole.Reviewer, StaffRole.Publisher, StaffRole.Administrator];
        foreach (var role in roles)
        {
            using var own = await StaffClient.JoinAsync(_portal, _clock, $"own{role}", role, Portal.County, "434");
            using var other = await StaffClient.JoinAsync(_portal, _clock, $"other{role}", role, Portal.County, "435");
            var list = (await own.GetAsync(List)).Html;
            Assert.Contains(Message, list);
            Assert.Contains("13800000000", list);
            Assert.Contains(receipt, list);
            var link = Regex.Match(list, $"href=\"({Figure}[^\"]*)\"").Groups[1].Value;
            Assert.Contains("100.00 万元", await _client.GetStringAsync(WebUtility.HtmlDecode(link)));
            Assert.DoesNotContain(Message, (await other.GetAsync(List)).Html);
        }
        using var walk = _portal.CreateClient();
        var search = $"/search?q={Uri.EscapeDataString("应该是")}";
        foreach (var page in (string[])[Disclosure, Disclosure + ".json", Form, address, $"/{Portal.County}", search])
            Assert.DoesNotContain("应该是 90", await walk.GetStringAsync(page));
    }

    [Fact]
    public async Task Feedback_Handled_LosesItsContactAndIsInTheAuditLogWithoutItsWords()
    {
        await SendAsync(Message, "13800000000");
        using var reviewer = await StaffClient.JoinAsync(
            _portal, _clock, "reviewer", StaffRole.Reviewer, Portal.County);
        var id = (await OnlyAsync()).Id.ToString();

        Assert.Equal("请选择处理结果。", (await HandleAsync(reviewer, id, "随便", "")).Refusal);
        var answer = await HandleAsync(reviewer, id, VisitorFeedback.Outcomes[0], "原表就是 100 万元");
        var row = await OnlyAsync();
        var act = await _portal.ReadAsync(db => db.Audit.OrderByDescending(entry => entry.Number).FirstAsync());

        Assert.Equal(List, answer.Location);
        Assert.Equal(("数字没有错：原表就是 100 万元", null), (row.Outcome, row.Contact));
        Assert.Equal((FeedbackActs.Handle, Disclosure, $"{id}, 数字没有错"), (act.Action, act.Subject, act.Detail));
        Assert.Contains("已经处理了这一条", (await HandleAsync(reviewer, id, VisitorFeedback.Outcomes[1], "")).Refusal);
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Feedback_OfAnotherOrganisation_CannotBeHandled()
    {
        await SendAsync(Message);
        using var other = await StaffClient.JoinAsync(
            _portal, _clock, "other", StaffRole.Reviewer, Portal.County, "435");

        var answer = await HandleAsync(other, (await OnlyAsync()).Id.ToString(), VisitorFeedback.Outcomes[0], "");

        Assert.Equal("没有这一条意见。", answer.Refusal);
        Assert.Null((await OnlyAsync()).HandledAt);
    }

    [Theory]
    [InlineData(VisitorFeedback.LeastMessage - 1, 0, false)]
    [InlineData(VisitorFeedback.LeastMessage, 0, true)]
    [InlineData(VisitorFeedback.MostMessage, VisitorFeedback.MostContact, true)]
    [InlineData(VisitorFeedback.MostMessage + 1, 0, false)]
    [InlineData(VisitorFeedback.LeastMessage, VisitorFeedback.MostContact + 1, false)]
    public async Task Feedback_OfALength_IsTakenWithinTheBounds(int message, int contact, bool isTaken)
    {
        var answer = await SendAsync(new('错', message), new('1', contact));

        Assert.Equal(isTaken, answer.Location is not null);
        Assert.Equal(isTaken ? 1 : 0, await CountAsync());
        Assert.Equal(isTaken, answer.Refusal is null);
    }

    [Theory]
    [InlineData(VisitorFeedback.MostRemark, true)]
    [InlineData(VisitorFeedback.MostRemark + 1, false)]
    public async Task Remark_OfALength_IsTakenWithinTheBound(int length, bool isTaken)
    {
        await SendAsync(Message);
        using var reviewer = await StaffClient.JoinAsync(
            _portal, _clock, "reviewer", StaffRole.Reviewer, Portal.County);

        await HandleAsync(reviewer, (await OnlyAsync()).Id.ToString(), VisitorFeedback.Outcomes[4], new('说', length));

        Assert.Equal(isTaken, (await OnlyAsync()).HandledAt is not null);
    }

    [Fact]
    public async Task Message_WithWhatCannotBeSeen_IsTakenWithoutIt()
    {
        Assert.NotNull((await SendAsync(Message + "\u0007\u001b")).Location);

        Assert.Equal(Message, (await OnlyAsync()).Message);
    }

    [Fact]
    public async Task Form_ReadInEnglish_LeavesWhatWasTypedAsItWasTyped()
    {
        var typed = new string('看', 6_000);

        using var answer = await PostAsync(Form + "?lang=en", [new("message", typed), new("form", "")]);

        Assert.Contains(typed, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Forms_SentTooOftenFromOneAddress_AreRefusedInWords()
    {
        for (var i = 0; i < PublicForms.MostForms; i++)
            Assert.NotNull((await SendAsync(Message)).Location);

        using var answer = await PostAsync(Form, [new("message", Message), new("form", "")]);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        Assert.Contains("提交得太多", await answer.Content.ReadAsStringAsync());
        Assert.Equal(PublicForms.MostForms, await CountAsync());
    }

    [Fact]
    public async Task Disclosure_WithAsManyOpenAsMayWait_TakesNoMore()
    {
        await FillAsync(VisitorFeedback.MostOpen - 1);

        Assert.NotNull((await SendAsync(Message)).Location);
        Assert.Contains("暂时收不下", (await SendAsync(Message)).Refusal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.Redirect)]
    [InlineData("Origin", "http://elsewhere.example", HttpStatusCode.BadRequest)]
    [InlineData("Origin", "null", HttpStatusCode.BadRequest)]
    [InlineData("Origin", "http://localhost", HttpStatusCode.Redirect)]
    public async Task Form_OfAnotherSite_IsNotTaken(string header, string value, HttpStatusCode expected)
    {
        _client.DefaultRequestHeaders.Add(header, value);

        Assert.Equal(expected, (await SendAsync(Message)).Status);
        Assert.Equal(expected == HttpStatusCode.Redirect ? 1 : 0, await CountAsync());
    }

    [Fact]
    public async Task Form_WithoutItsNoteOrWithThatOfAnotherPage_IsShownAgainWithWhatWasWritten()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(year: "2025"));
        var elsewhere = await NoteAsync($"/{Portal.County}/434/2025/budget/feedback");

        foreach (var note in (string[])["", "made up", elsewhere])
        {
            using var answer = await PostAsync(Form, [new("message", Message), new("form", note)]);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Contains("请再按一次", page);
            Assert.Contains(Message, page);
        }
        Assert.Equal(0, await CountAsync());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Form_OpenForLong_HasToBeSentAgain(int secondsTooMany, bool isTaken)
    {
        var note = await NoteAsync(Form);
        _clock.Forward(PublicForms.Lasts + TimeSpan.FromSeconds(secondsTooMany));

        using var answer = await PostAsync(Form, [new("message", Message), new("form", note)]);

        Assert.Equal(isTaken ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Form_FilledInByAMachine_IsThankedAndForgotten()
    {
        var note = await NoteAsync(Form);

        using var answer = await PostAsync(
            Form, [new("message", Message), new("website", "http://spam"), new("form", note)]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Page_WithTheForm_SetsNoCookieAndIsNotKept()
    {
        using var form = await _client.GetAsync(Form);
        using var disclosure = await _client.GetAsync(Disclosure);

        Assert.False(form.Headers.Contains("Set-Cookie"));
        Assert.True(form.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("name=\"form\"", await disclosure.Content.ReadAsStringAsync());
        Assert.Contains($"href=\"{Form}\"", await disclosure.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData($"/{Portal.County}/434/2023/budget/feedback")]
    [InlineData($"/{Portal.County}/999/2024/budget/feedback")]
    [InlineData(Form + "?table=income-expenditure&cell=nothing")]
    [InlineData(Form + "?cell=nothing")]
    [InlineData(Form + "?version=2")]
    public async Task Form_OnWhatIsNotThere_IsNotFound(string address)
    {
        using var answer = await _client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public async Task Contact_ThatNobodyNeeded_IsErasedAfterItsTime(int seconds, bool isKept)
    {
        await SendAsync(Message, "13800000000");
        _clock.Forward(VisitorFeedback.ContactLasts + TimeSpan.FromSeconds(seconds));

        var erased = await _portal.UseAsync<VisitorFeedback, int>(feedback => feedback.EraseOldContactsAsync());

        var row = await OnlyAsync();
        Assert.Equal((isKept ? 0 : 1, isKept ? "13800000000" : null, Message), (erased, row.Contact, row.Message));
    }

    [Fact]
    public async Task Withholding_OfSomethingOfTheDisclosure_TakesWhatVisitorsWroteAboutIt()
    {
        await SendAsync(Message, "13800000000", $"{Form}?table=income-expenditure&cell={Uri.EscapeDataString(Cell)}");
        const string Withheld = "0.一、财政拨款收入.income.amount";
        await _portal.WithholdAsync(new WithholdingTarget(Part: new(null, null, null, Withheld)));

        var row = await OnlyAsync();

        Assert.Equal(("（已屏蔽）", null, null, null), (row.Message, row.Cell, row.Slug, row.Contact));
        var cell = Uri.EscapeDataString(Withheld);
        using var form = await _client.GetAsync($"{Form}?table=income-expenditure&cell={cell}");
        using var figure = await _client.GetAsync($"{Figure}?cell={cell}");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (form.StatusCode, figure.StatusCode));
    }

    [Fact]
    public async Task Figure_OfATableThatIsWithheld_IsGone()
    {
        await _portal.WithholdAsync(new(Part: new("income-expenditure", null, null, null)));

        using var figure = await _client.GetAsync($"{Figure}?cell={Uri.EscapeDataString(Cell)}");

        Assert.Equal(HttpStatusCode.Gone, figure.StatusCode);
    }

    private static string List => $"/staff/{Portal.County}/feedback";

    private static Task<StaffAnswer> HandleAsync(StaffClient client, string id, string outcome, string said) =>
        client.PostAsync(List, formOf: "/staff", ("id", id), ("outcome", outcome), ("said", said));

    private async Task<(HttpStatusCode Status, string? Location, string? Refusal)> SendAsync(
        string message, string contact = "", string address = Form)
    {
        var note = await NoteAsync(address);
        using var answer = await PostAsync(
            address, [new("message", message), new("contact", contact), new("website", ""), new("form", note)]);
        var page = await answer.Content.ReadAsStringAsync();
        var refusal = Regex.Match(page, "class=\"refused\" role=\"alert\">([^<]*)<");
        return (answer.StatusCode, answer.Headers.Location?.OriginalString,
            refusal.Success ? WebUtility.HtmlDecode(refusal.Groups[1].Value) : null);
    }

    private async Task<string> NoteAsync(string address) =>
        Regex.Match(await _client.GetStringAsync(address), "name=\"form\" value=\"([^\"]*)\"").Groups[1].Value;

    private async Task<HttpResponseMessage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await _client.PostAsync(address, content);
    }

    private Task<int> CountAsync() => _portal.ReadAsync(db => db.Feedback.CountAsync());

    private Task<Feedback> OnlyAsync() => _portal.ReadAsync(db => db.Feedback.AsNoTracking().SingleAsync());

    private Task<int> FillAsync(int count) => _portal.ReadAsync(async db =>
    {
        db.Feedback.AddRange(Enumerable.Range(0, count).Select(_ => new Feedback
        {
            Id = Guid.CreateVersion7(), County = Portal.County, Organisation = "434", Year = 2024,
            Stage = Core.Stage.Budget, Version = 1, Message = Message, At = DateTime.UtcNow,
        }));
        return await db.SaveChangesAsync();
    });
}
