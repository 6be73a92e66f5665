using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Statistics;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Workflow;

public sealed class SqliteStatisticImportTests() : StatisticImportTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresStatisticImportTests(PostgresServer server)
    : StatisticImportTests(new PostgresPortal(server));

/// <summary>Population and price indexes, from the list to the table.</summary>
public abstract class StatisticImportTests(Portal portal) : IDisposable
{
    private const string People = "2024,常住人口（人）,286012,公报";
    private const string Prices = "2024,居民消费价格指数,100.25,调查队";

    [Fact]
    public async Task List_ImportedAgain_ReplacesWhatChangedAndKeepsWhatItDoesNotName()
    {
        await RegisterAsync();

        Assert.Equal(new StatisticOutcome.Done(2, 2), await ImportAsync(People, Prices));
        Assert.Equal(new StatisticOutcome.Done(2, 0), await ImportAsync(Prices, People));
        Assert.Equal(new StatisticOutcome.Done(1, 1), await ImportAsync("2024,常住人口（人）,286013,更正公报"));

        var rows = await portal.ReadAsync(db => db.Statistics.AsNoTracking().OrderBy(row => row.Kind).ToListAsync());
        Assert.Equal([100.25m, 286_013m], rows.Select(row => row.Value));
        Assert.Equal([StatisticKind.ConsumerPrices, StatisticKind.Population], rows.Select(row => row.Kind));
        Assert.Equal("更正公报", rows[1].Source);
        var entries = await portal.ReadAsync(db => db.Audit.Where(row => row.Action == StatisticImport.AuditAction)
            .OrderBy(row => row.Number).ToListAsync());
        Assert.Equal(2, entries.Count);
        Assert.Equal(("/990102", "operator"), (entries[1].Subject, entries[1].Who));
        Assert.EndsWith("changed 1: 2024", entries[1].Detail);
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task List_WithAFault_NamesTheRowAndSavesNothing()
    {
        Assert.Contains("还没有登记 990102", Assert.Single(Refused(await ImportAsync(People))));
        await RegisterAsync();

        var sentence = Assert.Single(Refused(await ImportAsync(People, "2024,GDP,1,公报")));

        Assert.StartsWith("统计.csv，", sentence);
        Assert.Contains("第 3 行", sentence);
        Assert.Contains("指标“GDP”不认识", sentence);
        Assert.Equal(0, await portal.ReadAsync(db => db.Statistics.CountAsync()));
    }

    [Theory]
    [InlineData(StatisticImport.MostFaults, StatisticImport.MostFaults)]
    [InlineData(StatisticImport.MostFaults + 1, StatisticImport.MostFaults + 1)]
    [InlineData(StatisticImport.MostFaults + 5, StatisticImport.MostFaults + 1)]
    public async Task List_WithAFaultInEachRow_NamesAsManyAsAreMendedAtOnce(int rows, int sentences)
    {
        await RegisterAsync();

        var said = Refused(await ImportAsync([.. Enumerable.Repeat("2024,GDP,1,公报", rows)]));

        Assert.Equal(sentences, said.Count);
        Assert.Equal(rows > StatisticImport.MostFaults, said[^1].StartsWith("还有", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task<bool> RegisterAsync() => portal.UseAsync<CountyRegistration, bool>(
        registration => registration.RecordAsync(CountyCode.Parse(Portal.County), "青山县", "operator"));

    private Task<StatisticOutcome> ImportAsync(params string[] rows) =>
        portal.UseAsync<StatisticImport, StatisticOutcome>(import => import.ImportAsync(
            CountyCode.Parse(Portal.County), StatisticLists.Csv(rows), "operator"));

    private static IReadOnlyList<string> Refused(StatisticOutcome outcome) =>
        Assert.IsType<StatisticOutcome.Refused>(outcome).Sentences;
}
