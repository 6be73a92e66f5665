using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Facts;

public class FactExtractionTests
{
    private static readonly FactOrigin Origin = new("130630", 2019, Guid.CreateVersion7());

    /// <summary>Two columns that say the same would lose an amount without anybody noticing.</summary>
    [Fact]
    public void BudgetTables_InEveryForm_HaveAnAmountForEachColumn()
    {
        string[] ofTheirOwn = ["three-public", "three-public-changes", "final-three-public", "performance", "units", "procurement", "assets"];
        var forms = TableCatalogue.All.Where(table => !ofTheirOwn.Contains(table.Slug))
            .SelectMany(table => table.Forms.Select(form => (table, form)));

        Assert.All(forms, pair =>
        {
            var keys = pair.form.Columns.Where(column => column.Kind == ColumnKind.Amount)
                .GroupBy(column => column.Key).Select(group => group.First())
                .Select(column => (column.Entry, Amount(column, pair.table)));
            Assert.Distinct(keys);
        });

        static string Amount(ColumnDescription column, TableDescription table) =>
            column.Stage is { } stage && stage != table.Stage ? "planned"
            : column.Fund == Fund.All || column.Fund == table.Fund ? column.Measure.Word()
            : column.Measure == Measure.Total ? column.Fund.Word() : $"{column.Measure.Word()} of {column.Fund.Word()}";
    }

    /// <summary>What was carried over from one fund is no balance of the whole line.</summary>
    [Fact]
    public void Extract_CarriedForwardByFund_IsNotTakenForTheLinesOwnBalance()
    {
        var disclosure = new DocumentBuilder().Lines("部门收入总表", "单位：元").Table(
            "科目编码|科目名称|合计|上年结转|<", "^|^|^|小计|一般公共预算", "205|教育支出|150.00|40.00|10.00").Recognise();

        var line = Assert.Single(FactExtraction.Extract(disclosure, Origin).OfType<BudgetLine>());
        Assert.Equal((4000, null), (line.CarriedForward, line.OpeningBalance));
    }

    [Fact]
    public void Extract_TheNationalFormOfPerformance_ReadsThreeLevelsOfIndicators()
    {
        string[] keys = ["project", "budget", "indicator.first", "indicator.second", "indicator", "nature", "value", "measure"];
        var facts = Extract("performance", keys,
            ["会议保障", "5.00", "产出指标", "数量指标", "会议次数", "≥", "12", "次"],
            ["会议保障", "", "产出指标", "时效指标", "按时完成率", "=", "100", "%"],
            ["信息系统", "1.00", "效益指标", "社会效益", "满意度", "≥", "95", "%"]);

        var indicators = facts.OfType<Indicator>().ToList();
        Assert.Equal([1, 3], facts.OfType<Programme>().Select(programme => programme.RowNumber));
        Assert.Equal([1, 1, 3], indicators.Select(indicator => indicator.ProgrammeRow));
        Assert.Equal(
            ("产出指标", "数量指标", "会议次数", "≥", "12", "次"),
            (indicators[0].Kind, indicators[0].Aspect, indicators[0].Name, indicators[0].Nature, indicators[0].Target,
                indicators[0].CountedIn));
        Assert.Empty(facts.OfType<ProgrammeActivity>());
    }

    [Fact]
    public void Extract_AProjectInLinesAboveItsIndicators_IsAProgrammeWithItsMoneyAndGoal()
    {
        var disclosure = new DocumentBuilder().Lines("财政项目支出绩效目标填报表").Table(
            "项目名称|<|道路养护|项目性质|经常性项目|<",
            "项目资金（万元）|<|项目资金总额|2.00|年度资金申请总额|1.50",
            "^|^|其中：财政资金|2.00|其中：当年财政拨款|1.50",
            "项目绩效目标|项目总目标|<|<|年度总体目标|<",
            "^|道路完好|<|<|今年完好|<",
            "|一级指标|二级指标|三级指标|年度指标值|<",
            "绩效指标|产出指标|数量指标|养护里程|≥12公里|<",
            "^|^|^|修补坑槽|≥30处|<",
            "^|效益指标|社会效益指标|群众满意|≥90%|<").Recognise();
        var table = Assert.Single(disclosure.Tables);
        var facts = FactExtraction.Extract(disclosure, Origin);

        Assert.Equal(("performance", "万元"), (table.Slug, table.Unit));
        Assert.Equal([2_000_000, 1_500_000, 2_000_000, 1_500_000],
            table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Amount is not null).Select(cell => cell.Amount!.Value.Fen));
        var programme = Assert.Single(facts.OfType<Programme>());
        Assert.Equal((1, "道路养护", 1_500_000, "今年完好"), (programme.RowNumber, programme.Name, programme.Budget, programme.Goal));
        Assert.Equal(
            [("产出指标", "数量指标", "养护里程", "≥12公里"), ("产出指标", "数量指标", "修补坑槽", "≥30处"), ("效益指标", "社会效益指标", "群众满意", "≥90%")],
            facts.OfType<Indicator>().Select(indicator => (indicator.Kind, indicator.Aspect, indicator.Name, indicator.Target)));
        Assert.DoesNotContain(disclosure.Findings, finding => finding.Kind == FindingKinds.ColumnNotRecognised);
    }

    [Fact]
    public void Extract_RowsAndColumns_CountFromOne()
    {
        var facts = Extract("units", ["unit", "code"], ["甲局", "900001"]);

        Assert.Equal([1, 2], facts.OfType<FactColumn>().Select(column => column.ColumnNumber));
        Assert.Equal((1, "900001"), (facts.OfType<UnitStaffing>().Single().RowNumber, facts.OfType<UnitStaffing>().Single().Code));
    }

    private static IReadOnlyList<Fact> Extract(string slug, string[] keys, params string[][] rows) =>
        FactExtraction.Extract(
            new()
            {
                Stage = Stage.Budget,
                Tables =
                [
                    new()
                    {
                        Slug = slug, Title = slug, Columns = [.. keys.Select(key => new DisclosureColumn(key, [key]))],
                        Rows = [.. rows.Select(row => new DisclosureRow([.. row.Select(text => new DisclosureCell(text))]))],
                    },
                ],
            },
            Origin);
}
