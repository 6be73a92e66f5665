using System.Diagnostics;
using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Crashes;

public sealed class SqliteCrashTests() : CrashTests(new Portal(), new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresCrashTests(PostgresServer server)
    : CrashTests(new PostgresPortal(server), new PostgresPortal(server, isMigrated: false));

/// <summary>The built program, killed at a step: what it acknowledged stays, what it did not is not half there.</summary>
public abstract class CrashTests(Portal portal, Portal empty) : IDisposable
{
    private const string Cell = "0.一、财政拨款收入.income.amount";
    private static readonly TimeSpan SoonReady = TimeSpan.FromSeconds(10);
    private static readonly int RandomKills = IsLong ? 100 : 5;

    private static bool IsLong => System.Environment.GetEnvironmentVariable("BUDGETDISCLOSURE_LONG") == "1";

    [Fact]
    public async Task Import_KilledAtAnyStep_LosesNothingAndIsDoneOnceWhenRepeated()
    {
        string[] steps =
        [
            "PartWritten:1", "FileWritten:1", "TransactionStarted:1", "PartWritten:2", "FileWritten:2", "CreatedTransactionSavepoint:1",
            "ReleasedTransactionSavepoint:1", "TransactionCommitting:1", "TransactionCommitted:1",
        ];
        _ = portal.Services;
        for (var i = 0; i < steps.Length; i++)
        {
            var file = SampleWorkbooks.IncomeExpenditure(amount: $"{i + 1}.00");

            var killed = await KilledCommand.RunAsync(
                portal, steps[i], file, "import", file.Name, "--county", Portal.County, "--publish");

            Assert.Equal((steps[i], KilledCommand.Killed), (steps[i], killed.Exit));
            await AssertDoneOnceAsync(file, killed.Output);
        }
    }

    [Fact]
    public async Task Import_KilledAtAnyTime_LosesNothingAndIsDoneOnceWhenRepeated()
    {
        var random = new Random(20261122);
        _ = portal.Services;
        for (var i = 0; i < RandomKills; i++)
        {
            var file = SampleWorkbooks.IncomeExpenditure(amount: $"{i + 1}.00");

            var killed = await KilledCommand.RunAsync(
                portal, TimeSpan.FromMilliseconds(random.Next(100, 1500)), file,
                "import", file.Name, "--county", Portal.County, "--publish");

            await AssertDoneOnceAsync(file, killed.Output);
        }
    }

    [Fact]
    public async Task Withhold_KilledAtAnyStep_IsDoneWholeOrNotAtAllAfterTheNextStart()
    {
        string[] steps =
        [
            "WithholdingWritten:1", "TransactionStarted:1", "ReleasedTransactionSavepoint:1", "TransactionCommitting:1",
            "TransactionCommitted:1", "FileDeleted:1",
        ];
        for (var version = 1; version <= steps.Length; version++)
        {
            var file = SampleWorkbooks.IncomeExpenditure(amount: $"{version}.00");
            await portal.ImportAsync(
                new ImportRequest(CountyCode.Parse(Portal.County), new(), ImportMode.Publish, "operator") { IsAfterWithholding = true }, file);

            var killed = await KilledCommand.RunAsync(
                portal, steps[version - 1], file: null, "withhold", $"{Portal.County}/434/2024/budget", "--cell", Cell,
                "--version", version.ToString(CultureInfo.InvariantCulture), "--ground", "涉密", "--authority", "保密办",
                "--decided-by", "甲", "--confirmed-by", "乙");
            await portal.SweepAsync();

            Assert.Equal((steps[version - 1], KilledCommand.Killed), (steps[version - 1], killed.Exit));
            Assert.Empty((await portal.VerifyAsync()).Defects);
            var isDone = await WithholdingsAsync(version) == 2;
            Assert.Equal(isDone ? 2 : 0, await WithholdingsAsync(version));
            Assert.Equal(!isDone, File.Exists(portal.PathOf(file.Sha256)));
            if (!isDone)
                Assert.IsType<WithholdingOutcome.Done>(
                    await portal.WithholdAsync(new(Part: new(null, null, null, Cell)), version));
        }
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Migrate_KilledAtAnyStep_IsFinishedByTheNext()
    {
        string[] steps = ["MigrationApplying:1", "CommandExecuted:12", "TransactionCommitting:1", "MigrationApplying:2"];
        foreach (var step in steps)
        {
            var killed = await KilledCommand.RunAsync(empty, step, file: null, "migrate");
            Assert.Equal((step, KilledCommand.Killed), (step, killed.Exit));
        }
        // The portal itself, without the time that starting a process takes: SQLite is migrated as its host starts.
        var watch = Stopwatch.StartNew();
        using var client = empty.CreateClient();
        await empty.ReadAsync(async db =>
        {
            await db.MigrateAsync();
            return true;
        });

        Assert.True((await client.GetAsync("/healthz/ready")).IsSuccessStatusCode);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, SoonReady);
    }

    public void Dispose()
    {
        portal.Dispose();
        empty.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task AssertDoneOnceAsync(IncomingFile file, string acknowledged)
    {
        Assert.Empty((await portal.VerifyAsync()).Defects);
        var before = await VersionsAsync(file);
        if (acknowledged.Length > 0)
            Assert.Equal(1, before);
        var watch = Stopwatch.StartNew();

        var outcome = Assert.IsType<ImportOutcome.Accepted>(Assert.Single(await portal.ImportAsync(file)));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, SoonReady);
        Assert.Equal(before == 0, outcome.Publication.IsNew);
        Assert.Equal(1, await VersionsAsync(file));
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    private Task<int> VersionsAsync(IncomingFile file) =>
        portal.ReadAsync(db => db.PublicationFiles.CountAsync(row => row.Sha256 == file.Sha256));

    private Task<int> WithholdingsAsync(int version) => portal.ReadAsync(db => (
        from act in db.Withholdings
        join publication in db.Publications on act.PublicationId equals publication.Id
        where publication.Version == version
        select act).CountAsync());
}
