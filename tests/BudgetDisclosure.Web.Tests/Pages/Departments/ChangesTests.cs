using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Web.Pages.Departments.Details;

namespace BudgetDisclosure.Web.Tests.Pages.Departments;

public class ChangesTests
{
    [Theory]
    [InlineData(Changes.Most)]
    [InlineData(Changes.Most + 1)]
    public void Lines_OfTwoYears_AreTheLargestChangesUpToTheLimit(int lines)
    {
        var changes = Of(
            [.. Enumerable.Range(1, lines).Select(number => Function($"20101{number:00}", 100 + number))],
            [.. Enumerable.Range(1, lines).Select(number => Function($"20101{number:00}", 100))]);

        Assert.Equal(Enumerable.Range(0, Changes.Most).Select(place => (long)lines - place), changes.Functions.Select(line => line.Difference));
    }

    [Fact]
    public void Line_OfOneYearAlone_IsNewOrGoneAndNoChange()
    {
        var changes = Of([Function("2010101", 5)], [Function("2010102", 7), Function("2010103", null), Function("2010104", 0)]);

        Assert.Empty(changes.Functions);
        Assert.Equal("2010101", Assert.Single(changes.New).Code);
        Assert.Equal("2010102", Assert.Single(changes.Gone).Code);
    }

    /// <summary>Blank is not 0: there is nothing to compare with.</summary>
    [Fact]
    public void Line_WithoutAnAmountInOneYear_IsNotCompared()
    {
        var changes = Of([Function("2010101", 5)], [Function("2010101", null)]);

        Assert.Empty(changes.Functions);
        Assert.Empty(changes.New);
    }

    [Fact]
    public void Years_OfWhichOneHasClassesAlone_AreComparedByClass()
    {
        var changes = Of([Function("201", 9), Function("20101", 9), Function("2010101", 9)], [Function("201", 4)]);

        Assert.Equal(("201", 5L), (Assert.Single(changes.Functions).Now.Code, changes.Functions[0].Difference));
        Assert.Empty(changes.New);
    }

    private static Changes Of(IReadOnlyList<KeyFigure> now, IReadOnlyList<KeyFigure> then) =>
        Changes.Of(now, new(2023, Stage.Budget), then);

    private static KeyFigure Function(string code, long? fen) => new()
    {
        County = "990102", Year = 2024, Publication = Guid.Empty, Stage = "budget", Organisation = "434",
        Subject = KeySubjects.Function, Code = code, Slug = "expenditure", Total = fen,
        Outcome = fen is null ? KeyOutcomes.Blank : KeyOutcomes.Printed,
    };
}
