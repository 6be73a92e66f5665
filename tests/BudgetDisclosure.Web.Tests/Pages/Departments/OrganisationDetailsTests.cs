using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Withholdings;

namespace BudgetDisclosure.Web.Tests.Pages.Departments;

/// <summary>What an organisation's page says beyond totals, of two real budgets read by eye.</summary>
public sealed class OrganisationDetailsTests : IDisposable
{
    private const string Organisation = "/990102/434";
    private readonly Portal _portal = new();

    [SharedFact]
    public async Task Laiyuan_Details_AreThoseOfTheDocument()
    {
        await ImportAsync("laiyuan-2019.docx");

        var page = await ReadAsync(Organisation);

        Assert.Equal("公务接待费支出 100 123 23 新成立大气办公务接待增加", RowOf(page, "公务接待费支出"));
        Assert.Contains("主要是杏花湾房租增加103万元", Quotes(page, "changes"));
        Assert.Equal("基本支出 751.99 人员经费 484.19 （占 64.4%） 公用经费 267.80 （占 35.6%）", Between(page, "basic", "dl"));
        Assert.Contains("机关运行经费安排267.8万元", Quotes(page, "operating"));
        Assert.Contains("列了 17 项，其中 8 项印了金额，相加是 341.65 万元", After(page, "programmes"));
        Assert.Contains("空表：文件里有《部门政府采购预算表》，表里没有一个数。", After(page, "procurement"));
        Assert.Equal("2、车辆（台、辆） 29 331.25", RowOf(page, "2、车辆（台、辆）"));
        Assert.Contains("文件没有写人数。", Text(page.QuerySelector("main")!));
    }

    [SharedFact]
    public async Task Qinglong_Details_AreThoseOfTheDocument()
    {
        await ImportAsync("qinglong-2018.docx");

        var page = await ReadAsync(Organisation);

        Assert.Contains("公务接待费29.00万元，同比减少3.3万元，减少的主要原因是压缩公务接待费用支出", Quotes(page, "changes"));
        Assert.Contains("列了 22 项，其中 17 项印了金额，相加是 636.47 万元", After(page, "programmes"));
        Assert.Equal("招商引资工作经费 30.00 会议服务 C0601 万元 1.00 1.00 1.00 1.00 1.00", RowOf(page, "招商引资工作经费"));
        Assert.Equal("2、车辆（台、辆） 13 269.11", RowOf(page, "2、车辆（台、辆）"));
        Assert.Equal("合 计 空白 空白 空白 13 29 92 29 86 23 1", RowOf(page, "合 计", "部门基本情况表"));
        Assert.DoesNotContain("文件没有写人数", Text(page.QuerySelector("main")!));
    }

    [SharedFact]
    public async Task Figures_OfTheDetails_LeadToTheCellsThatPrintThem()
    {
        await ImportAsync("laiyuan-2019.docx");
        var page = await ReadAsync(Organisation);
        var figures = page.QuerySelectorAll("h2#details ~ div td.amount a, h2#details ~ details p > a, h2#details ~ dl a")
            .Where(link => link.GetAttribute("href")!.Contains('#')).ToList();

        Assert.InRange(figures.Count, 30, 200);
        foreach (var table in figures.GroupBy(link => link.GetAttribute("href")!.Split('#')[0]))
        {
            var source = await ReadWithoutMarksAsync(table.Key);
            foreach (var link in table)
            {
                var id = Uri.UnescapeDataString(link.GetAttribute("href")!.Split('#')[1]);
                var cell = source.GetElementById(id)!.TextContent.Trim();
                if (decimal.TryParse(cell, CultureInfo.InvariantCulture, out var printed))
                    Assert.Equal(printed, decimal.Parse(link.TextContent, CultureInfo.InvariantCulture));
                else
                    Assert.Equal((cell, "空白"), ("", link.TextContent));
            }
        }
    }

    [SharedFact]
    public async Task Words_QuotedFromTheDocument_LeadToTheirParagraph()
    {
        await ImportAsync("qinglong-2018.docx");
        var page = await ReadAsync(Organisation);

        foreach (var quote in page.QuerySelectorAll("blockquote"))
        {
            var address = quote.QuerySelector("a")!.GetAttribute("href")!.Split('#');
            var paragraph = (await ReadWithoutMarksAsync(address[0])).GetElementById(address[1])!;
            Assert.Equal(paragraph.TextContent, quote.QuerySelector("p")!.TextContent);
        }
    }

    [SharedFact]
    public async Task Cell_Withheld_IsGoneFromTheDetails()
    {
        await ImportAsync("laiyuan-2019.docx");
        await WithholdAsync(new(Part: new("three-public-changes", null, null, "公务接待费支出.reason")));
        await WithholdAsync(new(Part: new("assets", null, null, null)));

        var page = await ReadAsync(Organisation);

        Assert.Equal("公务接待费支出 100 123 23 （已屏蔽）", RowOf(page, "公务接待费支出"));
        Assert.Contains("《涞源县人民政府办公室固定资产占用情况表》已屏蔽", After(page, "assets"));
        Assert.DoesNotContain("331.25", Text(page.QuerySelector("main")!));
    }

    [SharedFact]
    public async Task Version_WithheldWhole_HasNoDetails()
    {
        await ImportAsync("laiyuan-2019.docx");
        await WithholdAsync(new());

        var page = await ReadAsync(Organisation);

        Assert.Null(page.GetElementById("details"));
        Assert.DoesNotContain("杏花湾", page.DocumentElement.TextContent);
    }

    [Fact]
    public async Task Document_WithoutTablesAndWords_SaysSoOfEach()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());

        var page = Text((await ReadAsync(Organisation)).QuerySelector("main")!);

        Assert.All(
            [
                "平台上没有比它更早的预算，不能逐项比较。", "文件没有写原因。", "没有表：文件里没有基本支出表。", "文件没有写机关运行经费。",
                "没有表：文件里没有绩效目标表。", "没有表：文件里没有政府采购表。", "没有表：文件里没有资产表。",
                "文件没有写人数。没有表：文件里没有机构设置表。",
            ],
            sentence => Assert.Contains(sentence, page));
    }

    [Theory]
    [InlineData("", "2024 年预算", HttpStatusCode.OK)]
    [InlineData("?year=2023", "2023 年预算", HttpStatusCode.OK)]
    [InlineData("?year=2022", null, HttpStatusCode.NotFound)]
    [InlineData("?year=2024&stage=final", null, HttpStatusCode.NotFound)]
    public async Task Year_AskedFor_IsTheOneThatIsShown(string query, string? shown, HttpStatusCode status)
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(year: "2023", amount: "80.00"));
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        using var client = _portal.CreateClient();

        using var answer = await client.GetAsync(Organisation + query);

        Assert.Equal(status, answer.StatusCode);
        if (shown is not null)
            Assert.Contains($"细看：{shown}", await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Amounts of both years, their difference, and no reason where none is given.</summary>
    [Fact]
    public async Task Lines_OfTwoYears_AreComparedByTheirCode()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(year: "2023", amount: "80.00"));
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());

        var page = await ReadAsync(Organisation);

        Assert.Equal("农林水支出 100.00 80.00 +20.00 增加 25.00%", RowOf(page, "农林水支出"));
        Assert.Contains("文件没有写原因。", Text(page.QuerySelector("main")!));
    }

    public void Dispose() => _portal.Dispose();

    private async Task ImportAsync(string name) => await _portal.ImportAsync(
        new GivenIdentity { Department = new("434", null) }, new IncomingFile(name, SharedFiles.Read("samples/" + name)));

    private Task<WithholdingOutcome> WithholdAsync(WithholdingTarget target) =>
        _portal.UseAsync<Withholder, WithholdingOutcome>(withholder => withholder.WithholdAsync(
            new(new(Portal.County, "434", 2019, Stage.Budget), null, target)
            {
                Ground = "涉密", Authority = "保密办〔2026〕1号", DecidedBy = "甲", ConfirmedBy = "乙",
            },
            "operator"));

    private async Task<IDocument> ReadAsync(string address)
    {
        using var client = _portal.CreateClient();
        return new HtmlParser().ParseDocument(await client.GetStringAsync(address));
    }

    /// <summary>A page of the disclosure without what failing rules write into its figures and words.</summary>
    private async Task<IDocument> ReadWithoutMarksAsync(string address)
    {
        var page = await ReadAsync(address);
        foreach (var mark in page.QuerySelectorAll(".fault").ToList())
            mark.Remove();
        return page;
    }

    private static string RowOf(IDocument page, string label, string? caption = null) => Text(page
        .QuerySelectorAll("h2#details ~ div tr")
        .Single(row => row.QuerySelector("th") is { } header && Text(header) == label
            && (caption is null || row.Closest("table")!.QuerySelector("caption")!.TextContent == caption)));

    /// <summary>The first paragraph below a heading.</summary>
    private static string After(IDocument page, string id) => Text(page.GetElementById(id)!.NextElementSibling!);

    private static string Between(IDocument page, string id, string element) =>
        Text(page.QuerySelector($"#{id} ~ {element}")!);

    /// <summary>All that is quoted below a heading, up to the next.</summary>
    private static string Quotes(IDocument page, string id)
    {
        var quotes = "";
        var next = page.GetElementById(id)!.NextElementSibling;
        for (; next is not null && next.LocalName is not ("h2" or "h3"); next = next.NextElementSibling)
            quotes += next.LocalName == "blockquote" ? Text(next) : "";
        return quotes;
    }

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
