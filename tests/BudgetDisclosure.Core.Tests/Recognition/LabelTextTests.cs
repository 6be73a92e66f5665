using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Tests.Recognition;

public class LabelTextTests
{
    [Theory]
    [InlineData("  合　 计 ", "合 计")]
    [InlineData("a\r\n\tb", "a b")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    [InlineData("合计", "合计")]
    public void Squeeze_WhiteSpace_BecomesOneBlank(string text, string squeezed) =>
        Assert.Equal(squeezed, LabelText.Squeeze(text));

    [Theory]
    [InlineData("一、财政拨款收入", "财政拨款收入")]
    [InlineData("（一）一般公共预算", "一般公共预算")]
    [InlineData("(一)一般公共预算", "一般公共预算")]
    [InlineData("1.一般公共预算", "一般公共预算")]
    [InlineData("1、一般公共预算", "一般公共预算")]
    [InlineData("其中：财政专户收入", "财政专户收入")]
    [InlineData("其中:1.财政专户收入", "财政专户收入")]
    [InlineData("“三公”经费 小计", "三公经费小计")]
    [InlineData("价值（单位：万元）", "价值")]
    [InlineData("金额(元)", "金额")]
    [InlineData("因公出国(境)费", "因公出国（境）费")]
    [InlineData("合 计：", "合计")]
    [InlineData("①购置费", "购置费")]
    [InlineData("2019年预算", "2019年预算")]
    [InlineData("1.5倍", "1.5倍")]
    public void Key_PrintedLabel_IsComparable(string label, string key) => Assert.Equal(key, LabelText.Key(label));

    [Fact]
    public void TitleKey_NumberAndBrackets_Stay() =>
        Assert.Equal("1.2025年三公经费（单位）表", LabelText.TitleKey(" 1.2025年“三公”经费(单位) 表："));

    [Theory]
    [InlineData("合计|总计", "总计", true)]
    [InlineData("合计|总计", "小计", false)]
    [InlineData("*接待*", "公务接待费", true)]
    [InlineData("*接待*", "接待", true)]
    [InlineData("公务用车*", "公务用车购置费", true)]
    [InlineData("公务用车*", "其中公务用车", false)]
    [InlineData("*费", "接待费", true)]
    [InlineData("*费", "费用", false)]
    [InlineData("年*年", "年", false)]
    [InlineData("年*年", "年年", true)]
    [InlineData("*单价*设备*", "设备单价", false)]
    [InlineData("*单价*设备*", "单价在50万元以上的设备", true)]
    [InlineData("*", "什么都行", true)]
    [InlineData("*", "", true)]
    public void LabelPattern_Alternatives_MatchWhole(string pattern, string label, bool matches) =>
        Assert.Equal(matches, new LabelPattern(pattern).Matches(label));

    [Theory]
    [InlineData("第一部分 部门概况", "第一部分", "部门概况", 1, 1)]
    [InlineData("第十二部分", "第十二部分", "", 12, 1)]
    [InlineData("一、部门职责", "一", "部门职责", 1, 2)]
    [InlineData("二十一、其他", "二十一", "其他", 21, 2)]
    [InlineData("十、其他", "十", "其他", 10, 2)]
    [InlineData("（四）工作保障措施", "（四）", "工作保障措施", 4, 3)]
    [InlineData("(四)工作保障措施", "(四)", "工作保障措施", 4, 3)]
    [InlineData("3、与上年增减情况", "3", "与上年增减情况", 3, 4)]
    [InlineData("3. 与上年增减情况", "3", "与上年增减情况", 3, 4)]
    [InlineData("12．与上年增减情况", "12", "与上年增减情况", 12, 4)]
    [InlineData("（2）购置", "（2）", "购置", 2, 5)]
    public void HeadingText_PrintedNumber_IsTakenApart(string text, string number, string title, int ordinal, int rank) =>
        Assert.Equal(new HeadingText(number, title, ordinal, rank), HeadingText.Parse(text));

    [Theory]
    [InlineData("3.5万元")]
    [InlineData("2019年预算")]
    [InlineData("一般公共预算")]
    [InlineData("部门职责")]
    [InlineData("")]
    public void HeadingText_NoNumber_IsNull(string text) => Assert.Null(HeadingText.Parse(text));

    [Theory]
    [InlineData("单位：万元")]
    [InlineData("单位:元")]
    [InlineData("金额单位：万元")]
    [InlineData("（单位：万元）")]
    [InlineData("部门编码及名称：[434]涞源县人民政府办公室")]
    [InlineData("[434]涞源县人民政府办公室")]
    [InlineData("434政府办")]
    [InlineData("编制部门：青龙满族自治县人民政府办公室")]
    [InlineData("预算年度：2019")]
    [InlineData("截止时间：2018年12月31日")]
    [InlineData("公开01表")]
    public void IsMeta_LineAroundATable_IsTold(string text) => Assert.True(MetaText.IsMeta(text));

    [Theory]
    [InlineData("部门预算收支总表")]
    [InlineData("2019年部门预算")]
    [InlineData("单位名称")]
    [InlineData("一、部门职责")]
    [InlineData("反映本单位的收支情况。")]
    public void IsMeta_OtherLine_IsNot(string text) => Assert.False(MetaText.IsMeta(text));

    [Theory]
    [InlineData("单位：万元", "万元")]
    [InlineData("金额单位:元", "元")]
    [InlineData("部门：政府办 单 位：人", "人")]
    [InlineData("单位：人民币万元", "万元")]
    [InlineData("单位：亿元", "亿元")]
    [InlineData("本单位：万元", "")]
    [InlineData("单位名称：万元", "")]
    public void Units_Line_GivesWhatItStates(string text, string units) =>
        Assert.Equal(units, string.Join('|', MetaText.Units(text)));

    [Theory]
    [InlineData("价值（单位：万元）", "万元")]
    [InlineData("金额(元)", "元")]
    [InlineData("数量（辆）", null)]
    [InlineData("预算数", null)]
    public void UnitOfLabel_Header_GivesItsUnit(string label, string? unit) => Assert.Equal(unit, MetaText.UnitOfLabel(label));

    [Fact]
    public void Parts_LineOfSeveral_AreEach() => Assert.Equal(
        ["部门编码及名称：[434]涞源县人民政府办公室", "预算年度：2019", "金额单位：万元"],
        MetaText.Parts("部门编码及名称：[434]涞源县人民政府办公室 预算年度：2019　　金额单位：万元"));

    [Theory]
    [InlineData("：万元", true)]
    [InlineData("位：元", true)]
    [InlineData("万元", false)]
    [InlineData("单价：万元", false)]
    public void IsBrokenUnit_LostBeginning_IsTold(string text, bool broken) => Assert.Equal(broken, MetaText.IsBrokenUnit(text));
}
