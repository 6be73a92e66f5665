using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Backups;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    private readonly Portal _portal = new();
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("backup-");

    private string Target => Path.Combine(_directory.FullName, "copy");

    [Fact]
    public async Task Backup_Restored_HoldsTheSame()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());

        var backup = await BackupAsync(Target);
        using var other = new EmptyPortal();
        var restored = await other.RestoreAsync(Target);

        Assert.True(backup.Report!.IsSound);
        Assert.True(restored.Report!.IsSound);
        Assert.Equal((1, 1, 1), (restored.Report.Files, restored.Report.Publications, restored.Report.Reports));
        Assert.Equal(
            await _portal.ReadAsync(db => db.Publications.Select(row => row.PublicationHash).SingleAsync()),
            await other.ReadAsync(db => db.Publications.Select(row => row.PublicationHash).SingleAsync()));
        Assert.Equal(["copy"], Directory.GetFileSystemEntries(_directory.FullName).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task Backup_WhileImportsRun_IsSound()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        var imports = Task.Run(async () =>
        {
            for (var i = 1; i <= 30; i++)
                await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: $"{i}.00"));
        });

        var outcomes = new List<CopyOutcome>();
        for (var i = 0; i < 3 || !imports.IsCompleted; i++)
            outcomes.Add(await BackupAsync(Target + i));
        await imports;

        Assert.All(outcomes, outcome => Assert.Empty(outcome.Report!.Defects));
        Assert.True(outcomes[^1].Report!.Publications > 1);
        using var other = new EmptyPortal();
        var restored = await other.RestoreAsync(Target + 1);
        Assert.Empty(restored.Report!.Defects);
        var hashes = await other.ReadAsync(db => db.Publications.OrderBy(row => row.Version)
            .Select(row => row.PublicationHash).ToListAsync());
        Assert.Equal(
            hashes,
            await _portal.ReadAsync(db => db.Publications.OrderBy(row => row.Version)
                .Select(row => row.PublicationHash).Take(hashes.Count).ToListAsync()));
    }

    [Fact]
    public async Task Restore_OfABackupOlderThanAWithholding_DoesNotBringItBack()
    {
        var file = SampleWorkbooks.IncomeExpenditure();
        await _portal.ImportAsync(file);
        await BackupAsync(Target);
        var pdf = await _portal.ReadAsync(db => db.Publications.Select(row => row.PdfHash!).SingleAsync());
        await _portal.WithholdAsync(new(Part: new("income-expenditure", null, null, null)));
        using var other = new EmptyPortal();
        CopyJournal(_portal, other);

        var restored = await other.RestoreAsync(Target);

        Assert.Equal(pdf, (await new WithholdingJournal(other.Root).ReadAsync())[0].Pdf);
        Assert.False(File.Exists(other.PathOf(pdf)));

        Assert.Empty(restored.Report!.Defects);
        Assert.Equal(2, restored.Report.Withheld.Count);
        Assert.False(File.Exists(other.PathOf(file.Sha256)));
        using var client = other.CreateClient();
        Assert.DoesNotContain("100.00", await client.GetStringAsync("/990102/434/2024/budget"));
    }

    [Fact]
    public async Task Restore_OfABackupFromBeforeAConfirmation_ClosesTheProposalToo()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        var (first, second) = (await ActorAsync("first"), await ActorAsync("second"));
        var proposal = Assert.IsType<ProposalOutcome.Done>(await _portal.UseAsync<WithholdingProposals, ProposalOutcome>(proposals =>
            proposals.ProposeAsync(
                new(new(Portal.County, "434", 2024, Stage.Budget), null, "table", "income-expenditure")
                {
                    Ground = "涉密", Authority = "保密局", DocumentNumber = "1号", DecidedOn = new(2026, 11, 1), Reason = "误公开。",
                },
                first))).Id;
        await BackupAsync(Target);
        Assert.IsType<ProposalOutcome.Done>(await _portal.UseAsync<WithholdingProposals, ProposalOutcome>(async proposals =>
            await proposals.ConfirmAsync(
                proposal, (await proposals.PlanAsync((await proposals.FindAsync(proposal))!)).Fingerprint, second)));
        using var other = new EmptyPortal();
        CopyJournal(_portal, other);

        var restored = await other.RestoreAsync(Target);

        Assert.Empty(restored.Report!.Defects);
        Assert.Equal(
            (ProposalState.Confirmed, second.Named),
            await other.ReadAsync(async db =>
            {
                var row = await db.WithholdingProposals.SingleAsync();
                return (row.State, row.ClosedBy!);
            }));
        using var client = other.CreateClient();
        Assert.DoesNotContain("100.00", await client.GetStringAsync("/990102/434/2024/budget"));

        async Task<StaffActor> ActorAsync(string name)
        {
            await _portal.UseAsync<StaffAccounts, AccountOutcome>(accounts =>
                accounts.InviteAsync(name, name, new(StaffRole.Publisher, Portal.County, null), StaffActor.Operator));
            return new(name, await _portal.ReadAsync(db =>
                db.StaffAccounts.Where(row => row.UserName == name).Select(row => row.Id).SingleAsync()), null);
        }
    }

    [Fact]
    public async Task Restore_OfABackupWithAWithholding_JournalsIt()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        await _portal.WithholdAsync(new WithholdingTarget());
        await BackupAsync(Target);
        using var other = new EmptyPortal();

        var restored = await other.RestoreAsync(Target);

        Assert.Empty(restored.Report!.Defects);
        Assert.Equal(2, (await new WithholdingJournal(other.Root).ReadAsync()).Count);
    }

    [Fact]
    public async Task Backup_OfADamagedPortal_IsKeptAndNamesTheDamage()
    {
        var file = SampleWorkbooks.IncomeExpenditure();
        await _portal.ImportAsync(file);
        File.Delete(_portal.PathOf(file.Sha256));

        var outcome = await BackupAsync(Target);

        Assert.Contains(file.Sha256, Assert.Single(outcome.Report!.Defects));
        Assert.True(File.Exists(Path.Combine(Target, Backup.DatabaseName)));
    }

    [Fact]
    public async Task Backup_IntoADirectoryWithContent_IsRefused()
    {
        await File.WriteAllTextAsync(Path.Combine(_directory.FullName, "a.txt"), "a");

        var outcome = await BackupAsync(_directory.FullName);

        Assert.Contains("已经有内容", outcome.Refusal);
        Assert.Single(Directory.GetFileSystemEntries(_directory.FullName));
    }

    [Fact]
    public async Task Restore_IntoAPortalThatHasData_IsRefused()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        await BackupAsync(Target);

        var outcome = await RestoreAsync(_portal, Target);

        Assert.Contains("只能恢复到空的数据目录", outcome.Refusal);
    }

    [Fact]
    public async Task Restore_OfWhatIsNoBackup_IsRefused()
    {
        using var other = new EmptyPortal();

        var outcome = await other.RestoreAsync(_directory.FullName);

        Assert.Contains("不是备份目录", outcome.Refusal);
    }

    public void Dispose()
    {
        _portal.Dispose();
        _directory.Delete(recursive: true);
    }

    private async Task<CopyOutcome> BackupAsync(string directory)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Backup>().WriteAsync(directory);
    }

    private static async Task<CopyOutcome> RestoreAsync(Portal portal, string directory)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Restore>().ReadAsync(directory);
    }

    private static void CopyJournal(Portal from, Portal to)
    {
        var target = Directory.CreateDirectory(Path.Combine(to.Root, "withholdings"));
        foreach (var entry in Directory.GetFiles(Path.Combine(from.Root, "withholdings")))
            File.Copy(entry, Path.Combine(target.FullName, Path.GetFileName(entry)));
    }

    /// <summary>A portal whose database, made as its host started, is taken away again.</summary>
    private sealed class EmptyPortal : Portal
    {
        public async Task<CopyOutcome> RestoreAsync(string directory)
        {
            _ = Services;
            foreach (var file in Directory.GetFiles(Root, "disclosure.db*"))
                File.Delete(file);
            return await BackupTests.RestoreAsync(this, directory);
        }
    }
}
