using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Pages.Compare;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Pages.Compare;

public sealed class SqliteComparePageTests() : ComparePageTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresComparePageTests(PostgresServer server) : ComparePageTests(new PostgresPortal(server));

/// <summary>Organisations of two counties side by side, as the real host shows them.</summary>
public abstract class ComparePageTests(Portal portal) : IDisposable
{
    private const string Water = "[434]青山县水利局";
    private const string Forest = "[435]青山县林业局";
    private const string OtherWater = "[501]绿水县水务局";
    private const string Pair = "/compare?year=2024&of=990102/434&of=990103/501";

    private HttpClient Client => field ??= portal.CreateClient();

    [Fact]
    public async Task Row_OfEachOrganisation_HasItsAmountItsCellAndItsPlace()
    {
        await portal.PublishAsync(Water, new() { Personnel = "45.00", Operating = "15.00" });
        await portal.PublishAsync(
            OtherWater, new("80.00", "90.50", "170.50") { Personnel = "60.00", Operating = "20.00" },
            ComparedFiles.Other);

        var page = await ReadAsync(Pair);

        Assert.Equal(["100.00 第 2", "170.50 第 1"], Cells(page, "支出合计"));
        Assert.Equal(["45.00 第 2", "60.00 第 1"], Cells(page, "其中：人员经费"));
        Assert.Equal(["15.00 第 2", "20.00 第 1"], Cells(page, "其中：公用经费"));
        Assert.Equal(["1.50 并列第 1", "1.50 并列第 1"], Cells(page, "公务接待费"));
        Assert.Equal("共 2 个有数", Counted(page, "支出合计"));
        foreach (var i in new[] { 0, 1 })
            Assert.Equal(Amount(page, "支出合计", i), Amount(page, "基本支出", i) + Amount(page, "项目支出", i));
        foreach (var link in Row(page, "支出合计").Concat(Row(page, "公务接待费")).Select(cell => cell.QuerySelector("a")!))
        {
            var address = link.GetAttribute("href")!.Split('#');
            var cell = (await ReadAsync(address[0])).GetElementById(Uri.UnescapeDataString(address[1]));
            Assert.Equal(link.TextContent, cell!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Cell_WithoutAnAmount_SaysWhyAndHasNoPlace()
    {
        await portal.PublishAsync(Water, new() { Reception = "" });
        await portal.PublishAsync(Forest, new() { ThreePublic = null });
        await portal.PublishAsync("[436]青山县农业局", new(), year: "2023");
        await portal.ImportAsync(
            SampleWorkbooks.Totals(organisation: "[437]青山县财政局", title: SampleWorkbooks.FinalTitle));
        await portal.PublishAsync("[438]青山县教育局", new() { Reception = null });
        await portal.PublishAsync("[439]青山县民政局", new() { Reception = "0.00" });

        var page = await ReadAsync("/compare?year=2024&stage=budget" + Of("434", "435", "436", "437", "438", "439"));

        Assert.Equal(["空白", "没有认出这张表", "没有公布", "没有公布预算，只有决算", "没有这一行", "0.00"], Cells(page, "公务接待费"));
        Assert.Equal(
            "共 1 个有数；另 1 个空白；另 1 个没有认出这张表；另 1 个没有公布；另 1 个没有公布预算，只有决算；另 1 个没有这一行",
            Counted(page, "公务接待费"));
    }

    [Fact]
    public async Task Cell_Withheld_VanishesAndTheOthersMoveUp()
    {
        await portal.PublishAsync(Water, new("700.00", "77.77", "777.77"));
        await portal.PublishAsync(OtherWater, new(), ComparedFiles.Other);
        Assert.Contains("777.77", await Client.GetStringAsync(Pair));

        await portal.WithholdAsync(new(Part: new("expenditure", null, null, await WholeAsync())));

        var page = await ReadAsync(Pair);
        Assert.Equal(["已屏蔽", "100.00"], Cells(page, "支出合计"));
        Assert.Equal("共 1 个有数；另 1 个已屏蔽", Counted(page, "支出合计"));
        Assert.DoesNotContain("777.77", page.Source.Text);
        Assert.DoesNotContain("777.77", await Client.GetStringAsync(Pair.Replace("compare?", "compare.csv?")));
    }

    [Fact]
    public async Task Part_Withheld_SaysThatSomethingOfTheTableIs()
    {
        await portal.PublishAsync(Water, new("66.66", "33.34", "100.00"));
        var basic = (await WholeAsync()).Replace(".total", ".basic", StringComparison.Ordinal);

        await portal.WithholdAsync(new(Part: new("expenditure", null, null, basic)));

        Assert.Equal(["没有数（表里有屏蔽）"], Cells(await ReadAsync("/compare?of=990102/434"), "基本支出"));
    }

    [Fact]
    public async Task Version_WithheldWhole_IsNotTakenForUnpublished()
    {
        await portal.PublishAsync(Water, new());
        await portal.PublishAsync(Forest, new());

        await portal.WithholdAsync(new());

        Assert.Equal(["已屏蔽", "100.00"], Cells(await ReadAsync("/compare?year=2024" + Of("434", "435")), "支出合计"));
    }

    [Fact]
    public async Task Amounts_OfDifferentTables_AreGivenNoPlaces()
    {
        await portal.PublishAsync(Water, new());
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(Forest));

        var page = await ReadAsync("/compare?year=2024" + Of("434", "435"));

        Assert.Equal(["100.00", "100.00 （下级相加）"], Cells(page, "支出合计"));
        Assert.Contains("不可比，不排名：取自不同的表（青山县水利局取", Counted(page, "支出合计"));
    }

    [Fact]
    public async Task Amounts_OfAUnitBesideADepartmentWithUnits_AreGivenNoPlaces()
    {
        await portal.ReplaceRosterAsync();
        await portal.PublishAsync(Water, new());
        await portal.PublishAsync("[434001]青山县水文站", new("10.00", "10.00", "20.00"));

        var page = await ReadAsync("/compare?year=2024" + Of("434", "434001"));

        Assert.Equal(["100.00", "20.00"], Cells(page, "支出合计"));
        Assert.Contains("不可比，不排名：青山县水文站是一个单位自己的数，青山县水利局含所属单位", Counted(page, "支出合计"));
    }

    [Fact]
    public async Task Change_OnTheYearBefore_IsShownOrSaysWhyNot()
    {
        await portal.PublishAsync(Water, new("60.00", "20.00", "80.00"), year: "2023");
        await portal.PublishAsync(Water, new());
        await portal.PublishAsync(Forest, new());

        Assert.Equal(
            ["增加 25.00%", "不可比：2023 年没有公布"],
            Cells(await ReadAsync("/compare?year=2024" + Of("434", "435")), "支出合计，比 2023 年"));
    }

    [Fact]
    public async Task SameKind_OfAnotherCounty_IsFoundByNameAndSaysHow()
    {
        await portal.PublishAsync(Water, new());
        await portal.PublishAsync(Forest, new());
        await portal.PublishAsync(OtherWater, new(), ComparedFiles.Other);
        await portal.PublishAsync("[502]绿水县教育局", new(), ComparedFiles.Other);

        var page = await ReadAsync("/compare?like=990102/434");

        Assert.Equal(["青山县水利局", "绿水县水务局"], page.QuerySelectorAll("thead th a").Select(link => link.TextContent));
        Assert.Contains("去掉省、市、县名以后都叫“水利局”的，以及平台的名称对照表认为同一职能的", page.QuerySelector(".notice")!.TextContent);
        Assert.Contains("平台上还没有别的县的同类部门", await Client.GetStringAsync("/compare?like=990102/435"));
        var links = (await ReadAsync("/compare")).QuerySelectorAll(".organisations a").Select(link => link.TextContent);
        Assert.Equal(["水利局"], links);
        Assert.Contains("/compare?like=990102/434", await Client.GetStringAsync("/990102/434"));
    }

    [Fact]
    public async Task Selection_AroundTheMost_IsComparedOrRefused()
    {
        await portal.PublishAsync(Water, new());
        await portal.ReadAsync(async db =>
        {
            db.Organisations.AddRange(Enumerable.Range(1, CompareQuery.Most)
                .Select(i => new Organisation { County = Portal.County, Code = $"9{i:00}", DisplayOrder = i }));
            return await db.SaveChangesAsync();
        });
        var twelve = Of(["434", .. Enumerable.Range(1, CompareQuery.Most - 1).Select(i => $"9{i:00}")]);

        var full = await ReadAsync("/compare?year=2024" + twelve);
        Assert.Equal(CompareQuery.Most, Cells(full, "支出合计").Count);
        Assert.Contains("已经有 12 个，一次最多比较这么多", full.Body!.TextContent);
        var twice = await ReadAsync("/compare?year=2024" + twelve + Of("434"));
        Assert.Equal(CompareQuery.Most, Cells(twice, "支出合计").Count);

        var more = await ReadAsync("/compare?year=2024" + twelve + Of("912"));
        Assert.Contains("地址里有 13 个部门，一次最多比较 12 个", more.QuerySelector(".notice")!.TextContent);
        Assert.Null(more.QuerySelector("table"));
        var file = await Client.GetAsync("/compare.csv?year=2024" + twelve + Of("912"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, file.StatusCode);
    }

    [Fact]
    public async Task Form_SearchedAndSent_AddsAndRemoves()
    {
        await portal.PublishAsync(Water, new());
        await portal.PublishAsync(OtherWater, new(), ComparedFiles.Other);

        var found = await ReadAsync("/compare?year=2024&of=990102/434&find=水务局&stage=budget&show=&per=&prices=");

        var boxes = found.QuerySelectorAll("form.chooser input[name=of]").ToList();
        Assert.Equal(["990102/434", "990103/501"], boxes.Select(box => box.GetAttribute("value")));
        Assert.Equal([true, false], boxes.Select(box => box.HasAttribute("checked")));
        Assert.Equal(["get", "get"], found.QuerySelectorAll("form").Select(form => form.GetAttribute("method")));
        Assert.Contains("只有一个字不能找", (await ReadAsync("/compare?find=水")).Body!.TextContent);
        Assert.Contains("没有找到", (await ReadAsync("/compare?find=没有这样的局")).Body!.TextContent);
    }

    [Fact]
    public async Task PerResident_AndInConstantPrices_IsRefusedUntilGivenAndNamesItsSources()
    {
        await portal.PublishAsync(Water, new());
        await portal.PublishAsync(OtherWater, new("80.00", "90.50", "170.50"), ComparedFiles.Other);
        await ImportStatisticsAsync(Portal.County, "2024,常住人口（万人）,20,青山公报", "2024,居民消费价格指数,125,青山公报");

        var refused = await ReadAsync(Pair + "&per=resident&prices=2023");
        Assert.Equal(
            [
                "平台上没有绿水县 2024 年的居民消费价格指数，不能换算成 2023 年价格；没有用别的年份或别的口径代替。",
                "平台上没有绿水县 2024 年的常住人口，不能算人均；没有用别的年份或别的口径代替。",
            ],
            refused.QuerySelectorAll(".notice").Select(notice => notice.TextContent.Trim()));
        Assert.Null(refused.QuerySelector("table"));

        await ImportStatisticsAsync(ComparedFiles.Other, "2024,常住人口（人）,155000,绿水公报", "2024,居民消费价格指数,100,绿水公报");

        // 1,000,000 元 ÷ 1.25 ÷ 200,000 人; 1,705,000 元 ÷ 155,000 人.
        var page = await ReadAsync(Pair + "&per=resident&prices=2023");
        Assert.Equal(["4.00 第 2", "11.00 第 1"], Cells(page, "支出合计"));
        Assert.Contains("元/人，2023 年价格", page.QuerySelector("caption")!.TextContent);
        Assert.Equal(
            [
                "青山县 2024 年居民消费价格指数 125，上年=100（青山公报）", "青山县 2024 年常住人口 200,000 人（青山公报）",
                "绿水县 2024 年居民消费价格指数 100，上年=100（绿水公报）", "绿水县 2024 年常住人口 155,000 人（绿水公报）",
            ],
            page.QuerySelectorAll(".sources li").Select(line => line.TextContent));
        Assert.Equal(["80.00 第 2", "170.50 第 1"], Cells(await ReadAsync(Pair + "&prices=2023"), "支出合计"));
        Assert.Contains("平台上没有青山县 2023 年的常住人口", await Client.GetStringAsync(
            await PublishedIn2023Async("/compare?year=2023&of=990102/434&per=resident")));
    }

    [Fact]
    public async Task PerStaff_IsByTheDocumentsOwnTableAndMissingWhereItPrintsNone()
    {
        await portal.PublishAsync(Water, new() { Staff = ("6", "4") });
        await portal.PublishAsync(Forest, new() { Staff = ("6", "") });
        await portal.PublishAsync(OtherWater, new(), ComparedFiles.Other);

        var page = await ReadAsync("/compare?year=2024&per=staff" + Of("434", "435") + "&of=990103/501");

        Assert.Equal(["100,000.00", "没有印出在职人数", "没有印出在职人数"], Cells(page, "支出合计"));
        Assert.Equal(
            ["青山县水利局 2024 年在职人员 10 人（它公开的部门基本情况表）"],
            page.QuerySelectorAll(".sources li").Select(line => line.TextContent));
        await portal.WithholdAsync(new(Part: new("units", null, null, null)));
        Assert.Equal("没有印出在职人数", Cells(await ReadAsync("/compare?year=2024&per=staff&of=990102/434"), "支出合计")[0]);
    }

    [Fact]
    public async Task File_OfTheSameAddress_HasTheSameFigures()
    {
        await portal.PublishAsync(Water, new());
        await portal.PublishAsync(OtherWater, new("80.00", "90.50", "170.50"), ComparedFiles.Other);
        var page = await ReadAsync(Pair + "&show=spending");

        var link = page.QuerySelectorAll(".downloads a").Single(link => link.TextContent.Contains("CSV"));
        var bytes = await Client.GetByteArrayAsync(link.GetAttribute("href"));

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var rows = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(',')).ToList();
        Assert.Equal(1 + (5 * 2), rows.Count);
        var second = rows[0].Zip(rows[2]).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal(
            ["990103", "501", "expenditure", "170.50", "万元", "1", "2", "许可未定"],
            new[] { "county", "organisation", "item", "amount", "unit", "place", "with_amount", "licence" }
                .Select(field => second[field]));
        Assert.StartsWith("/990103/501/2024/budget/tables/expenditure#", second["cell_address"]);
    }

    [Theory]
    [InlineData("?of=990102")]
    [InlineData("?of=990102/2024")]
    [InlineData("?of=990102/999")]
    [InlineData("?of=990199/434")]
    [InlineData("?like=990102/999")]
    [InlineData("?like=x")]
    [InlineData("?year=2023")]
    [InlineData("?year=24")]
    [InlineData("?stage=plan")]
    [InlineData("?show=all")]
    [InlineData("?per=head")]
    [InlineData("?prices=1989")]
    public async Task Address_ThatNothingCanBeMeantBy_Answers404(string query)
    {
        await portal.PublishAsync(Water, new());

        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync("/compare" + query)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync("/compare.csv" + query)).StatusCode);
    }

    [Fact]
    public async Task Portal_WithNothingPublished_SaysSo() =>
        Assert.Contains("还没有公布的内容", await Client.GetStringAsync("/compare"));

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<string> PublishedIn2023Async(string address)
    {
        await portal.PublishAsync(Water, new(), year: "2023");
        return address;
    }

    private Task<StatisticOutcome> ImportStatisticsAsync(string county, params string[] rows) =>
        portal.UseAsync<StatisticImport, StatisticOutcome>(import => import.ImportAsync(
            CountyCode.Parse(county), StatisticLists.Csv(rows), "operator"));

    /// <summary>The cell of 水利局's whole expenditure.</summary>
    private async Task<string> WholeAsync() => (await portal.ReadAsync(db => db.KeyFigures
        .SingleAsync(row => row.Organisation == "434" && row.Subject == KeySubjects.Function && row.Code == ""))).Cell!;

    private async Task<IDocument> ReadAsync(string address) =>
        new HtmlParser().ParseDocument(await Client.GetStringAsync(address));

    private static string Of(params string[] organisations) =>
        string.Concat(organisations.Select(code => $"&of=990102/{code}"));

    private static IElement RowOf(IDocument page, string name) =>
        page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == name);

    private static IReadOnlyList<IElement> Row(IDocument page, string name) =>
        [.. RowOf(page, name).QuerySelectorAll("td.amount")];

    private static IReadOnlyList<string> Cells(IDocument page, string name) =>
        [.. Row(page, name).Select(cell => Squeezed(cell.TextContent))];

    private static decimal Amount(IDocument page, string name, int at) => decimal.Parse(
        Row(page, name)[at].QuerySelector("a")!.TextContent, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string Counted(IDocument page, string name) =>
        Squeezed(RowOf(page, name).QuerySelector("td.counted")!.TextContent);

    private static string Squeezed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
