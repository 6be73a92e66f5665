using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow.Withholdings;

namespace BudgetDisclosure.Web.Tests.Api;

public sealed class SqliteApiTests() : ApiTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresApiTests(PostgresServer server) : ApiTests(new PostgresPortal(server));

/// <summary>The addresses below <c>/api/v1</c>, on each database.</summary>
public abstract class ApiTests(Portal portal) : IDisposable
{
    private const string Lines = "/api/v1/lines";
    private const string Document = "/api/v1/disclosures/990102/434/2024/budget";

    [Fact]
    public async Task Line_OfATable_CarriesEachAmountWithTheAddressOfItsCell()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "1,234.50"), SampleWorkbooks.ThreePublicAnnex());
        using var client = portal.CreateClient();

        var lines = Items(await ReadAsync(client, Lines)).ToList();

        Assert.Equal(6, lines.Count);
        foreach (var line in lines)
        {
            var amount = Assert.Single(line.GetProperty("amounts").EnumerateArray());
            var address = Text(amount, "address")!.Split('#');
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync(address[0]));
            Assert.Equal(Text(amount, "text"), page.GetElementById(Uri.UnescapeDataString(address[1]))!.TextContent.Trim());
            Assert.Contains("?version=1", address[0]);
            Assert.Equal("万元", Text(line, "unit"));
            Assert.Equal(64, Text(amount, "sourceSha256")!.Length);
            Assert.StartsWith("sheet ", Text(amount, "at")!.Split(": ")[^1]);
        }
        var first = lines[0].GetProperty("amounts")[0];
        Assert.Equal((1_234_500_000L, "12345000.00", "total"), (first.GetProperty("fen").GetInt64(), Text(first, "yuan"), Text(first, "measure")));
        Assert.Equal(["一、财政拨款收入", "一、农林水支出"], lines.Take(2).Select(line => Text(line, "name")));
    }

    [Fact]
    public async Task Lines_FollowedPageByPage_AreAllOfThemOnce()
    {
        await portal.ImportAsync(SampleWorkbooks.WithUnitCopy(), SampleWorkbooks.ThreePublicAnnex());
        using var client = portal.CreateClient();
        var all = await ReadAsync(client, $"{Lines}?size=1000");

        var followed = new List<string>();
        for (var next = $"{Lines}?county=990102&size=3"; next is not null;)
        {
            var page = await ReadAsync(client, next);
            Assert.Equal(all.GetProperty("total").GetInt32(), page.GetProperty("total").GetInt32());
            followed.AddRange(Items(page).Select(line => line.GetRawText()));
            next = Text(page, "next");
        }

        Assert.Equal(10, followed.Count);
        Assert.Equal(Items(all).Select(line => line.GetRawText()), followed);
        Assert.Null(Text(all, "next"));
    }

    [Theory]
    [InlineData("organisation=434001", 4)]
    [InlineData("organisation=434", 6)]
    [InlineData("organisation=435", 0)]
    [InlineData("slug=three-public", 2)]
    [InlineData("slug=income", 0)]
    [InlineData("measure=total", 10)]
    [InlineData("measure=basic", 0)]
    [InlineData("measure=planned", 0)]
    [InlineData("year=2023", 0)]
    [InlineData("year=2024&stage=budget", 10)]
    [InlineData("stage=final", 0)]
    [InlineData("county=990103", 0)]
    [InlineData("code=2", 0)]
    [InlineData("county=&year=&stage=&slug=&code=&organisation=&measure=&page=&size=", 10)]
    public async Task Lines_AskedForInPart_AreThoseAlone(string query, int lines)
    {
        await portal.ImportAsync(SampleWorkbooks.WithUnitCopy(), SampleWorkbooks.ThreePublicAnnex());
        using var client = portal.CreateClient();

        var page = await ReadAsync(client, $"{Lines}?{query}");

        Assert.Equal((lines, lines), (page.GetProperty("total").GetInt32(), Items(page).Count()));
    }

    [Theory]
    [InlineData("lines?size=0", "size", 400)]
    [InlineData("lines?size=1", "", 200)]
    [InlineData("lines?size=1000", "", 200)]
    [InlineData("lines?size=1001", "size", 400)]
    [InlineData("lines?page=0", "page", 400)]
    [InlineData("lines?page=1", "", 200)]
    [InlineData("lines?page=10000", "", 200)]
    [InlineData("lines?page=10001", "page", 400)]
    [InlineData("lines?page=10000&size=1000", "", 200)]
    [InlineData("lines?page=-1", "page", 400)]
    [InlineData("lines?code=2010301", "", 200)]
    [InlineData("lines?code=20103012", "code", 400)]
    [InlineData("lines?code=201%25", "code", 400)]
    [InlineData("lines?year=1989", "year", 400)]
    [InlineData("lines?year=1990", "", 200)]
    [InlineData("lines?year=2099", "", 200)]
    [InlineData("lines?year=2100", "year", 400)]
    [InlineData("lines?county=99010", "county", 400)]
    [InlineData("lines?county=9901022", "county", 400)]
    [InlineData("lines?organisation=abcdefghijkl", "", 200)]
    [InlineData("lines?organisation=abcdefghijklm", "organisation", 400)]
    [InlineData("lines?stage=plan", "stage", 400)]
    [InlineData("lines?slug=nothing", "slug", 400)]
    [InlineData("lines?measure=nothing", "measure", 400)]
    [InlineData("disclosures?page=0", "page", 400)]
    [InlineData("disclosures?page=10000", "", 200)]
    [InlineData("disclosures?page=10001", "page", 400)]
    [InlineData("disclosures?department=2024", "department", 400)]
    public async Task Parameter_JustWithinOrJustBeyondItsLimit_IsTakenOrRefusedInWords(string address, string wrong, int status)
    {
        using var client = portal.CreateClient();

        using var answer = await client.GetAsync("/api/v1/" + address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 200 ? "application/json" : "application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        if (status == 200)
            return;
        var problem = await JsonAsync(answer);
        var parameter = Assert.Single(problem.GetProperty("parameters").EnumerateArray());
        Assert.Equal(wrong, Text(parameter, "name"));
        Assert.StartsWith($"参数 {wrong} ", Text(problem, "detail"));
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("GET", "/api/v1/counties/990199/departments", 404)]
    [InlineData("GET", "/api/v1/disclosures/990102/434/1800/budget", 404)]
    [InlineData("GET", Document, 404)]
    [InlineData("GET", Document + "?version=x", 404)]
    [InlineData("POST", Lines, 405)]
    public async Task Address_ThatHasNoAnswer_SaysSoInAProblemDocument(string method, string address, int status)
    {
        using var client = portal.CreateClient();

        using var answer = await client.SendAsync(new(new(method), address));

        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.EndsWith("。", Text(await JsonAsync(answer), "detail"));
    }

    [Theory]
    [InlineData("/api/v1/counties")]
    [InlineData("/api/v1/counties/990102/departments")]
    [InlineData("/api/v1/disclosures")]
    [InlineData(Document)]
    [InlineData(Lines)]
    public async Task Answer_KnownByItsTag_IsSentAgainOnlyOnceItChanged(string address)
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        using var client = portal.CreateClient();
        var first = await client.GetAsync(address);

        using var again = await AskAsync(client, address, first);
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00", year: "2025"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00"), SampleWorkbooks.ThreePublicAnnex());
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(organisation: "[435]青山县教育局"));
        using var changed = await AskAsync(client, address, first);

        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(await first.Content.ReadAsStringAsync(), await changed.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Disclosure_OnceCorrected_IsInItsNewVersionAlone()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00"));
        using var client = portal.CreateClient();

        var lines = Items(await ReadAsync(client, Lines)).ToList();
        var listed = Assert.Single(Items(await ReadAsync(client, "/api/v1/disclosures?county=990102")));

        Assert.All(lines, line => Assert.Equal("120.00", Text(line.GetProperty("amounts")[0], "text")));
        Assert.All(lines, line => Assert.Equal(2, line.GetProperty("version").GetInt32()));
        Assert.Equal(2, listed.GetProperty("version").GetInt32());
        Assert.Equal(await client.GetStringAsync("/990102/434/2024/budget.json"), await client.GetStringAsync(Text(listed, "document")));
        Assert.Contains("100.00", await client.GetStringAsync(Document + "?version=1"));
    }

    [Fact]
    public async Task Cell_OnceWithheld_IsInNoAnswer()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "7,654.32"));
        using var client = portal.CreateClient();
        var before = await client.GetStringAsync(Lines);
        foreach (var id in new[] { "0.一、财政拨款收入.income.amount", "1.一、农林水支出.expenditure.amount" })
            await portal.WithholdAsync(new(Part: new("income-expenditure", null, null, id)));

        var line = Items(await ReadAsync(client, Lines)).First();

        Assert.Equal(4, before.Split("7,654.32").Length - 1);
        Assert.Empty(line.GetProperty("amounts").EnumerateArray());
        Assert.Equal(2, (await client.GetStringAsync(Lines)).Split("7,654.32").Length - 1);
        Assert.Equal(2, (await ReadAsync(client, Document)).GetProperty("tables").GetRawText().Split("7,654.32").Length - 1);
    }

    [Fact]
    public async Task Version_OnceWithheld_IsGoneFromEveryAnswer()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "7,654.32"));
        using var client = portal.CreateClient();
        await portal.WithholdAsync(new WithholdingTarget());

        using var document = await client.GetAsync(Document);
        var problem = await JsonAsync(document);
        var listed = Assert.Single(Items(await ReadAsync(client, "/api/v1/disclosures")));

        Assert.Equal((HttpStatusCode.Gone, "application/problem+json"), (document.StatusCode, document.Content.Headers.ContentType!.MediaType));
        Assert.Equal(("涉密", Text(listed, "publicationHash")), (Text(problem, "ground"), Text(problem, "publicationHash")));
        Assert.True(listed.GetProperty("withheld").GetBoolean());
        Assert.Empty(Items(await ReadAsync(client, Lines)));
    }

    [Fact]
    public async Task Departments_OfACounty_StandInOrderWithTheirUnits()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        using var client = portal.CreateClient();

        var county = Assert.Single(Items(await ReadAsync(client, "/api/v1/counties")));
        var department = Assert.Single(Items(await ReadAsync(client, Text(county, "departments")!)));

        Assert.Equal(("990102", "许可未定", "[2024]"), (Text(county, "code"), Text(county, "licence"), county.GetProperty("years").GetRawText()));
        Assert.Equal(("434", "青山县水利局"), (Text(department, "code"), Text(department, "name")));
        Assert.Single(Items(await ReadAsync(client, Text(department, "disclosures")!)));
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address, HttpResponseMessage known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(known.Headers.ETag!);
        return await client.SendAsync(request);
    }

    private static async Task<JsonElement> ReadAsync(HttpClient client, string address) =>
        JsonDocument.Parse(await client.GetStringAsync(address)).RootElement;

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    private static JsonElement.ArrayEnumerator Items(JsonElement page) => page.GetProperty("items").EnumerateArray();

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
