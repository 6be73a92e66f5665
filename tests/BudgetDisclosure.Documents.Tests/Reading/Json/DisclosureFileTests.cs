using System.Text;
using System.Text.Json.Nodes;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Json;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Documents.Tests.Rendering;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Json;

public sealed class DisclosureFileTests
{
    private const int Mutations = 3000;

    private static Disclosure Full => SampleDisclosures.Full with { PortalUrl = "https://ysgk.example.gov.cn" };

    private static string Json => Encoding.UTF8.GetString(Written(Full));

    [Fact]
    public void Read_WhatWasWritten_PrintsTheSameReports()
    {
        var again = Read(Json).Disclosure!;

        Assert.Equal(Description.Of(Full), Description.Of(again));
        foreach (var renderer in ReportRenderers.All)
            Assert.Equal(Printed(renderer, Full), Printed(renderer, again));
    }

    [Fact]
    public void Read_WithAByteOrderMark_IsTheSame() =>
        Assert.Equal(Description.Of(Full), Description.Of(Read("\uFEFF " + Json).Disclosure));

    [Theory]
    [InlineData("{", true)]
    [InlineData("\uFEFF\r\n {\"a\":1}", true)]
    [InlineData("[{}]", false)]
    [InlineData("部门预算", false)]
    [InlineData("", false)]
    public void IsOne_ForWhatBeginsAsAnObject_IsTrue(string text, bool isOne) =>
        Assert.Equal(isOne, DisclosureFile.IsOne(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("{", "不是完整的 JSON")]
    [InlineData("{}", "不是本平台的公开文档")]
    [InlineData("{\"stage\":\"budget\"}", "不是本平台的公开文档")]
    [InlineData("{\"stage\":\"\\ud800\"}", "不是本平台的公开文档")]
    public void Read_OfWhatIsNoDocument_SaysSo(string json, string sentence) => Assert.Contains(sentence, Read(json).Refusal);

    [Theory]
    [InlineData(32, "不是本平台的公开文档")]
    [InlineData(33, "不是完整的 JSON")]
    public void Read_OfDeepNesting_IsRefusedBeyondTheBound(int depth, string sentence) => Assert.Contains(
        sentence, Read($"{{\"a\":{new string('[', depth - 1)}{new string(']', depth - 1)}}}").Refusal);

    [Fact]
    public void Read_OfAVeryDeepNesting_IsRefused() =>
        Assert.Contains("不是完整的 JSON", Read("{\"a\":" + new string('[', 5_000_000)).Refusal);

    [Theory]
    [InlineData(0, "是 JSON，但不是")]
    [InlineData(1, "超过 20 MB")]
    public void Read_OfALargeFile_IsRefusedBeyondTheBound(int more, string sentence) => Assert.Contains(
        sentence, Read("{}" + new string(' ', UploadGuard.MaxFileBytes - 2 + more)).Refusal);

    [Theory]
    [InlineData("version", 0, "版本号")]
    [InlineData("portalUrl", "javascript:alert(1)", "portalUrl")]
    [InlineData("portalUrl", "https://user@example.gov.cn", "portalUrl")]
    [InlineData("portalUrl", "https://example.gov.cn/", "portalUrl")]
    [InlineData("sources/0/sha256", "../../etc/passwd", "SHA-256")]
    [InlineData("county/code", "../1", "编码")]
    [InlineData("tables/0/slug", "../../a", "slug")]
    [InlineData("tables/0/rowsAboveHeader", 99, "rowsAboveHeader")]
    [InlineData("tables/0/rowsAboveHeader", -1, "rowsAboveHeader")]
    [InlineData("sections/0/level", 0, "level")]
    public void Read_OfWhatNoReportCanPrint_NamesIt(string path, object value, string sentence)
    {
        var root = JsonNode.Parse(Json)!;
        var parts = path.Split('/');
        var parent = parts[..^1].Aggregate(root, (node, part) => int.TryParse(part, out var i) ? node[i]! : node[part]!);
        parent[parts[^1]] = JsonValue.Create(value);

        Assert.Contains(sentence, Read(root.ToJsonString()).Refusal);
    }

    [Theory]
    [InlineData(512, false)]
    [InlineData(513, true)]
    public void Read_OfAWideTable_IsRefusedBeyondTheBound(int columns, bool isRefused)
    {
        var table = new DisclosureTable
        {
            Slug = "wide", Title = "宽", Columns = [.. Enumerable.Repeat(new DisclosureColumn("a", []), columns)], Rows = [],
        };

        Assert.Equal(isRefused, DisclosureFile.Read(Written(new Disclosure { Tables = [table] })).Refusal is not null);
    }

    [Fact]
    public void Read_OfARowThatIsLongerThanItsTable_NamesTheTable()
    {
        var root = JsonNode.Parse(Json)!;
        root["tables"]![0]!["rows"]![0]!["cells"]!.AsArray().Add(new JsonObject { ["text"] = "多" });

        Assert.Equal("第 1 张表有一行的格数与列数不同。", Read(root.ToJsonString()).Refusal);
    }

    /// <summary>Each value of the document in turn becomes one of another type, or goes.</summary>
    [Fact]
    public void Read_WithAnyMemberOfAnotherType_IsReadOrRefusedInASentence()
    {
        var count = Places(JsonNode.Parse(Json)!).Count();
        foreach (var value in (string[])["null", "-7", "1e400", "\"x\"", "true", "[]", "{}", "[[[]]]", "9999999999999999999999"])
        {
            for (var i = 0; i < count; i++)
            {
                var root = JsonNode.Parse(Json)!;
                Places(root).ElementAt(i)(JsonNode.Parse(value));
                AssertReadOrRefused(root.ToJsonString());
            }
        }
    }

    [Fact]
    public void Read_OfMutatedBytes_IsReadOrRefusedInASentence()
    {
        var random = new Random(20261122);
        var json = Written(Full);
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = json.ToArray();
            for (var n = random.Next(1, 8); n > 0; n--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var outcome = DisclosureFile.Read(bytes.AsMemory(0, random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length));
            AssertPrintable(outcome);
        }
    }

    private static void AssertReadOrRefused(string json) => AssertPrintable(Read(json));

    private static void AssertPrintable(DisclosureFileOutcome outcome)
    {
        Assert.True((outcome.Disclosure is null) != (outcome.Refusal is null));
        if (outcome.Disclosure is not { } disclosure)
        {
            Assert.EndsWith("。", outcome.Refusal, StringComparison.Ordinal);
            return;
        }
        Printed(ReportRenderers.Find("docx")!, disclosure);
        try
        {
            Printed(ReportRenderers.Find("pdf")!, disclosure);
        }
        catch (RenderingException trouble)
        {
            Assert.EndsWith("。", trouble.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>A way to replace each value below a node.</summary>
    private static IEnumerable<Action<JsonNode?>> Places(JsonNode node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                yield return other => members[name] = other;
                foreach (var place in value is null ? [] : Places(value))
                    yield return place;
            }
        }
        else if (node is JsonArray items)
        {
            // The first two of a kind stand for the others.
            for (var i = 0; i < Math.Min(2, items.Count); i++)
            {
                var at = i;
                yield return other => items[at] = other;
                foreach (var place in items[i] is { } value ? Places(value) : [])
                    yield return place;
            }
        }
    }

    private static DisclosureFileOutcome Read(string json) => DisclosureFile.Read(Encoding.UTF8.GetBytes(json));

    private static byte[] Written(Disclosure disclosure) => Printed(new JsonReportRenderer(), disclosure);

    private static byte[] Printed(IReportRenderer renderer, Disclosure disclosure)
    {
        using var stream = new MemoryStream();
        renderer.Render(disclosure, stream);
        return stream.ToArray();
    }
}
