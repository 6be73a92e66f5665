using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Rosters;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Tests.Workflow;

public sealed class SqliteRosterTests() : RosterTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresRosterTests(PostgresServer server) : RosterTests(new PostgresPortal(server));

/// <summary>Rosters, and imports of a county that has one.</summary>
public abstract class RosterTests(Portal portal) : IDisposable
{
    private static readonly RosterOrganisation Bureau = new("434", "青山县水利局")
    {
        Position = 1, Kind = "行政", OtherNames = ["水务局", "水保局"], ApprovedOn = new(2024, 2, 20),
    };

    private static readonly RosterOrganisation Station = new("434001", "青山县水文站") { Position = 2, Parent = "434", Kind = "事业" };

    private static readonly RosterOrganisation Secret = new("900", "青山县国安办") { Position = 3, Exempt = true, ExemptGround = "保密法" };

    [Fact]
    public async Task Replace_TheSameAgain_ChangesNothingAndIsNotLoggedTwice()
    {
        Assert.True(await ReplaceAsync(2024, Bureau, Station));
        Assert.False(await ReplaceAsync(2024, Bureau, Station));
        Assert.True(await ReplaceAsync(2024, Bureau));

        Assert.Equal(["434"], await portal.ReadAsync(db => db.Roster.Select(row => row.Code).ToListAsync()));
        Assert.Equal(2, await portal.ReadAsync(db => db.Roster.SelectMany(row => row.OtherNames).CountAsync()));
        Assert.Equal(["roster", "roster"], await portal.ReadAsync(db => db.Audit.Select(row => row.Action).ToListAsync()));
        Assert.Equal("青山县", await portal.ReadAsync(db => db.Counties.Select(row => row.Name).SingleAsync()));
    }

    [Fact]
    public async Task Import_ByAnotherName_StandsUnderTheRostersCodeAndName()
    {
        await ReplaceAsync(2024, Bureau);

        var accepted = Assert.IsType<ImportOutcome.Accepted>(
            Assert.Single(await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure("青山县水务局"))));

        Assert.Equal("/990102/434/2024/budget", accepted.Publication.Address);
        Assert.Equal("青山县水利局", accepted.Disclosure.Department!.Name);
        Assert.Equal(new DateOnly(2024, 2, 20), accepted.Disclosure.ApprovedOn);
        Assert.Equal("行政", await portal.ReadAsync(db => db.Organisations.Select(row => row.Kind).SingleAsync()));
    }

    [Fact]
    public async Task Import_UnderTheNewestRoster_KeepsTheNameOfItsYear()
    {
        await ReplaceAsync(2026, Bureau);

        var accepted = (ImportOutcome.Accepted)Assert.Single(
            await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure("青山县水务局")));

        Assert.Equal(("434", "青山县水务局", null),
            (accepted.Disclosure.Department!.Code, accepted.Disclosure.Department.Name, accepted.Disclosure.ApprovedOn));
    }

    [Fact]
    public async Task Import_OfAUnit_StandsBelowItsDepartment()
    {
        await ReplaceAsync(2024, Bureau, Station);

        var accepted = (ImportOutcome.Accepted)Assert.Single(
            await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure("水文站")));

        Assert.Equal("/990102/434001/2024/budget", accepted.Publication.Address);
        Assert.Equal(("434", "434001"), (accepted.Disclosure.Department!.Code, accepted.Disclosure.Unit!.Code));
    }

    [Fact]
    public async Task Import_OfFilesThatNameItDifferently_IsOneDisclosure()
    {
        await ReplaceAsync(2024, Bureau);

        var outcomes = await portal.ImportAsync(
            SampleWorkbooks.IncomeExpenditure("[434]青山县水利局"),
            SampleWorkbooks.IncomeExpenditure("青山县水务局", name: "另一份.xlsx"));

        Assert.Equal(2, Assert.IsType<ImportOutcome.Accepted>(Assert.Single(outcomes)).Names.Count);
    }

    [Theory]
    [InlineData("青山县水力局", "434 青山县水利局")]
    [InlineData("[777]青山县农业局", "编码 777")]
    [InlineData("[434]青山县国安办", "对应 2 个")]
    [InlineData("青山县国安办", "依法不公开（保密法）")]
    public async Task Import_OfWhomTheRosterDoesNotSettle_IsRefused(string organisation, string said)
    {
        await ReplaceAsync(2024, Bureau, Secret);

        var outcome = Assert.Single(await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(organisation)));

        Assert.Contains(said, Assert.IsType<ImportOutcome.Refused>(outcome).Sentence);
        Assert.Equal(0, await portal.ReadAsync(db => db.Publications.CountAsync()));
    }

    [Fact]
    public async Task Import_WithAGivenCode_GoesByTheCode()
    {
        await ReplaceAsync(2024, Bureau);

        var outcome = Assert.Single(await portal.ImportAsync(
            new GivenIdentity { Department = new("434", null) }, SampleWorkbooks.IncomeExpenditure("青山县农业局")));

        Assert.Equal("/990102/434/2024/budget", Assert.IsType<ImportOutcome.Accepted>(outcome).Publication.Address);
    }

    [Fact]
    public async Task Year_WithARoster_ShowsWhoHasNotPublished()
    {
        await ReplaceAsync(2024, Secret with { Position = 1 }, Bureau with { Position = 2 }, Station with { Position = 3 });
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        using var client = portal.CreateClient();

        var page = await client.GetStringAsync("/990102/2024");

        Assert.Contains("应当公开的部门和单位有 2 个", page);
        Assert.Matches("(?s)青山县国安办.*依法不公开（保密法）.*href=\"/990102/434\".*/990102/434/2024/budget.*青山县水文站.*未公开", page);
        Assert.DoesNotContain("href=\"/990102/434001\"", page);
    }

    [Fact]
    public async Task Year_WithNothingButARoster_IsShown()
    {
        await ReplaceAsync(2025, Bureau);
        using var client = portal.CreateClient();

        Assert.Contains("青山县水利局", await client.GetStringAsync("/990102/2025"));
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<bool> ReplaceAsync(int year, params RosterOrganisation[] organisations)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RosterImport>().ReplaceAsync(
            new(CountyCode.Parse(Portal.County), new(year), organisations, new string('a', 64), "operator"));
    }
}
