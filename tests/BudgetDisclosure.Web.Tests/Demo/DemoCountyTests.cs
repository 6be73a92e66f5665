using BudgetDisclosure.Core;
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

    [Fact]
    public async Task Departments_OfThreeKinds_PublishThreeYearsWhole()
    {
        var disclosures = await DisclosuresAsync();

        Assert.Equal(
            ["101 2024", "101 2025", "101 2026", "201 2024", "201 2025", "201 2026", "301 2024", "301 2025", "301 2026"],
            disclosures.Select(one => $"{one.Department!.Code} {one.Year}").Order());
        Assert.All(disclosures, one => Assert.Equal(Forms, one.Tables.Select(table => table.Slug)));
        Assert.All(disclosures, one => Assert.Empty(one.Unrecognised));
        Assert.All(disclosures, one => Assert.True(one.Sections.Count >= 5));
        Assert.Equal(1, disclosures.Count(one => one.Sources[0].FileName.EndsWith(".txt")));
        Assert.Equal(["行政", "参公", "事业"], await portal.ReadAsync(db =>
            db.Organisations.OrderBy(row => row.DisplayOrder).Select(row => row.Kind).ToListAsync()));
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
            var expenditure = disclosure.Tables.Single(table => table.Slug == "expenditure");
            Assert.Equal(total, AmountOf(expenditure, expenditure.Rows[0], "total"));
            foreach (var length in (int[])[3, 5, 7])
            {
                var rows = expenditure.Rows.Where(row => row.Code?.Length == length);
                Assert.Equal(total, rows.Aggregate(Money.Zero, (sum, row) => sum + AmountOf(expenditure, row, "total")));
            }
            var basic = disclosure.Tables.Single(table => table.Slug == "basic-expenditure");
            Assert.Equal(AmountOf(expenditure, expenditure.Rows[0], "basic"), AmountOf(basic, basic.Rows[0], "total"));
        }
    }

    private static Money AmountOf(DisclosureTable table, DisclosureRow row, string column) =>
        row.Cells[table.Columns.ToList().FindIndex(one => one.Key == column)].Amount!.Value;

    private Task<List<Disclosure>> DisclosuresAsync() => portal.ReadAsync(async db =>
        (await db.Documents.ToListAsync()).ConvertAll(row => DisclosureJson.Read(Brotli.Decompress(row.Json))));
}
