using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Facts;

/// <summary>The facts of a real budget, against figures read in it by eye.</summary>
public class LaiyuanFactsTests
{
    private static readonly Lazy<IReadOnlyList<Fact>> Facts = new(Extract);

    [SharedFact]
    public void BudgetLines_OfGeneralExpenditure_AreThirteenThatAddUp()
    {
        var lines = Of<BudgetLine>().Where(line => line.Slug == "general-expenditure").ToList();

        var total = Assert.Single(lines, line => line.IsTotal);
        Assert.Equal(13, lines.Count);
        Assert.Equal((1_308_710_000, 751_990_000, 556_720_000), (total.Total, total.Basic, total.Project));
        Assert.Equal(1_308_710_000, lines.Where(line => line.Level == 1).Sum(line => line.Total));
        Assert.Equal(1_308_710_000, lines.Where(line => line.Level == 3).Sum(line => line.Total));
        Assert.All(lines, line => Assert.Equal(line.Total, line.Basic + line.Project));
    }

    [SharedFact]
    public void BudgetLine_OfAnItem_HasItsCodeNameAndPlace()
    {
        var line = Of<BudgetLine>().Single(line => line is { Slug: "general-expenditure", FunctionCode: "2010301" });

        Assert.Equal(
            ("行政运行", "expenditure", "budget", 3, 1_127_340_000),
            (line.Name, line.Side, line.Stage, line.Level, line.Total));
        Assert.Equal(4, line.RowNumber);
    }

    [SharedFact]
    public void BudgetLines_OfBasicExpenditure_HaveEconomicCodes()
    {
        var line = Of<BudgetLine>().Single(line => line is { Slug: "basic-expenditure", EconomicCode: "30101" });

        Assert.Equal((171_080_000, 171_080_000, null), (line.Basic, line.Personnel, line.FunctionCode));
        Assert.Equal(2, line.Level);
    }

    [SharedFact]
    public void BudgetLines_OfTwoSides_AreALineEach()
    {
        var lines = Of<BudgetLine>().Where(line => line is { Slug: "income-expenditure", RowNumber: 1 }).ToList();

        Assert.Equal(
            [(0, "income", "appropriation", 1_308_710_000), (1, "expenditure", "一般公共服务支出", 1_191_590_000)],
            lines.Select(line => (line.Entry, line.Side!, line.Line!, line.Total!.Value)));
    }

    [SharedFact]
    public void ThreePublic_BlankIsNotZero()
    {
        var amounts = Of<ThreePublicAmount>()
            .Where(amount => amount is { Slug: "three-public", Measure: "total", Fund: "appropriation" }).ToList();

        Assert.Equal(123_000_000, amounts.Single(amount => amount.Line == "reception").Fen);
        Assert.Equal(193_400_000, amounts.Single(amount => amount.Line == "total").Fen);
        Assert.Null(amounts.Single(amount => amount.Line == "abroad").Fen);
    }

    /// <summary>一 and 二, then the numbering starts again with 一 to 十五; each of the other 46 rows has an indicator.</summary>
    [SharedFact]
    public void Performance_IsSeventeenProgrammesWithFortySixIndicators()
    {
        var programmes = Of<Programme>().ToList();
        var indicators = Of<Indicator>().ToList();

        Assert.Equal((17, 46), (programmes.Count, indicators.Count));
        Assert.Equal(341_650_000, programmes.Sum(programme => programme.Budget ?? 0));
        Assert.All(indicators, indicator => Assert.NotNull(indicator.ProgrammeRow));
        Assert.All(indicators, indicator => Assert.NotNull(indicator.ActivityRow));
    }

    [SharedFact]
    public void Indicators_WherePrintedAColumnOff_AreReadByContent()
    {
        var straight = Of<Indicator>().Single(indicator => indicator.Name == "干部培训优秀率");
        var shifted = Of<Indicator>().Single(indicator => indicator.Name == "检查次数");

        Assert.Equal(
            (null, "90%及以上", "85%及以上", "80%及以上", "80%以下"),
            (straight.Kind, straight.Excellent, straight.Good, straight.Fair, straight.Poor));
        Assert.Equal(
            ("产出指标", "≥5", "[3,5)", "[1,3)", null),
            (shifted.Kind, shifted.Excellent, shifted.Good, shifted.Fair, shifted.Poor));
    }

    [SharedFact]
    public void Activity_NamedAgainForEachIndicator_IsOne()
    {
        var programme = Of<Programme>().Single(row => row.Name.StartsWith("二、应急管理"));

        Assert.Single(Of<ProgrammeActivity>(), activity => activity.ProgrammeRow == programme.RowNumber);
        Assert.Equal(2, Of<Indicator>().Count(indicator => indicator.ProgrammeRow == programme.RowNumber));
    }

    [SharedFact]
    public void StaffingAssetsPurchasesAndParagraphs_AreThere()
    {
        Assert.Equal("行政", Assert.Single(Of<UnitStaffing>()).Kind);
        Assert.True(Assert.Single(Of<Purchase>()).IsTotal);
        Assert.Equal(692_290_000, Of<AssetLine>().Single(asset => asset.Line == "total").Value);
        Assert.Equal("29", Of<AssetLine>().Single(asset => asset.Line == "vehicles").Quantity);
        Assert.Contains(Of<NarrativeParagraph>(), paragraph => paragraph.Kind == "duties");
    }

    [SharedFact]
    public void Facts_OfOneDocument_HaveKeysOfTheirOwn()
    {
        var keys = Facts.Value.OfType<RowFact>().Select(fact => (
            fact.GetType(), fact.TableNumber, fact.RowNumber,
            (fact as BudgetLine)?.Entry ?? (fact as ThreePublicAmount)?.ColumnNumber));

        Assert.Distinct(keys);
        Assert.All(Facts.Value, fact => Assert.Equal(("130630", 2019), (fact.County, fact.Year)));
    }

    private static IEnumerable<TFact> Of<TFact>()
        where TFact : Fact => Facts.Value.OfType<TFact>();

    private static IReadOnlyList<Fact> Extract()
    {
        const string Name = "laiyuan-2019.docx";
        var read = DocumentReaders.Read(Name, SharedFiles.Read("samples/" + Name));
        var disclosure = Recogniser.Recognise([new(Name, new('a', 64), read.Document!)]);
        return FactExtraction.Extract(disclosure, new("130630", 2019, Guid.CreateVersion7()));
    }
}
