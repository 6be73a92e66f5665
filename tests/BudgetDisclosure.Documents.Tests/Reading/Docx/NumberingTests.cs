using BudgetDisclosure.Documents.Reading.Docx;
using BudgetDisclosure.Testing;
using static BudgetDisclosure.Testing.DocxFile;

namespace BudgetDisclosure.Documents.Tests.Reading.Docx;

public sealed class NumberingTests
{
    private static readonly string Chapters = Definition(0,
        Level(0, "chineseCounting", "%1、"), Level(1, "chineseCountingThousand", "（%2）"),
        Level(2, "decimal", "%1.%2.%3"));

    [Fact]
    public void Levels_CountAndStartAgainBelowTheNextHigherOne() => Assert.Equal(
        ["一、", "（一）", "（二）", "二、", "（一）", "二.一.1", "（二）", "二.二.1"],
        Numbers(Chapters + List(1, 0), [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1), (1, 2), (1, 1), (1, 2)]));

    [Fact]
    public void LegalLevel_ShowsAllNumbersAsFigures() => Assert.Equal(["一、", "1.1"], Numbers(
        Definition(0, Level(0, "chineseCounting", "%1、"), Level(1, "chineseCounting", "%1.%2", "<w:isLgl/>")) +
        List(1, 0), [(1, 0), (1, 1)]));

    [Fact]
    public void Lists_OfOneDefinition_ShareTheirCounter() =>
        Assert.Equal(["一、", "二、"], Numbers(Chapters + List(1, 0) + List(2, 0), [(1, 0), (2, 0)]));

    [Fact]
    public void StartOverride_BeginsAnew() => Assert.Equal(["一、", "五、", "六、"], Numbers(
        Chapters + List(1, 0) + List(2, 0,
            "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"), [(1, 0), (2, 0), (2, 0)]));

    [Fact]
    public void LevelOverride_ReplacesTheFormat() => Assert.Equal(["C)"], Numbers(Chapters + List(2, 0,
        $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "upperLetter", "%1)", "<w:start w:val=\"3\"/>")}</w:lvlOverride>"),
        [(2, 0)]));

    [Fact]
    public void LevelThatNeverRestarts_GoesOn() => Assert.Equal(["1", "1", "2", "2"], Numbers(
        Definition(0, Level(0, "decimal", "%1"), Level(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>")) + List(1, 0),
        [(1, 0), (1, 1), (1, 0), (1, 1)]));

    [Fact]
    public void Bullets_AreNoNumber() =>
        Assert.Equal([null], Numbers(Definition(0, Level(0, "bullet", "●")) + List(1, 0), [(1, 0)]));

    [Theory]
    [InlineData(1, 9)]
    [InlineData(1, -1)]
    [InlineData(1, 5)]
    [InlineData(7, 0)]
    [InlineData(2, 0)]
    [InlineData(-2147483648, 0)]
    public void ListOrLevelThatIsMissing_GivesNoNumber(int list, int level) =>
        Assert.Equal([null], Numbers(Chapters + List(1, 0) + List(2, 99), [(list, level)]));

    [Fact]
    public void PatternOfAMillionFigures_IsCut()
    {
        var pattern = string.Concat(Enumerable.Repeat("%1", 10_000));
        var definition = Definition(0, Level(0, "upperRoman", pattern, "<w:start w:val=\"778\"/>"));
        Assert.InRange(Assert.Single(Numbers(definition + List(1, 0), [(1, 0)]))!.Length, 1, 1000);
    }

    [Fact]
    public void StartBeyondAnyList_IsHeldBack() => Assert.Equal(["32767.", "32767."], Numbers(
        Definition(0, Level(0, "decimal", "%1.", "<w:start w:val=\"2147483647\"/>")) + List(1, 0), [(1, 0), (1, 0)]));

    [Fact]
    public void Style_BringsItsListAndLevel()
    {
        var file = new DocxFile(P("<w:pStyle w:val=\"T1\"/>", "职责") + P("<w:pStyle w:val=\"T2\"/>", "机构") +
            P("<w:pStyle w:val=\"T1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "无号"))
        {
            Numbering = Definition(0, Level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"T1\"/>"),
                Level(1, "decimal", "%2.", "<w:pStyle w:val=\"T2\"/>")) + List(4, 0),
            Styles = string.Concat(new[] { "T1", "T2" }.Select(id =>
                $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>")),
        };
        Assert.Equal(["一、", "1.", null], file.Read().Paragraphs().Select(p => p.AutomaticNumber));
    }

    [Theory]
    [InlineData("chineseCounting", "%1、", "合计", "一、合计")]
    [InlineData("decimal", "%1", "合计", "1 合计")]
    [InlineData("decimal", "%1", "", "1")]
    public void NumberInACell_StandsBeforeItsText(string format, string pattern, string text, string expected)
    {
        var cell = $"<w:tc>{P("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", text)}</w:tc>";
        var file = new DocxFile($"<w:tbl>{Row(cell)}</w:tbl>")
        {
            Numbering = Definition(0, Level(0, format, pattern)) + List(1, 0),
        };
        Assert.Equal(expected + "@0", file.Read().Tables()[0].Drawn());
    }

    [Theory]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 21, "二十一")]
    [InlineData("chineseCounting", 105, "一〇五")]
    [InlineData("chineseCountingThousand", 11, "十一")]
    [InlineData("chineseCountingThousand", 105, "一百零五")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("chineseCountingThousand", 2010, "二千零一十")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("ideographDigital", 20, "二〇")]
    [InlineData("japaneseCounting", 110, "百十")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("ideographZodiac", 12, "亥")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalEnclosedCircle", 20, "⑳")]
    [InlineData("decimalEnclosedCircle", 21, "㉑")]
    [InlineData("decimalEnclosedCircle", 51, "51")]
    [InlineData("decimalEnclosedParen", 2, "⑵")]
    [InlineData("upperLetter", 27, "AA")]
    [InlineData("lowerLetter", 54, "bbb")]
    [InlineData("lowerRoman", 49, "xlix")]
    [InlineData("upperRoman", 32767, "32767")]
    [InlineData("unheardOf", 3, "3")]
    [InlineData("none", 3, "")]
    public void Format_WritesTheNumberAsWordDoes(string format, int number, string text) =>
        Assert.Equal(text, NumberFormats.Format(format, number));

    private static List<string?> Numbers(string numbering, (int List, int Level)[] paragraphs)
    {
        var body = string.Concat(paragraphs.Select(p =>
            P($"<w:numPr><w:ilvl w:val=\"{p.Level}\"/><w:numId w:val=\"{p.List}\"/></w:numPr>", "文")));
        return [.. new DocxFile(body) { Numbering = numbering }.Read().Paragraphs().Select(p => p.AutomaticNumber)];
    }

    private static string Definition(int id, params string[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels)}</w:abstractNum>";

    private static string List(int id, int definition, string overrides = "") =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/>{overrides}</w:num>";

    private static string Level(int level, string format, string pattern, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\">{more}<w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{pattern}\"/></w:lvl>";
}
