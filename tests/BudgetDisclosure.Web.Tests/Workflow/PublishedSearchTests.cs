using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Search;
using BudgetDisclosure.Data;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Workflow;

public sealed class SqlitePublishedSearchTests() : PublishedSearchTests(new Portal())
{
    /// <summary>Programmes, activities, their goals and indicators of a real table, whatever its rows were cut into.</summary>
    [SharedFact]
    public async Task Hit_InTheSeed_LeadsToTheCellThatPrintsIt()
    {
        await Portal.ImportAsync(
            new GivenIdentity { Department = new("434", null) },
            new IncomingFile("laiyuan-2019.docx", SharedFiles.Read("samples/laiyuan-2019.docx")));
        var table = await ReadAsync("/990102/434/2019/budget/tables/performance");
        var seen = 0;
        foreach (var query in (string[])["督查", "政府", "服务"])
        {
            foreach (var group in (string[])["programmes", "indicators"])
            {
                foreach (var hit in (await ReadAsync($"/search?q={query}&in={group}")).QuerySelectorAll(".hits a"))
                {
                    var cell = table.GetElementById(Uri.UnescapeDataString(hit.GetAttribute("href")!.Split('#')[1]));
                    Assert.Contains(hit.TextContent.Trim('…'), cell!.TextContent);
                    seen++;
                }
            }
        }
        Assert.InRange(seen, 10, 120);
    }

    private async Task<IDocument> ReadAsync(string address) =>
        new HtmlParser().ParseDocument(await Portal.CreateClient().GetStringAsync(address));
}

[Collection(PostgresTests.Name)]
public sealed class PostgresPublishedSearchTests(PostgresServer server) : PublishedSearchTests(new PostgresPortal(server));

/// <summary>Search finds what is public now: corrections replace, and what is withheld is gone at once.</summary>
public abstract class PublishedSearchTests(Portal portal) : IDisposable
{
    protected Portal Portal { get; } = portal;

    [Fact]
    public async Task Publish_AProgramme_IsFoundWithItsMoneyAndLeadsToItsCell()
    {
        await Portal.ImportAsync(SampleWorkbooks.Performance());

        var page = await SearchAsync("县道养护");

        Assert.Matches("(?s)<h2 id=\"programmes\">项目.*<a href=\"/990102/434/2024/budget/tables/performance#[^\"]+\">1、<mark>县道养护</mark></a>.*青山县水利局，2024 年预算；50.00 万元", page);
        Assert.Contains("<h2 id=\"indicators\">", await SearchAsync("路面 完好率"));
        Assert.True((await Portal.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Publish_ACorrection_IsFoundInThePlaceOfWhatItReplaces()
    {
        await Portal.ImportAsync(SampleWorkbooks.Performance("1、县道养护"));
        await Portal.ImportAsync(SampleWorkbooks.Performance("1、桥梁加固"));

        Assert.Contains("没有找到", await SearchAsync("县道养护"));
        Assert.Contains("1、<mark>桥梁加固</mark>", await SearchAsync("桥梁加固"));
        Assert.Equal(0, await Portal.ReadAsync(db => db.SearchTexts.CountAsync(text => text.Text.Contains("县道"))));
        Assert.True((await Portal.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Withhold_ACell_TakesItOutOfSearchAndNothingElse()
    {
        await Portal.ImportAsync(SampleWorkbooks.Performance());
        var entry = await Portal.ReadAsync(db => db.SearchEntries.AsNoTracking()
            .SingleAsync(row => row.Text == Bigrams.KeyOf("完好率不低于百分之九十。")));

        await Portal.WithholdAsync(new(Part: new("performance", null, null, Uri.UnescapeDataString(entry.Place.Split('#')[1]))));

        Assert.Contains("没有找到", await SearchAsync("不低于百分之九十"));
        Assert.Contains("1、<mark>县道养护</mark>", await SearchAsync("县道养护"));
        Assert.Equal(0, await Portal.ReadAsync(db => db.SearchTexts.CountAsync(text => text.Text.Contains("百分之"))));
        Assert.True((await Portal.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Withhold_ATextThatAnotherDepartmentPrintsToo_LeavesItThere()
    {
        await Portal.ImportAsync(SampleWorkbooks.Performance());
        await Portal.ImportAsync(SampleWorkbooks.Performance(organisation: "[435]青山县林业局"));

        await Portal.WithholdAsync(new());

        var page = await SearchAsync("县道养护");
        Assert.Contains("/990102/435/2024/budget/tables/performance#", page);
        Assert.DoesNotContain("/990102/434/2024", page);
        Assert.True((await Portal.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Withhold_TheWholeVersion_LeavesNothingOfIt()
    {
        await Portal.ImportAsync(SampleWorkbooks.Performance());

        await Portal.WithholdAsync(new());

        Assert.Equal((0, 0, 0), await Portal.ReadAsync(async db => (
            await db.SearchEntries.CountAsync(), await db.SearchTexts.CountAsync(), await db.SearchPostings.CountAsync())));
        Assert.True((await Portal.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Verify_SearchThatWasChanged_NamesItUntilItIsMadeAgain()
    {
        const string Entries = "的搜索索引与公开内容不一致", Texts = "搜索用的文字与公开内容不一致";
        await Portal.ImportAsync(SampleWorkbooks.Performance());
        foreach (var (statement, sentence) in ((string, string)[])
        [
            ("delete from search_entries where kind = 'indicator'", Entries),
            ("update search_entries set place = '' where kind = 'programme'", Entries),
            ("update search_texts set text = 'x' where text = '路面完好率'", Texts),
            ("delete from search_texts where text = '路面完好率'", Texts),
            ("insert into search_texts (key, text) values (1, '县道')", Texts),
            ("update search_postings set pair = 1 where pair = (select min(pair) from search_postings)", Texts),
            ("insert into search_postings (pair, text) values (1, 1)", Texts),
        ])
        {
            await Portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(statement));

            Assert.Contains((await Portal.VerifyAsync()).Defects, defect => defect.Contains(sentence, StringComparison.Ordinal));

            Assert.Equal(1, await Portal.UseAsync<PublishedSearch, int>(search => search.MakeAllAsync()));
            Assert.True((await Portal.VerifyAsync()).IsSound);
        }
    }

    [Fact]
    public async Task Migrate_APortalOlderThanSearch_MakesIt()
    {
        await Portal.ImportAsync(SampleWorkbooks.Performance());
        await Portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            "delete from search_entries; delete from search_texts; delete from search_postings"));

        await Portal.UseAsync<PublishedSearch, bool>(async search =>
        {
            await search.AddMissingAsync();
            return true;
        });

        Assert.Contains("1、<mark>县道养护</mark>", await SearchAsync("县道养护"));
        Assert.True((await Portal.VerifyAsync()).IsSound);
    }

    private Task<string> SearchAsync(string query) => Portal.CreateClient().GetStringAsync($"/search?q={Uri.EscapeDataString(query)}");

    public void Dispose()
    {
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }
}
