using BudgetDisclosure.Typesetting.Fonts;
using BudgetDisclosure.Typesetting.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDisclosure.Typesetting.Tests.Text;

public class LineBreakerTests
{
    private const int Em = 1000;
    private const string NeverFirst = "，。、；：！？）》」』”’】…％";
    private const string NeverLast = "（《「『“‘【￥";

    [Theory]
    [InlineData("本年收入，支出", 4.9, "本年收入，|支出")]
    [InlineData("本年收入，支出", 4.4, "本年收|入，支出")]
    [InlineData("本年收入，支出", 4.5, "本年收入，|支出")]
    [InlineData("部门预算《预算法》", 4.4, "部门预算|《预算|法》")]
    [InlineData("部门预算《预算法》", 4.5, "部门预算|《预算法》")]
    [InlineData("预算12345.67万元", 5, "预算|12345.67|万元")]
    [InlineData("预算12345.67万元", 6.6, "预算12345.67|万元")]
    [InlineData("增长12.5%以上", 4, "增长|12.5%以|上")]
    [InlineData("按GB/T执行", 3, "按|GB/T|执行")]
    [InlineData("预算——决算", 3, "预算|——决|算")]
    [InlineData("共￥5元", 2, "共|￥5|元")]
    [InlineData("一\n二三四五", 3, "一|二三四|五")]
    [InlineData("一二三\n", 3, "一二三")]
    [InlineData("", 3, "")]
    public void Break_Text_EndsLinesWhereTheRulesAllow(string text, double ems, string lines) =>
        Assert.Equal(lines, string.Join('|', Lines(text, ems)));

    [Theory]
    [InlineData("123456789.25")]
    [InlineData("，，，，，，")]
    [InlineData("（（（（（（")]
    [InlineData("————————")]
    public void Break_PieceLongerThanALine_IsCutAndKeepsEveryLetter(string text)
    {
        var lines = Lines(text, 2).ToList();

        Assert.True(lines.Count > 1);
        Assert.Equal(text, string.Concat(lines));
    }

    [Fact]
    public void Break_WordLongerThanALine_BeginsOnTheLineBefore() =>
        Assert.Equal("校验码：0123|012345670123|4567", string.Join('|', Lines("校验码：01230123456701234567", 12 * 0.562)));

    [Fact]
    public void Break_NumberLongerThanALine_IsNotCutBeforeItsPoint() =>
        Assert.DoesNotContain(Lines("1234567.25", 7 * 0.562), line => line.StartsWith('.'));

    [Fact]
    public void BreakHanging_CellWithLeadingBlanks_IndentsItsOtherLines()
    {
        var letters = Letters.Of("　其中：教育支出", SharedFonts.Library, Face.Serif);

        var lines = LineBreaker.BreakHanging(letters, 5 * Em);

        Assert.Equal([0, Em], lines.Select(line => line.Indent));
        Assert.Equal("　其中：教|育支出", string.Join('|', lines.Select(line => Letters.TextOf(line.Of(letters)))));
    }

    [Fact]
    public void BreakBalanced_TextOfOneLineAndALetter_IsHalved()
    {
        var letters = Letters.Of("一般公共预算财政拨款支", SharedFonts.Library, Face.Serif);

        var lines = LineBreaker.BreakBalanced(letters, 10 * Em);

        Assert.Equal([6, 5], lines.Select(line => line.End - line.Start));
    }

    [Fact]
    public void Break_AnyText_KeepsEveryLetterAndEveryRule()
    {
        var pieces = Gen.Elements(
            "预", "算", "支出", "，", "。", "、", "：", "！", "？", "；", "、（甲）", "》。", "（一）", "“三公”", "《法》",
            "2019", "1,234.56", "12%", "GB/T", "——", "……", " ", "￥5", "①");
        var texts = pieces.ListOf(80).Select(list => Separated(list));
        var widths = Gen.Choose(8, 40);

        Prop.ForAll(texts.ToArbitrary(), widths.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    /// <summary>An ideograph before each piece, so that no piece with its neighbours is longer than a line.</summary>
    private static string Separated(IEnumerable<string> pieces) => string.Concat(pieces.Select(piece => "字" + piece));

    private static bool Holds(string text, int ems)
    {
        var letters = Letters.Of(text, SharedFonts.Library, Face.Serif);
        var lines = LineBreaker.Break(letters, ems * Em, firstIndent: 2 * Em);
        var texts = lines.Select(line => Letters.TextOf(line.Of(letters)).TrimEnd()).ToList();
        return string.Concat(texts).Replace(" ", "") == text.Replace(" ", "")
            && texts.All(line => line is not [] && !NeverFirst.Contains(line[0]) && !NeverLast.Contains(line[^1]))
            && lines.All(line => line.Indent + line.Width <= ems * Em)
            && Numbers(texts).SequenceEqual(Numbers([text]));
    }

    private static IEnumerable<string> Numbers(IEnumerable<string> lines) => lines.SelectMany(line =>
        line.Split(line.Where(letter => letter is < '!' or > '~').Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Lines(string text, double ems)
    {
        var letters = Letters.Of(text, SharedFonts.Library, Face.Serif);
        return LineBreaker.Break(letters, (int)(ems * Em)).Select(line => Letters.TextOf(line.Of(letters)));
    }
}
