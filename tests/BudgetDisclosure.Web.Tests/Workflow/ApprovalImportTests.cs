using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Workflow;

public sealed class SqliteApprovalImportTests : ApprovalImportTests
{
    private protected override Portal NewPortal() => new();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresApprovalImportTests(Testing.PostgresServer server) : ApprovalImportTests
{
    private protected override Portal NewPortal() => new PostgresPortal(server);
}

/// <summary>What the bureau approved, from the list to the rules.</summary>
public abstract class ApprovalImportTests : IAsyncLifetime
{
    private const string Approved = "434,2024-02-20,青财预〔2024〕3号,100.00,100.00";
    private Portal _portal = null!;

    private protected abstract Portal NewPortal();

    public async Task InitializeAsync()
    {
        _portal = NewPortal();
        await _portal.UseAsync<CountyRegistration, bool>(
            registration => registration.RecordAsync(CountyCode.Parse(Portal.County), "青山县", "operator"));
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task List_WithAFault_NamesRowsAndSavesNothing()
    {
        Assert.Contains("请先导入名录", Assert.Single(Refused(await _portal.ImportApprovalsAsync(Approved))));
        await _portal.ReplaceRosterAsync();

        var sentences = Refused(await _portal.ImportApprovalsAsync(Approved, "777,2024-02-20,,1,1", "435,二月,,1,一"));

        Assert.Equal(3, sentences.Count);
        Assert.Contains("批复.csv", sentences[0]);
        Assert.Contains("第 3 行", sentences[0]);
        Assert.Contains("名录中没有“777”", sentences[0]);
        Assert.Contains("第 4 行", sentences[1]);
        Assert.Equal(0, await _portal.ReadAsync(db => db.Approvals.CountAsync()));
        Assert.DoesNotContain(await AuditAsync(), entry => entry.Action == ApprovalImport.AuditAction);
    }

    [Theory]
    [InlineData(ApprovalImport.MaxFaults, ApprovalImport.MaxFaults)]
    [InlineData(ApprovalImport.MaxFaults + 5, ApprovalImport.MaxFaults + 1)]
    public async Task List_WithAFaultInEachRow_NamesAsManyAsAreMendedAtOnce(int rows, int sentences)
    {
        await _portal.ReplaceRosterAsync();

        var said = Refused(await _portal.ImportApprovalsAsync([.. Enumerable.Range(0, rows).Select(i => $"{i + 1000},2024-02-20,,1,1")]));

        Assert.Equal(sentences, said.Count);
        Assert.Equal(rows > ApprovalImport.MaxFaults, said[^1] == "还有 5 处，没有列出。");
    }

    [Fact]
    public async Task List_ImportedAgain_ReplacesWithTheChangeOnRecord()
    {
        await _portal.ReplaceRosterAsync();

        var first = await _portal.ImportApprovalsAsync(Approved, "435,2024-02-20,,5,5");
        var same = await _portal.ImportApprovalsAsync("435,2024-02-20,,5,5", Approved);
        var changed = await _portal.ImportApprovalsAsync(Approved, "436,2024-02-21,,5,5");

        Assert.Equal(new ApprovalOutcome.Done(2, 2), first);
        Assert.Equal(new ApprovalOutcome.Done(2, 0), same);
        Assert.Equal(new ApprovalOutcome.Done(2, 2), changed);
        Assert.Equal(["434", "436"], await _portal.ReadAsync(db => db.Approvals.OrderBy(row => row.Organisation).Select(row => row.Organisation).ToListAsync()));
        var entries = (await AuditAsync()).Where(entry => entry.Action == ApprovalImport.AuditAction).ToList();
        Assert.Equal(2, entries.Count);
        Assert.EndsWith("changed 2: 435 436", entries[1].Detail);
        Assert.Equal(("/990102/2024/budget", "operator"), (entries[1].Subject, entries[1].Who));
        var row = await _portal.ReadAsync(db => db.Approvals.SingleAsync(one => one.Organisation == "434"));
        Assert.Equal("operator", row.ImportedBy);
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task List_ImportedAfterAPublication_IsCheckedAtOnceAndVerified()
    {
        await _portal.ReplaceRosterAsync();
        await _portal.ImportAsync(SampleWorkbooks.Totals());
        Assert.Equal("notCheckable", (await R44Async()).Outcome);

        await _portal.ImportApprovalsAsync("434,2024-02-20,青财预〔2024〕3号,120.00,100.00");

        var check = await R44Async();
        Assert.Equal(("fails", "120.00", "100.00"), (check.Outcome, check.Expected, check.Found));
        Assert.Contains("青财预〔2024〕3号，2024年2月20日", check.Message);
        Assert.Empty((await _portal.VerifyAsync()).Defects);
        await _portal.ImportApprovalsAsync(Approved);
        Assert.Empty(await _portal.ReadAsync(db => db.Set<Core.Facts.CheckFact>().Where(row => row.Rule == "R44").ToListAsync()));
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Draft_BesideAnApproval_HasItsDateAndIsHeldAgainstItsTotals()
    {
        await _portal.ReplaceRosterAsync();
        await _portal.ImportApprovalsAsync("434,2024-02-20,,120.00,100.00");

        var draft = await UploadAsync();

        Assert.Equal(new DateOnly(2024, 2, 20), DraftContent.Read(draft).ApprovedOn);
        Assert.Equal("R44", draft.FailingRules);
        Assert.Equal((1, 9), (draft.TablesThere, draft.TablesAsked));
        var checks = await _portal.UseAsync<DraftReview, IReadOnlyList<Check>>(review => review.CheckAsync(draft));
        Assert.Equal(["R44"], DraftChecklist.FailingRules(checks));

        await _portal.ImportApprovalsAsync(Approved);

        Assert.Equal("", (await DraftAsync(draft.Id)).FailingRules);
        Assert.Equal(draft.Revision, (await DraftAsync(draft.Id)).Revision);
    }

    [Fact]
    public async Task Draft_BesideAPublicationThatChanges_IsSummedUpAnew()
    {
        await _portal.ReplaceRosterAsync();
        await _portal.ReplaceRosterAsync(2025);
        var draft = await UploadAsync(SampleWorkbooks.Totals(year: "2025", expenditure: "90.00"));
        await _portal.ReadAsync(db => db.Drafts.ExecuteUpdateAsync(row => row.SetProperty(one => one.FailingRules, "")));

        await _portal.ImportAsync(SampleWorkbooks.Totals());

        Assert.Equal("R01", (await DraftAsync(draft.Id)).FailingRules);
    }

    private async Task<Core.Facts.CheckFact> R44Async() => await _portal.ReadAsync(db =>
        db.Set<Core.Facts.CheckFact>().Where(row => row.Rule == "R44").OrderBy(row => row.Number).FirstAsync());

    private Task<List<AuditEntry>> AuditAsync() => _portal.ReadAsync(db => db.Audit.OrderBy(row => row.Number).ToListAsync());

    private static IReadOnlyList<string> Refused(ApprovalOutcome outcome) =>
        Assert.IsType<ApprovalOutcome.Refused>(outcome).Sentences;

    private async Task<Draft> UploadAsync(IncomingFile? file = null)
    {
        await _portal.UseAsync<StaffAccounts, AccountOutcome>(accounts => accounts.InviteAsync(
            "clerk", "李填报", new(StaffRole.Uploader, Portal.County, null), StaffActor.Operator));
        var clerk = new StaffActor("李填报（clerk）", await _portal.ReadAsync(db => db.StaffAccounts.Select(row => row.Id).SingleAsync()), null);
        var request = new ImportRequest(CountyCode.Parse(Portal.County), new GivenIdentity(), ImportMode.Draft, clerk.Named)
        {
            Author = new(clerk, (_, _) => true),
        };
        var outcome = Assert.Single(await _portal.ImportAsync(request, file ?? SampleWorkbooks.Totals()));
        return await DraftAsync(Assert.IsType<ImportOutcome.Drafted>(outcome).Draft);
    }

    private Task<Draft> DraftAsync(Guid id) =>
        _portal.UseAsync<DraftStore, Draft>(async drafts => (await drafts.FindAsync(id))!);
}
