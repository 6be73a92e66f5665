namespace BudgetDisclosure.Core.Tests;

public class MoneyTests
{
    [Fact]
    public void Operators_Amounts_AreExact()
    {
        Assert.Equal(new Money(30), new Money(10) + new Money(20));
        Assert.Equal(new Money(-10), new Money(10) - new Money(20));
        Assert.Equal(new Money(-10), -new Money(10));
        Assert.True(new Money(1) > Money.Zero && Money.Zero < new Money(1) && Money.Zero >= Money.Zero && Money.Zero <= Money.Zero);
    }

    [Fact]
    public void Operators_BeyondLong_Throw()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue));
    }

    [Theory]
    [InlineData(1_308_710_000, "13087100.00")]
    [InlineData(-5, "-0.05")]
    [InlineData(0, "0.00")]
    [InlineData(long.MaxValue, "92233720368547758.07")]
    public void ToYuanText_Amount_HasTwoDecimals(long fen, string text)
    {
        Assert.Equal(text, new Money(fen).ToYuanText());
        Assert.Equal(text, new Money(fen).ToString());
    }
}
