using System.Diagnostics;
using System.Net;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Drafts;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Staff.Drafts;

public sealed class SqliteDraftEditTests() : DraftEditTests(clock => new Portal { Clock = clock });

[Collection(PostgresTests.Name)]
public sealed class PostgresDraftEditTests(PostgresServer server) : DraftEditTests(clock => new PostgresPortal(server) { Clock = clock });

/// <summary>Small fixes of a draft, and acknowledging what its files carry unseen.</summary>
public abstract class DraftEditTests : IAsyncLifetime
{
    private const string PublicAddress = $"/{Portal.County}/434/2024/budget";
    private const string Phone = "联系电话 13800138000";
    private static readonly SourcePosition Total = SourcePosition.OfSheetCell("收支总表", 6, 5);
    private static readonly SourcePosition Label = SourcePosition.OfSheetCell("收支总表", 5, 4);
    private readonly ManualClock _clock = new();
    private readonly Portal _portal;
    private readonly DraftDesk _desk;

    private protected DraftEditTests(Func<ManualClock, Portal> newPortal)
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
    public async Task Cell_EditedOnThePage_IsCheckedAgainPublishedSaidAndWithheldWithWhatItWas()
    {
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, Portal.County);
        var id = await UploadAsync(SampleWorkbooks.Totals(expenditure: "90.00", expenditureLine: "100.00"));
        var table = await clerk.GetAsync($"/staff/drafts/{id}/tables/1");
        var form = WebUtility.HtmlDecode(table.Find("href=\"([^\"]*)\">90.00</a>")!);
        Assert.EndsWith("!E6", form);
        var shown = await clerk.GetAsync(form);
        Assert.Contains("部门预算收支总表，支出总计，支出/预算数", shown.Html);

        var refused = await SaveAsync(clerk, id, 1, "100.00", "");
        Assert.Contains("请写明为什么改", refused.Refusal);
        Assert.Contains(">100.00</textarea>", refused.Html);
        var saved = await SaveAsync(clerk, id, 1, "100.00", "抄错一位。");

        Assert.Equal($"/staff/drafts/{id}/tables/1?done=2", saved.Location);
        Assert.Contains("“90.00”改为“100.00”。核对结果：R01 由不符变为相符", (await clerk.GetAsync(saved.Location!)).Html);
        var draft = await _desk.DraftAsync(id);
        var cell = ContentOf(draft).Tables[0].Rows[1].Cells[4];
        Assert.Equal(("100.00", new Money(100_000_000), Total), (cell.Text, cell.Amount, cell.At));
        await DoneAsync<DraftReview>(review => review.SubmitAsync(id, 2, null, _desk.Clerk));
        foreach (var page in (string[])["review", "sheet"])
            Assert.Contains("抄错一位。", (await _desk.Reviewer.GetAsync($"/staff/drafts/{id}/{page}")).Html);
        await _desk.ApproveAsync(id);
        await _desk.SignOffAsync(id);
        await DraftDesk.Accepted(_desk.PublishAsync(id));

        using var stranger = _portal.CreateClient();
        const string Words = "原件此格为“90.00”，公开前改为“100.00”，理由：抄错一位。";
        foreach (var page in (string[])[PublicAddress, $"{PublicAddress}/tables/income-expenditure", $"/sources/{draft.Files[0].Sha256}?at={Uri.EscapeDataString(Total.ToString())}"])
            Assert.Contains(Words, WebUtility.HtmlDecode(await stranger.GetStringAsync(page)));
        Assert.Contains(
            "\"edits\":[{\"at\":\"sheet 收支总表!E6\",\"kind\":\"cell\",\"now\":\"100.00\",\"reason\":\"抄错一位。\",\"was\":\"90.00\"}]",
            System.Text.Encoding.UTF8.GetString(CanonicalDisclosure.WriteUnsalted(ContentOf(draft))));
        Assert.Empty((await _portal.VerifyAsync()).Defects);

        await _portal.WithholdAsync(new WithholdingTarget(Part: new(
            "income-expenditure", null, null, CellIds.Of(ContentOf(draft).Tables[0])[1, 4])));
        var left = WebUtility.HtmlDecode(await stranger.GetStringAsync(PublicAddress));
        Assert.Contains("这一处的修改已屏蔽", left);
        Assert.DoesNotContain("90.00", left);
        Assert.DoesNotContain("抄错一位", left);
        Assert.DoesNotContain("抄错一位", await stranger.GetStringAsync(PublicAddress + ".json"));
        var after = await _desk.DraftAsync(id);
        Assert.True(ContentOf(after).Tables[0].Rows[1].Cells[4].Withheld);
        Assert.DoesNotContain(after.Notes, note => note.Text.Contains("90.00") || note.Text.Contains("抄错一位"));
        Assert.All(after.Edits, edit => Assert.Equal(DisclosureCell.WithheldText, edit.Was));
        Assert.DoesNotContain("抄错一位", (await _desk.Reviewer.GetAsync($"/staff/drafts/{id}/review")).Html);
    }

    [Fact]
    public async Task Edits_AllTakenBack_LeaveWhatWasUploaded()
    {
        var id = await UploadAsync(SampleWorkbooks.Totals(expenditure: "90.00"));
        var before = CanonicalDisclosure.WriteUnsalted(ContentOf(await _desk.DraftAsync(id)));
        var random = new Random(20260301);
        foreach (var at in ContentOf(await _desk.DraftAsync(id)).Tables[0].Rows.SelectMany(row => row.Cells)
            .Select(cell => cell.At!.Value).OrderBy(_ => random.Next()).Take(5))
            await EditAsync(id, at, random.Next(2) == 0 ? "" : $"{random.Next(1000)}.50");
        var title = ContentOf(await _desk.DraftAsync(id)).Tables[0].TitleAt!.Value;
        await DoneAsync<DraftEditing>(editing => editing.AssignAsync(id, 6, title, "income-expenditure", "试一试", _desk.Clerk));
        Assert.Equal(6, (await _desk.DraftAsync(id)).StandingEdits.Count());
        Assert.False(CanonicalDisclosure.WriteUnsalted(ContentOf(await _desk.DraftAsync(id))).AsSpan().SequenceEqual(before));

        foreach (var number in Enumerable.Range(1, 6).OrderBy(_ => random.Next()))
            await DoneAsync<DraftEditing>(async editing => await editing.UndoAsync(id, int.Parse(await _desk.RevisionAsync(id)), number, _desk.Clerk));

        var draft = await _desk.DraftAsync(id);
        Assert.Equal(before, CanonicalDisclosure.WriteUnsalted(ContentOf(draft)));
        Assert.Empty(draft.StandingEdits);
        Assert.Equal(6, draft.Edits.Count);
        Assert.Equal(12, draft.Notes.Count(note => note.Kind is DraftActs.Edit or DraftActs.Assign or DraftActs.UndoEdit));
    }

    [Fact]
    public async Task Edit_OfWhatIsInReview_VoidsIt_AndAColleagueWhoWasSlowerSeesIt()
    {
        using var slower = await StaffClient.JoinAsync(_portal, _clock, "li", StaffRole.Uploader, Portal.County);
        var id = await _desk.SubmitAsync(SampleWorkbooks.Totals());
        await _desk.ApproveAsync(id);
        var revision = int.Parse(await _desk.RevisionAsync(id));

        await EditAsync(id, Label, "一、农林水和其他支出");

        var draft = await _desk.DraftAsync(id);
        Assert.Equal((DraftState.Open, null), (draft.State, draft.ApprovedBy));
        var overtaken = await SaveAsync(slower, id, revision, "99.00", "我的理由");
        Assert.Equal(DraftOutcome.Overtaken.Sentence, overtaken.Refusal);
        Assert.Contains("李填报（clerk）：在网上改：工作表 收支总表，第 5 行第 4 列（D5）：“一、农林水支出”改为“一、农林水和其他支出”", overtaken.Html);
        Assert.Contains(">99.00</textarea>", overtaken.Html);
        Assert.Contains(">我的理由</textarea>", overtaken.Html);
        Assert.Single((await _desk.DraftAsync(id)).Edits);
    }

    [Fact]
    public async Task Files_HandedInAgain_KeepEditsThatFitAndNameThoseThatDoNot()
    {
        var id = await UploadAsync(SampleWorkbooks.Totals(expenditure: "90.00"));
        await EditAsync(id, Total, "100.00");
        await EditAsync(id, Label, "一、支出");

        Assert.Equal(id, await UploadAsync(SampleWorkbooks.Totals(expenditure: "95.00"), SampleWorkbooks.ThreePublicAnnex()));

        var draft = await _desk.DraftAsync(id);
        Assert.Equal(["s1: sheet 收支总表!D5"], draft.StandingEdits.Select(edit => edit.Place));
        Assert.Equal("一、支出", ContentOf(draft).Tables[0].Rows[0].Cells[3].Text);
        Assert.Equal("95.00", ContentOf(draft).Tables[0].Rows[1].Cells[4].Text);
        Assert.Contains("有 1 处对不上新文件，已去掉：工作表 收支总表，第 6 行第 5 列（E6）：“90.00”改为“100.00”", draft.Notes.MaxBy(note => note.Number)!.Text);
        var revision = draft.Revision;
        await UploadAsync(SampleWorkbooks.Totals(expenditure: "95.00"), SampleWorkbooks.ThreePublicAnnex());
        Assert.Equal(revision, (await _desk.DraftAsync(id)).Revision);
    }

    [Theory]
    [InlineData("身份证 11010519491231002X", "身份号码")]
    [InlineData("字\u0001", "控制字符")]
    [InlineData("100.00", "没有改动")]
    public async Task Edit_ThatCannotStand_IsRefusedAndChangesNothing(string now, string sentence)
    {
        var id = await UploadAsync(SampleWorkbooks.Totals());

        var refused = Assert.IsType<DraftOutcome.Refused>(await _portal.UseAsync<DraftEditing, DraftOutcome>(
            editing => editing.EditAsync(id, 1, Total, now, "理由", _desk.Clerk)));

        Assert.Contains(sentence, refused.Sentence);
        Assert.Equal(1, (await _desk.DraftAsync(id)).Revision);
    }

    [Fact]
    public async Task Edit_ThatWouldMakeItAnotherDisclosure_IsRefused()
    {
        var id = await UploadAsync(SampleWorkbooks.Totals());
        var organisation = SourcePosition.OfSheetCell("收支总表", 2, 1);

        Assert.Contains("就是另一个部门", Assert.IsType<DraftOutcome.Refused>(await _portal.UseAsync<DraftEditing, DraftOutcome>(
            editing => editing.EditAsync(id, 1, organisation, "部门编码及名称：[435]青山县林业局", "理由", _desk.Clerk))).Sentence);
    }

    [Fact]
    public async Task Text_AsLongAsAllowed_IsTakenAndOneLonger_IsRefused()
    {
        var id = await UploadAsync(SampleWorkbooks.Totals());
        var longest = new string('字', DraftEditing.MaxTextLength);

        Assert.Contains("最多 32767 字", Assert.IsType<DraftOutcome.Refused>(await _portal.UseAsync<DraftEditing, DraftOutcome>(
            editing => editing.EditAsync(id, 1, Label, longest + "字", "理由", _desk.Clerk))).Sentence);
        await EditAsync(id, Label, longest);

        Assert.Equal(longest, (await _desk.DraftAsync(id)).StandingEdits.Single().Now);
    }

    [Fact]
    public async Task Finding_OnAPerson_BlocksUntilAcknowledgedAndIsAskedAgainOnlyWhenItIsAnother()
    {
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, Portal.County);
        var id = await UploadAsync(SampleWorkbooks.Totals());
        await EditAsync(id, Label, Phone);
        var page = await clerk.GetAsync($"/staff/drafts/{id}");
        var key = page.Find("name=\"acknowledged\" form=\"work\" value=\"([0-9a-f]*)\"")!;

        Assert.Contains("还有 1 处没有确认", (await clerk.PostAsync($"/staff/drafts/{id}?handler=Submit", ("revision", "2"))).Refusal);
        Assert.Contains("不是同一份", (await clerk.PostAsync(
            $"/staff/drafts/{id}?handler=Explain", ("revision", "2"), ("acknowledged", new string('0', 64)))).Refusal);
        await DraftDesk.Accepted(clerk.PostAsync($"/staff/drafts/{id}?handler=Explain", ("revision", "2"), ("acknowledged", key)));
        Assert.Contains("wang的姓名（wang） 已确认", (await clerk.GetAsync($"/staff/drafts/{id}")).Html);

        await UploadAsync(SampleWorkbooks.Totals("120.00", "120.00"));
        Assert.Single((await _desk.DraftAsync(id)).Acknowledgements);
        await DraftDesk.Accepted(clerk.PostAsync($"/staff/drafts/{id}?handler=Submit", ("revision", await _desk.RevisionAsync(id))));
        Assert.Contains("wang的姓名（wang）已确认", (await _desk.Reviewer.GetAsync($"/staff/drafts/{id}/review")).Html);
        Assert.Contains("1 处，wang的姓名（wang） 逐条确认", (await _desk.Reviewer.GetAsync($"/staff/drafts/{id}/sheet")).Html);

        await EditAsync(id, Label, Phone + "、13800138001");
        Assert.NotEmpty(Acknowledgements.Missing(await _desk.DraftAsync(id), ContentOf(await _desk.DraftAsync(id))));
    }

    [Theory]
    [InlineData("经办人身份证号11010519491231002X。", "会公开，其中出现公民身份号码 1101")]
    [InlineData("列在支出外\u0001。", "控制字符")]
    public async Task Words_ThatMayNotBePublic_AreRefusedWhereverTheyWouldStand(string words, string said)
    {
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, Portal.County);
        var published = await _desk.SignedAsync(SampleWorkbooks.Totals());
        await DraftDesk.Accepted(_desk.PublishAsync(published));
        var id = await UploadAsync(SampleWorkbooks.Totals(expenditure: "90.00"));

        Assert.Contains(said, (await SaveAsync(clerk, id, 1, "95.00", words)).Refusal);
        Assert.Contains(said, (await clerk.PostAsync(
            $"/staff/drafts/{id}?handler=Explain", ("revision", "1"), ("explanation-R01", words))).Refusal);
        Assert.Contains(said, (await clerk.PostAsync(
            $"/staff/drafts/{id}?handler=Submit", ("revision", "1"), ("reason", words))).Refusal);

        var draft = await _desk.DraftAsync(id);
        Assert.Equal((1, null), (draft.Revision, draft.Reason));
        Assert.Empty(draft.Explanations);
        Assert.Empty(draft.Edits);
    }

    [Fact]
    public async Task Answer_ToTheReviewer_IsKeptWithTheExplanations()
    {
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, Portal.County);
        var id = await _desk.SubmitAsync(SampleWorkbooks.Totals(expenditure: "90.00"), explains: true);
        await DraftDesk.Accepted(_desk.Reviewer.PostAsync(
            $"/staff/drafts/{id}/review?handler=Return", ("revision", await _desk.RevisionAsync(id)), ("remark", "请核对。"), ("target", "")));

        await DraftDesk.Accepted(clerk.PostAsync(
            $"/staff/drafts/{id}?handler=Explain", ("revision", await _desk.RevisionAsync(id)), ("answer", "核对过了。")));

        Assert.Contains(">核对过了。</textarea>", (await clerk.GetAsync($"/staff/drafts/{id}")).Html);
    }

    [SharedFact]
    public async Task Cell_OfASeed_IsEditedAndCheckedAgainInUnderASecond()
    {
        var id = await UploadAsync(new IncomingFile("laiyuan-2019.docx", SharedFiles.Read("samples/laiyuan-2019.docx")));
        var cell = ContentOf(await _desk.DraftAsync(id)).Tables[0].Rows.SelectMany(row => row.Cells).First(one => one.Amount is not null);
        var fastest = TimeSpan.MaxValue;
        // A run that a busy machine delayed is run again; only what is slow every time fails.
        for (var number = 1; number <= 10 && fastest >= TimeSpan.FromSeconds(1); number++)
        {
            var watch = Stopwatch.StartNew();
            await EditAsync(id, cell.At!.Value, $"{number}.00");
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
        }

        Assert.True(fastest < TimeSpan.FromSeconds(1), $"The fastest took {fastest}.");
    }

    private Task EditAsync(Guid id, SourcePosition at, string now) => DoneAsync<DraftEditing>(async editing =>
        await editing.EditAsync(id, int.Parse(await _desk.RevisionAsync(id)), at, now, "抄错", _desk.Clerk));

    private async Task DoneAsync<T>(Func<T, Task<DraftOutcome>> act)
        where T : notnull
    {
        var outcome = await _portal.UseAsync(act);
        Assert.True(outcome is DraftOutcome.Done, (outcome as DraftOutcome.Refused)?.Sentence ?? outcome.ToString());
    }

    private static Task<StaffAnswer> SaveAsync(StaffClient clerk, Guid id, int revision, string now, string reason) => clerk.PostAsync(
        $"/staff/drafts/{id}/edit?handler=Save", ("revision", $"{revision}"), ("at", Total.ToString()), ("now", now), ("reason", reason));

    private async Task<Guid> UploadAsync(params IncomingFile[] files)
    {
        var request = new ImportRequest(CountyCode.Parse(Portal.County), new GivenIdentity(), ImportMode.Draft, _desk.Clerk.Named)
        {
            Author = new(_desk.Clerk, (_, _) => true),
        };
        var outcome = Assert.Single(await _portal.ImportAsync(request, files));
        return (outcome as ImportOutcome.Drafted)?.Draft ?? throw new InvalidOperationException(((ImportOutcome.Refused)outcome).Sentence);
    }

    private static Disclosure ContentOf(Draft draft) => DraftContent.Read(draft);
}
