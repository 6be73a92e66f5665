using BudgetDisclosure.Core;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Drafts;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Workflow.Drafts;

public sealed class SqliteDraftTests : DraftTests
{
    private protected override Portal NewPortal() => new();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresDraftTests(Testing.PostgresServer server) : DraftTests
{
    private protected override Portal NewPortal() => new PostgresPortal(server);
}

/// <summary>The way of a draft, by the services that pages call.</summary>
public abstract class DraftTests : IAsyncLifetime
{
    private Portal _portal = null!;
    private StaffActor _uploader = null!;
    private StaffActor _colleague = null!;
    private StaffActor _reviewer = null!;

    private protected abstract Portal NewPortal();

    public async Task InitializeAsync()
    {
        _portal = NewPortal();
        await _portal.UseAsync<CountyRegistration, bool>(
            registration => registration.RecordAsync(CountyCode.Parse(Portal.County), "青山县", "operator"));
        _uploader = await JoinAsync("uploader");
        _colleague = await JoinAsync("colleague");
        _reviewer = await JoinAsync("reviewer");
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Files_HandedIn_BecomeADraftThatNobodyElseSees()
    {
        var id = await UploadAsync(_uploader);

        var draft = await DraftAsync(id);
        Assert.Equal((DraftState.Open, 1), (draft.State, draft.Revision));
        Assert.Equal(("434", 2024), (draft.Organisation, draft.Year));
        using var client = _portal.CreateClient();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync($"/{Portal.County}/434/2024/budget")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync($"/sources/{draft.Files[0].Sha256}")).StatusCode);
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Files_HandedInAgain_ChangeNothing()
    {
        var id = await UploadAsync(_uploader);
        var before = await DraftAsync(id);

        Assert.Equal(id, await UploadAsync(_colleague));

        var after = await DraftAsync(id);
        Assert.Equal((before.Revision, before.ContentHash), (after.Revision, after.ContentHash));
    }

    [Fact]
    public async Task Files_HandedInFiftyTimesAtOnce_MakeOneDraft()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => UploadAsync(_uploader)));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await _portal.ReadAsync(db => db.Drafts.CountAsync()));
        Assert.Equal(1, (await DraftAsync(ids[0])).Revision);
    }

    [Fact]
    public async Task Draft_OfAnotherOrganisation_IsRefusedToWhoMayNot()
    {
        var outcomes = await HandInAsync(_uploader, SampleWorkbooks.Totals(), (organisation, _) => organisation == "301");

        var refused = Assert.IsType<ImportOutcome.Refused>(Assert.Single(outcomes));
        Assert.Contains("没有替它填报的权限", refused.Sentence);
        Assert.Equal(0, await _portal.ReadAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Draft_WithAFailingRule_IsSubmittedOnlyWithAnExplanation()
    {
        var id = await UploadAsync(_uploader, SampleWorkbooks.Totals(expenditure: "90.00"));

        var refused = Assert.IsType<DraftOutcome.Refused>(await SubmitAsync(id, 1));
        Assert.Contains("规则 R01 不通过", refused.Sentence);
        Assert.IsType<DraftOutcome.Done>(await ReviewAsync(review => review.ExplainAsync(id, 1, "R01", "上年结转列在支出外。", _uploader)));

        Assert.IsType<DraftOutcome.Done>(await SubmitAsync(id, 2));
        Assert.Equal(DraftState.Submitted, (await DraftAsync(id)).State);
    }

    [Fact]
    public async Task Approval_ByWhoUploadedOrSubmitted_IsRefused()
    {
        var id = await UploadAsync(_uploader);
        await ReviewAsync(review => review.SubmitAsync(id, 1, null, _colleague));
        var hash = (await DraftAsync(id)).ContentHash;

        foreach (var own in (StaffActor[])[_uploader, _colleague])
        {
            var refused = Assert.IsType<DraftOutcome.Refused>(await ReviewAsync(review => review.ApproveAsync(id, 2, hash, own)));
            Assert.Contains("不能审核自己", refused.Sentence);
        }
        Assert.IsType<DraftOutcome.Done>(await ReviewAsync(review => review.ApproveAsync(id, 2, hash, _reviewer)));
        Assert.Equal(DraftState.Approved, (await DraftAsync(id)).State);
    }

    [Fact]
    public async Task Approval_ByWhoWroteAnExplanationThatOthersSubmitted_IsRefused()
    {
        var id = await UploadAsync(_uploader, SampleWorkbooks.Totals(expenditure: "90.00"));
        await ReviewAsync(review => review.ExplainAsync(id, 1, "R01", "上年结转列在支出外。", _reviewer));
        await SubmitAsync(id, 2);
        var hash = (await DraftAsync(id)).ContentHash;

        Assert.Contains("不能审核自己", Assert.IsType<DraftOutcome.Refused>(
            await ReviewAsync(review => review.ApproveAsync(id, 3, hash, _reviewer))).Sentence);
        Assert.IsType<DraftOutcome.Done>(await ReviewAsync(review => review.ApproveAsync(id, 3, hash, _colleague)));
    }

    [Fact]
    public async Task Reason_OfACorrection_IsKeptBeforeItIsSubmitted()
    {
        await _portal.ImportAsync(SampleWorkbooks.Totals());
        var id = await UploadAsync(_uploader, SampleWorkbooks.Totals("90.00", "90.00"));

        Assert.Contains("太长", Assert.IsType<DraftOutcome.Refused>(
            await ReviewAsync(review => review.GiveReasonAsync(id, 1, new('多', DraftReview.MaxReasonLength + 1), _uploader))).Sentence);
        Assert.IsType<DraftOutcome.Done>(
            await ReviewAsync(review => review.GiveReasonAsync(id, 1, new('多', DraftReview.MaxReasonLength), _uploader)));

        var draft = await DraftAsync(id);
        Assert.Equal((DraftState.Open, DraftReview.MaxReasonLength, 2), (draft.State, draft.Reason!.Length, draft.Revision));
    }

    [Fact]
    public async Task Approval_OfOtherContentThanSeen_IsRefused()
    {
        var id = await UploadAsync(_uploader);
        await SubmitAsync(id, 1);

        Assert.Contains("不是同一份", Assert.IsType<DraftOutcome.Refused>(
            await ReviewAsync(review => review.ApproveAsync(id, 2, new string('0', 64), _reviewer))).Sentence);
    }

    [Fact]
    public async Task Content_ChangedAfterApproval_VoidsIt()
    {
        var id = await UploadAsync(_uploader);
        await SubmitAsync(id, 1);
        var hash = (await DraftAsync(id)).ContentHash;
        await ReviewAsync(review => review.ApproveAsync(id, 2, hash, _reviewer));

        Assert.Equal(id, await UploadAsync(_uploader, SampleWorkbooks.Totals("200.00", "200.00")));

        var draft = await DraftAsync(id);
        Assert.Equal(DraftState.Open, draft.State);
        Assert.Null(draft.ApprovedBy);
        Assert.NotEqual(hash, draft.ContentHash);
        Assert.Equal(
            [DraftActs.Upload, DraftActs.Submit, DraftActs.Approve, DraftActs.Replace],
            draft.Notes.OrderBy(note => note.Number).Select(note => note.Kind));
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task TwoPeople_OnOneRevision_OneWinsAndTheOtherIsToldSo()
    {
        for (var round = 0; round < 25; round++)
        {
            var id = await UploadAsync(_uploader, SampleWorkbooks.Totals($"{round}00.00", $"{round}00.00"));
            var revision = (await DraftAsync(id)).Revision;

            var outcomes = await Task.WhenAll(
                ReviewAsync(review => review.SubmitAsync(id, revision, null, _uploader)),
                ReviewAsync(review => review.DiscardAsync(id, revision, _colleague)));

            Assert.Single(outcomes.OfType<DraftOutcome.Done>());
            Assert.Single(outcomes.OfType<DraftOutcome.Overtaken>());
        }
    }

    [Fact]
    public async Task Returned_Draft_SaysWhatIsToBeMendedAndWhere()
    {
        var id = await UploadAsync(_uploader);
        await SubmitAsync(id, 1);

        await ReviewAsync(review => review.ReturnAsync(id, 2, "合计少了一位。", "income-expenditure#total.amount", _reviewer));

        var note = (await DraftAsync(id)).Notes.MaxBy(row => row.Number)!;
        Assert.Equal((DraftActs.Return, "income-expenditure#total.amount", "合计少了一位。"), (note.Kind, note.Target, note.Text));
        Assert.Equal(DraftState.Open, (await DraftAsync(id)).State);
    }

    [Theory]
    [InlineData(DraftReview.MaxTextLength, true)]
    [InlineData(DraftReview.MaxTextLength + 1, false)]
    public async Task Remark_OfAThousandCharacters_IsTheLongest(int length, bool isTaken)
    {
        var id = await UploadAsync(_uploader);
        await SubmitAsync(id, 1);

        Assert.Equal(isTaken, await ReviewAsync(
            review => review.ReturnAsync(id, 2, new string('改', length), "", _reviewer)) is DraftOutcome.Done);
    }

    [Fact]
    public async Task Approved_Draft_IsPublishedByteForByteWithItsWordsAndSignatures()
    {
        var id = await UploadAsync(_uploader, SampleWorkbooks.Totals(expenditure: "90.00"));
        await ReviewAsync(review => review.ExplainAsync(id, 1, "R01", "上年结转列在支出外。", _uploader));
        var hash = await ApproveAsync(id, 2);
        Assert.Contains("保密审查", Assert.IsType<DraftOutcome.Refused>(await PublishAsync(id)).Sentence);
        await SignOffAsync(id);

        Assert.IsType<DraftOutcome.Done>(await PublishAsync(id));

        var publication = await _portal.ReadAsync(db => db.Publications.SingleAsync());
        Assert.Equal(hash, publication.ContentHash);
        Assert.NotNull(publication.PdfHash);
        Assert.Equal("上年结转列在支出外。", await _portal.ReadAsync(db => db.Waivers.Select(row => row.Reason).SingleAsync()));
        Assert.Equal(
            ["保办〔2026〕3号", "财办〔2026〕8号"],
            await _portal.ReadAsync(db => db.SignOffs.Select(row => row.DocumentNumber).Order().ToListAsync()));
        using var client = _portal.CreateClient();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync($"/{Portal.County}/434/2024/budget")).StatusCode);
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Approved_Draft_PublishedFiftyTimesAtOnce_IsOneVersion()
    {
        var id = await UploadAsync(_uploader);
        await ApproveAsync(id, 1);
        await SignOffAsync(id);
        var revision = (await DraftAsync(id)).Revision;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => PublishAsync(id, revision)));

        Assert.Single(outcomes, outcome => outcome is DraftOutcome.Done { IsNew: true });
        Assert.Equal(1, await _portal.ReadAsync(db => db.Publications.CountAsync()));
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Correction_NeedsItsReason_AndIsANewVersion()
    {
        await PublishAsync(await SignedAsync(SampleWorkbooks.Totals()));
        var id = await UploadAsync(_uploader, SampleWorkbooks.Totals("110.00", "110.00"));

        Assert.Contains("更正的原因", Assert.IsType<DraftOutcome.Refused>(await SubmitAsync(id, 1)).Sentence);
        await ReviewAsync(review => review.SubmitAsync(id, 1, "收入少列 10 万元。", _uploader));
        var hash = (await DraftAsync(id)).ContentHash;
        await ReviewAsync(review => review.ApproveAsync(id, 2, hash, _reviewer));
        await SignOffAsync(id);
        Assert.IsType<DraftOutcome.Done>(await PublishAsync(id));

        Assert.Equal(
            [(1, "首次公开"), (2, "收入少列 10 万元。")],
            (await _portal.ReadAsync(db => db.Publications.OrderBy(row => row.Version).ToListAsync()))
                .Select(row => (row.Version, row.Reason)));
    }

    [Fact]
    public async Task Draft_IdenticalWithWhatIsPublic_IsNotPublishedAgain()
    {
        await PublishAsync(await SignedAsync(SampleWorkbooks.Totals()));

        var again = await SignedAsync(SampleWorkbooks.Totals(), "再次公开");

        Assert.Contains("完全一样", Assert.IsType<DraftOutcome.Refused>(await PublishAsync(again)).Sentence);
        Assert.Equal(1, await _portal.ReadAsync(db => db.Publications.CountAsync()));
    }

    [Fact]
    public async Task Signature_OfContentThatChanged_DoesNotCount()
    {
        var id = await UploadAsync(_uploader);
        await ApproveAsync(id, 1);
        await SignOffAsync(id);
        await UploadAsync(_uploader, SampleWorkbooks.Totals("200.00", "200.00"));
        await ApproveAsync(id, (await DraftAsync(id)).Revision);

        Assert.Contains("要对现在的内容重新办", Assert.IsType<DraftOutcome.Refused>(await PublishAsync(id)).Sentence);
    }

    [Fact]
    public async Task Sweep_LeavesFilesOfDraftsAndTakesThoseOfDiscardedOnes()
    {
        var id = await UploadAsync(_uploader);
        var hash = (await DraftAsync(id)).Files[0].Sha256;
        File.SetLastWriteTimeUtc(_portal.PathOf(hash), DateTime.UtcNow - StorageSweep.OrphanAge - TimeSpan.FromHours(1));
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(organisation: "[435]青山县林业局"));

        await _portal.SweepAsync();
        Assert.True(File.Exists(_portal.PathOf(hash)));
        await ReviewAsync(review => review.DiscardAsync(id, 1, _uploader));
        await _portal.SweepAsync();

        Assert.False(File.Exists(_portal.PathOf(hash)));
    }

    private async Task<StaffActor> JoinAsync(string userName)
    {
        await _portal.UseAsync<StaffAccounts, AccountOutcome>(accounts => accounts.InviteAsync(
            userName, userName, new(StaffRole.Uploader, null, null), StaffActor.Operator));
        var id = await _portal.ReadAsync(db =>
            db.StaffAccounts.Where(row => row.UserName == userName).Select(row => row.Id).SingleAsync());
        return new($"{userName}（{userName}）", id, "192.0.2.1");
    }

    private async Task<Guid> UploadAsync(StaffActor by, IncomingFile? file = null) => Assert.IsType<ImportOutcome.Drafted>(
        Assert.Single(await HandInAsync(by, file ?? SampleWorkbooks.Totals(), (_, _) => true))).Draft;

    private Task<IReadOnlyList<ImportOutcome>> HandInAsync(StaffActor by, IncomingFile file, Func<string, string?, bool> may) =>
        _portal.ImportAsync(
            new ImportRequest(CountyCode.Parse(Portal.County), new(), ImportMode.Draft, by.Named) { Author = new(by, may) }, file);

    /// <summary>Submitted, approved, with both signatures.</summary>
    private async Task<Guid> SignedAsync(IncomingFile file, string? reason = null)
    {
        var id = await UploadAsync(_uploader, file);
        await ApproveAsync(id, 1, reason);
        await SignOffAsync(id);
        return id;
    }

    /// <returns>The hash that was approved.</returns>
    private async Task<string> ApproveAsync(Guid id, int revision, string? reason = null)
    {
        Assert.IsType<DraftOutcome.Done>(await ReviewAsync(review => review.SubmitAsync(id, revision, reason, _uploader)));
        var hash = (await DraftAsync(id)).ContentHash;
        Assert.IsType<DraftOutcome.Done>(await ReviewAsync(review => review.ApproveAsync(id, revision + 1, hash, _reviewer)));
        return hash;
    }

    private async Task SignOffAsync(Guid id)
    {
        foreach (var (kind, number) in ((string, string)[])[(SignOff.Secrecy, "保办〔2026〕3号"), (SignOff.Leader, "财办〔2026〕8号")])
        {
            var revision = (await DraftAsync(id)).Revision;
            Assert.IsType<DraftOutcome.Done>(await ReviewAsync(review =>
                review.SignOffAsync(id, revision, kind, "张三", new DateOnly(2026, 2, 10), number, _colleague)));
        }
    }

    private async Task<DraftOutcome> PublishAsync(Guid id, int? revision = null)
    {
        var seen = revision ?? (await DraftAsync(id)).Revision;
        return await _portal.UseAsync<DraftPublication, DraftOutcome>(publication => publication.PublishAsync(id, seen, _colleague));
    }

    private Task<DraftOutcome> SubmitAsync(Guid id, int revision) =>
        ReviewAsync(review => review.SubmitAsync(id, revision, null, _uploader));

    private Task<DraftOutcome> ReviewAsync(Func<DraftReview, Task<DraftOutcome>> act) =>
        _portal.UseAsync<DraftReview, DraftOutcome>(act);

    private Task<Draft> DraftAsync(Guid id) => _portal.UseAsync<DraftStore, Draft>(async drafts => (await drafts.FindAsync(id))!);
}
