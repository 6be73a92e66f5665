using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

public class ArithmeticTests
{
    private static readonly Rule Rule = Rules.Find("R01")!;

    [Theory]
    [InlineData("6.00", "holds")]
    [InlineData("6.02", "rounding")]
    [InlineData("5.98", "rounding")]
    [InlineData("6.03", "fails")]
    [InlineData("5.97", "fails")]
    public void Sum_OfThree_MayBeOffByHalfADigitOfEveryFigure(string total, string outcome) =>
        Assert.Equal(outcome, Arithmetic.Sum(Rule, "合计", Wan(total), [Wan("1.00"), Wan("2.00"), Wan("3.00")]).Outcome.Slug());

    [Theory]
    [InlineData("3.01", "rounding")]
    [InlineData("3.02", "fails")]
    public void Sum_WithBlanksAndZeros_AllowsNothingForThem(string total, string outcome) =>
        Assert.Equal(outcome, Arithmetic.Sum(Rule, "合计", Wan(total), [Wan("1.00"), Wan("2.00"), Wan("0.00"), Wan("")]).Outcome.Slug());

    [Theory]
    [InlineData("", "1.00", "notCheckable", null)]
    [InlineData("", "", "notCheckable", null)]
    [InlineData("0.00", "", "holds", null)]
    [InlineData("4.90", "", "notCheckable", Severity.Warning)]
    [InlineData("4.90", "0.00", "fails", Severity.Error)]
    [InlineData("0.00", "32.65", "fails", Severity.Error)]
    public void Sum_AgainstBlanks_IsNoFailure(string total, string addend, string outcome, Severity? severity)
    {
        var check = Arithmetic.Sum(Rule, "合计", Wan(total), [Wan(addend)]);

        Assert.Equal((outcome, severity), (check.Outcome.Slug(), check.Severity));
    }

    [Fact]
    public void Sum_OfUnreadableOrWithheld_IsNotCheckable()
    {
        Assert.Equal(Outcome.NotCheckable, Arithmetic.Sum(Rule, "合计", Wan("1.00"), [Wan("1.00") with { State = FigureState.Unreadable }]).Outcome);
        var withheld = Arithmetic.Sum(Rule, "合计", Wan("1.00"), [Wan("7.77"), Wan("8.88") with { State = FigureState.Withheld }]);
        Assert.Equal(Outcome.NotCheckable, withheld.Outcome);
        Assert.DoesNotContain("8.88", withheld.Message);
        Assert.Single(withheld.Operands);
    }

    [Theory]
    [InlineData("12,345.67", "1.23", "holds")]
    [InlineData("12,350.00", "1.24", "holds")]
    [InlineData("12,350.00", "1.23", "rounding")]
    [InlineData("12,350.01", "1.23", "fails")]
    [InlineData("12,345.67", "1.22", "fails")]
    [InlineData("12,345.67", "12345.67", "fails")]
    public void Equal_YuanAgainstTenThousands_HoldsWhereOneRoundsToTheOther(string yuan, string wan, string outcome) =>
        Assert.Equal(outcome, Arithmetic.Equal(Rule, "一致", Yuan(yuan), Wan(wan)).Outcome.Slug());

    [Theory]
    [InlineData("326.71", "326.72", "rounding")]
    [InlineData("326.71", "326.73", "fails")]
    [InlineData("0.00", "", "holds")]
    [InlineData("0.01", "", "notCheckable")]
    public void Equal_OfOneUnit_AllowsOneOfTheLastDigit(string one, string other, string outcome) =>
        Assert.Equal(outcome, Arithmetic.Equal(Rule, "一致", Wan(one), Wan(other)).Outcome.Slug());

    [Theory]
    [InlineData(13, 13, "holds")]
    [InlineData(13, 14, "fails")]
    public void Equal_OfCounts_AllowsNothing(int one, int other, string outcome) =>
        Assert.Equal(outcome, Arithmetic.Equal(Rule, "一致", Count(one), Count(other)).Outcome.Slug());

    [Fact]
    public void Sum_OfCounts_AllowsNothing() =>
        Assert.Equal(Outcome.Fails, Arithmetic.Sum(Rule, "合计", Count(93), [Count(50), Count(42)]).Outcome);

    [Theory]
    [InlineData("1.00", "1.00", "holds")]
    [InlineData("1.01", "1.00", "rounding")]
    [InlineData("1.02", "1.00", "fails")]
    [InlineData("1.02", "", "notCheckable")]
    public void AtMost_APartAboveItsWhole_Fails(string part, string whole, string outcome) =>
        Assert.Equal(outcome, Arithmetic.AtMost(Rule, "其中", Wan(part), Wan(whole)).Outcome.Slug());

    [Theory]
    [InlineData("1.40", "70.40", "69.00", "holds")]
    [InlineData("1.41", "70.40", "69.00", "rounding")]
    [InlineData("1.42", "70.40", "69.00", "fails")]
    [InlineData("-1.40", "69.00", "70.40", "holds")]
    [InlineData("1.40", "69.00", "70.40", "notCheckable")]
    [InlineData("7.00", "0.00", "", "notCheckable")]
    public void Difference_WithOnlyItsSignWrong_ProvesNothing(string found, string now, string last, string outcome) =>
        Assert.Equal(outcome, Arithmetic.Difference(Rule, "增减", Wan(found), Wan(now), Wan(last)).Outcome.Slug());

    [Theory]
    [InlineData("20.00", "20.00", "100.00", "holds", null)]
    [InlineData("20.01", "20.00", "100.00", "rounding", null)]
    [InlineData("20.05", "20.00", "100.00", "fails", null)]
    [InlineData("16.67", "20.00", "100.00", "fails", "差额等于以增减后的数为基数计算所差")]
    public void Percentage_Recomputed_SaysWhereTheBaseWasSwapped(string printed, string part, string whole, string outcome, string? known)
    {
        var check = Arithmetic.Percentage(Rule, "百分比", Percent(printed), Wan(part), Wan(whole));

        Assert.Equal((outcome, known), (check.Outcome.Slug(), check.Gap?.Known));
    }

    [Theory]
    [InlineData("0", Severity.Hint)]
    [InlineData("100", Severity.Hint)]
    [InlineData("50", Severity.Error)]
    public void Percentage_OnBaseZero_Fails(string printed, Severity severity)
    {
        var check = Arithmetic.Percentage(Rule, "百分比", Percent(printed), Wan("1.00"), Wan("0.00"));

        Assert.Equal((Outcome.Fails, severity), (check.Outcome, check.Severity));
    }

    private static Figure Wan(string text) => Amount(text, 1_000_000, "万元");

    private static Figure Yuan(string text) => Amount(text, 100, "元");

    private static Figure Amount(string text, decimal unit, string name) =>
        new("金额", text, text.Length == 0 ? FigureState.Blank : FigureState.Printed)
        {
            Value = text.Length == 0 ? 0 : decimal.Parse(text) * unit, Unit = unit, Digit = unit / 100, UnitName = name,
        };

    private static Figure Percent(string text) => new("百分比", text, FigureState.Printed) { Value = decimal.Parse(text), Digit = 0.01m };

    private static Figure Count(int number) => new("数量", $"{number}", FigureState.Printed) { Value = number, IsExact = true };
}
