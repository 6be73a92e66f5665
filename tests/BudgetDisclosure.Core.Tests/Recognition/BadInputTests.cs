using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Recognition;

public class BadInputTests
{
    private const string Header = "科目编码|科目名称|合计|基本支出|项目支出";
    private const string Row = "201|一般公共服务支出|3.00|1.00|2.00";
    private const string General = "一般公共预算支出表";

    [Fact]
    public void Recognise_DocumentOfNoKnownKind_SaysSoAndKeepsTheTable()
    {
        var disclosure = new DocumentBuilder().Lines("会议通知", "请各位参会。", "参会人员表")
            .Table("姓名|职务|电话", "张三|科长|123").Recognise();

        Assert.Contains(FindingKinds.NothingRecognised.Code, disclosure.Codes());
        Assert.Empty(disclosure.Tables);
        var kept = Assert.Single(disclosure.Unrecognised);
        Assert.Equal("参会人员表", kept.Title);
        Assert.Equal([["姓名", "职务", "电话"], ["张三", "科长", "123"]], kept.Rows);
    }

    [Fact]
    public void Recognise_EmptyDocument_SaysNothingWasRecognised() =>
        Assert.Contains(FindingKinds.NothingRecognised.Code, new DocumentBuilder().Recognise().Codes());

    [Fact]
    public void Recognise_UnitNowhere_ConvertsNothing()
    {
        var disclosure = new DocumentBuilder().Lines(General).Table(Header, Row).Recognise();

        Assert.Equal(Severity.Error, disclosure.Finding(FindingKinds.UnitMissing).Kind.Severity);
        Assert.Null(disclosure.Tables[0].Unit);
        Assert.All(disclosure.Tables[0].Rows[0].Cells, cell => Assert.Null(cell.Amount));
        Assert.Equal("3.00", disclosure.Tables[0].Rows[0].Cells[2].Text);
    }

    [Fact]
    public void Recognise_UnitOfAllOtherTables_IsLentWithAWarning()
    {
        var disclosure = new DocumentBuilder()
            .Lines("部门支出总表", "单位：万元").Table(Header, Row)
            .Lines(General).Table(Header, Row)
            .Recognise();

        Assert.True(disclosure.Tables[1].UnitFromDocument);
        Assert.Equal("万元", disclosure.Tables[1].Unit);
        Assert.Equal(new Money(3_000_000), disclosure.Tables[1].Rows[0].Cells[2].Amount);
        Assert.Equal(Severity.Warning, disclosure.Finding(FindingKinds.UnitFromDocument).Kind.Severity);
    }

    [Fact]
    public void Recognise_OtherTablesDisagreeOnTheUnit_LendsNone()
    {
        var disclosure = new DocumentBuilder()
            .Lines("部门支出总表", "单位：万元").Table(Header, Row)
            .Lines("政府性基金预算支出表", "单位：元").Table(Header, Row)
            .Lines(General).Table(Header, Row)
            .Recognise();

        Assert.Contains(General, disclosure.Finding(FindingKinds.UnitMissing).Message);
        Assert.Null(disclosure.Tables[2].Rows[0].Cells[2].Amount);
        Assert.Equal(new Money(300), disclosure.Tables[1].Rows[0].Cells[2].Amount);
    }

    [Fact]
    public void Recognise_TwoUnitsInOneTable_ConvertsNothing()
    {
        var disclosure = new DocumentBuilder().Lines(General, "单位：万元", "金额单位：元").Table(Header, Row).Recognise();

        Assert.Contains("“万元”和“元”", disclosure.Finding(FindingKinds.UnitsContradict).Message);
        Assert.Null(disclosure.Tables[0].Rows[0].Cells[2].Amount);
    }

    [Fact]
    public void Recognise_UnitInTheHeader_IsTheUnit()
    {
        var disclosure = new DocumentBuilder().Lines("固定资产占用情况表")
            .Table("项目|数量|价值（单位：万元）", "资产总额||692.29", "车辆（辆）|6|84.5").Recognise();

        Assert.Equal("万元", disclosure.Tables[0].Unit);
        Assert.Equal(new Money(692_290_000), disclosure.Tables[0].Rows[0].Cells[2].Amount);
        Assert.Equal(6, disclosure.Tables[0].Rows[1].Cells[1].Value);
        Assert.DoesNotContain(FindingKinds.UnitMissing.Code, disclosure.Codes());
    }

    [Fact]
    public void Recognise_CodeThatCannotBeFormed_IsAFindingAndNoCode()
    {
        var disclosure = new DocumentBuilder().Lines(General, "单位：元").Table(
            "项目|<|<|<|合计|基本支出|项目支出",
            "类|款|项|科目名称|^|^|^",
            "210|||卫生健康支出|7|7|0",
            "7|11|02|事业单位医疗|7|7|0").Recognise();

        Assert.Equal(["210", null], disclosure.Tables[0].RowCodes());
        Assert.Contains("7|11|02", disclosure.Finding(FindingKinds.CodeNotFormed).Message);
        Assert.Equal("11", disclosure.Tables[0].Rows[1].Cells[1].Text);
        Assert.Equal(new Money(700), disclosure.Tables[0].Rows[1].Cells[4].Amount);
    }

    [Fact]
    public void Recognise_TextInAnAmountColumn_KeepsItAndCountsNoZero()
    {
        var disclosure = new DocumentBuilder().Lines(General, "单位：元")
            .Table(Header, "201|一般公共服务支出|单位不需填列|1,23|—").Recognise();

        Assert.Equal(2, disclosure.Findings.Count(finding => finding.Kind == FindingKinds.TextInAmount));
        Assert.All(disclosure.Tables[0].Rows[0].Cells, cell => Assert.Null(cell.Amount));
        Assert.Equal(
            SourcePosition.OfTableCell(1, 2, 3),
            disclosure.Findings.First(finding => finding.Kind == FindingKinds.TextInAmount).At);
    }

    [Fact]
    public void Recognise_AmountOfNoWholeFen_IsAFinding()
    {
        var disclosure = new DocumentBuilder().Lines(General, "单位：元")
            .Table(Header, "201|一般公共服务支出|0.001|1|2").Recognise();

        Assert.Contains("0.001", disclosure.Finding(FindingKinds.AmountTooLarge).Message);
        Assert.Null(disclosure.Tables[0].Rows[0].Cells[2].Amount);
    }

    [Fact]
    public void Recognise_YearsThatContradict_LeaveTheYearOpen()
    {
        var disclosure = new DocumentBuilder()
            .Lines("某某县财政局2019年部门预算信息公开", General, "预算年度：2020", "单位：元").Table(Header, Row).Recognise();

        Assert.Null(disclosure.Year);
        Assert.Contains("2019", disclosure.Finding(FindingKinds.YearContradicts).Message);
        Assert.Contains("2020", disclosure.Finding(FindingKinds.YearContradicts).Message);
        Assert.DoesNotContain(FindingKinds.YearMissing.Code, disclosure.Codes());
    }

    [Fact]
    public void Recognise_YearContradictsButIsGiven_TakesTheGivenOne()
    {
        var disclosure = new DocumentBuilder().Lines("2019年部门预算公开", General, "预算年度：2020", "单位：元")
            .Table(Header, Row).Recognise(new() { Year = new FiscalYear(2020) });

        Assert.Equal(new FiscalYear(2020), disclosure.Year);
    }

    [Fact]
    public void Recognise_YearInASentence_IsNotTheDocuments()
    {
        var disclosure = new DocumentBuilder().Lines("2019年部门预算公开", "与2018年相比减少。", General, "单位：元")
            .Table(Header, Row).Lines("截止时间：2018年12月31日").Recognise();

        Assert.Equal(new FiscalYear(2019), disclosure.Year);
    }

    [Fact]
    public void Recognise_BudgetAndFinalInTheTitles_AreAContradiction()
    {
        var disclosure = new DocumentBuilder().Lines("2019年部门预算公开", "2019年部门决算公开", General, "单位：元")
            .Table(Header, Row).Recognise();

        Assert.Contains(FindingKinds.StageContradicts.Code, disclosure.Codes());
    }

    [Fact]
    public void Recognise_UnknownColumn_IsKeptWithoutAmountAndNamed()
    {
        var disclosure = new DocumentBuilder().Lines(General, "单位：元")
            .Table(Header + "|预算股审核意见", Row + "|5.00").Recognise();

        Assert.Equal("other-1", disclosure.Tables[0].Columns[5].Key);
        Assert.Equal("5.00", disclosure.Tables[0].Rows[0].Cells[5].Text);
        Assert.Null(disclosure.Tables[0].Rows[0].Cells[5].Amount);
        Assert.Contains("预算股审核意见", disclosure.Finding(FindingKinds.ColumnNotRecognised).Message);
    }

    [Fact]
    public void Recognise_RowTooShortInATextExport_IsAFindingAndKeepsItsTexts()
    {
        var disclosure = new DocumentBuilder().Lines(General, "单位：元").Export(Header, Row, "202|外交支出|5").Recognise();

        Assert.Contains("5 列", disclosure.Finding(FindingKinds.RowDoesNotFit).Message);
        Assert.Equal(["202", "外交支出", "5", "", ""], disclosure.Tables[0].Rows[1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Recognise_TotalMergedAcrossInATextExport_LeavesItsAmountsInPlace()
    {
        var disclosure = new DocumentBuilder().Lines(General, "单位：元").Export(Header, Row, "合计|<|3.00|1.00|2.00").Recognise();

        Assert.Equal(["合计", "", "3.00", "1.00", "2.00"], disclosure.Tables[0].Rows[1].Cells.Select(cell => cell.Text));
        Assert.DoesNotContain(FindingKinds.RowDoesNotFit.Code, disclosure.Codes());
    }

    [Fact]
    public void Recognise_RowsShiftedByOneColumn_StandAsPrintedAndAreNamed()
    {
        var disclosure = new DocumentBuilder().Lines("部门职责-工作活动绩效目标", "单位：万元").Table(
            "职责活动|年度预算数|内容描述|绩效目标|绩效指标|评价标准|<|<|<",
            "^|^|^|^|^|优|良|中|差",
            "一、政务督查|20.00|督查|落实|完成率|90%|80%|70%|60%",
            "二、应急||值班|及时|产出指标|响应率|90%|80%|70%").Recognise();

        Assert.Contains("产出指标", disclosure.Finding(FindingKinds.RowShifted).Message);
        Assert.Equal("产出指标", disclosure.Tables[0].Rows[1].Cells[4].Text);
    }

    [Fact]
    public void Recognise_TableWithoutTitle_IsToldByItsHeaderWithAWarning()
    {
        var disclosure = new DocumentBuilder().Table(
            "序号|收入|<|支出|<|<|<",
            "^|项目|金额|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款",
            "1|一、一般公共预算财政拨款|1|一、教育支出|1|1|0").Recognise();

        Assert.Equal("appropriation", Assert.Single(disclosure.Tables).Slug);
        Assert.Equal(Severity.Warning, disclosure.Finding(FindingKinds.TitleMissing).Kind.Severity);
    }

    [Fact]
    public void Recognise_KnownTitleOverAForeignTable_IsKeptAsItIs()
    {
        var disclosure = new DocumentBuilder().Lines(General, "单位：元").Table("姓名|职务", "张三|科长").Recognise();

        Assert.Empty(disclosure.Tables);
        Assert.Equal(General, Assert.Single(disclosure.Unrecognised).Title);
    }

    [Fact]
    public void Recognise_TemplateResidue_IsNamedWhereItStands()
    {
        var disclosure = new DocumentBuilder().Lines(General, "编制部门：XX县财政局", "单位：元")
            .Table(Header, "201|某某支出|1|1|0").Recognise();

        Assert.Equal(2, disclosure.Findings.Count(finding => finding.Kind == FindingKinds.TemplateResidue));
        Assert.Null(disclosure.Department);
    }
}
