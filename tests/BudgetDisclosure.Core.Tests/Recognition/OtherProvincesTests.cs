using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Recognition;

/// <summary>Forms of other provinces that once were misread: each test is a form, small.</summary>
public class OtherProvincesTests
{
    private const string Header = "科目编码|科目名称|合计|基本支出|项目支出";
    private const string Row = "201|一般公共服务支出|3.00|1.00|2.00";

    [Theory]
    [InlineData("上年预算数", "本年预算数")]
    [InlineData("2024年预算数", "2025年预算数")]
    [InlineData("2024年预算", "本年预算")]
    [InlineData("上年执行数", "2025年预算数")]
    public void IncomeExpenditure_WithLastYear_KeepsTheYearsApart(string last, string now)
    {
        var table = Only("收入|<|<|支出|<|<", $"项目|{last}|{now}|项目|{last}|{now}", "财政拨款收入|1|2|教育支出|3|4", "部门收支总表");

        Assert.Equal(
            ["income.item", "income.last-year", "income.amount", "expenditure.item", "expenditure.last-year", "expenditure.amount"],
            table.Columns.Select(column => column.Key));
    }

    [Fact]
    public void Header_WithThreeYearsAndNoneOfThemKnown_TellsNone()
    {
        var disclosure = new DocumentBuilder().Lines("一般公共预算支出表", "单位：元")
            .Table("科目编码|科目名称|2023年决算数|2024年预算数|2025年预算数", "201|服务|1|2|3").Recognise();

        Assert.All(disclosure.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells), cell => Assert.Null(cell.Amount));
    }

    [Fact]
    public void Header_WithThreeYears_TakesTheDocumentsOwn()
    {
        var disclosure = new DocumentBuilder().Lines("2025年一般公共预算支出表", "单位：元")
            .Table("科目编码|科目名称|2023年决算数|2024年预算数|2025年预算数", "201|服务|1|2|3").Recognise();

        Assert.Equal(["code", "name", "other-1", "last-year", "total"], disclosure.Tables[0].Columns.Select(column => column.Key));
    }

    [Fact]
    public void Income_CarriedForwardGroupFirst_IsNotTheYearsIncome()
    {
        var table = Only("科目编码|科目名称|合计|上年结转结余|<|<|本年收入|<|<", "^|^|^|小计|一般公共预算|政府性基金|小计|一般公共预算|政府性基金",
            "201|服务|150|10|7|3|140|100|40", "部门收入总表");

        Assert.Equal(10_000, table.Rows[0].Cells[table.Columns.ToList().FindIndex(column => column.Key == "general")].Amount!.Value.Fen);
    }

    [Fact]
    public void Income_CarriedForwardByFund_KeepsEveryFundApart()
    {
        var table = Only("单位代码|单位名称|合计|本年收入|<|<|上年结转结余|<|<|<", "^|^|^|小计|一般公共预算|单位资金|小计|一般公共预算|政府性基金预算|单位资金",
            "205|教育局|150|140|100|40|10|5|3|2", "部门收入总表");

        Assert.Equal(
            [
                "unit.code", "unit.name", "total", "year-total", "general", "unit-funds", "carried-forward",
                "carried-forward.general", "carried-forward.fund", "carried-forward.unit-funds",
            ],
            table.Columns.Select(column => column.Key));
    }

    [Fact]
    public void Expenditure_ByUnitAndCode_HasBoth()
    {
        var table = Only("单位编码|单位名称|科目编码|科目名称|合计|基本支出|项目支出", "101001|县教育局|2050101|行政运行|60|60|0", "部门支出总表");

        Assert.Equal(["unit.code", "unit.name", "code", "name", "total", "basic", "project"], table.Columns.Select(column => column.Key));
        Assert.Equal("2050101", table.Rows[0].Code);
    }

    [Fact]
    public void ThreePublic_UnderBareYears_TellsThisYearFromLast()
    {
        var disclosure = new DocumentBuilder().Lines("某县教育局2024年部门预算", "一般公共预算“三公”经费支出表", "单位：万元")
            .Table("项目|2024年|2023年", "合计|10.00|12.00", "1.因公出国（境）费用|0|0", "2.公务接待费|3.00|4.00").Recognise();

        Assert.Equal(["item", "total", "last-year"], disclosure.Tables[0].Columns.Select(column => column.Key));
    }

    [Fact]
    public void FirstLine_WithoutAmountsAndOfHeaderWords_IsALine()
    {
        var table = Only("科目编码|科目名称|合计|人员经费|公用经费", "|人员经费|||", "301|工资福利支出|3|3|", "一般公共预算基本支出表");

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(["code", "name", "total", "personnel", "operating"], table.Columns.Select(column => column.Key));
    }

    [Theory]
    [InlineData("**|**|1|2|3")]
    [InlineData("甲|乙|1|2|3")]
    [InlineData("栏次||1=2+3|2|3")]
    public void NumberingRow_InOtherPrints_IsNoLine(string numbering)
    {
        var table = Only(Header, numbering, Row, "部门支出总表");

        Assert.Equal(["201"], table.Rows.Select(row => row.Code));
    }

    [Fact]
    public void OneLineOfAmounts1And2And3_IsALine()
    {
        var disclosure = new DocumentBuilder().Lines("“三公”经费支出预算表", "单位：万元")
            .Table("因公出国（境）费|公务接待费|公务用车购置及运行费", "1|2|3").Recognise();

        Assert.Equal(3_000_000, disclosure.Tables[0].Rows[0].Cells[2].Amount!.Value.Fen);
    }

    [Theory]
    [InlineData("单位：万 元", 3_000_000)]
    [InlineData("货币单位：万元", 3_000_000)]
    [InlineData("金额：万元", 3_000_000)]
    [InlineData("（万元）", 3_000_000)]
    [InlineData("单位;万元", 3_000_000)]
    [InlineData("单位（万元）", 3_000_000)]
    [InlineData("单位:百万元", 300_000_000)]
    [InlineData("单位：元", 300)]
    public void Unit_InOtherPrints_IsRead(string line, long fen)
    {
        var disclosure = new DocumentBuilder().Lines("部门支出总表", line).Table(Header, Row).Recognise();

        Assert.Equal(fen, disclosure.Tables[0].Rows[0].Cells[2].Amount!.Value.Fen);
    }

    [Fact]
    public void Unit_OfTwoWords_ConvertsNothing()
    {
        var disclosure = new DocumentBuilder().Lines("部门支出总表", "单位：元/万元").Table(Header, Row).Recognise();

        Assert.Null(disclosure.Tables[0].Rows[0].Cells[2].Amount);
        Assert.Contains(FindingKinds.UnitsContradict.Code, disclosure.Codes());
    }

    [Fact]
    public void Unit_SaidButNotUnderstood_IsNotReplacedByThatOfOthers()
    {
        var disclosure = new DocumentBuilder().Lines("部门支出总表", "单位：元").Table(Header, Row)
            .Lines("一般公共预算支出表", "编制单位以万元计：元").Table(Header, Row).Recognise();

        Assert.Null(disclosure.Tables[1].Rows[0].Cells[2].Amount);
    }

    [Fact]
    public void LinesBelowTheRows_AreNotes()
    {
        var table = new DocumentBuilder().Sheet("支出", "部门支出总表", "单位：元", Header, Row, "注：1.本表金额为预算数。",
            "2.项目支出含上年结转资金。", "联系人|张三|13812345678").Recognise().Tables[0];

        Assert.Single(table.Rows);
        Assert.Equal(5, table.Notes.Count);
    }

    [Fact]
    public void EmptyTable_SentenceInPlaceOfLines_IsANote()
    {
        var table = new DocumentBuilder().Sheet("基金", "政府性基金预算支出表", "单位：元", Header, "我单位2025年无政府性基金预算支出，本表为空表。")
            .Recognise().Tables[0];

        Assert.Empty(table.Rows);
        Assert.Single(table.Notes);
    }

    [Fact]
    public void Code_BeforeTheNameInOneCell_IsTheRowsCode()
    {
        var table = Only("功能分类科目|合计|基本支出|项目支出", "2080201 行政运行|3|2|1", "合计|3|2|1", "部门支出总表");

        Assert.Equal(["2080201", null], table.Rows.Select(row => row.Code));
    }

    [Fact]
    public void SplitCode_PrintedOnlyAtItsLevel_GoesOnWithTheRowAbove()
    {
        var table = Only("类|款|项|科目名称|合计|基本支出|项目支出", "205|||教育支出|3|2|1", "|02||普通教育|3|2|1", "||01|学前教育|3|2|1", "部门支出总表");

        Assert.Equal(["205", "20502", "2050201"], table.Rows.Select(row => row.Code));
    }

    [Fact]
    public void BasicExpenditure_WithBothEconomicClassifications_TakesTheDepartments()
    {
        var disclosure = new DocumentBuilder().Lines("一般公共预算基本支出表", "单位：元")
            .Table("政府预算支出经济分类科目|<|部门预算支出经济分类科目|<|合计", "科目编码|科目名称|科目编码|科目名称|^",
                "501|机关工资福利支出|301|工资福利支出|10").Recognise();

        Assert.Equal("301", disclosure.Tables[0].Rows[0].Code);
    }

    [Fact]
    public void Codes_OfTheOtherClassification_AreNotForcedIntoTheTable()
    {
        var disclosure = new DocumentBuilder().Lines("一般公共预算支出表", "单位：元").Table(Header, "301|工资福利支出|3|2|1").Recognise();

        Assert.Empty(disclosure.Tables);
        Assert.Single(disclosure.Unrecognised);
    }

    [Theory]
    [InlineData("一般公共预算机关运行经费支出预算表")]
    [InlineData("政府性基金预算项目支出表")]
    [InlineData("非税收入征收计划总表")]
    [InlineData("新增资产配置情况表")]
    public void Title_OfAnotherTable_IsNotTaken(string title) => Assert.Null(Core.Tables.TableCatalogue.ByTitle(title));

    [Theory]
    [InlineData("公开01表")]
    [InlineData("财预01表")]
    [InlineData("部门公开表1")]
    [InlineData("附件1")]
    public void FormNumber_BelowTheTitle_IsNotTheTitle(string number)
    {
        var disclosure = new DocumentBuilder().Lines("2025年部门支出总体情况表", number, "单位：元").Table(Header, Row).Recognise();

        Assert.Equal("2025年部门支出总体情况表", Assert.Single(disclosure.Tables).Title);
    }

    [Theory]
    [InlineData("2025年度遂昌县卫生健康局部门预算", 2025)]
    [InlineData("遂昌县卫生健康局２０２５年部门预算公开", 2025)]
    [InlineData("遂昌县卫生健康局二〇二五年部门预算", 2025)]
    public void CoverTitle_InOtherOrders_NamesOrganisationAndYear(string title, int year)
    {
        var disclosure = new DocumentBuilder().Lines(title).Lines("部门支出总表", "单位：元").Table(Header, Row).Recognise();

        Assert.Equal("遂昌县卫生健康局", disclosure.Department?.Name);
        Assert.Equal(year, disclosure.Year?.Value);
    }

    [Fact]
    public void WordsOwnContentsList_IsNoSections()
    {
        var disclosure = new DocumentBuilder().Lines("目录", "第一部分 部门概况\t1", "一、部门职责\t1", "第二部分 说明\t3",
            "第一部分 部门概况", "一、部门职责", "负责民政。", "第二部分 说明", "收入3万元。").Recognise();

        Assert.Equal(["第一部分", "一", "第二部分"], disclosure.Sections.Select(section => section.Number));
    }

    [Fact]
    public void ExportedRow_WithACellTooMany_SpoilsNeitherTableNorTotals()
    {
        var disclosure = new DocumentBuilder().Lines("部门支出总表", "单位：元")
            .Export(Header, Row, "合计|3.00|1.00|2.00", "205|教育支出|1|1|0|多余").Recognise();

        var table = Assert.Single(disclosure.Tables);
        Assert.Equal(300, table.Rows[1].Cells[2].Amount!.Value.Fen);
        Assert.All(table.Rows[2].Cells, cell => Assert.Null(cell.Amount));
        Assert.Contains("多余", table.Rows[2].Cells.Select(cell => cell.Text));
        Assert.Contains(FindingKinds.RowDoesNotFit.Code, disclosure.Codes());
    }

    [Fact]
    public void EqualTables_OfTwoFiles_AreOne()
    {
        var one = new DocumentBuilder().Lines("部门支出总表", "单位：元").Table(Header, Row).Source();

        var disclosure = Core.Recognition.Recogniser.Recognise([one, one with { Sha256 = "2" }]);

        Assert.Single(disclosure.Tables);
        Assert.DoesNotContain(FindingKinds.TablesDisagree.Code, disclosure.Codes());
    }

    [Fact]
    public void FinalAccounts_WhoseTitleLeavesTheirStageToTheCover_AreNotTakenForBudgetTables()
    {
        var disclosure = new DocumentBuilder().Lines("易县民政局2024年部门决算").Lines("一般公共预算财政拨款支出表", "单位：元").Table(Header, Row).Recognise();

        Assert.Equal(Stage.Final, disclosure.Stage);
        Assert.Equal("final-general-expenditure", Assert.Single(disclosure.Tables).Slug);
    }

    /// <summary>The table of a grid whose last argument is its title.</summary>
    private static DisclosureTable Only(params string[] rowsAndTitle) => Assert.Single(
        new DocumentBuilder().Sheet("表", [rowsAndTitle[^1], "单位：元", .. rowsAndTitle[..^1]]).Recognise().Tables);
}
