using BudgetDisclosure.Core.Proofs;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Proofs;

public sealed class DisclosureComparerTests
{
    private static Disclosure Published => new DocumentBuilder()
        .Lines("甲县财政局2024年部门预算", "一、部门职责", "负责财政工作。", "负责预算工作。", "二、预算安排", "收支平衡。")
        .Lines("部门支出总表", "单位：万元")
        .Table("科目编码|科目名称|合计|基本支出|项目支出", "201|一般公共服务支出|3.00|1.00|2.00", "|合计|3.00|1.00|2.00").Recognise();

    [Fact]
    public void Compare_WithItself_FindsEverythingTheSame()
    {
        var comparison = DisclosureComparer.Compare(Published, Published);

        Assert.True(comparison.AreAllSame);
        Assert.Equal(new ComparisonCounts(15, 0, 0, 0), comparison.Cells);
        Assert.Equal(new ComparisonCounts(8, 0, 0, 0), comparison.Paragraphs);
    }

    [Fact]
    public void Compare_WithAnotherCell_NamesItsPlaceAndBothTexts()
    {
        var comparison = DisclosureComparer.Compare(Published, WithTable(table => table with
        {
            Rows = [table.Rows[0], new([.. table.Rows[1].Cells.Select((cell, i) => i == 2 ? new("8.00") : cell)])],
        }));

        Assert.Equal(new ComparisonCounts(14, 1, 0, 0), comparison.Cells);
        Assert.Equal(
            [new TextDifference("部门支出总表：第 2 行第 3 列", "3.00", "8.00")], comparison.Differences);
    }

    [Fact]
    public void Compare_WithATableThatLacksARow_LeavesItUncomparedAndDoesNotPassIt()
    {
        var comparison = DisclosureComparer.Compare(Published, WithTable(table => table with { Rows = [table.Rows[0]] }));

        Assert.False(comparison.AreAllSame);
        Assert.Equal(new ComparisonCounts(0, 0, 15, 0), comparison.Cells);
        Assert.Equal(new ComparisonCounts(6, 0, 2, 0), comparison.Paragraphs);
        Assert.Contains("读回来是 1 行 5 列，公开的是 2 行 5 列", Assert.Single(comparison.Uncompared).Why);
    }

    [Fact]
    public void Compare_WithAnAlteredParagraph_SaysBothAndWithAMissingOneThatItIsNotCompared()
    {
        var altered = DisclosureComparer.Compare(Published, WithParagraphs("负责财政工作。", "负责决算工作。"));
        var missing = DisclosureComparer.Compare(Published, WithParagraphs("负责财政工作。"));

        Assert.Equal(new ComparisonCounts(7, 1, 0, 0), altered.Paragraphs);
        Assert.Equal(new TextDifference("正文第 4 段", "负责预算工作。", "负责决算工作。"), Assert.Single(altered.Differences));
        Assert.Equal(new ComparisonCounts(7, 0, 1, 0), missing.Paragraphs);
    }

    [Fact]
    public void Compare_WithTheSameTableTwice_TakesEachOnce()
    {
        var twice = Published with { Tables = [.. Published.Tables, .. Published.Tables] };

        Assert.Equal(new ComparisonCounts(15, 0, 15, 0), DisclosureComparer.Compare(twice, Published).Cells);
    }

    [Fact]
    public void Compare_WithAWithheldCell_CountsItApart()
    {
        var published = WithTable(table => table with
        {
            Rows = [new([.. table.Rows[0].Cells.Select((cell, i) => i == 2 ? DisclosureCell.Gone : cell)]), table.Rows[1]],
        });

        var comparison = DisclosureComparer.Compare(published, Published);

        Assert.True(comparison.AreAllSame);
        Assert.Equal(new ComparisonCounts(14, 0, 0, 1), comparison.Cells);
    }

    [Theory]
    [InlineData(DisclosureComparer.MostDifferences, DisclosureComparer.MostDifferences)]
    [InlineData(DisclosureComparer.MostDifferences + 1, DisclosureComparer.MostDifferences)]
    public void Compare_WithManyDifferences_ListsTheFirstAndCountsAll(int different, int listed)
    {
        var comparison = DisclosureComparer.Compare(Long(different, "1.00"), Long(different, "2.00"));

        Assert.Equal((different, listed), (comparison.Cells.Different, comparison.Differences.Count));
    }

    private static Disclosure WithTable(Func<DisclosureTable, DisclosureTable> change) =>
        Published with { Tables = [change(Published.Tables[0])] };

    private static Disclosure WithParagraphs(params string[] texts) => new DocumentBuilder()
        .Lines("甲县财政局2024年部门预算", "一、部门职责").Lines(texts).Lines("二、预算安排", "收支平衡。")
        .Lines("部门支出总表", "单位：万元")
        .Table("科目编码|科目名称|合计|基本支出|项目支出", "201|一般公共服务支出|3.00|1.00|2.00", "|合计|3.00|1.00|2.00").Recognise();

    private static Disclosure Long(int rows, string amount) => new()
    {
        Tables =
        [
            new()
            {
                Slug = "expenditure", Title = "部门支出总表", Columns = [new("total", ["合计"])],
                Rows = [.. Enumerable.Repeat(new DisclosureRow([new(amount)]), rows)],
            },
        ],
    };
}
