using System.Globalization;
using System.Net;
using System.Xml.Linq;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Withholdings;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>A page of a PDF, drawn: who gets it and what is on it.</summary>
public sealed class SourcePageTests : IDisposable
{
    private const string Welfare = "putuo-welfare-2024-unit-budget.pdf";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly Portal _portal = new();
    private readonly HttpClient _client;

    public SourcePageTests() => _client = _portal.CreateClient();

    public void Dispose() => _portal.Dispose();

    [SharedFact]
    public async Task Page_OfAPublishedPdf_HasTheFigureInsideTheBoxOfItsPlace()
    {
        var (file, disclosure) = await PublishedAsync();
        var cell = disclosure.Tables.Single(table => table.Slug == "income-expenditure").Rows
            .SelectMany(row => row.Cells).First(cell => cell.Amount is not null);
        var box = cell.At!.Value.Box!.Value;

        var page = await DrawingAsync($"/sources/{file.Sha256}/pages/{cell.At.Value.Ordinal}.svg?at={Uri.EscapeDataString(cell.At.ToString()!)}");

        var mark = page.Root!.Elements(Svg + "rect").Last();
        Assert.Equal(box.Left - 2, Number(mark, "x"), 0.11);
        Assert.Equal(box.Bottom - box.Top + 4, Number(mark, "height"), 0.11);
        var inside = page.Descendants(Svg + "text").SelectMany(Letters)
            .Where(letter => letter.X >= box.Left - 1 && letter.X <= box.Right && letter.Y >= box.Top && letter.Y <= box.Bottom);
        Assert.Equal(cell.Text, string.Concat(inside.OrderBy(letter => letter.X).Select(letter => letter.Text)));
    }

    [SharedFact]
    public async Task Page_WithAPlaceOnAnotherPage_HasNoBox()
    {
        var (file, _) = await PublishedAsync();

        var plain = await _client.GetStringAsync($"/sources/{file.Sha256}/pages/2.svg");
        var other = await _client.GetStringAsync($"/sources/{file.Sha256}/pages/2.svg?at={Uri.EscapeDataString("page 1 [1.0,1.0,2.0,2.0]")}");

        Assert.Equal(plain, other);
    }

    [SharedTheory]
    [InlineData(16, HttpStatusCode.OK)]
    [InlineData(17, HttpStatusCode.NotFound)]
    [InlineData(0, HttpStatusCode.NotFound)]
    public async Task Page_AfterTheLast_IsNotFound(int page, HttpStatusCode status)
    {
        var (file, _) = await PublishedAsync();

        Assert.Equal(status, (await _client.GetAsync($"/sources/{file.Sha256}/pages/{page}.svg")).StatusCode);
    }

    [Fact]
    public async Task Page_OfAFileThatIsNoPdf_IsNotFound()
    {
        var file = SampleWorkbooks.IncomeExpenditure();
        await _portal.ImportAsync(file);

        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync($"/sources/{file.Sha256}/pages/1.svg")).StatusCode);
    }

    [Fact]
    public async Task Page_OfAFileThatNothingWasReadFrom_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync($"/sources/{new string('0', 64)}/pages/1.svg")).StatusCode);

    [SharedFact]
    public async Task Page_OfAWithheldFile_IsGoneThoughItWasDrawnBefore()
    {
        var (file, _) = await PublishedAsync();
        var address = $"/sources/{file.Sha256}/pages/1.svg";
        await _client.GetStringAsync(address);

        Assert.IsType<WithholdingOutcome.Done>(
            await _portal.WithholdAsync(new(File: file.Sha256), organisation: "434002"));

        Assert.Equal(HttpStatusCode.Gone, (await _client.GetAsync(address)).StatusCode);
    }

    private async Task<(IncomingFile File, Disclosure Disclosure)> PublishedAsync()
    {
        var file = new IncomingFile(Welfare, SharedFiles.Read("corpus/" + Welfare));
        var given = new GivenIdentity { Unit = new("434002", null) };
        var accepted = Assert.IsType<ImportOutcome.Accepted>(Assert.Single(await _portal.ImportAsync(given, file)));
        return (file, accepted.Disclosure);
    }

    private async Task<XDocument> DrawingAsync(string address)
    {
        var answer = await _client.GetAsync(address);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static IEnumerable<(string Text, double X, double Y)> Letters(XElement text) => text.Value
        .Zip(text.Attribute("x")!.Value.Split(' '))
        .Select(letter => (letter.First.ToString(), double.Parse(letter.Second, CultureInfo.InvariantCulture), Number(text, "y")));

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
