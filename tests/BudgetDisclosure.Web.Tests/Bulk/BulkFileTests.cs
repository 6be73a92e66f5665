using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BudgetDisclosure.Documents.Rendering.Bulk;
using BudgetDisclosure.Documents.Rendering.Csv;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Bulk;

public sealed class SqliteBulkFileTests() : BulkFileTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresBulkFileTests(PostgresServer server) : BulkFileTests(new PostgresPortal(server));

/// <summary>A county's year as one file, and the data package that describes it, on each database.</summary>
public abstract class BulkFileTests(Portal portal) : IDisposable
{
    private const string Address = "/bulk/990102-2024.zip";

    [Fact]
    public async Task File_OfACountysYear_HoldsEveryFigureUnderItsManifest()
    {
        await portal.ImportAsync(SampleWorkbooks.WithUnitCopy());
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(organisation: "[435]青山县教育局", amount: "1,234.50"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(organisation: "[435]青山县教育局", year: "2023"));
        using var client = portal.CreateClient();

        var files = await FilesAsync(client);
        using var manifest = JsonDocument.Parse(files[BulkPackage.Manifest]);
        var root = manifest.RootElement;
        var figures = Encoding.UTF8.GetString(files[BulkPackage.Figures]).Split("\r\n");

        Assert.Equal(1 + 8 + 4 + 1, figures.Length);
        Assert.Equal("\ufeff" + string.Join(',', LongCsv.Columns), figures[0]);
        Assert.Equal(4, figures.Count(line => line.Contains("\"1,234.50\",12345000.00,万元,", StringComparison.Ordinal)));
        Assert.DoesNotContain(figures, line => line.Contains(",2023,", StringComparison.Ordinal));
        Assert.Equal(
            files.Keys.Where(name => name != BulkPackage.Manifest).Order(),
            root.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()!).Order());
        foreach (var file in root.GetProperty("files").EnumerateArray())
        {
            var bytes = files[file.GetProperty("name").GetString()!];
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
            Assert.Equal(bytes.Length, file.GetProperty("bytes").GetInt64());
        }
        Assert.Equal(
            ["/990102/434/2024/budget", "/990102/435/2024/budget"],
            root.GetProperty("publications").EnumerateArray().Select(one => one.GetProperty("address").GetString()));
    }

    [Fact]
    public async Task Dictionary_OfTheFile_ExplainsEveryFieldAndTheWordsInIt()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        using var client = portal.CreateClient();

        var files = await FilesAsync(client);
        var dictionary = Encoding.UTF8.GetString(files[BulkPackage.Dictionary]).Split("\r\n").Select(line => line.Split(',')).ToList();

        Assert.Equal(LongCsv.Columns, dictionary.Skip(1).Where(row => row is [_, "", ..]).Select(row => row[0]));
        Assert.Contains(dictionary, row => row is ["table", "income-expenditure", ..]);
        Assert.Contains(dictionary, row => row is ["stage", "budget", "", "", "预算"]);
        Assert.Contains("使用许可：许可未定", Encoding.UTF8.GetString(files[BulkPackage.Terms]));
    }

    [Fact]
    public async Task File_OfTheSamePublications_IsTheSameAndNotSentAgain()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        using var client = portal.CreateClient();

        using var first = await client.GetAsync(Address);
        using var second = await client.GetAsync(Address);
        using var again = await AskAsync(client, HttpMethod.Get, first);
        using var head = await client.SendAsync(new(HttpMethod.Head, Address));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00"));
        using var changed = await AskAsync(client, HttpMethod.Get, first);

        Assert.Equal("application/zip", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal((first.Headers.ETag, 0), (head.Headers.ETag, (await head.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task File_OfWhatWasWithheld_HasNothingOfIt()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "7,654.32"));
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(organisation: "[435]青山县教育局", amount: "55.00"));
        using var client = portal.CreateClient();
        using var before = await client.GetAsync(Address);
        await portal.WithholdAsync(new(Part: new(null, null, null, "0.一、财政拨款收入.income.amount")));

        var inPart = Encoding.UTF8.GetString((await FilesAsync(client))[BulkPackage.Figures]);
        await portal.WithholdAsync(new WithholdingTarget());
        var files = await FilesAsync(client);
        using var changed = await AskAsync(client, HttpMethod.Get, before);

        Assert.Equal(3, inPart.Split("7,654.32").Length - 1);
        Assert.DoesNotContain("7,654.32", Encoding.UTF8.GetString(files[BulkPackage.Figures]));
        Assert.Contains("55.00", Encoding.UTF8.GetString(files[BulkPackage.Figures]));
        Assert.Contains("\"withheld\": true", Encoding.UTF8.GetString(files[BulkPackage.Manifest]));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory]
    [InlineData("/bulk/990102-2023.zip")]
    [InlineData("/bulk/990199-2024.zip")]
    [InlineData("/bulk/990102-1800.zip")]
    public async Task File_OfWhatIsNotPublished_Answers404(string address)
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        using var client = portal.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    /// <summary>Those that the profile of the Fiscal Data Package (2018-07) knows.</summary>
    private static readonly string[] DimensionTypes =
        ["datetime", "entity", "classification", "activity", "fact", "location", "other"];

    [Fact]
    public async Task DataPackage_OfTheFiles_DescribesThemFieldByField()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        using var client = portal.CreateClient();

        using var package = JsonDocument.Parse(await client.GetStringAsync("/datapackage.json"));
        var root = package.RootElement;
        var resource = Assert.Single(root.GetProperty("resources").EnumerateArray());
        var files = await FilesAsync(client, "/" + resource.GetProperty("path").GetString());
        var rows = Encoding.UTF8.GetString(files[resource.GetProperty("innerpath").GetString()!])[1..].Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();

        Assert.Equal(rows[0].Split(','), fields.Select(field => field.GetProperty("name").GetString()));
        foreach (var row in rows.Skip(1))
        {
            foreach (var (value, field) in row.Split(',').Zip(fields).Where(pair => pair.First.Length > 0))
                AssertFits(value, field);
        }
        var names = fields.Select(field => field.GetProperty("name").GetString()).ToList();
        var dimensions = root.GetProperty("model").GetProperty("dimensions").EnumerateObject().ToList();
        Assert.All(dimensions, dimension => Assert.Contains(
            dimension.Value.GetProperty("dimensionType").GetString(), DimensionTypes));
        Assert.All(dimensions, dimension => Assert.All(
            dimension.Value.GetProperty("primaryKey").EnumerateArray(), key => Assert.True(dimension.Value.GetProperty("attributes").TryGetProperty(key.GetString()!, out _))));
        Assert.All(dimensions.SelectMany(dimension => dimension.Value.GetProperty("attributes").EnumerateObject()), attribute =>
            Assert.Contains(attribute.Value.GetProperty("source").GetString(), names));
        Assert.Contains(root.GetProperty("model").GetProperty("measures").GetProperty("amount").GetProperty("source").GetString(), names);
        Assert.Equal(("fiscal-data-package", "2024-01-01"), (root.GetProperty("profile").GetString(), root.GetProperty("fiscalPeriod").GetProperty("start").GetString()));
    }

    [Theory]
    [InlineData(null, "notspecified", "许可未定")]
    [InlineData("可自由使用，须注明来源", "other", "可自由使用，须注明来源")]
    public async Task Licence_OfACounty_StandsOnEveryDownload(string? licence, string name, string words)
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        await portal.ReadAsync(db => db.Counties.ExecuteUpdateAsync(set => set.SetProperty(county => county.License, licence)));
        using var client = portal.CreateClient();

        using var package = JsonDocument.Parse(await client.GetStringAsync("/datapackage.json"));
        var said = package.RootElement.GetProperty("resources")[0].GetProperty("licenses")[0];
        var files = await FilesAsync(client);

        Assert.Equal((name, words), (said.GetProperty("name").GetString(), said.GetProperty("title").GetString()));
        Assert.Contains($"使用许可：{words}\n", Encoding.UTF8.GetString(files[BulkPackage.Terms]));
        Assert.Contains(words, Encoding.UTF8.GetString(files[BulkPackage.Manifest]));
        Assert.Contains(words, await client.GetStringAsync("/api"));
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    private static void AssertFits(string value, JsonElement field)
    {
        var type = field.GetProperty("type").GetString();
        if (type is "integer" or "year")
            Assert.True(int.TryParse(value, CultureInfo.InvariantCulture, out _), value);
        else if (type is "number")
            Assert.True(decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _), value);
        else
            Assert.Equal("string", type);
        if (field.TryGetProperty("constraints", out var constraints))
            Assert.Contains(value, constraints.GetProperty("enum").EnumerateArray().Select(one => one.GetString()));
    }

    private static async Task<Dictionary<string, byte[]>> FilesAsync(HttpClient client, string address = Address)
    {
        await using var zip = new ZipArchive(await client.GetStreamAsync(address));
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            await using var stream = entry.Open();
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            files[entry.FullName] = bytes.ToArray();
        }
        return files;
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, HttpMethod method, HttpResponseMessage known)
    {
        using var request = new HttpRequestMessage(method, Address);
        request.Headers.IfNoneMatch.Add(known.Headers.ETag!);
        return await client.SendAsync(request);
    }
}
