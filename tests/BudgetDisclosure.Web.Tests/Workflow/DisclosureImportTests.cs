using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Workflow;

public sealed class SqliteDisclosureImportTests() : DisclosureImportTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresDisclosureImportTests(PostgresServer server) : DisclosureImportTests(new PostgresPortal(server));

public abstract class DisclosureImportTests(Portal portal) : IDisposable
{
    [Fact]
    public async Task Import_NewDisclosure_PublishesItsFirstVersion()
    {
        var file = SampleWorkbooks.IncomeExpenditure();

        var accepted = Assert.IsType<ImportOutcome.Accepted>(Assert.Single(await portal.ImportAsync(file)));

        Assert.Equal(new("/990102/434/2024/budget", 1, IsNew: true), accepted.Publication);
        Assert.Equal("青山县", accepted.Disclosure.County!.Name);
        Assert.True(accepted.CountyIsNew);
        Assert.True(File.Exists(Path.Combine(portal.Root, "files", file.Sha256[..2], file.Sha256[2..4], file.Sha256)));
        Assert.Equal("青山县水利局", await portal.ReadAsync(db => db.OrganisationNames.Select(row => row.Name).SingleAsync()));
    }

    [Fact]
    public async Task Import_SameFileAgain_ChangesNothing()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());

        var again = await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());

        Assert.Equal(new("/990102/434/2024/budget", 1, IsNew: false), ((ImportOutcome.Accepted)again[0]).Publication);
        Assert.Equal(1, await portal.ReadAsync(db => db.Publications.CountAsync()));
        Assert.Equal(1, await portal.ReadAsync(db => db.Audit.CountAsync()));
    }

    [Fact]
    public async Task Import_OtherFileForTheSame_PublishesTheNextVersion()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "100.00"));

        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "101.00"));

        var publications = await portal.ReadAsync(db => db.Publications.OrderBy(row => row.Version).ToListAsync());
        Assert.Equal([(1, "首次导入"), (2, "重新导入")], publications.Select(row => (row.Version, row.Reason)));
        var current = await portal.ReadAsync(db => db.CurrentPublications.SingleAsync());
        Assert.Equal(publications[1].Id, current.PublicationId);
    }

    [Fact]
    public async Task Import_TwentyTimesAtOnce_GivesOneVersion()
    {
        _ = portal.Services;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(
            () => portal.ImportAsync(SampleWorkbooks.IncomeExpenditure()))));

        Assert.Equal(1, await portal.ReadAsync(db => db.Publications.CountAsync()));
    }

    [Fact]
    public async Task Import_Several_LeavesAChainThatAnybodyCanRecompute()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "100.00"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure("[435]青山县林业局"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "101.00"));

        var publications = await portal.ReadAsync(db => db.Publications
            .Include(row => row.Files).Include(row => row.Document).OrderBy(row => row.ChainIndex).ToListAsync());
        var audit = await portal.ReadAsync(db => db.Audit.OrderBy(row => row.Number).ToListAsync());
        Assert.Equal([1, 2, 3], publications.Select(row => row.ChainIndex));
        Assert.Equal([null, .. publications.SkipLast(1).Select(row => row.PublicationHash)],
            publications.Select(row => row.PreviousHash));
        Assert.All(publications, row => Assert.Equal(row.PublicationHash, row.ComputeHash()));
        Assert.All(publications, row => Assert.Equal(
            row.ContentHash, CanonicalDisclosure.Hash(Brotli.Decompress(row.Document!.Json))));
        Assert.Equal([null, .. audit.SkipLast(1).Select(row => row.Hash)], audit.Select(row => row.PreviousHash));
        Assert.All(audit, row => Assert.Equal(row.Hash, row.ComputeHash()));
    }

    [Fact]
    public async Task Import_AnnexWithoutIdentity_JoinsTheOnlyDisclosure()
    {
        var outcomes = await portal.ImportAsync(
            SampleWorkbooks.IncomeExpenditure(), SampleWorkbooks.ThreePublicAnnex());

        var accepted = Assert.IsType<ImportOutcome.Accepted>(Assert.Single(outcomes));
        Assert.Equal(["income-expenditure", "three-public"], accepted.Disclosure.Tables.Select(table => table.Slug));
        Assert.Equal(2, await portal.ReadAsync(db => db.PublicationFiles.CountAsync()));
    }

    [Fact]
    public async Task Import_GoodAndBadTogether_PublishesTheGood()
    {
        var outcomes = await portal.ImportAsync(
            new IncomingFile("说明.pdf", "%PDF-1.7"u8.ToArray()), SampleWorkbooks.IncomeExpenditure());

        Assert.Equal(["说明.pdf"], Assert.IsType<ImportOutcome.Refused>(outcomes[0]).Names);
        Assert.IsType<ImportOutcome.Accepted>(outcomes[1]);
    }

    [Fact]
    public async Task Import_YearAgainstTheDocument_IsRefused()
    {
        var outcome = Assert.Single(await portal.ImportAsync(
            new GivenIdentity { Year = new FiscalYear(2023) }, SampleWorkbooks.IncomeExpenditure()));

        Assert.Contains("2024", Assert.IsType<ImportOutcome.Refused>(outcome).Sentence);
        Assert.Equal(0, await portal.ReadAsync(db => db.Counties.CountAsync()));
    }

    [Theory]
    [InlineData("青山县水利局", "2024", "--department")]
    [InlineData("[434]青山县水利局", null, "--year")]
    [InlineData("[2024]青山县水利局", "2024", "--department")]
    public async Task Import_WithoutWhatIsNeeded_IsRefusedAndNamesTheOption(string organisation, string? year, string option)
    {
        var outcome = Assert.Single(await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(organisation, year)));

        Assert.Contains(option, Assert.IsType<ImportOutcome.Refused>(outcome).Sentence);
    }

    [Fact]
    public async Task Import_UnitsOwnBudget_StandsUnderTheUnit()
    {
        var accepted = (ImportOutcome.Accepted)Assert.Single(await portal.ImportAsync(
            new GivenIdentity { Unit = new("434001", "青山县水文站") }, SampleWorkbooks.IncomeExpenditure()));

        Assert.Equal("/990102/434001/2024/budget", accepted.Publication.Address);
        Assert.Equal("434", await portal.ReadAsync(
            db => db.Organisations.Where(row => row.Code == "434001").Select(row => row.Parent).SingleAsync()));
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }
}
