using BudgetDisclosure.Core.Recognition.Figures;

namespace BudgetDisclosure.Core.Tests.Recognition.Figures;

public class TextSentencesTests
{
    [Fact]
    public void Of_TwoSentences_KeepsTheirFiguresApart() =>
        Assert.Equal(["收入预算[5万元]", "支出预算[6万元]|其中|项目支出[2万元]"], Cut("收入预算5万元。支出预算6万元，其中：项目支出2万元。"));

    [Fact]
    public void Of_YearsAndItemNumbers_AreWords() =>
        Assert.Equal(["1.2025年预算[5万元]|比2024年增加[1万元]"], Cut("1.2025年预算5万元，比2024年增加1万元"));

    [Fact]
    public void Of_PointBehindAUnit_EndsTheSentence() =>
        Assert.Equal(["支出267.8[]", "水费[3万元]"], [.. Cut("支出267.8万元.水费3万元").Select(one => one.Replace("[267.8万元]", "267.8[]"))]);

    [Fact]
    public void Of_CommaInARemark_CutsNothing() =>
        Assert.Equal(["比2022年（上一年度，下同）预算增加[5万元]"], Cut("比2022年（上一年度，下同）预算增加5万元。"));

    [Fact]
    public void Of_BracketsAroundFigures_AreCut() =>
        Assert.Equal(["购置及运行费[6万元]|（其中|购置费[0万元]|运行费[6万元]|）|同比持平"],
            Cut("购置及运行费6万元（其中：购置费0万元，运行费6万元），同比持平。"));

    [Theory]
    [InlineData("")]
    [InlineData("。。，")]
    public void Of_NothingToCut_DoesNotFail(string text) =>
        Assert.All(TextSentences.Of(text, NumberScanner.Scan(text)), sentence => Assert.All(sentence, segment => Assert.Null(segment.Number)));

    private static List<string> Cut(string text) =>
    [
        .. TextSentences.Of(text, NumberScanner.Scan(text)).Select(sentence => string.Join('|', sentence.Select(segment =>
            text[segment.Start..segment.End] + (segment.Number is { } number ? $"[{text.Substring(number.Start, number.Length)}]" : "")))),
    ];
}
