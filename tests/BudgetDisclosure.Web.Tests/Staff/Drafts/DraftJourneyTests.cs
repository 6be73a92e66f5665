using System.Net;
using System.Text.RegularExpressions;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Staff.Drafts;

public sealed class SqliteDraftJourneyTests : DraftJourneyTests
{
    private protected override Portal NewPortal(ManualClock clock) => new() { Clock = clock };
}

[Collection(PostgresTests.Name)]
public sealed class PostgresDraftJourneyTests(PostgresServer server) : DraftJourneyTests
{
    private protected override Portal NewPortal(ManualClock clock) => new PostgresPortal(server) { Clock = clock };
}

/// <summary>A clerk brings the tables of a department to the reviewer, by the pages.</summary>
public abstract class DraftJourneyTests : IAsyncLifetime
{
    private const string County = "130630";
    private const string Upload = $"/staff/{County}/upload";
    private readonly ManualClock _clock = new();
    private Portal _portal = null!;

    private protected abstract Portal NewPortal(ManualClock clock);

    public async Task InitializeAsync()
    {
        _portal = NewPortal(_clock);
        await _portal.UseAsync<CountyRegistration, bool>(
            registration => registration.RecordAsync(CountyCode.Parse(County), "涞源县", "operator"));
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [SharedFact]
    public async Task Clerk_WithASeed_SeesWhatFailsExplainsItAndHandsItIn()
    {
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, County);

        var uploaded = await clerk.UploadAsync(Upload, [SeedFile()]);
        var address = uploaded.Find("href=\"(/staff/drafts/[^\"]*)\"");
        Assert.NotNull(address);
        Assert.Contains("laiyuan-2019.docx", uploaded.Html);

        var shown = await clerk.GetAsync(address);
        foreach (var rule in (string[])["R26", "R27"])
        {
            Assert.Contains($"id=\"rule-{rule}\"", shown.Html);
            Assert.Contains($"name=\"explanation-{rule}\"", shown.Html);
        }
        Assert.Matches("<span class=\"place\">[^<]*：第 \\d+ 个表格，第 \\d+ 行第 \\d+ 列</span>", shown.Html);
        Assert.Contains(address + "/preview#table-", shown.Html);
        Assert.Contains("草稿预览", (await clerk.GetAsync(address + "/preview")).Html);

        var refused = await ActAsync(clerk, address, "Submit", 1, ("explanation-R26", "分项按四舍五入列示。"));
        Assert.Contains("规则 R27 不通过", refused.Refusal);
        Assert.Contains("分项按四舍五入列示。", refused.Html);
        Assert.Equal(DraftState.Open, (await DraftAsync()).State);

        var failing = await FailingAsync();
        var submitted = await ActAsync(
            clerk, address, "Submit", (await DraftAsync()).Revision,
            [
                .. failing.Select(rule => ($"explanation-{rule}", $"{rule} 的原因。")),
                .. Regex.Matches(shown.Html, "name=\"acknowledged\" form=\"work\" value=\"([0-9a-f]*)\"")
                    .Select(match => ("acknowledged", match.Groups[1].Value)),
            ]);

        Assert.Equal(address, submitted.Location);
        var draft = await DraftAsync();
        Assert.Equal(DraftState.Submitted, draft.State);
        Assert.Equal(failing, draft.Explanations.Select(row => row.Rule).Order(StringComparer.Ordinal));
        var listed = await clerk.GetAsync($"/staff/{County}/drafts");
        Assert.Contains("已送审", listed.Html);
        Assert.Contains("审核人", listed.Html);
        Assert.Contains($"/staff/{County}/drafts", (await clerk.GetAsync("/staff")).Html);
        using var stranger = _portal.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/{County}/{draft.Organisation}/2019/budget")).StatusCode);
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Draft_ChangedByAColleagueMeanwhile_LosesNothingThatWasTyped()
    {
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, County);
        using var colleague = await StaffClient.JoinAsync(_portal, _clock, "li", StaffRole.Uploader, County);
        var address = await DraftOfAsync(clerk, SampleWorkbooks.Totals(expenditure: "90.00"));
        Assert.Equal(address, await DraftOfAsync(colleague, SampleWorkbooks.Totals(expenditure: "80.00")));

        var overtaken = await ActAsync(clerk, address, "Submit", 1, ("explanation-R01", "上年结转列在支出外。"));

        Assert.Equal(DraftOutcome.Overtaken.Sentence, overtaken.Refusal);
        Assert.Contains("li的姓名（li）：换成新文件", overtaken.Html);
        Assert.Contains(">上年结转列在支出外。</textarea>", overtaken.Html);
        Assert.Contains("name=\"revision\" value=\"2\"", overtaken.Html);
        Assert.Empty((await DraftAsync()).Explanations);
    }

    [Fact]
    public async Task Correction_ShowsTheDifferenceAndNeedsAReason()
    {
        await _portal.ImportAsync(
            new ImportRequest(CountyCode.Parse(County), new(), ImportMode.Publish, "operator"), SampleWorkbooks.Totals());
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, County);
        var address = await DraftOfAsync(clerk, SampleWorkbooks.Totals("120.00", "120.00"));

        Assert.Contains("+20.00 万元", WebUtility.HtmlDecode((await clerk.GetAsync(address)).Html));
        Assert.Contains("还没有写更正的原因", (await ActAsync(clerk, address, "Submit", 1, ("reason", " "))).Refusal);
        Assert.Equal(address, (await ActAsync(clerk, address, "Submit", 1, ("reason", "收入少列了一笔。"))).Location);

        Assert.Equal("收入少列了一笔。", (await DraftAsync()).Reason);
    }

    [Fact]
    public async Task Remark_OfTheReviewer_IsShownWithItsCell()
    {
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, County);
        using var reviewer = await StaffClient.JoinAsync(_portal, _clock, "zhao", StaffRole.Reviewer, County);
        var address = await DraftOfAsync(clerk, SampleWorkbooks.Totals());
        await ActAsync(clerk, address, "Submit", 1);
        var preview = await reviewer.GetAsync(address + "/preview");
        var cell = preview.Find("<td id=\"table-1\\.([^\"]*)\" class=\"amount\"")!;
        var draft = await DraftAsync();
        var by = new Web.Workflow.Accounts.StaffActor("zhao的姓名（zhao）", Guid.NewGuid(), null);
        await _portal.UseAsync<DraftReview, DraftOutcome>(review => review.ReturnAsync(
            draft.Id, 2, "这一格和批复不一致。", $"income-expenditure#{cell}", by));

        var shown = await clerk.GetAsync(address);

        Assert.Contains("审核人退回", shown.Html);
        Assert.Contains("这一格和批复不一致。", shown.Html);
        Assert.Contains($"{address}/preview#{Uri.EscapeDataString("table-1." + cell)}", WebUtility.HtmlDecode(shown.Html));
        Assert.Contains("审核人退回：这一格和批复不一致。", (await clerk.GetAsync($"/staff/{County}/drafts")).Html);
    }

    [Fact]
    public async Task Draft_Discarded_StaysOnRecord()
    {
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, County);
        var address = await DraftOfAsync(clerk, SampleWorkbooks.Totals());

        Assert.Equal(address, (await ActAsync(clerk, address, "Discard", 1)).Location);

        Assert.Equal(DraftState.Discarded, (await DraftAsync()).State);
        Assert.Contains("已作废", (await clerk.GetAsync(address)).Html);
    }

    [Fact]
    public async Task Workbook_OfADraft_ComesBackWithItsFaultsMarked()
    {
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, County);
        var address = await DraftOfAsync(clerk, SampleWorkbooks.Totals(expenditure: "90.00"));

        using var marked = await clerk.Http.GetAsync($"{address}?handler=marked&file=1");

        Assert.Equal("收支-标注.xlsx", marked.Content.Headers.ContentDisposition!.FileNameStar);
        var parts = ZipFiles.Parts(await marked.Content.ReadAsByteArrayAsync());
        Assert.Contains("R01", System.Text.Encoding.UTF8.GetString(
            Assert.Single(parts, part => part.Key.Contains("comments", StringComparison.Ordinal)).Value));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"{address}?handler=marked&file=2")).Status);
    }

    private static IncomingFile SeedFile() => new("laiyuan-2019.docx", SharedFiles.Read("samples/laiyuan-2019.docx"));

    private static async Task<string> DraftOfAsync(StaffClient clerk, IncomingFile file) =>
        (await clerk.UploadAsync(Upload, [file])).Find("href=\"(/staff/drafts/[^\"]*)\"")!;

    private static Task<StaffAnswer> ActAsync(
        StaffClient client, string address, string handler, int revision, params (string Name, string Value)[] fields) =>
        client.PostAsync($"{address}?handler={handler}", [.. fields, ("revision", $"{revision}")]);

    private async Task<Draft> DraftAsync()
    {
        var id = await _portal.ReadAsync(db => db.Drafts.Select(row => row.Id).SingleAsync());
        return await _portal.UseAsync<DraftStore, Draft>(async drafts => (await drafts.FindAsync(id))!);
    }

    private async Task<IReadOnlyList<string>> FailingAsync()
    {
        var draft = await DraftAsync();
        var checks = await _portal.UseAsync<DraftReview, IReadOnlyList<Core.Reconciliation.Check>>(review => review.CheckAsync(draft));
        return [.. checks.Where(check => check.IsFailure && check.Severity == Severity.Error)
            .Select(check => check.Rule).Distinct().Order(StringComparer.Ordinal)];
    }
}
