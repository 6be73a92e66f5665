using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Demo;

public sealed class DemoCountyTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static readonly string[] Forms =
    [
        "income-expenditure", "income", "expenditure", "general-expenditure", "basic-expenditure", "fund-expenditure",
        "three-public",
    ];

    private static readonly string[] FinalForms =
    [
        "final-income-expenditure", "final-income", "final-expenditure", "final-appropriation", "final-general-expenditure",
        "final-basic-expenditure", "final-three-public", "final-fund", "final-state-capital",
    ];

    [Fact]
    public async Task Departments_OfThreeKinds_PublishUpToThreeYearsWhole()
    {
        var disclosures = await DisclosuresAsync();

        var (budgets, finals) = (disclosures.FindAll(one => one.Stage == Stage.Budget), disclosures.FindAll(one => one.Stage == Stage.Final));
        Assert.Equal(
            [
                "101 2024", "101 2025", "101 2026", "102 2025", "102 2026", "103 2026", "104 2026", "105 2026", "106 2026",
                "107 2026", "108 2026", "201 2024", "201 2025", "201 2026", "202 2026", "301 2024", "301 2025", "301 2026",
                "302 2025", "302 2026",
            ],
            budgets.Select(one => $"{one.Department!.Code} {one.Year}").Order());
        Assert.Equal(
            ["101 2024", "101 2025", "102 2025", "201 2024", "201 2025", "301 2024", "301 2025", "302 2025"],
            finals.Select(one => $"{one.Department!.Code} {one.Year}").Order());
        Assert.All(budgets, one => Assert.Equal(Forms, one.Tables.Select(table => table.Slug)));
        Assert.All(finals, one => Assert.Equal(FinalForms, one.Tables.Select(table => table.Slug)));
        Assert.All(disclosures, one => Assert.Empty(one.Unrecognised));
        Assert.All(disclosures, one => Assert.True(one.Sections.Count >= 4));
        Assert.Equal(1, disclosures.Count(one => one.Sources[0].FileName.EndsWith(".txt")));
        var organisations = await portal.ReadAsync(db => db.Organisations.OrderBy(row => row.DisplayOrder).ToListAsync());
        Assert.Equal(organisations.Select(row => row.Code).Order(StringComparer.Ordinal), organisations.Select(row => row.Code));
        Assert.Equal(["行政", "参公", "事业"], organisations.Select(row => row.Kind).Distinct());
    }

    [Fact]
    public async Task Faults_OfTheNewestBudgets_AreFoundAndNothingElse()
    {
        var failing = await portal.ReadAsync(db => db.Set<CheckFact>()
            .Where(row => row.Outcome == "fails" && row.Severity != "hint")
            .Join(db.Publications, row => row.Publication, publication => publication.Id,
                (row, publication) => publication.Organisation + " " + publication.Year + " " + row.Rule)
            .Distinct().ToListAsync());

        Assert.Equal(
            [
                "103 2026 R40", "104 2026 R18", "104 2026 R26", "105 2026 R24", "106 2026 R40", "106 2026 R42", "107 2026 R34",
                "108 2026 R03", "108 2026 R06",
            ],
            failing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Checks_ThatLookAtAnotherDisclosure_NameItAndNoCellOfTheirOwn()
    {
        var runs = await portal.ReadAsync(db => db.CheckRuns.AsNoTracking().Where(run => run.Year == 2025).ToListAsync());

        var others = runs.SelectMany(PublishedChecks.Read).SelectMany(check => check.Operands)
            .Where(operand => operand.Document is not null).ToList();

        Assert.Contains(others, operand => operand.Document == new DisclosureKey("101", 2024, Stage.Budget));
        Assert.All(others, operand => Assert.Equal((null, null, null), (operand.At, operand.Cell, operand.Passage)));
    }

    [Fact]
    public async Task Figures_OfEveryBudget_AddUp()
    {
        foreach (var disclosure in await DisclosuresAsync())
        {
            var headlines = Headlines.Of(disclosure);
            var total = headlines.Expenditure.Figure!.Cell.Amount;
            Assert.Equal(total, headlines.Income.Figure!.Cell.Amount);
            Assert.NotNull(headlines.ThreePublic.Figure);
            var prefix = disclosure.Stage == Stage.Final ? "final-" : "";
            var expenditure = disclosure.Tables.Single(table => table.Slug == prefix + "expenditure");
            Assert.Equal(total, AmountOf(expenditure, expenditure.Rows[0], "total"));
            foreach (var length in (int[])[3, 5, 7])
            {
                var rows = expenditure.Rows.Where(row => row.Code?.Length == length);
                Assert.Equal(total, rows.Aggregate(Money.Zero, (sum, row) => sum + AmountOf(expenditure, row, "total")));
            }
            var basic = disclosure.Tables.Single(table => table.Slug == prefix + "basic-expenditure");
            Assert.Equal(AmountOf(expenditure, expenditure.Rows[0], "basic"), AmountOf(basic, basic.Rows[0], "total"));
        }
    }

    private static Money AmountOf(DisclosureTable table, DisclosureRow row, string column) =>
        row.Cells[table.Columns.ToList().FindIndex(one => one.Key == column)].Amount!.Value;

    private Task<List<Disclosure>> DisclosuresAsync() => portal.ReadAsync(async db =>
        (await db.Documents.ToListAsync()).ConvertAll(row => DisclosureJson.Read(Brotli.Decompress(row.Json))));
}
