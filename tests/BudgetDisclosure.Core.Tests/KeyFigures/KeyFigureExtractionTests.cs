using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.KeyFigures;

public class KeyFigureExtractionTests
{
    [Fact]
    public void Extract_ItemsWithoutTheirParents_GivesSumsThatSaySo()
    {
        var figures = Functions(
            "2050201|学前教育|10.00|10.00|0.00", "2050202|小学教育|20.50|15.00|5.50", "2210201|住房公积金|1.00|1.00|");

        Assert.Equal(
            [("", 3150L, "summed"), ("205", 3050, "summed"), ("20502", 3050, "summed"), ("2050201", 1000, "printed")],
            figures.Take(4).Select(figure => (figure.Code, figure.Total!.Value, figure.Outcome)));
        Assert.Equal((2500, 550), (figures[1].Basic, figures[1].Project));
        Assert.Null(figures[1].Cell);
    }

    [Fact]
    public void Extract_AParentThatIsPrinted_StandsAsPrintedWhateverItsChildrenAddTo()
    {
        var figures = Functions("205|教育支出|99.00|99.00|", "2050201|学前教育|10.00|10.00|");

        Assert.Equal((9900, "printed", "205.total"), (Of("205").Total, Of("205").Outcome, Of("205").Cell));

        KeyFigure Of(string code) => figures.Single(figure => figure.Code == code);
    }

    [Fact]
    public void Extract_ABlankAmount_IsBlankAndNotZero()
    {
        var figures = Functions("205|教育支出|||", "2050201|学前教育|||");

        Assert.All(figures, figure => Assert.Equal((KeyOutcomes.Blank, null), (figure.Outcome, figure.Total)));
    }

    [Fact]
    public void Extract_ACodeOnTwoRowsThatDiffer_IsAmbiguousAndSoIsWhatWouldBeSummedFromIt()
    {
        var figures = Functions("2050201|学前教育|10.00|10.00|", "2050201|学前教育|11.00|11.00|");

        Assert.All(figures, figure => Assert.Equal((KeyOutcomes.Ambiguous, null), (figure.Outcome, figure.Total)));
    }

    [Fact]
    public void Extract_ACodeOnTwoRowsThatAgree_IsTakenOnce()
    {
        var figures = Functions("2050201|学前教育|10.00|10.00|", "2050201|学前教育|10.00|10.00|");

        Assert.All(figures, figure => Assert.Equal(1000, figure.Total));
    }

    [Fact]
    public void Extract_AWithheldCell_IsNotToBeFoundFromASum()
    {
        var disclosure = Expenditure("2050201|学前教育|10.00|10.00|", "2050202|小学教育|20.00|20.00|");
        var withheld = disclosure.Without(new("expenditure", null, null, "2050201.total"))!;

        var figures = Extract(withheld).Where(figure => figure.Subject == KeySubjects.Function);

        Assert.All(figures.Where(figure => figure.Code != "2050202"), figure => Assert.Equal((KeyOutcomes.Withheld, null), (figure.Outcome, figure.Total)));
    }

    /// <summary>Its code goes with a row: what is left must not be added up to it again, nor pass for the whole without it.</summary>
    [Theory]
    [InlineData("205", "2050201")]
    [InlineData("2050202", "2050201")]
    public void Extract_AWithheldRow_IsNotToBeFoundFromASumNorMissingFromOne(string gone, string left)
    {
        var disclosure = Expenditure(
            "205|教育支出|30.00|30.00|", "2050201|学前教育|10.00|10.00|", "2050202|小学教育|20.00|20.00|");

        var figures = Extract(disclosure.Without(new("expenditure", null, gone))!)
            .Where(figure => figure.Subject == KeySubjects.Function).ToList();

        Assert.Equal(1000, figures.Single(figure => figure.Code == left).Total);
        Assert.DoesNotContain(figures, figure => figure.Outcome == KeyOutcomes.Summed);
    }

    private static List<KeyFigure> Functions(params string[] rows) =>
        [.. Extract(Expenditure(rows)).Where(figure => figure.Subject == KeySubjects.Function)];

    private static Disclosure Expenditure(params string[] rows) =>
        new DocumentBuilder().Lines("部门预算支出总表", "单位：元")
            .Table(["科目编码|科目名称|合计|基本支出|项目支出", .. rows]).Recognise();

    private static IReadOnlyList<KeyFigure> Extract(Disclosure disclosure) =>
        KeyFigureExtraction.Extract(disclosure, new(new("130630", 2019, Guid.CreateVersion7()), "434"));
}
