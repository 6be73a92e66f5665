using System.Buffers;
using System.Text;
using System.Text.Json;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Rendering.Json;

public class DisclosureJsonTests
{
    [Fact]
    public void Write_FullDisclosure_HasMembersInTheOrderOfTheContract()
    {
        var root = Parsed(SampleDisclosures.Full);

        Assert.Equal(
            [
                "county", "department", "year", "stage", "version", "approvedOn", "firstPublishedOn", "originalUrl",
                "publishedAt", "sources", "tables", "unrecognised", "sections", "checks", "findings", "contents", "order",
            ],
            Names(root));
        Assert.Equal(
            ["slug", "title", "unit", "columns", "rows", "notes", "titleAt", "captions", "captionsAt"],
            Names(root.GetProperty("tables")[0]));
        Assert.Equal(["title", "at", "rows", "hidden"], Names(root.GetProperty("unrecognised")[0]));
        Assert.Equal(
            ["number", "level", "kind", "title", "paragraphs", "at", "paragraphsAt"],
            Names(root.GetProperty("sections")[0]));
        Assert.Equal(["code", "severity", "message", "remedy", "at"], Names(root.GetProperty("findings")[1]));
    }

    [Fact]
    public void Write_FullDisclosure_PrintsIdentityAsTheContractDoes()
    {
        var json = Written(SampleDisclosures.Full);

        Assert.StartsWith(
            """
            {"county":{"code":"130630","name":"涞源县"},"department":{"code":"434","name":"涞源县人民政府办公室"},"year":2019,"stage":"budget","version":2,"approvedOn":"2019-02-20","firstPublishedOn":"2019-03-01","originalUrl":"http://www.laiyuan.gov.cn/?a=1&b=2","publishedAt":"2026-11-22T08:00:00Z","sources":[{"id":"s1","fileName":"laiyuan-2019.docx","sha256":
            """,
            json);
    }

    [Fact]
    public void Write_Cells_PrintFenAsNumberAndValueAsString()
    {
        var tables = Parsed(SampleDisclosures.Full).GetProperty("tables");

        Assert.Equal(
            """{"text":"1,308.71","fen":1308710000,"at":"s1: table 1, row 4, column 3"}""",
            tables[0].GetProperty("rows")[0].GetProperty("cells")[2].GetRawText());
        Assert.Equal("""{"text":""}""", tables[0].GetProperty("rows")[1].GetProperty("cells")[2].GetRawText());
        Assert.Equal(
            """{"text":"-12.30","fen":-12300000,"at":"s1: table 1, row 5, column 5","hidden":true}""",
            tables[0].GetProperty("rows")[1].GetProperty("cells")[4].GetRawText());
        Assert.Equal(
            """{"text":"19.62%","value":"19.62","at":"s1: table 9, row 2, column 3"}""",
            tables[4].GetProperty("rows")[0].GetProperty("cells")[2].GetRawText());
        Assert.Contains("\"text\":\"𬇙\"", Written(SampleDisclosures.Full));
    }

    [Fact]
    public void Write_RowsAndColumns_CarryCodesSidesAndScopeOnlyWhereTheyHaveThem()
    {
        var tables = Parsed(SampleDisclosures.Full).GetProperty("tables");

        Assert.Equal("""{"key":"ordinal","header":["序号"]}""", tables[0].GetProperty("columns")[0].GetRawText());
        Assert.Equal(
            """{"key":"amount","header":["支出","预算数"],"side":1}""", tables[0].GetProperty("columns")[4].GetRawText());
        Assert.Equal("""[null,"201"]""", tables[0].GetProperty("rows")[0].GetProperty("codes").GetRawText());
        Assert.Equal(["cells", "hidden"], Names(tables[0].GetProperty("rows")[1]));
        Assert.Equal("2010301", tables[1].GetProperty("rows")[0].GetProperty("code").GetString());
        Assert.Equal(
            """{"code":"434001","name":"涞源县人民政府办公室（本级）"}""", tables[3].GetProperty("scope").GetRawText());
        Assert.Equal("document", tables[4].GetProperty("unitFrom").GetString());
    }

    [Fact]
    public void Write_PlacesAndOrder_StandBesideTheirTexts()
    {
        var root = Parsed(SampleDisclosures.Full);

        Assert.Equal("s1: paragraph 12", root.GetProperty("tables")[0].GetProperty("titleAt").GetString());
        Assert.Equal(
            """["s1: table 2, row 9, column 1",""]""", root.GetProperty("tables")[1].GetProperty("notesAt").GetRawText());
        Assert.Equal(
            """["部门编码及名称：[434]涞源县人民政府办公室","单位：万元"]""",
            root.GetProperty("tables")[0].GetProperty("captions").GetRawText());
        Assert.Equal(
            """["s1: table 1, row 1, column 1",""]""", root.GetProperty("tables")[0].GetProperty("captionsAt").GetRawText());
        Assert.Equal("""["部门预算收支总表……1","一、部门职责……12"]""", root.GetProperty("contents").GetRawText());
        Assert.Equal("""["","line 9"]""", root.GetProperty("sections")[1].GetProperty("paragraphsAt").GetRawText());
        Assert.Equal(
            """["tables/0","tables/1","unrecognised/0","sections/0","sections/0/paragraphs/0","tables/2","sections/1","sections/1/paragraphs/0","sections/1/paragraphs/1"]""",
            root.GetProperty("order").GetRawText());
    }

    [Fact]
    public void Write_BareDisclosure_LeavesOutWhatIsUnknownButNoArray() => Assert.Equal(
        """
        {"unit":{"code":"434002"},"stage":"final","sources":[],"tables":[{"slug":"final-fund","title":"政府性基金预算财政拨款收入支出决算表","columns":[],"rows":[],"notes":[],"captions":[]}],"unrecognised":[],"sections":[],"checks":[],"findings":[],"contents":[],"order":[]}
        """.Trim(),
        Written(SampleDisclosures.Bare));

    [Fact]
    public void Read_Samples_GivesTheSameDisclosure()
    {
        AssertComesBack(SampleDisclosures.Full);
        AssertComesBack(SampleDisclosures.Bare);
    }

    [Fact]
    public void Read_RandomDisclosures_GivesTheSameDisclosure()
    {
        for (var seed = 0; seed < 500; seed++)
            AssertComesBack(RandomDisclosures.Of(seed));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"stage\":\"draft\"}")]
    [InlineData("not JSON")]
    public void Read_OtherJson_Throws(string json) =>
        Assert.ThrowsAny<Exception>(() => DisclosureJson.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Write_ToStreamAndToBuffer_GivesTheSameBytes()
    {
        using var stream = new MemoryStream();
        DisclosureJson.Write(SampleDisclosures.Full, stream);

        Assert.Equal(Bytes(SampleDisclosures.Full), stream.ToArray());
    }

    private static void AssertComesBack(Disclosure disclosure) =>
        Assert.Equal(Description.Of(disclosure), Description.Of(DisclosureJson.Read(Bytes(disclosure))));

    private static byte[] Bytes(Disclosure disclosure)
    {
        var output = new ArrayBufferWriter<byte>();
        DisclosureJson.Write(disclosure, output);
        return output.WrittenSpan.ToArray();
    }

    private static string Written(Disclosure disclosure) => Encoding.UTF8.GetString(Bytes(disclosure));

    private static JsonElement Parsed(Disclosure disclosure) => JsonElement.Parse(Bytes(disclosure));

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(member => member.Name);
}
