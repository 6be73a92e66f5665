using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Recognition.Figures;

namespace BudgetDisclosure.Core.Tests.Recognition.Figures;

public class TextFlowTests
{
    [Fact]
    public void Of_ParagraphCutAtAPageEnd_IsOneTextThatKnowsItsParagraphs()
    {
        var flow = Assert.Single(Flows("其中：政府采购服务预算", "120.60万元。"));

        var number = Assert.Single(flow.Numbers);
        Assert.Equal(new PassageAddress(3, 1, 0, 8), flow.At(number.Start, number.Length));
    }

    [Fact]
    public void Of_NumberCutInTwo_StandsInTheFirstParagraph()
    {
        var flow = Assert.Single(Flows("预算120.60", "万元。"));

        Assert.Equal(new PassageAddress(3, 0, 2, 6), flow.At(flow.Numbers[0].Start, flow.Numbers[0].Length));
    }

    [Theory]
    [InlineData("支出预算5万元。", "基本支出3万元")]
    [InlineData("基本支出 5万元", "日常公用经费 3万元")]
    [InlineData("主要内容如下：", "1.行政运行3万元")]
    [InlineData("支出预算安排", "（二）公务接待费3万元")]
    [InlineData("支出预算安排", "其中：本级支出3万元")]
    public void Of_ParagraphsOfTheirOwn_StayApart(string first, string second) => Assert.Equal(2, Flows(first, second).Count);

    private static IReadOnlyList<TextFlow> Flows(params string[] paragraphs) => TextFlow.Of(
        new() { Level = 1, Kind = SectionKind.Other, Title = "", Paragraphs = [.. paragraphs.Select(text => new PositionedText(text, null))] }, 3);
}
