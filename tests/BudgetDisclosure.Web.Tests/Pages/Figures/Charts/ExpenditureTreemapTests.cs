using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Counties;
using BudgetDisclosure.Web.Pages.Figures;
using BudgetDisclosure.Web.Pages.Figures.Charts;

namespace BudgetDisclosure.Web.Tests.Pages.Figures.Charts;

public class ExpenditureTreemapTests
{
    [Fact]
    public void Class_ThatItsDivisionsAddUpTo_IsDrawnWithThemAlone()
    {
        var map = ExpenditureTreemap.Of([Class("205", 300)], [Division("20501", 100), Division("20502", 200)]);

        Assert.Equal([("205", 300L), ("20502", 200L), ("20501", 100L)], Drawn(map));
        Assert.Empty(map.NotDrawn);
    }

    [Fact]
    public void Class_LargerThanItsDivisions_HasABoxForTheRest()
    {
        var map = ExpenditureTreemap.Of([Class("205", 301)], [Division("20501", 300)]);

        var rest = Assert.Single(map.Rows, row => row.IsRemainder);
        Assert.Equal(("205", 1L, ExpenditureTreemap.RemainderName), (rest.Parent, rest.Fen, rest.Name));
    }

    [Fact]
    public void Class_SmallerThanItsDivisions_IsDrawnAlone()
    {
        var map = ExpenditureTreemap.Of([Class("205", 299)], [Division("20501", 300)]);

        Assert.Equal([("205", 299L)], Drawn(map));
        Assert.Equal(["类 205"], map.ClassesAlone);
    }

    [Theory]
    [InlineData(0L, "类 205（0.00 万元）")]
    [InlineData(-1_000_000L, "类 205（负数，-1.00 万元）")]
    [InlineData(null, "类 205（没有数）")]
    public void Class_WithoutAnArea_IsListedInWords(long? fen, string words)
    {
        var map = ExpenditureTreemap.Of([Class("205", fen), Class("201", 1)], []);

        Assert.Equal([("201", 1L)], Drawn(map));
        Assert.Equal(words, Assert.Single(map.NotDrawn).InWords);
    }

    /// <summary>A negative division makes the others larger than the class: none of them may be drawn.</summary>
    [Fact]
    public void Division_BelowNothing_IsListedAndItsClassDrawnAlone()
    {
        var map = ExpenditureTreemap.Of([Class("205", 200)], [Division("20501", 300), Division("20502", -100)]);

        Assert.Equal([("205", 200L)], Drawn(map));
        Assert.Equal(["款 20502"], map.NotDrawn.Select(one => one.Name));
        Assert.Equal(["类 205"], map.ClassesAlone);
    }

    [Fact]
    public void Colours_OfTheEightLargeClasses_Differ()
    {
        string[] large = ["201", "205", "208", "210", "212", "213", "214", "221"];

        Assert.Distinct(large.Select(ChartColours.Of));
        Assert.All(Enumerable.Range(200, 100), code => Assert.InRange(ChartColours.Of($"{code}"), 1, 8));
        Assert.Equal(ChartColours.Of("205"), ChartColours.Of("2050201"));
    }

    internal static YearSum Class(string code, long? fen, long? basic = null, long? project = null) => new(
        code, "类 " + code,
        new CountyFigure
        {
            County = "990101", Year = 2026, Stage = "budget", Subject = "function", Code = code,
            Organisations = 1, WithoutAmount = 0,
            Total = fen, Basic = basic, Project = project,
        },
        null);

    private static CodeSum Division(string code, long? fen) => new(code, "款 " + code, fen, 1, 0);

    private static IEnumerable<(string, long)> Drawn(ExpenditureTreemap map) =>
        map.Rows.Where(row => row.IsDrawn).Select(row => (row.Code, row.Fen!.Value));
}
