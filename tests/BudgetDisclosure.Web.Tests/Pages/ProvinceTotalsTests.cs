using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Tests.Infrastructure.Caching;
using BudgetDisclosure.Web.Tests.Pages.Compare;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Pages;

public sealed class SqliteProvinceTotalsTests() : ProvinceTotalsTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresProvinceTotalsTests(PostgresServer server) : ProvinceTotalsTests(new PostgresPortal(server));

/// <summary>A province's counties with what their organisations come to.</summary>
public abstract class ProvinceTotalsTests(Portal portal) : IDisposable
{
    [Fact]
    public async Task County_OfAProvince_HasTheSumsOfItsOrganisationsAndSaysOfHowMany()
    {
        await portal.PublishAsync("[434]青山县水利局", new());
        await portal.PublishAsync("[435]青山县林业局", new("10.00", "5.50", "15.50") { ThreePublic = null });
        await portal.PublishAsync("[501]绿水县水务局", new("80.00", "90.50", "170.50"), ComparedFiles.Other);

        var rows = Rows(await ReadAsync("/province/99?year=2024"));

        Assert.Equal(["115.50", "70.00", "45.50", "2 个相加，公布了 2 个", "1.50", "1 个相加，公布了 2 个"], rows["青山县"]);
        Assert.Equal(["170.50", "80.00", "90.50", "1 个相加，公布了 1 个", "1.50", "1 个相加，公布了 1 个"], rows["绿水县"]);
        var sums = await portal.ReadAsync(db => db.KeyFigures
            .Where(row => row.County == "990102" && row.Subject == KeySubjects.Function && row.Code == "")
            .SumAsync(row => row.Total));
        Assert.Equal(115_500_000, sums);
    }

    [Fact]
    public async Task Unit_BesideItsDepartment_IsNeitherAddedNorCounted()
    {
        await portal.ReplaceRosterAsync();
        await portal.PublishAsync("[434]青山县水利局", new());
        await portal.PublishAsync("[434001]青山县水文站", new("10.00", "10.00", "20.00"));

        Assert.Equal("1 个相加，公布了 1 个", Rows(await ReadAsync("/province/99"))["青山县"][3]);
    }

    [Fact]
    public async Task County_WithoutPublicationsOrOfTheOtherStage_SaysSoAndNamesWhoIsMissing()
    {
        await portal.ReplaceRosterAsync();
        await portal.PublishAsync("[434]青山县水利局", new());

        var page = await ReadAsync("/province/99?year=2024&stage=final");

        Assert.Equal(["没有公布", "没有公布", "没有公布", "0 个相加，公布了 0 个", "没有公布", "0 个相加，公布了 0 个"], Rows(page)["青山县"]);
        Assert.Equal("青山县没有公布2024 年决算的 4 个", page.QuerySelector("details summary")!.TextContent);
        Assert.Equal(
            ["青山县水文站", "青山县农业局", "青山县林业局"],
            (await ReadAsync("/province/99?year=2024")).QuerySelectorAll("details li").Select(line => line.TextContent));
        using var client = portal.CreateClient();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync("/province/99?stage=plan")).StatusCode);
    }

    [Fact]
    public async Task Figure_Withheld_LeavesTheSum()
    {
        await portal.PublishAsync("[434]青山县水利局", new());
        await portal.PublishAsync("[435]青山县林业局", new("10.00", "5.50", "15.50"));

        await portal.WithholdAsync(new());

        Assert.Equal(["15.50", "10.00", "5.50", "1 个相加，公布了 2 个"], Rows(await ReadAsync("/province/99"))["青山县"].Take(4));
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<IDocument> ReadAsync(string address)
    {
        using var client = portal.CreateClient();
        return new HtmlParser().ParseDocument(await client.GetStringAsync(address));
    }

    private static Dictionary<string, List<string>> Rows(IDocument page) =>
        page.QuerySelectorAll("table").ElementAt(1).QuerySelectorAll("tbody tr").ToDictionary(
            row => row.QuerySelector("th")!.TextContent.Trim(),
            row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList());
}

/// <summary>What compares many asks the database as often for many as for one.</summary>
public sealed class ComparingQueriesTests(CountingPortal portal) : IClassFixture<CountingPortal>
{
    [Fact]
    public async Task Pages_OfManyCountiesAndOrganisations_AskNoMoreOften()
    {
        using var client = portal.CreateClient();
        await portal.PublishAsync("[434]青山县水利局", new());
        var one = await CountAsync(client, "/compare?year=2024&of=990102/434");
        var oneCounty = await CountAsync(client, "/province/99?year=2024");
        foreach (var code in Enumerable.Range(1, 3))
            await portal.PublishAsync($"[50{code}]绿水县第{code}局", new(), ComparedFiles.Other);

        var four = await CountAsync(client, "/compare?year=2024&of=990102/434&of=990103/501&of=990103/502&of=990103/503");
        var twoCounties = await CountAsync(client, "/province/99?year=2024");

        Assert.Equal((one, oneCounty), (four, twoCounties));
        Assert.InRange(one, 1, 12);
        Assert.InRange(oneCounty, 1, 7);
    }

    private async Task<int> CountAsync(HttpClient client, string address) =>
        (await portal.CountAsync(() => client.GetStringAsync(address))).Queries;
}
