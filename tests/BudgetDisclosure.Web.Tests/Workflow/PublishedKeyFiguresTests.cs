using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Workflow;

public sealed class SqlitePublishedKeyFiguresTests() : PublishedKeyFiguresTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresPublishedKeyFiguresTests(PostgresServer server) : PublishedKeyFiguresTests(new PostgresPortal(server));

public abstract class PublishedKeyFiguresTests(Portal portal) : IDisposable
{
    private const string Farming = "213";

    [Fact]
    public async Task Publish_TwoDepartments_AddsThemUp()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "100.00"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure("[435]青山县林业局", amount: "20.50"));

        var sum = await SumAsync(KeySubjects.Function, Farming);

        Assert.Equal((120_500_000, 2, 0), (sum.Total, sum.Organisations, sum.WithoutAmount));
        Assert.Equal(120_500_000, (await SumAsync(KeySubjects.Expenditure, "")).Total);
        Assert.True((await portal.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Publish_ACorrection_CountsTheNewVersionAlone()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "100.00"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00"));

        Assert.Equal(120_000_000, (await SumAsync(KeySubjects.Function, Farming)).Total);
        Assert.Single(await portal.ReadAsync(db => db.KeyFigures.Select(figure => figure.Publication).Distinct().ToListAsync()));
    }

    [Fact]
    public async Task Publish_TwoDepartmentsAndACorrection_CountsEachDisclosureOnce()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "100.00"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure("[435]青山县林业局", amount: "20.50"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure("[435]青山县林业局", year: "2023"));

        var counts = await portal.ReadAsync(db => db.PublishedYears.AsNoTracking().OrderBy(row => row.Year).ToListAsync());

        Assert.Equal([(2023, 1), (2024, 2)], counts.ConvertAll(row => (row.Year, row.Disclosures)));
    }

    [Fact]
    public async Task Figures_OfAUnitBesideItsDepartment_CountTheDepartmentAlone()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "100.00"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure("[434001]青山县水文站", amount: "20.00"));
        await portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync("update organisations set parent = '434' where code = '434001'"));

        await MakeAllAsync();

        var sum = await SumAsync(KeySubjects.Function, Farming);
        Assert.Equal((100_000_000, 1), (sum.Total, sum.Organisations));
    }

    [Fact]
    public async Task Withhold_ACellOfTheCurrentVersion_TakesItOutOfTheSumAndSaysSo()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "100.00"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure("[435]青山县林业局", amount: "20.00"));
        var figure = await portal.ReadAsync(db => db.KeyFigures.AsNoTracking()
            .SingleAsync(row => row.Organisation == "434" && row.Subject == KeySubjects.Function && row.Code == Farming));

        await portal.WithholdAsync(new(Part: new(figure.Slug, null, null, figure.Cell)));

        var sum = await SumAsync(KeySubjects.Function, Farming);
        Assert.Equal((20_000_000, 1, 1), (sum.Total, sum.Organisations, sum.WithoutAmount));
        Assert.True((await portal.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Withhold_TheWholeVersion_LeavesNothingOfIt()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "100.00"));

        await portal.WithholdAsync(new());

        Assert.Equal(0, await portal.ReadAsync(db => db.KeyFigures.CountAsync()) + await portal.ReadAsync(db => db.CountyFigures.CountAsync()));
        Assert.True((await portal.VerifyAsync()).IsSound);
    }

    [Theory]
    [InlineData("update key_figures set total = 1 where code = '213'", "汇总用数与公开内容不一致")]
    [InlineData("delete from key_figures where code = '213'", "汇总用数与公开内容不一致")]
    [InlineData("update county_figures set total = 1 where code = '213'", "全县汇总与各部门的数不一致")]
    [InlineData("delete from county_figures", "全县汇总与各部门的数不一致")]
    [InlineData("update published_years set disclosures = 7", "公布份数与各部门公布的不一致")]
    [InlineData("delete from published_years", "公布份数与各部门公布的不一致")]
    public async Task Verify_FiguresThatWereChanged_NamesThemUntilTheyAreMadeAgain(string statement, string sentence)
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "100.00"));
        await portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(statement));

        Assert.Contains((await portal.VerifyAsync()).Defects, defect => defect.Contains(sentence, StringComparison.Ordinal));

        Assert.Equal(1, await MakeAllAsync());
        Assert.True((await portal.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Migrate_APortalOlderThanTheFigures_MakesThem()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "100.00"));
        await portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync("delete from key_figures; delete from county_figures"));

        await portal.UseAsync<PublishedKeyFigures, bool>(async figures =>
        {
            await figures.AddMissingAsync();
            return true;
        });

        Assert.Equal(100_000_000, (await SumAsync(KeySubjects.Function, Farming)).Total);
    }

    private Task<int> MakeAllAsync() => portal.UseAsync<PublishedKeyFigures, int>(figures => figures.MakeAllAsync());

    private Task<CountyFigure> SumAsync(string subject, string code) => portal.ReadAsync(db =>
        db.CountyFigures.AsNoTracking().SingleAsync(row => row.Subject == subject && row.Code == code));

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }
}
