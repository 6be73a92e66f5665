using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Recognition;

/// <summary>The same table laid out differently says the same in coordinates.</summary>
public class FormTests
{
    private static readonly Coordinate General = new(
        "general-expenditure", Stage.Budget, Side.Expenditure, "行政运行", "2010301", Measure.Total, Fund.General);

    [Fact]
    public void IncomeExpenditure_OneAmountPerSide_HasBothSides()
    {
        var table = Table("income-expenditure", new DocumentBuilder().Lines("部门预算收支总表", "单位：万元").Table(
            "序号|收入|<|支出|<",
            "^|项目|预算数|项目|预算数",
            "1|一、财政拨款收入|1308.71|一、一般公共服务支出|1191.59",
            "2|其中：财政专户收入|0.00|二、外交支出|",
            "3|年初结转和结余|—|年末结转和结余|-2.5",
            "4|合计|1308.71|合计|1,308.71"));

        Assert.Equal(
            new Dictionary<Coordinate, long>
            {
                [Line(Side.Income, "appropriation")] = 1_308_710_000,
                [Line(Side.Expenditure, "一般公共服务支出")] = 1_191_590_000,
                [Line(Side.Income, "institutional.special-account")] = 0,
                [Line(Side.Expenditure, "carried-out")] = -2_500_000,
                [Line(Side.Income, "total")] = 1_308_710_000,
                [Line(Side.Expenditure, "total")] = 1_308_710_000,
            },
            table.Amounts());
        Assert.Equal(Line(Side.Expenditure, "外交支出"), table.At(1, 4));
        Assert.Equal(Line(Side.Income, "carried-forward"), table.At(2, 2));
        Assert.Equal([null, 0, 0, 1, 1], table.Columns.Select(column => column.Side));
    }

    [Fact]
    public void IncomeExpenditure_ExpenditureByKind_HasTheKindsAsMeasures()
    {
        var table = Table("income-expenditure", new DocumentBuilder().Lines("2025年部门财务收支预算总表", "单位：元").Table(
            "本年收入|<|本年支出|<|<|<|<",
            "项目|预算数|项目|合计|基本支出|<|项目支出",
            "^|^|^|^|人员经费|公用经费|^",
            "一、财政拨款收入|9501164|一、社会保障和就业支出|12121164|7380214|2120950|2620000",
            "1. 一般公共预算资金|9501164||||| ",
            "收入总计|9501164|支出总计|12121164|7380214|2120950|2620000"));

        Assert.Equal(950_116_400, table.Amounts()[Line(Side.Income, "appropriation")]);
        Assert.Equal(950_116_400, table.Amounts()[Line(Side.Income, "appropriation.general")]);
        Assert.Equal(1_212_116_400, table.Amounts()[Line(Side.Expenditure, "社会保障和就业支出")]);
        Assert.Equal(738_021_400, table.Amounts()[Line(Side.Expenditure, "total", Measure.Personnel)]);
        Assert.Equal(212_095_000, table.Amounts()[Line(Side.Expenditure, "total", Measure.Operating)]);
        Assert.Equal(262_000_000, table.Amounts()[Line(Side.Expenditure, "社会保障和就业支出", Measure.Project)]);
    }

    [Fact]
    public void IncomeExpenditure_BothForms_GiveTheSameCoordinatesForWhatBothPrint()
    {
        var one = Table("income-expenditure", new DocumentBuilder().Lines("收支总表", "单位：万元").Table(
            "收入|<|支出|<",
            "项目|金额|项目|金额",
            "一、财政拨款收入|5|一、教育支出|5",
            "收入总计|5|支出总计|5"));
        var kinds = Table("income-expenditure", new DocumentBuilder().Lines("收支总表", "单位：元").Table(
            "收入|<|支出|<|<|<",
            "项目|金额|项目|合计|基本支出|项目支出",
            "一、财政拨款收入|50000.00|一、教育支出|50,000|30000|20000",
            "收入总计|50000|支出总计|50000|30000|20000"));

        Assert.All(one.Amounts(), amount => Assert.Equal(amount.Value, kinds.Amounts()[amount.Key]));
    }

    [Fact]
    public void ThreePublic_LongAndWide_GiveTheSameCoordinates()
    {
        var rows = Table("three-public", new DocumentBuilder().Lines("“三公”经费预算表", "单位：万元").Table(
            "序号|项目|资金来源|<",
            "^|^|合计|一般公共预算财政拨款",
            "1|“三公”经费小计|193.40|193.40",
            "2|一、因公出国（境）费||",
            "3|二、公务用车购置及运行费|70.40|70.40",
            "4|其中：公务用车购置费|0.00|0.00",
            "5|公务用车运行费|70.40|70.40",
            "6|三、公务接待费|123.00|123.00"));
        var columns = Table("three-public", new DocumentBuilder()
            .Lines("2019年部门“三公”经费和机关运行经费预算表", "单位：万元").Table(
                "“三公”经费预算数|<|<|<|<|<|机关运行经费预算数",
                "合计|因公出国(境)费|公务接待费|公务用车购置及运行费|<|<|^",
                "^|^|^|小计|购置费|运行费|^",
                "193.40|0.00|123|70.40||70.4|267.80"));

        Assert.Equal("three-public", rows.Slug);
        foreach (var line in new[] { "total", "reception", "vehicle", "vehicle.running" })
        {
            var coordinate = new Coordinate(
                "three-public", Stage.Budget, Side.Expenditure, line, null, Measure.Total, Fund.Appropriation);
            Assert.Equal(rows.Amounts()[coordinate], columns.Amounts()[coordinate]);
        }
        Assert.Equal(rows.At(1, 2), columns.At(0, 1));
        Assert.Equal(rows.At(3, 2), columns.At(0, 4));
        Assert.Equal("operating-costs", columns.At(0, 6)!.Value.Line);
        Assert.Equal(Fund.General, rows.At(5, 3)!.Value.Fund);
    }

    [Fact]
    public void ThreePublic_WideWithABlankRow_PlacesTheFiguresByColumn()
    {
        var table = Table("three-public", new DocumentBuilder().Lines("三公经费支出表", "单位：元").Table(
            "单位名称|公务接待费|因公出国（境）费|公务用车购置及运行维护费|<",
            "^|^|^|公务用车购置费|公务用车运行维护费",
            "某某局|9500|0.00||-"));

        Assert.Equal("reception", table.At(0, 1)!.Value.Line);
        Assert.Equal(new Money(950_000), table.Rows[0].Cells[1].Amount);
        Assert.Equal("vehicle.running", table.At(0, 4)!.Value.Line);
        Assert.Null(table.Rows[0].Cells[4].Amount);
    }

    [Fact]
    public void ThreePublic_BudgetAndFinalInPairs_DifferInTheStageAlone()
    {
        var table = Table("three-public", new DocumentBuilder().Lines("“三公”经费支出表", "单位：万元").Table(
            "预算数|<|<|<|<|<|决算数|<|<|<|<|<",
            "合计|因公出国（境）费|公务用车购置及运行费|<|<|公务接待费|合计|因公出国（境）费|公务用车购置及运行费|<|<|公务接待费",
            "^|^|小计|购置费|运行费|^|^|^|小计|购置费|运行费|^",
            "10|1|6|2|4|3|8|0|5|1|4|3"));

        var budget = Enumerable.Range(0, 6).Select(column => table.At(0, column)!.Value).ToList();
        var final = Enumerable.Range(6, 6).Select(column => table.At(0, column)!.Value).ToList();

        Assert.Equal(
            ["total", "abroad", "vehicle", "vehicle.purchase", "vehicle.running", "reception"],
            budget.Select(coordinate => coordinate.Line));
        Assert.Equal(budget, final.Select(coordinate => coordinate with { Stage = Stage.Budget }));
        Assert.All(final, coordinate => Assert.Equal(Stage.Final, coordinate.Stage));
    }

    [Theory]
    [InlineData("科目|<|合计|基本支出|项目支出", "科目编码|科目名称|^|^|^", "2010301|行政运行|1127.34|634.87|492.47")]
    [InlineData("功能分类科目编码|功能分类科目名称|总计|基本支出|项目支出", null, "2010301|行政运行|1,127.34|634.87|492.47")]
    [InlineData("项目|<|<|<|合计|基本支出|项目支出", "类|款|项|名称|^|^|^", "201|03|01|行政运行|1127.34|634.87|492.47")]
    [InlineData("科目编码|<|<|科目名称|合计|基本支出|项目支出", "类|款|项|^|^|^|^", "201|3|1|行政运行|1127.34|634.87|492.47")]
    [InlineData("科目编码|<|<|科目名称|合计|基本支出|项目支出", null, "201|03|01|行政运行|1127.34|634.87|492.47")]
    [InlineData("序号|科目名称|科目编码|项目支出|基本支出|合计", null, "1|行政运行|2010301|492.47|634.87|1127.34")]
    public void GeneralExpenditure_CodesJoinedOrSplit_GiveTheSameCoordinates(string header, string? second, string row)
    {
        var rows = new[] { header, second, row }.OfType<string>().ToArray();
        var table = Table("general-expenditure", new DocumentBuilder()
            .Lines("部门预算一般公共预算财政拨款支出表", "单位：万元").Table(rows));

        Assert.Equal(
            new Dictionary<Coordinate, long>
            {
                [General] = 1_127_340_000,
                [General with { Measure = Measure.Basic }] = 634_870_000,
                [General with { Measure = Measure.Project }] = 492_470_000,
            },
            table.Amounts());
        Assert.Equal(["2010301"], table.RowCodes());
    }

    [Theory]
    [InlineData("合计|<|1191.59|1191.59", "201|一般公共服务支出|1191.59|1191.59")]
    [InlineData("201|一般公共服务支出|1191.59|1191.59", "合计|<|1191.59|1191.59")]
    [InlineData("201|一般公共服务支出|1191.59|1191.59", "|合 计|1191.59|1191.59")]
    [InlineData("|总计|1191.59|1191.59", "201|一般公共服务支出|1191.59|1191.59")]
    public void GeneralExpenditure_TotalFirstOrLast_HasTheTotalLine(string first, string second)
    {
        var table = Table("general-expenditure", new DocumentBuilder().Lines("一般公共预算支出情况表", "单位：万元").Table(
            "科目编码|科目名称|合计|基本支出", first, second));

        Assert.Equal(
            1_191_590_000, table.Amounts()[General with { Line = "total", Code = null }]);
    }

    [Fact]
    public void Expenditure_SplitCodeWithTheTotalAcross_HasTheTotalLine()
    {
        var table = Table("expenditure", new DocumentBuilder().Lines("2023年部门支出预算总表", "单位：元").Table(
            "项目|<|<|<|支出预算|<|<",
            "功能分类科目编码|<|<|功能分类科目名称|合计|基本支出|项目支出",
            "类|款|项|^|^|^|^",
            "201|||一般公共服务支出|30|10|20",
            "201|06||财政事务|30|10|20",
            "201|06|01|行政运行|30|10|20",
            "合计|<|<|<|30|10|20"));

        Assert.Equal(["201", "20106", "2010601", null], table.RowCodes());
        Assert.Equal(new Coordinate("expenditure", Stage.Budget, Side.Expenditure, "total", null, Measure.Total, Fund.All), table.At(3, 4));
    }

    [Fact]
    public void BasicExpenditure_OneTableOrTwoSideBySide_GiveTheSameCoordinates()
    {
        var one = Table("basic-expenditure", new DocumentBuilder().Lines("一般公共预算基本支出表", "单位：万元").Table(
            "经济分类科目编码|科目名称|合计|人员经费|公用经费",
            "301|工资福利支出|447.52|447.52|",
            "30101|基本工资|139.04|139.04|",
            "302|商品和服务支出|267.80||267.80",
            "30201|办公费|9.5||9.5"));
        var halves = Table("basic-expenditure", new DocumentBuilder().Lines("一般公共预算基本支出表", "单位：万元").Table(
            "人员经费|<|<|公用经费|<|<",
            "科目编码|科目名称|金额|科目编码|科目名称|金额",
            "301|工资福利支出|447.52|302|商品和服务支出|267.80",
            "30101|基本工资|139.04|30201|办公费|9.5"));

        Assert.All(halves.Amounts(), amount => Assert.Equal(one.Amounts()[amount.Key], amount.Value));
        Assert.Equal(4, halves.Amounts().Count);
        Assert.Equal(["301", "302"], halves.Rows[0].Codes!);
        Assert.Equal([0, 0, 0, 1, 1, 1], halves.Columns.Select(column => column.Side));
    }

    [Fact]
    public void Income_FundsUnderTheAppropriation_AreFunds()
    {
        var table = Table("income", new DocumentBuilder().Lines("部门收入总表", "单位：万元").Table(
            "科目编码|科目名称|合计|财政拨款收入|<|<|<|事业收入|<|上级补助收入|其他收入|上年结转",
            "^|^|^|小计|一般公共预算|政府性基金预算|国有资本经营预算|小计|其中：财政专户收入|^|^|^",
            "201|一般公共服务支出|15|6|1|2|3|4|1|2|1|2"));

        Assert.Equal(
            [
                Fund.All, Fund.Appropriation, Fund.General, Fund.GovernmentFund, Fund.StateCapital, Fund.InstitutionalIncome,
                Fund.InstitutionalSpecialAccount, Fund.SuperiorSubsidy, Fund.OtherIncome, Fund.CarriedForward,
            ],
            Enumerable.Range(2, 10).Select(column => table.At(0, column)!.Value.Fund));
        Assert.Equal("201", table.At(0, 4)!.Value.Code);
        Assert.Equal(Side.Income, table.At(0, 4)!.Value.Side);
    }

    [Fact]
    public void Appropriation_ExpenditureByFund_HasTheFunds()
    {
        var table = Table("appropriation", new DocumentBuilder().Lines("部门预算财政拨款收支总表", "单位：万元").Table(
            "序号|收入|<|支出|<|<|<|<",
            "^|项目|金额|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款",
            "1|一、一般公共预算财政拨款|7|一、教育支出|7|4|2|1",
            "2|收入总计|7|支出总计|7|4|2|1"));

        Assert.Equal("appropriation.general", table.At(0, 2)!.Value.Line);
        Assert.Equal(
            [Fund.Appropriation, Fund.General, Fund.GovernmentFund, Fund.StateCapital],
            Enumerable.Range(4, 4).Select(column => table.At(1, column)!.Value.Fund));
        Assert.Equal("教育支出", table.At(0, 5)!.Value.Line);
    }

    [Fact]
    public void ThreePublicChanges_ByYear_HasLastYearThisYearAndChange()
    {
        var table = Table("three-public-changes", new DocumentBuilder()
            .Lines("“三公”经费预算情况及增减变化原因", "单位：万元").Table(
                "项目名称|2018年预算|2019年预算|增减金额|增减率|变化原因",
                "公务接待费|124.40|123.00|-1.40|-1.1%|厉行节约"));

        Assert.Equal(
            [Measure.LastYear, Measure.Total, Measure.Change],
            Enumerable.Range(1, 3).Select(column => table.At(0, column)!.Value.Measure));
        Assert.Equal("reception", table.At(0, 3)!.Value.Line);
        Assert.Equal(new Money(-1_400_000), table.Rows[0].Cells[3].Amount);
        Assert.Equal(-1.1m, table.Rows[0].Cells[4].Value);
    }

    private static Coordinate Line(Side side, string line, Measure measure = Measure.Total) =>
        new("income-expenditure", Stage.Budget, side, line, null, measure, Fund.All);

    private static DisclosureTable Table(string slug, DocumentBuilder document)
    {
        var table = Assert.Single(document.Recognise().Tables);
        Assert.Equal(slug, table.Slug);
        return table;
    }
}
