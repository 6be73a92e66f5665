using BudgetDisclosure.Core.Completeness;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Core.Templates;

namespace BudgetDisclosure.Core.Tests.Templates;

public class BlankTableTests
{
    private static readonly FiscalYear Year = new(2026);

    [Theory]
    [InlineData(Stage.Budget, 14)]
    [InlineData(Stage.Final, 11)]
    public void All_HoldsTheRequiredTablesFirst(Stage stage, int count)
    {
        var tables = BlankTable.All(stage, Year);

        Assert.Equal(count, tables.Count);
        Assert.Equal(RequiredTables.All(stage), tables.Take(9).Select(table => table.Description));
        Assert.All(tables, table => Assert.True(table.Description.Stage is null || table.Description.Stage == stage));
    }

    [Theory]
    [InlineData(Stage.Budget)]
    [InlineData(Stage.Final)]
    public void Columns_AreThoseThatTheTemplateNames(Stage stage) => Assert.All(BlankTable.All(stage, Year), table =>
        Assert.Equal(table.Description.Blank.Columns.Split(' '), table.Columns.Select(column => column.Key)));

    [Fact]
    public void Lines_AreNumberedClassesOfTheYear()
    {
        string[] Labels(int year) => [.. Table("income-expenditure", year).Rows.Select(row => row.Labels[3])];

        Assert.Equal("一、一般公共服务支出", Labels(2026)[0]);
        Assert.Equal("三十、抗疫特别国债安排的支出", Labels(2026)[29]);
        Assert.Contains("十、医疗卫生与计划生育支出", Labels(2018));
        Assert.Equal(["本年支出合计", "结余分配", "年末结转和结余", "支出总计"], Labels(2026)[^4..]);
    }

    [Fact]
    public void Sums_OfLines_AddWhatTheRulesAdd()
    {
        var table = Table("three-public");

        Assert.Equal("1,2,5", Addends(table, 0, 2));
        Assert.Equal("3,4", Addends(table, 2, 2));
        Assert.False(table.Sums.ContainsKey(new(1, 2)));
    }

    [Fact]
    public void Sums_OfColumns_LeaveOutWhatIsOnlyAPart()
    {
        var table = Table("income");

        Assert.Equal(["appropriation", "superior-subsidy", "institutional", "business", "affiliates", "other"],
            Assert.IsType<BlankSum.Of>(table.Sums[new(1, 2)]).Addends.Select(cell => table.Columns[cell.Column].Key));
        Assert.Equal(new BlankSum.OfClasses(1), table.Sums[new(0, 3)]);
    }

    [Fact]
    public void Sums_WhereItemsAreColumns_KeepTheStagesApart()
    {
        var table = Table("final-three-public", stage: Stage.Final);

        Assert.Equal(["final.abroad", "final.vehicle", "final.reception"],
            Assert.IsType<BlankSum.Of>(table.Sums[new(0, 6)]).Addends.Select(cell => table.Columns[cell.Column].Key));
    }

    private static string Addends(BlankTable table, int row, int column) =>
        string.Join(',', Assert.IsType<BlankSum.Of>(table.Sums[new(row, column)]).Addends.Select(cell => cell.Row));

    private static BlankTable Table(string slug, int year = 2026, Stage stage = Stage.Budget) =>
        BlankTable.All(stage, new FiscalYear(year)).Single(table => table.Description.Slug == slug);
}
