using System.Net;
using System.Text.RegularExpressions;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Web.Pages.Staff.Drafts;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Drafts;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Staff;

public sealed class SqliteDraftJourneyTests() : DraftJourneyTests(clock => new Portal { Clock = clock });

[Collection(PostgresTests.Name)]
public sealed class PostgresDraftJourneyTests(Testing.PostgresServer server)
    : DraftJourneyTests(clock => new PostgresPortal(server) { Clock = clock });

/// <summary>The way of a draft from the reviewer to the public, by the pages.</summary>
public abstract class DraftJourneyTests : IAsyncLifetime
{
    private const string Address = $"/{Portal.County}/434/2024/budget";
    private readonly ManualClock _clock = new();
    private readonly Portal _portal;
    private readonly DraftDesk _desk;

    private protected DraftJourneyTests(Func<ManualClock, Portal> newPortal)
    {
        _portal = newPortal(_clock);
        _desk = new(_portal, _clock);
    }

    public Task InitializeAsync() => _desk.OpenAsync();

    public async Task DisposeAsync()
    {
        _desk.Close();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Draft_ReturnedMendedApprovedAndSigned_IsPublicWithItsExplanation()
    {
        var id = await _desk.SubmitAsync(SampleWorkbooks.Totals(expenditure: "80.00"), explains: true);
        var page = await _desk.Reviewer.GetAsync($"/staff/drafts/{id}/review?cells=1");
        Assert.Contains($"部门说明：{DraftDesk.Explanation}", page.Html);
        var target = Uri.UnescapeDataString(page.Find("at=(income-expenditure%231.支出总计.[^&\"]*)&?[^\"]*#return\">80.00<")
            ?? page.Find("at=(income-expenditure%23[^\"&#]*)[^\"]*#return\">80.00<")!);
        await DraftDesk.Accepted(_desk.Reviewer.PostAsync(
            $"/staff/drafts/{id}/review?handler=Return", ("revision", await _desk.RevisionAsync(id)), ("remark", "支出应为 90。"),
            ("target", target)));
        var note = (await _desk.DraftAsync(id)).Notes.MaxBy(row => row.Number)!;
        Assert.Equal((target, "支出应为 90。"), (note.Target, note.Text));
        Assert.Contains("：80.00）", WebUtility.HtmlDecode((await _desk.Reviewer.GetAsync($"/staff/drafts/{id}/review")).Html));

        Assert.Equal(id, await _desk.SignedAsync(SampleWorkbooks.Totals(expenditure: "90.00"), explains: true));
        var hash = (await _desk.DraftAsync(id)).ContentHash;
        var sheet = await _desk.Publisher.GetAsync($"/staff/drafts/{id}/sheet");
        Assert.Contains(ReviewWords.Grouped(hash), sheet.Html);
        Assert.Contains(DraftDesk.Explanation, sheet.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await PublicAsync(Address)).Status);
        Assert.Contains("请先勾选", (await _desk.PublishAsync(id, isSure: false)).Refusal);
        await DraftDesk.Accepted(_desk.PublishAsync(id));

        Assert.Equal(hash, await _portal.ReadAsync(db => db.Publications.Select(row => row.ContentHash).SingleAsync()));
        Assert.Contains($"title=\"部门说明：{DraftDesk.Explanation}\"", (await PublicAsync(Address)).Html);
        Assert.Contains("有说明</a>", (await PublicAsync($"{Address}/tables/income-expenditure")).Html);
        Assert.Contains($"部门说明：{DraftDesk.Explanation}", (await PublicAsync($"{Address}/checks")).Html);
        Assert.Contains($"{{\"rule\":\"R01\",\"text\":\"{DraftDesk.Explanation}\"}}", (await PublicAsync($"{Address}/checks.json")).Html);
        Assert.Contains("看公开的页面", (await _desk.Publisher.GetAsync($"/staff/drafts/{id}/publish")).Html);
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Correction_OfOneCell_ShowsBothVersionsAndTheOneDifference()
    {
        await DraftDesk.Accepted(_desk.PublishAsync(await _desk.SignedAsync(SampleWorkbooks.Totals())));
        var correction = await _desk.SubmitAsync(SampleWorkbooks.Totals(expenditureLine: "99.00"), "农林水支出抄错。", explains: true);
        Assert.Contains("共 1 处。", (await _desk.Reviewer.GetAsync($"/staff/drafts/{correction}/review")).Html);
        await _desk.ApproveAsync(correction);
        await _desk.SignOffAsync(correction);
        await DraftDesk.Accepted(_desk.PublishAsync(correction));

        var page = await PublicAsync(Address);
        Assert.Contains("以第 2 版代替第 1 版，原因：农林水支出抄错。", page.Html);
        Assert.Contains("99.00", page.Html);
        Assert.DoesNotContain("99.00", (await PublicAsync($"{Address}?version=1")).Html);
        var versions = (await PublicAsync($"{Address}/versions")).Html;
        Assert.Contains("共 1 处。", versions);
        Assert.Matches(new Regex("<td>100.00</td>\\s*<td>99.00</td>"), versions);
        Assert.Equal(MainOf(versions), MainOf((await PublicAsync($"{Address}/versions?version=2")).Html));
        Assert.DoesNotContain("99.00", (await PublicAsync($"{Address}/versions?version=1")).Html);
    }

    [Fact]
    public async Task Explanation_OfAVersionOfWhichSomethingIsWithheld_IsNotShown()
    {
        await DraftDesk.Accepted(_desk.PublishAsync(
            await _desk.SignedAsync(SampleWorkbooks.Totals(expenditure: "90.00"), explains: true)));

        await _portal.WithholdAsync(new WithholdingTarget(Part: new("income-expenditure", null, null, null)));

        Assert.DoesNotContain(DraftDesk.Explanation, (await PublicAsync($"{Address}/checks")).Html);
        Assert.DoesNotContain(DraftDesk.Explanation, (await PublicAsync($"{Address}/checks.json")).Html);
    }

    [Fact]
    public async Task Reviewer_OvertakenByAnother_SeesWhatHappenedAndKeepsWhatWasTyped()
    {
        var id = await _desk.SubmitAsync(SampleWorkbooks.Totals());
        var seen = await _desk.RevisionAsync(id);
        await _desk.ApproveAsync(id);

        var answer = await _desk.Reviewer.PostAsync(
            $"/staff/drafts/{id}/review?handler=Return", ("revision", seen), ("remark", "合计不对。"), ("target", ""));

        Assert.Equal(DraftOutcome.Overtaken.Sentence, answer.Refusal);
        Assert.Contains("reviewer的姓名（reviewer）：审核通过", answer.Html);
        Assert.Contains(">合计不对。</textarea>", answer.Html);
        Assert.Equal(DraftState.Approved, (await _desk.DraftAsync(id)).State);
    }

    [Fact]
    public async Task Signatures_WhenTheExplanationChanges_AreVoid()
    {
        var id = await _desk.SignedAsync(SampleWorkbooks.Totals(expenditure: "90.00"), explains: true);
        await DraftDesk.Accepted(_desk.Reviewer.PostAsync(
            $"/staff/drafts/{id}/review?handler=Return", ("revision", await _desk.RevisionAsync(id)), ("remark", "说明不清楚。"), ("target", "")));
        var revision = (await _desk.DraftAsync(id)).Revision;

        await _portal.UseAsync<DraftReview, DraftOutcome>(review => review.ExplainAsync(id, revision, "R01", "另有原因。", _desk.Clerk));

        Assert.Empty((await _desk.DraftAsync(id)).SignOffs);
    }

    [Theory]
    [InlineData(DraftReview.MaxReasonLength, true)]
    [InlineData(DraftReview.MaxReasonLength + 1, false)]
    public async Task Reason_OfEightHundredCharacters_IsTheLongestAndIsPublished(int length, bool isTaken)
    {
        await DraftDesk.Accepted(_desk.PublishAsync(await _desk.SignedAsync(SampleWorkbooks.Totals())));
        var reason = new string('错', length);

        if (!isTaken)
        {
            await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => _desk.SubmitAsync(SampleWorkbooks.Totals("110.00", "110.00"), reason));
            return;
        }
        await DraftDesk.Accepted(_desk.PublishAsync(await _desk.SignedAsync(SampleWorkbooks.Totals("110.00", "110.00"), reason)));
        Assert.Contains(reason, (await PublicAsync($"{Address}/versions")).Html);
    }

    [Theory]
    [InlineData("update waivers set reason = '没有说明'")]
    [InlineData("delete from waivers")]
    [InlineData("update publication_sign_offs set signatory = '李四'")]
    public async Task Explanations_AndSignatures_ThatWereAltered_AreFoundOut(string statement)
    {
        await DraftDesk.Accepted(_desk.PublishAsync(
            await _desk.SignedAsync(SampleWorkbooks.Totals(expenditure: "90.00"), explains: true)));
        Assert.Empty((await _portal.VerifyAsync()).Defects);

        await _portal.TamperAsync(statement);

        Assert.Contains((await _portal.VerifyAsync()).Defects, defect => defect.Contains("说明、审签登记被改动"));
    }

    [Fact]
    public async Task Draft_AtItsMinute_IsPublishedOnceByServicesRunningAtOnce()
    {
        var id = await ScheduledAsync();
        Assert.Equal(0, await RunDueAsync());
        _clock.Forward(TimeSpan.FromMinutes(61));

        var published = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RunDueAsync()));

        // The portal's own service may have been the one.
        Assert.InRange(published.Sum(), 0, 1);
        var draft = await _desk.DraftAsync(id);
        Assert.Equal(DraftState.Published, draft.State);
        Assert.DoesNotContain(draft.Notes, note => note.Kind == DraftActs.ScheduleRefused);
        Assert.Equal("publisher的姓名（publisher）", await _portal.ReadAsync(db => db.Publications.Select(row => row.Who).SingleAsync()));
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Draft_ThatMayNotBePublishedAtItsMinute_SaysWhyAndHasNoTimeAnyMore()
    {
        var id = await ScheduledAsync();
        await _portal.UseAsync<StaffAccounts, AccountOutcome>(async accounts =>
            await accounts.DisableAsync(await _desk.IdOfAsync("publisher"), StaffActor.Operator));
        _clock.Forward(TimeSpan.FromMinutes(61));

        await RunDueAsync();

        var draft = await _desk.DraftAsync(id);
        Assert.Equal((DraftState.Approved, null), (draft.State, draft.PublishAt));
        Assert.Contains("已经停用", draft.Notes.Single(note => note.Kind == DraftActs.ScheduleRefused).Text);
        Assert.Equal(0, await _portal.ReadAsync(db => db.Publications.CountAsync()));
    }

    [Fact]
    public async Task SetTime_TakenBack_PublishesNothing()
    {
        var id = await ScheduledAsync();

        await DraftDesk.Accepted(_desk.Publisher.PostAsync(
            $"/staff/drafts/{id}/publish?handler=Cancel", ("revision", await _desk.RevisionAsync(id))));
        _clock.Forward(TimeSpan.FromMinutes(61));

        Assert.Equal(0, await RunDueAsync());
        Assert.Equal(DraftState.Approved, (await _desk.DraftAsync(id)).State);
    }

    [Theory]
    [InlineData(0, "已经过了")]
    [InlineData(1, null)]
    [InlineData(366 * 24 * 60, null)]
    [InlineData((366 * 24 * 60) + 1, "最远只能定到一年以后")]
    public async Task SetTime_IsInTheComingYear(int minutes, string? refusal)
    {
        var id = await _desk.SignedAsync(SampleWorkbooks.Totals());
        var revision = (await _desk.DraftAsync(id)).Revision;
        var now = _clock.GetUtcNow().UtcDateTime;
        var account = await _desk.IdOfAsync("publisher");

        var outcome = await _portal.UseAsync<DraftSchedule, DraftOutcome>(schedule => schedule.SetAsync(
            id, revision, now.AddMinutes(minutes), new("甲", account, null)));

        Assert.Equal(refusal, (outcome as DraftOutcome.Refused)?.Sentence is { } sentence && sentence.Contains(refusal ?? "-") ? refusal : null);
        Assert.Equal(refusal is null, outcome is DraftOutcome.Done);
    }

    [Fact]
    public async Task SetTime_WithoutTheSignatures_IsRefusedWithWhatWasTyped()
    {
        var id = await _desk.SubmitAsync(SampleWorkbooks.Totals());
        await _desk.ApproveAsync(id);

        var answer = await SetTimeAsync(id);

        Assert.Contains("保密审查", answer.Refusal);
    }

    [Theory]
    [InlineData("TransactionStarted:1")]
    [InlineData("ReleasedTransactionSavepoint:1")]
    [InlineData("TransactionCommitting:1")]
    [InlineData("TransactionCommitted:1")]
    public async Task Portal_KilledWhileItPublishesAtASetTime_HasDoneItOnceAfterwards(string step)
    {
        // The test's portal is a day behind, so that only the killed program finds the draft due.
        _clock.Forward(TimeSpan.FromDays(-1));
        var id = await _desk.SignedAsync(SampleWorkbooks.Totals());
        var revision = (await _desk.DraftAsync(id)).Revision;
        var account = await _desk.IdOfAsync("publisher");
        Assert.IsType<DraftOutcome.Done>(await _portal.UseAsync<DraftSchedule, DraftOutcome>(schedule => schedule.SetAsync(
            id, revision, _clock.GetUtcNow().UtcDateTime.AddHours(1), new("甲", account, null))));

        var killed = await Crashes.KilledCommand.RunAsync(_portal, step, file: null, "serve", "--urls", "http://127.0.0.1:0", "--Demo:Load", "false");
        Assert.Equal(Crashes.KilledCommand.Killed, killed.Exit);
        _clock.Forward(TimeSpan.FromDays(1));
        await RunDueAsync();

        Assert.Equal(DraftState.Published, (await _desk.DraftAsync(id)).State);
        Assert.Equal(1, await _portal.ReadAsync(db => db.Publications.CountAsync()));
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    /// <summary>To be published in an hour, as the publisher's form has it: in China's time.</summary>
    private async Task<Guid> ScheduledAsync()
    {
        var id = await _desk.SignedAsync(SampleWorkbooks.Totals());
        await DraftDesk.Accepted(SetTimeAsync(id));
        return id;
    }

    private async Task<StaffAnswer> SetTimeAsync(Guid id)
    {
        var at = _clock.GetUtcNow().AddHours(1).ToOffset(TimeSpan.FromHours(8));
        return await _desk.Publisher.PostAsync(
            $"/staff/drafts/{id}/publish?handler=Schedule", ("revision", await _desk.RevisionAsync(id)),
            ("day", at.ToString("yyyy-MM-dd")), ("time", at.ToString("HH:mm")));
    }

    private Task<int> RunDueAsync() => _portal.UseAsync<DraftSchedule, int>(schedule => schedule.RunDueAsync());

    private async Task<StaffAnswer> PublicAsync(string address)
    {
        using var client = _portal.CreateClient();
        using var response = await client.GetAsync(address);
        return new(response.StatusCode, null, await response.Content.ReadAsStringAsync());
    }

    private static string MainOf(string html) =>
        html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
}
