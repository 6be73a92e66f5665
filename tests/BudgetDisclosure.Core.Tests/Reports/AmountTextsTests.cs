using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Core.Tests.Reports;

public class AmountTextsTests
{
    [Theory]
    [InlineData("1308.71", AmountUnit.TenThousandYuan, AmountUnit.Yuan, "13,087,100")]
    [InlineData("1308.70", AmountUnit.TenThousandYuan, AmountUnit.HundredMillionYuan, "0.130870")]
    [InlineData("1,308.71", AmountUnit.TenThousandYuan, AmountUnit.TenThousandYuan, "1,308.71")]
    [InlineData("0.00", AmountUnit.TenThousandYuan, AmountUnit.Yuan, "0")]
    [InlineData("0.00", AmountUnit.TenThousandYuan, AmountUnit.HundredMillionYuan, "0.000000")]
    [InlineData("-12.5", AmountUnit.TenThousandYuan, AmountUnit.Yuan, "-125,000")]
    [InlineData("22,186,440.80", AmountUnit.Yuan, AmountUnit.TenThousandYuan, "2,218.644080")]
    [InlineData("7", AmountUnit.HundredMillionYuan, AmountUnit.TenThousandYuan, "70,000")]
    public void PrintedAmount_InAnotherUnit_KeepsTheDigitsThatArePrinted(string text, AmountUnit printed, AmountUnit shown, string expected)
    {
        var number = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, new Money((long)(number * printed.FenPerUnit())).Moved(text, printed, shown));
    }

    [Theory]
    [InlineData(1, AmountUnit.HundredMillionYuan, "0.0000000001")]
    [InlineData(123, AmountUnit.TenThousandYuan, "0.000123")]
    [InlineData(100, AmountUnit.Yuan, "1")]
    [InlineData(long.MaxValue, AmountUnit.Yuan, "92,233,720,368,547,758.07")]
    public void Amount_InAUnit_LosesNoFen(long fen, AmountUnit unit, string expected) =>
        Assert.Equal(expected, new Money(fen).In(unit));

    /// <summary>Reading what is shown gives the same fen, in every unit.</summary>
    [Fact]
    public void Amount_InAnyUnit_ReadsBackTheSame()
    {
        var random = new Random(8);
        for (var i = 0; i < 1000; i++)
        {
            var fen = random.NextInt64(-1_000_000_000_000, 1_000_000_000_000);
            foreach (var unit in Enum.GetValues<AmountUnit>())
            {
                var text = new Money(fen).In(unit, random.Next(0, 12));
                Assert.Equal(fen, decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture) * unit.FenPerUnit());
            }
        }
    }
}
