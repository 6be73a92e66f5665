using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Workflow;

public sealed class SqlitePublishedChecksTests() : PublishedChecksTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresPublishedChecksTests(PostgresServer server) : PublishedChecksTests(new PostgresPortal(server));

/// <summary>Runs of the rules over what is published: stored, made again, and gone with what was withheld.</summary>
public abstract class PublishedChecksTests(Portal portal) : IDisposable
{
    private static readonly DisclosureIdentity Identity = new(Portal.County, "434", 2024, Stage.Budget);

    [Fact]
    public async Task Publish_ADisclosure_StoresTheRunWithItsRows()
    {
        await portal.ImportAsync(SampleWorkbooks.Totals(income: "1308.71"));

        var run = Assert.Single(await RunsAsync());

        Assert.Equal((1, true, Reconciler.RulesVersion), (run.Number, run.AtPublication, run.RulesVersion));
        Assert.Equal(Rules.All.Select(rule => rule.Code).Order(), PublishedChecks.Read(run).Select(check => check.Rule).Distinct().Order());
        var failed = await portal.ReadAsync(db => db.Database.SqlQueryRaw<string>(
            """
            select c.rule || ' ' || c.outcome || ' ' || c.found || ' ' || o.text as "Value"
            from checks c join check_operands o on o.publication = c.publication and o.check_number = c.number
            join current_publications pointer on pointer.publication_id = c.publication
            where c.rule = 'R01' and o.number = 1
            """).SingleAsync());
        Assert.Equal("R01 fails 100.00 100.00", failed);
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<RuleOutcomes>().Where(row => row.Rule == "R01").Select(row => row.Fails).SingleAsync()));
    }

    [Fact]
    public async Task Recheck_WhereNothingChanged_StoresNothing()
    {
        await portal.ImportAsync(SampleWorkbooks.Totals());

        Assert.Null(Assert.Single(await RecheckAsync(Identity)).Run);
        Assert.Single(await RunsAsync());
        Assert.Equal(1, await portal.ReadAsync(db => db.Audit.CountAsync()));
    }

    [Fact]
    public async Task Recheck_WithOtherRules_KeepsTheRunAtPublicationBesideTheNewest()
    {
        await portal.ImportAsync(SampleWorkbooks.Totals());
        await portal.TamperAsync("update check_runs set rules_version = 0");
        await RecheckAsync(null);
        await portal.TamperAsync("update check_runs set rules_version = 0");

        Assert.Equal(3, Assert.Single(await RecheckAsync(null)).Run);

        Assert.Equal([(1, true), (3, false)], (await RunsAsync()).Select(run => (run.Number, run.AtPublication)));
        Assert.Equal([Rechecking.AuditAction, Rechecking.AuditAction],
            await portal.ReadAsync(db => db.Audit.OrderBy(row => row.Number).Skip(1).Select(row => row.Action).ToListAsync()));
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Recheck_OfAPublicationOlderThanTheRules_MakesTheFirstRun()
    {
        await portal.ImportAsync(SampleWorkbooks.Totals());
        foreach (var table in (string[])["check_runs", "checks", "check_operands", "rule_outcomes"])
            await portal.TamperAsync("delete from " + table);

        Assert.Equal(1, Assert.Single(await RecheckAsync(Identity)).Run);

        Assert.False(Assert.Single(await RunsAsync()).AtPublication);
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Correction_OfAFailure_LeavesTheOldVersionItsRun()
    {
        await portal.ImportAsync(SampleWorkbooks.Totals(income: "99.00"));
        await portal.ImportAsync(SampleWorkbooks.Totals());

        var runs = await portal.ReadAsync(db => db.CheckRuns.Join(
            db.Publications, run => run.Publication, row => row.Id, (run, row) => new { row.Version, Run = run })
            .OrderBy(row => row.Version).ToListAsync());

        Assert.Equal(
            [Outcome.Fails, Outcome.Holds],
            runs.Select(row => PublishedChecks.Read(row.Run).Single(check => check.Rule == "R01").Outcome));
    }

    [Theory]
    [InlineData("update checks set message = '相符' where rule = 'R01'", "核对结果与供查询的各行不一致")]
    [InlineData("delete from check_operands", "核对结果与供查询的各行不一致")]
    [InlineData("update check_runs set json = substr(json, 2)", "核对结果无法解压")]
    [InlineData("delete from rule_outcomes where rule = 'R01'", "核对结果与供查询的各行不一致")]
    public async Task Verify_ARunThatWasChanged_NamesItAndRecheckingMendsIt(string statement, string sentence)
    {
        await portal.ImportAsync(SampleWorkbooks.Totals(income: "99.00"));
        Assert.Equal(1, (await portal.VerifyAsync()).CheckRuns);
        await portal.TamperAsync(statement);

        Assert.Contains(sentence, Assert.Single((await portal.VerifyAsync()).Defects));

        await RecheckAsync(null);
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Cell_Withheld_LeavesNoCheckThatQuotesItOrADifferenceFromIt()
    {
        await portal.ImportAsync(SampleWorkbooks.Totals(income: "1308.71"));

        await portal.WithholdAsync(new(Part: new(null, null, null, "0.收入总计.income.amount")));

        var run = Assert.Single(await RunsAsync());
        Assert.Equal((2, false), (run.Number, run.AtPublication));
        var check = PublishedChecks.Read(run).First(one => one.Rule == "R01");
        Assert.Equal((Outcome.NotCheckable, null), (check.Outcome, check.Difference));
        Assert.Contains("已屏蔽", check.Message);
        var rows = await portal.ReadAsync(async db => string.Join('\n', await db.CheckRowsAsync(run.Publication)));
        Assert.All(["1308", "1,308", "1208", "1,208"], digits =>
        {
            Assert.DoesNotContain(digits, string.Join('\n', PublishedChecks.Read(run).Where(one => one.Rule == "R01")));
            Assert.DoesNotContain(digits, string.Join('\n', rows.Split('\n').Where(row => row.Contains("R01"))));
        });
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Version_Withheld_LeavesNoRunAndMakesThoseBesideItAgain()
    {
        await portal.ImportAsync(SampleWorkbooks.Totals());
        await portal.ImportAsync(SampleWorkbooks.Totals(year: "2025"));

        await portal.WithholdAsync(new());

        var run = Assert.Single(await RunsAsync());
        Assert.Equal((2025, 2, false), (run.Year, run.Number, run.AtPublication));
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task File_WithheldAlone_LeavesTheRun()
    {
        await portal.ImportAsync(SampleWorkbooks.Totals());

        await portal.WithholdAsync(new(File: SampleWorkbooks.Totals().Sha256));

        Assert.True(Assert.Single(await RunsAsync()).AtPublication);
    }

    [Fact]
    public async Task Verify_ARunAtPublicationOfWithheldContent_IsNamed()
    {
        await portal.ImportAsync(SampleWorkbooks.Totals());
        await portal.WithholdAsync(new(Part: new(null, null, null, "0.收入总计.income.amount")));
        await portal.TamperAsync("update check_runs set at_publication = true");

        Assert.Contains("还留有发布时的核对结果", Assert.Single((await portal.VerifyAsync()).Defects));
    }

    [Fact]
    public async Task Neighbours_OfADisclosure_AreItsOtherYearsStagesAndUnits()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(year: "2023", amount: "1.00"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "2.00"));
        await portal.ImportAsync(SampleWorkbooks.Totals("3.00", "3.00", title: SampleWorkbooks.FinalTitle));
        await portal.ImportAsync(
            new GivenIdentity { Unit = new("434001", "青山县水文站") }, SampleWorkbooks.IncomeExpenditure(amount: "4.00"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure("[435]青山县林业局", amount: "5.00"));

        var budget = await portal.ReadAsync(db => db.NeighboursOfAsync(Identity));
        var final = await portal.ReadAsync(db => db.NeighboursOfAsync(Identity with { Stage = Stage.Final }));
        var dependents = await portal.ReadAsync(db => db.DependentsOfAsync(Identity with { Year = 2023 }));

        Assert.Equal("1.00", AmountOf(budget.LastYear!));
        Assert.Null(budget.Budget);
        Assert.Equal(["4.00"], budget.Units.Select(AmountOf));
        Assert.Null(budget.UnitsListed);
        Assert.Equal("2.00", AmountOf(final.Budget!));
        Assert.Null(final.LastYear);
        Assert.Equal(["/990102/434/2024/budget"], dependents.Select(row => row.Address));
        Assert.Equal(
            ["/990102/434/2024/final", "/990102/434/2025/budget"],
            (await DependentsAsync(Identity, "2025")).Select(row => row.Address).Order());
        Assert.Equal(
            ["/990102/434/2024/budget"],
            (await portal.ReadAsync(db => db.DependentsOfAsync(Identity with { Organisation = "434001" }))).Select(row => row.Address));
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<List<Publication>> DependentsAsync(DisclosureIdentity identity, string year)
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(year: year));
        return await portal.ReadAsync(db => db.DependentsOfAsync(identity));
    }

    private Task<List<CheckRun>> RunsAsync() =>
        portal.ReadAsync(db => db.CheckRuns.AsNoTracking().OrderBy(run => run.Number).ToListAsync());

    private Task<List<RecheckOutcome>> RecheckAsync(DisclosureIdentity? identity) =>
        portal.UseAsync<Rechecking, List<RecheckOutcome>>(async rechecking =>
        {
            var outcomes = new List<RecheckOutcome>();
            await foreach (var outcome in rechecking.RunAsync(identity, "operator"))
                outcomes.Add(outcome);
            return outcomes;
        });

    private static string AmountOf(Disclosure disclosure) => disclosure.Tables[0].Rows[0].Cells[2].Text;
}
