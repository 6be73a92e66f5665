using System.Text;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Html;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Html;

public class HtmlBoundTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    [Theory]
    [InlineData(HtmlBounds.MaxDepth - 1, null)]
    [InlineData(HtmlBounds.MaxDepth, "too-deep")]
    [InlineData(200_000, "too-deep")]
    public void Depth_AtTheBound_IsReadAndOneMoreIsRefused(int depth, string? code) =>
        AssertRefused("<html>" + Repeat("<div>", depth) + "一", code);

    [Fact]
    public void Depth_OfTablesInTables_IsRefused() => AssertRefused(Repeat("<table><tr><td>", 200_000), "too-deep");

    [Fact]
    public void Elements_LeftOpenOneAfterTheOther_DoNotNest() => AssertRefused("<html>" + Repeat("<p>一<li>二", 50_000), code: null);

    [Theory]
    [InlineData(512, null)]
    [InlineData(513, "too-many-columns")]
    public void Columns_AtTheBound_AreReadAndOneMoreIsRefused(int columns, string? code) =>
        AssertRefused("<table><tr>" + Repeat("<td>一", columns) + "</table>", code);

    [Theory]
    [InlineData(HtmlBounds.MaxRows, null)]
    [InlineData(HtmlBounds.MaxRows + 1, "too-many-rows")]
    public void Rows_AtTheBound_AreReadAndOneMoreIsRefused(int rows, string? code) =>
        AssertRefused("<table>" + Repeat("<tr><td>一", rows) + "</table>", code);

    [Theory]
    [InlineData(32_767, null)]
    [InlineData(32_768, "text-too-long")]
    public void Text_AtTheBound_IsReadAndOneMoreIsRefused(int length, string? code) =>
        AssertRefused("<html>" + Repeat("一", length), code);

    [Theory]
    [InlineData(HtmlBounds.MaxAttributes, null)]
    [InlineData(HtmlBounds.MaxAttributes + 1, "too-many-attributes")]
    public void Attributes_AtTheBound_AreReadAndOneMoreIsRefused(int count, string? code) =>
        AssertRefused($"<html><p {Repeat("hidden ", count)} {Repeat("x=1 ", 100_000)}>一", code);

    [Fact]
    public void Tags_BeyondTheBound_AreRefused() => Assert.Equal("too-many-elements",
        DocumentReaders.Read("a.html", Encoding.UTF8.GetBytes("<html>" + Repeat("<br>", HtmlBounds.MaxTags))).Refusal?.Code);

    [Theory]
    [InlineData("<td rowspan=99999 colspan=512>一")]
    [InlineData("</td></table></p>")]
    [InlineData("<p><b><i>一</p>")]
    [InlineData("<a x='")]
    [InlineData("<!--")]
    [InlineData("&notit")]
    [InlineData("<script>")]
    public void Hostile_Repetition_IsReadOrRefusedInTime(string part)
    {
        var page = Encoding.UTF8.GetBytes("<table><tr><td>" + Repeat(part, 100_000));

        var outcome = TimeLimit.Hold(Longest, part, () => DocumentReaders.Read("a.html", page));

        Assert.True(outcome.Document is null ^ outcome.Refusal is null);
    }

    private static void AssertRefused(string html, string? code)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        var outcome = TimeLimit.Hold(Longest, code ?? "page", () => DocumentReaders.Read("a.html", bytes));

        Assert.Equal(code, outcome.Refusal?.Code);
    }

    private static string Repeat(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
}
