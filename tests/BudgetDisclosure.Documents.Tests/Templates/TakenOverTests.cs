using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Templates;
using BudgetDisclosure.Documents.Templates;
using BudgetDisclosure.Documents.Tests.Recognition;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Templates;

public class TakenOverTests
{
    private static Disclosure Laiyuan => Seeds.Disclosure("samples/laiyuan-2019.docx");

    [SharedFact]
    public void Budget_AfterLastYears_HasItsNamesWordsAndFigures()
    {
        var clerk = Clerk(2020, Stage.Budget, AmountUnit.TenThousandYuan);
        var workbook = clerk.Workbook;

        Assert.Equal(("434", "涞源县人民政府办公室"), (workbook.Value(clerk.Plan.Names[0], "B4"), workbook.Value(clerk.Plan.Names[0], "B5")));
        Assert.Equal(1308.71m, Amount(clerk, "income-expenditure", place => place is { Line: "appropriation", Measure: Core.Tables.Measure.LastYear }));
        Assert.Equal(70.40m, Amount(clerk, "three-public-changes", place => place is { Line: "vehicle.running", Measure: Core.Tables.Measure.LastYear }));
        Assert.Equal(123.00m, Amount(clerk, "three-public-changes", place => place is { Line: "reception", Measure: Core.Tables.Measure.LastYear }));
        Assert.Equal([1308.71m, 751.99m, 556.72m], new[] { "B3", "B4", "B5" }.Select(cell => (decimal?)workbook.Value(clerk.Plan.ChangesName, cell)));
        var duties = Assert.IsType<string>(workbook.Value(clerk.Plan.SectionName(0), "A2"));
        Assert.StartsWith("1 、提高信息公开工作业务水平", duties, StringComparison.Ordinal);
        Assert.Contains("涞源县人民政府办公室", Words(clerk, "units"));
    }

    [SharedFact]
    public void Budget_InAnotherUnit_CountsInIt() => Assert.Equal(13087100.00m, Amount(
        Clerk(2020, Stage.Budget, AmountUnit.Yuan), "income-expenditure", place => place is { Line: "appropriation", Measure: Core.Tables.Measure.LastYear }));

    [SharedFact]
    public void FinalAccounts_OfTheSameYear_HaveThePlannedFigures()
    {
        var clerk = Clerk(2019, Stage.Final, AmountUnit.TenThousandYuan);

        Assert.Equal(70.40m, Amount(clerk, "final-three-public", place => place is { Line: "vehicle.running", Stage: Stage.Budget }));
        Assert.Equal(1191.59m, Amount(clerk, "final-income-expenditure", place => place is { Line: "一般公共服务支出", Stage: Stage.Budget }));
        Assert.Null(clerk.Workbook.Value(clerk.Plan.ChangesName, "B3"));
    }

    [SharedTheory]
    [InlineData(2021, Stage.Budget)]
    [InlineData(2020, Stage.Final)]
    public void Figures_OfAnotherYearOrStage_AreNotTaken(int year, Stage stage) =>
        Assert.False(new TakenOver(Laiyuan, new FiscalYear(year), stage, AmountUnit.Yuan).HasFigures);

    [SharedFact]
    public void Filled_ThisYearToo_ComposesTheChange()
    {
        var clerk = Clerk(2020, Stage.Budget, AmountUnit.TenThousandYuan);
        clerk.Fill(new(1, 10_000));
        clerk.Workbook.Recalculate();

        var arrangement = clerk.Plan.Sections.ToList().FindIndex(section => section.Kind == SectionKind.Arrangement);
        var sentence = Assert.IsType<string>(clerk.Workbook.Value(clerk.Plan.SectionName(arrangement), "A5"));
        Assert.Matches("^收支安排总额比上年减少[0-9]+\\.[0-9]{2}万元。$", sentence);
    }

    private static Clerk Clerk(int year, Stage stage, AmountUnit unit) => new(new(new FiscalYear(year), stage, unit) { Last = Laiyuan });

    private static decimal? Amount(Clerk clerk, string slug, Func<Core.Tables.Coordinate, bool> isWanted)
    {
        var index = clerk.IndexOf(slug);
        return (decimal?)clerk.Workbook.Value(clerk.Plan.TableName(index), clerk.Plan.Address(index, clerk.Plan.Tables[index].Find(isWanted)!.Value));
    }

    private static IEnumerable<object?> Words(Clerk clerk, string slug)
    {
        var index = clerk.IndexOf(slug);
        return Enumerable.Range(clerk.Plan.FirstRow(index), 4).Select(row => clerk.Workbook.Value(clerk.Plan.TableName(index), $"A{row}"));
    }
}
