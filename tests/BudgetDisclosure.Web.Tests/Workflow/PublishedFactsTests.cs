using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Facts;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Tests.Workflow;

public sealed class SqlitePublishedFactsTests() : PublishedFactsTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresPublishedFactsTests(PostgresServer server) : PublishedFactsTests(new PostgresPortal(server));

public abstract class PublishedFactsTests(Portal portal) : IDisposable
{
    [Fact]
    public async Task Publish_ADisclosure_StoresTheFactsOfItsDocument()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "1308.71"));

        var total = await portal.ReadAsync(db => db.Set<BudgetLine>()
            .Where(line => line.Line == "appropriation" && line.Side == "income").Select(line => line.Total).SingleAsync());

        Assert.Equal(1_308_710_000, total);
    }

    [SharedFact]
    public async Task Publish_TheSeed_AnswersByPlainSql()
    {
        var given = new GivenIdentity { Department = new("434", null) };
        await portal.ImportAsync(
            given, new IncomingFile("laiyuan-2019.docx", SharedFiles.Read("samples/laiyuan-2019.docx")));

        var reception = await portal.ReadAsync(db => db.Database.SqlQueryRaw<long>(
            """
            select amount.fen as "Value"
            from three_public_amounts amount
            join current_publications pointer on pointer.publication_id = amount.publication
            where amount.county = '990102' and amount.year = 2019 and pointer.organisation = '434'
                and amount.slug = 'three-public' and amount.line = 'reception' and amount.measure = 'total'
                and amount.fund = 'appropriation'
            """).SingleAsync());

        Assert.Equal(123_000_000, reception);
    }

    [Fact]
    public async Task AddMissing_ForAPublicationOlderThanTheFacts_AddsThem()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        var id = await portal.ReadAsync(db => db.Publications.Select(row => row.Id).SingleAsync());
        var before = await portal.ReadAsync(db => db.FactsAsync(id));
        foreach (var table in (string[])["fact_tables", "fact_columns", "budget_lines"])
            await portal.TamperAsync("delete from " + table);

        await AddMissingAsync();

        Assert.Equal(before, await portal.ReadAsync(db => db.FactsAsync(id)));
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task AddMissingAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await new PublishedFacts(scope.ServiceProvider.GetRequiredService<DisclosureDbContext>()).AddMissingAsync();
    }
}
