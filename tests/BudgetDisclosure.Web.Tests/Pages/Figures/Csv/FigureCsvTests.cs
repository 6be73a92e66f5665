using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BudgetDisclosure.Documents.Reading.Csv;
using BudgetDisclosure.Web.Pages.Figures.Csv;

namespace BudgetDisclosure.Web.Tests.Pages.Figures.Csv;

/// <summary>The CSV of overview pages, read again and held against the pages.</summary>
public class FigureCsvTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const decimal YuanPerTenThousand = 10_000m;

    [Theory]
    [InlineData("/990101/2026")]
    [InlineData("/990101/2025?stage=final")]
    [InlineData("/990101/functions/201?year=2026")]
    [InlineData("/990101/functions/2010601?year=2025")]
    [InlineData("/990101/economic/301?year=2024&stage=final")]
    [InlineData("/990101/three-public?year=2026")]
    public async Task File_OfAPage_IsLinkedAndHasItsAmounts(string address)
    {
        var page = await ReadAsync(address);
        var file = page.QuerySelectorAll("a").Single(link => link.TextContent == "下载本页的数（CSV）").GetAttribute("href")!;
        var rows = await RowsAsync(file);
        var amounts = rows.Where(row => row["金额"].Length > 0).Select(row => InTenThousands(row["金额"])).ToHashSet();

        Assert.All(AmountsOf(page), amount => Assert.Contains(amount, amounts));
        Assert.All(rows, row => Assert.Equal(row["金额"].Length > 0 ? "元" : "", row["单位"]));
        Assert.All(rows, row => Assert.Equal("示例县", row["县"]));
        Assert.All(rows, row => Assert.NotEqual("", row["许可"]));
    }

    [Fact]
    public async Task Rows_OfOrganisations_LeadToTheCellInItsVersion()
    {
        using var client = portal.CreateClient();
        var rows = (await RowsAsync("/990101/functions/201.csv?year=2026"))
            .FindAll(row => row is { } one && one["部门编码"].Length > 0 && one["口径"] == "合计");

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var place = new Uri(row["出处"]);
            Assert.Equal($"?version={row["版本"]}", place.Query);
            var cell = new HtmlParser().ParseDocument(await client.GetStringAsync(place.PathAndQuery))
                .GetElementById(Uri.UnescapeDataString(place.Fragment[1..]))!;
            Assert.Equal(InTenThousands(row["金额"]), Number(cell.TextContent.Trim()));
        }
    }

    /// <summary>A file says for all organisations what the page says, also of those that have nothing.</summary>
    [Fact]
    public async Task Rows_OfAYear_SayInWordsWhereThereIsNoAmount()
    {
        var rows = await RowsAsync("/990101/2025.csv?stage=final");

        Assert.Contains(rows, row => row["金额"] == "" && row["说明"] == "没有公布");
        Assert.DoesNotContain(rows, row => row["金额"] == "" && row["说明"] == "");
    }

    [Fact]
    public async Task File_ForExcel_BeginsWithAByteOrderMarkAndHasAName()
    {
        using var client = portal.CreateClient();
        using var answer = await client.GetAsync("/990101/functions/201.csv?year=2025&stage=final");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("990101-functions-201-2025-final.csv", answer.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory]
    [InlineData("/990101/1999.csv")]
    [InlineData("/990101/2026.csv?stage=final")]
    [InlineData("/990101/functions/299.csv")]
    [InlineData("/990101/economic/201.csv")]
    [InlineData("/990101/three-public.csv?year=1999")]
    [InlineData("/990109/three-public.csv")]
    public async Task File_OfWhatIsNotThere_Answers404(string address)
    {
        using var client = portal.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    /// <summary>What the tables of a page print as amounts; not shares, counts and differences.</summary>
    private static IEnumerable<decimal> AmountsOf(IDocument page) => page.QuerySelectorAll("td.amount")
        .Where(cell => !cell.Closest("section[data-chart=sankey]")?.Matches("section") ?? true)
        .Where(cell => cell.PreviousElementSibling?.TextContent.Trim() != "")
        .Select(cell => cell.TextContent.Trim().Split(' ', '\n')[0])
        .Where(text => text.Contains('.') && !text.Contains('%') && text[0] is not ('+' or '-'))
        .Select(Number);

    private async Task<List<Dictionary<string, string>>> RowsAsync(string address)
    {
        using var client = portal.CreateClient();
        var text = (await client.GetStringAsync(address)).TrimStart('\uFEFF');
        var records = CsvRecords.Of(text, ',').ToList();
        Assert.Equal(FigureCsv.Columns, records[0].Fields);
        return [.. records.Skip(1).Where(record => !record.IsBlank)
            .Select(record => records[0].Fields.Zip(record.Fields).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private async Task<IDocument> ReadAsync(string address)
    {
        using var client = portal.CreateClient();
        return new HtmlParser().ParseDocument(await client.GetStringAsync(address));
    }

    private static decimal InTenThousands(string yuan) => Number(yuan) / YuanPerTenThousand;

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
