using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BudgetDisclosure.Testing.Docs;

namespace BudgetDisclosure.Web.Tests.Api;

/// <summary>Every example of docs/api.md, asked of the live host, and the document that describes the API.</summary>
public sealed partial class DocumentedExamplesTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Anything = "…";

    /// <summary>The requests of docs/api.md with what is said of their answers.</summary>
    public static TheoryData<string, int, string> Examples()
    {
        var examples = new TheoryData<string, int, string>();
        foreach (Match match in Example().Matches(DocFile.Read("api.md")))
        {
            examples.Add(
                match.Groups["address"].Value, int.Parse(match.Groups["status"].Value, CultureInfo.InvariantCulture),
                match.Groups["body"].Value);
        }
        return examples;
    }

    /// <summary>What an example shows is in the answer; “…” stands for any value, and lists may go on.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_AskedOfTheLiveHost_IsAnsweredAsDocumented(string address, int status, string body)
    {
        using var client = portal.CreateClient();

        using var answer = await client.GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        using var documented = JsonDocument.Parse(body);
        using var given = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        AssertShows(documented.RootElement, given.RootElement, "$");
    }

    [Fact]
    public async Task OpenApi_Document_NamesEveryAddressAndParameter()
    {
        using var client = portal.CreateClient();
        using var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
        var root = document.RootElement;
        var paths = root.GetProperty("paths");

        Assert.StartsWith("3.1", root.GetProperty("openapi").GetString());
        Assert.Equal(
            [
                "/api/v1/counties", "/api/v1/counties/{county}/departments", "/api/v1/disclosures",
                "/api/v1/disclosures/{county}/{department}/{year}/{stage}", "/api/v1/lines",
            ],
            paths.EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["county", "year", "stage", "slug", "code", "organisation", "measure", "page", "size"],
            ParametersOf(paths.GetProperty("/api/v1/lines")));
        Assert.Equal(
            ["county", "department", "year", "stage", "page"], ParametersOf(paths.GetProperty("/api/v1/disclosures")));
        Assert.All(Examples(), example => Assert.Contains(
            paths.EnumerateObject(), path => PatternOf(path.Name).IsMatch(((string)example[0]).Split('?')[0])));
    }

    private static IEnumerable<string?> ParametersOf(JsonElement path) =>
        path.GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Select(parameter => parameter.GetProperty("name").GetString());

    private static Regex PatternOf(string path) => new($"^{Placeholder().Replace(path, "[^/]+")}$");

    private static void AssertShows(JsonElement documented, JsonElement given, string place)
    {
        if (documented.ValueKind == JsonValueKind.String && documented.GetString() == Anything)
            return;
        Assert.True(documented.ValueKind == given.ValueKind, $"{place}: {given.GetRawText()}");
        switch (documented.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in documented.EnumerateObject())
                {
                    Assert.True(given.TryGetProperty(member.Name, out var value), $"{place}.{member.Name} is not there");
                    AssertShows(member.Value, value, $"{place}.{member.Name}");
                }
                break;
            case JsonValueKind.Array:
                foreach (var (index, (shown, value)) in documented.EnumerateArray().Zip(given.EnumerateArray()).Index())
                    AssertShows(shown, value, $"{place}[{index}]");
                Assert.True(documented.GetArrayLength() <= given.GetArrayLength(), $"{place} is shorter");
                break;
            default:
                Assert.True(documented.GetRawText() == given.GetRawText() || documented.ToString() == given.ToString(), $"{place}: {given.GetRawText()}");
                break;
        }
    }

    [GeneratedRegex("```http\nGET (?<address>\\S+)\n(?<status>\\d{3})\n```\n\n```json\n(?<body>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
