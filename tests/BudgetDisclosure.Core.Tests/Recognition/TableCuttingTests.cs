using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Recognition;

/// <summary>Where one table ends and the next begins, and whose each is.</summary>
public class TableCuttingTests
{
    /// <summary>Words of a note can be those that headers are made of.</summary>
    [Fact]
    public void Recognise_NoteRightBelowAHeaderWithGroups_IsANoteOfTheTable()
    {
        var disclosure = new DocumentBuilder().Lines("甲县财政局2024年度部门决算", "财政拨款“三公”经费支出决算表", "单位：万元")
            .Table("合计|<|因公出国（境）费|<|公务用车购置及运行维护费|<|<|<|<|<|公务接待费|<",
                "预算数|决算数|预算数|决算数|小计|<|公务用车购置费|<|公务用车运行维护费|<|预算数|决算数",
                "^|^|^|^|预算数|决算数|预算数|决算数|预算数|决算数|^|^",
                "注：本表反映部门本年度“三公”经费支出预决算情况。|<|<|<|<|<|<|<|<|<|<|<")
            .Recognise();

        var table = Assert.Single(disclosure.Tables);
        Assert.Equal(["注：本表反映部门本年度“三公”经费支出预决算情况。"], table.Notes.Select(note => note.Text));
        Assert.Equal(12, table.Columns.Count);
    }

    private const string Header = "科目编码|科目名称|合计|基本支出|项目支出";
    private const string Row = "201|一般公共服务支出|3.00|1.00|2.00";
    private const string Further = "202|外交支出|5.00|5.00|0.00";
    private const string General = "一般公共预算支出表";

    [Fact]
    public void Recognise_SeveralTablesUnderOneTitle_AreEachATable()
    {
        var disclosure = new DocumentBuilder().Lines(General, "单位：元")
            .Table(Header, Row).Lines("以上为本级，以下为下属单位。").Table(Header, Further).Recognise();

        Assert.Equal(["201"], disclosure.Tables[0].RowCodes());
        Assert.Equal(2, disclosure.Tables.Count + disclosure.Unrecognised.Count);
        Assert.Contains("5.00", disclosure.Tables.Skip(1).SelectMany(table => table.Rows).SelectMany(row => row.Cells)
            .Select(cell => cell.Text).Concat(disclosure.Unrecognised.SelectMany(table => table.Rows).SelectMany(row => row)));
    }

    [Theory]
    [InlineData("续表")]
    [InlineData("一般公共预算支出表（续）")]
    [InlineData("续表一")]
    public void Recognise_ContinuationWithTheHeaderAgain_IsOneTable(string mark)
    {
        var disclosure = new DocumentBuilder().Lines(General, "单位：元")
            .Table(Header, Row).Lines(mark).Table(Header, Further).Recognise();

        Assert.Equal(["201", "202"], Assert.Single(disclosure.Tables).RowCodes());
        Assert.Empty(disclosure.Unrecognised);
    }

    [Fact]
    public void Recognise_GridThatGoesOnWithoutHeader_IsOneTable()
    {
        var disclosure = new DocumentBuilder().Lines(General, "单位：元").Table(Header, Row).Table(Further).Recognise();

        Assert.Equal(["201", "202"], Assert.Single(disclosure.Tables).RowCodes());
    }

    [Fact]
    public void Recognise_HeaderRepeatedInsideTheGrid_IsNoRow()
    {
        var disclosure = new DocumentBuilder().Lines(General, "单位：元").Table(Header, Row, Header, Further).Recognise();

        Assert.Equal(["201", "202"], Assert.Single(disclosure.Tables).RowCodes());
    }

    [Fact]
    public void Recognise_NumberingRow_IsNoRow()
    {
        var disclosure = new DocumentBuilder().Lines(General, "单位：元")
            .Table(Header, "栏次|1|2|3|4", Row).Lines("二、支出", "部门支出总表", "单位：元")
            .Table(Header, "1|2|3|4|5", Row).Recognise();

        Assert.All(disclosure.Tables, table => Assert.Equal(["201"], table.RowCodes()));
    }

    [Fact]
    public void Recognise_SheetWithTitleUnitAndNotes_HasThemInTheirPlaces()
    {
        var disclosure = new DocumentBuilder().Sheet("05",
            "2019年一般公共预算支出表|<|<|<|<",
            "部门编码及名称：[434]涞源县人民政府办公室||||单位：万元",
            Header,
            Row,
            "注：本表不含结转。").Recognise();

        var table = Assert.Single(disclosure.Tables);
        Assert.Equal(("2019年一般公共预算支出表", "万元"), (table.Title, table.Unit));
        Assert.Equal("注：本表不含结转。", Assert.Single(table.Notes).Text);
        Assert.Equal(new NamedCode("434", "涞源县人民政府办公室"), disclosure.Department);
        Assert.Equal(new FiscalYear(2019), disclosure.Year);
        Assert.Single(table.Rows);
    }

    [Fact]
    public void Recognise_DateBelowTheRows_IsANote()
    {
        var disclosure = new DocumentBuilder().Lines("固定资产占用情况表", "单位：万元")
            .Table("项目|数量|价值", "资产总额||692.29", "截止时间：2018年12月31日|<|<").Recognise();

        Assert.Equal("截止时间：2018年12月31日", Assert.Single(disclosure.Tables[0].Notes).Text);
        Assert.Single(disclosure.Tables[0].Rows);
    }

    [Fact]
    public void Recognise_TwoTablesBelowEachOtherOnASheet_AreTwo()
    {
        var disclosure = new DocumentBuilder().Sheet("表",
            General, "单位：元", Header, Row, "政府性基金预算支出表", "单位：万元", Header, Further).Recognise();

        Assert.Equal(["general-expenditure", "fund-expenditure"], disclosure.Tables.Select(table => table.Slug));
        Assert.Equal(["元", "万元"], disclosure.Tables.Select(table => table.Unit));
    }

    [Fact]
    public void Recognise_TheSameTablesForEachUnit_HaveAScope()
    {
        var disclosure = new DocumentBuilder().Lines("涞源县人民政府办公室2019年部门预算信息公开")
            .Lines(General, "部门编码及名称：[434001]涞源县信访中心", "单位：元").Table(Header, Further)
            .Lines(General, "部门编码及名称：[434]涞源县人民政府办公室", "单位：元").Table(Header, Row)
            .Lines(General, "部门编码及名称：[434]涞源县人民政府办公室", "单位：元").Table(Header, Row)
            .Recognise();

        Assert.Equal(new NamedCode("434", "涞源县人民政府办公室"), disclosure.Department);
        Assert.Equal([null, null, new NamedCode("434001", "涞源县信访中心")], disclosure.Tables.Select(table => table.Scope));
    }

    [Theory]
    [InlineData("[434]涞源县人民政府办公室", "434", "涞源县人民政府办公室")]
    [InlineData("部门编码及名称：[434]涞源县人民政府办公室", "434", "涞源县人民政府办公室")]
    [InlineData("部门编码及名称：434涞源县人民政府办公室", "434", "涞源县人民政府办公室")]
    [InlineData("434政府办", "434", "政府办")]
    [InlineData("编制部门：青龙满族自治县人民政府办公室", null, "青龙满族自治县人民政府办公室")]
    [InlineData("部门名称：上海市普陀区财政局", null, "上海市普陀区财政局")]
    [InlineData("部门：434 - 政府办公室", "434", "政府办公室")]
    public void Recognise_OrganisationLine_NamesTheDepartment(string line, string? code, string name)
    {
        var disclosure = new DocumentBuilder().Lines(General, line, "单位：元").Table(Header, Row).Recognise();

        Assert.Equal(new NamedCode(code, name), disclosure.Department);
        Assert.Equal(line, disclosure.Tables[0].Captions[0].Text);
    }

    [Fact]
    public void Recognise_AbbreviationWithCodeAndFullNameElsewhere_JoinsThem()
    {
        var disclosure = new DocumentBuilder()
            .Lines(General, "434政府办", "单位：元").Table(Header, Row)
            .Lines("部门固定资产占用情况表", "编制部门：青龙满族自治县人民政府办公室", "单位：万元")
            .Table("项目|数量|价值", "资产总额||5").Recognise();

        Assert.Equal(new NamedCode("434", "青龙满族自治县人民政府办公室"), disclosure.Department);
    }

    [Fact]
    public void Recognise_UnitsOwnBudget_HasAUnitAndItsDepartment()
    {
        var disclosure = new DocumentBuilder().Lines("上海市普陀区2024年区级单位预算",
            "预算主管部门：上海市普陀区民政局", "预算单位：上海市普陀区社会福利院", General, "单位：元").Table(Header, Row).Recognise();

        Assert.Equal("上海市普陀区社会福利院", disclosure.Unit?.Name);
        Assert.Equal("上海市普陀区民政局", disclosure.Department?.Name);
    }

    [Fact]
    public void Recognise_SeveralFiles_NameTheFileInEveryPosition()
    {
        var first = new DocumentBuilder().Lines(General, "单位：元").Table(Header, Row).Source();
        var second = new DocumentBuilder().Lines(General, "单位：元").Table(Header, Further).Source() with { Sha256 = "2" };

        var disclosure = Core.Recognition.Recogniser.Recognise([first, second]);

        Assert.Equal("s2", disclosure.Tables[1].Rows[0].Cells[0].At!.Value.SourceId);
        Assert.Equal(["s1", "s2"], disclosure.Sources.Select(source => source.Id));
        Assert.Contains(FindingKinds.TablesDisagree.Code, disclosure.Codes());
    }
}
