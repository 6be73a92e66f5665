using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Recognition;

public class SectionTests
{
    [Fact]
    public void Recognise_ContentsList_IsNotSections()
    {
        var disclosure = new DocumentBuilder().Lines(
            "目 录", "一、部门职责……1", "二、预算安排的总体情况……2", "三、名词解释……9",
            "一、部门职责", "负责全县财政工作。", "二、预算安排的总体情况", "收入1万元。", "三、名词解释", "指某某。").Recognise();

        Assert.Equal(["部门职责", "预算安排的总体情况", "名词解释"], disclosure.Sections.Select(section => section.Title));
        Assert.Equal(4, disclosure.Contents.Count);
        Assert.All(disclosure.Sections, section => Assert.Single(section.Paragraphs));
    }

    [Fact]
    public void Recognise_ContentsListWithoutPageNumbers_IsNotSections()
    {
        var disclosure = new DocumentBuilder().Lines(
            "目录", "一、部门职责", "二、机构设置", "三、名词解释",
            "一、部门职责", "负责。", "二、机构设置", "内设三个科。", "三、名词解释", "指。").Recognise();

        Assert.Equal(["部门职责", "机构设置", "名词解释"], disclosure.Sections.Select(section => section.Title));
        Assert.Equal(["目录", "一、部门职责", "二、机构设置", "三、名词解释"], disclosure.Contents);
    }

    [Fact]
    public void Recognise_NumberingThatRestartsInsideASection_StaysInsideIt()
    {
        var disclosure = new DocumentBuilder().Lines(
            "一、部门职责", "负责。", "四、“三公”经费预算情况", "减少。", "五、预算绩效信息",
            "一、总体绩效目标", "围绕中心。", "二、分项绩效目标", "提高。", "三、工作保障措施", "完善制度。",
            "六、政府采购预算情况", "无。", "七、名词解释", "指。").Recognise();

        Assert.Equal(
            [
                ("一", 1, SectionKind.Duties), ("四", 1, SectionKind.ThreePublic), ("五", 1, SectionKind.Performance),
                ("一", 2, SectionKind.Performance), ("二", 2, SectionKind.Performance), ("三", 2, SectionKind.Performance),
                ("六", 1, SectionKind.Procurement), ("七", 1, SectionKind.Terms),
            ],
            disclosure.Sections.Select(section => (section.Number!, section.Level, section.Kind)));
    }

    [Fact]
    public void Recognise_AutomaticNumbers_AreTheNumbers()
    {
        var disclosure = new DocumentBuilder().Numbered("一、", "部门职责").Lines("负责。")
            .Numbered("二、", "名词解释").Lines("指。").Recognise();

        Assert.Equal([("一", "部门职责"), ("二", "名词解释")], disclosure.Sections.Select(section => (section.Number!, section.Title)));
    }

    [Fact]
    public void Recognise_NumberedItemsWithSentences_AreParagraphs()
    {
        var disclosure = new DocumentBuilder().Lines(
            "一、部门职责", "1、负责信息公开工作；", "2、负责值班工作。", "3、负责电子政务.", "二、名词解释", "1.财政拨款：指拨款。").Recognise();

        Assert.Equal([3, 1], disclosure.Sections.Select(section => section.Paragraphs.Count));
        Assert.Equal("1、负责信息公开工作；", disclosure.Sections[0].Paragraphs[0].Text);
    }

    [Fact]
    public void Recognise_FieldResidueInAHeading_IsAFindingAndStillAHeading()
    {
        var disclosure = new DocumentBuilder().Lines(
            "五、预算绩效信息", "（一）总体绩效目标 TC 总体绩效目标 \\f A \\l 1", "围绕中心。").Recognise();

        Assert.Equal("（一）", disclosure.Sections[1].Number);
        Assert.Contains(FindingKinds.FieldResidue.Code, disclosure.Codes());
    }

    [Fact]
    public void Recognise_TableAmongTheText_StandsInThePrintedOrder()
    {
        var disclosure = new DocumentBuilder().Lines("一、部门职责", "负责。", "部门机构设置情况")
            .Table("序号|单位名称|单位性质|单位规格", "1|政府办|行政|正科级")
            .Lines("二、名词解释", "指。").Recognise();

        Assert.Equal(
            [
                new(PrintedItemKind.Section, 0), new(PrintedItemKind.Paragraph, 0), new(PrintedItemKind.Table, 0),
                new(PrintedItemKind.Section, 1), new PrintedItem(PrintedItemKind.Paragraph, 1),
            ],
            disclosure.PrintedOrder);
    }

    [Fact]
    public void Recognise_AnyLine_IsLostNowhere()
    {
        string[] lines =
        [
            "涞源县2019年部门预算信息公开", "一、部门职责", "负责。", "1、拟订规划", "（一）内设科室", "办公室", "二、其他需要说明的事项", "无",
            "补充一行", "3.5万元", "2019年2月20日",
        ];

        var disclosure = new DocumentBuilder().Lines(lines).Recognise();

        var texts = disclosure.Sections.SelectMany(section => section.Paragraphs.Select(paragraph => paragraph.Text)
            .Prepend(section.Title)).ToList();
        Assert.All(lines, line => Assert.Contains(texts, text => line.EndsWith(text) && text.Length > 0));
    }
}
