using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Tests.Recognition;

public class AmountTextTests
{
    [Theory]
    [InlineData("267.8", "267.8", 1)]
    [InlineData("267.80", "267.80", 2)]
    [InlineData("0.00", "0.00", 2)]
    [InlineData("0", "0", 0)]
    [InlineData("1,308.71", "1308.71", 2)]
    [InlineData("13,087,100", "13087100", 0)]
    [InlineData("１，３０８．７１", "1308.71", 2)]
    [InlineData("-12.30", "-12.30", 2)]
    [InlineData("－12.3", "-12.3", 1)]
    [InlineData("−12.3", "-12.3", 1)]
    [InlineData("–5", "-5", 0)]
    [InlineData("(12.30)", "-12.30", 2)]
    [InlineData("（12.30）", "-12.30", 2)]
    [InlineData("( 1,234 )", "-1234", 0)]
    [InlineData("+5", "5", 0)]
    [InlineData("＋5", "5", 0)]
    [InlineData("  7　", "7", 0)]
    [InlineData(".5", "0.5", 1)]
    [InlineData("007", "7", 0)]
    [InlineData("31,214,205.80", "31214205.80", 2)]
    public void Read_PrintedNumber_IsExact(string text, string value, int decimals)
    {
        Assert.Equal(AmountTextKind.Number, AmountText.Read(text, out var number));
        Assert.Equal(new PrintedNumber(decimal.Parse(value), decimals, false), number);
    }

    [Theory]
    [InlineData("19.62%", "19.62")]
    [InlineData("１００％", "100")]
    [InlineData("-5.1 %", "-5.1")]
    public void Read_Percentage_IsSaid(string text, string value)
    {
        Assert.Equal(AmountTextKind.Number, AmountText.Read(text, out var number));
        Assert.True(number.IsPercentage);
        Assert.Equal(decimal.Parse(value), number.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("　")]
    [InlineData("\u00A0")]
    [InlineData("\n")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("－")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("–")]
    [InlineData("―")]
    [InlineData("−")]
    [InlineData("─")]
    [InlineData("_")]
    [InlineData(" — ")]
    public void Read_NothingPrinted_IsBlankNotZero(string text) =>
        Assert.Equal(AmountTextKind.Blank, AmountText.Read(text, out _));

    [Theory]
    [InlineData("单位不需填列")]
    [InlineData("1,23")]
    [InlineData("1234,567")]
    [InlineData("12,34,567")]
    [InlineData("1.2.3")]
    [InlineData("12万")]
    [InlineData("12.")]
    [InlineData("约5")]
    [InlineData("(12.30")]
    [InlineData("12.30)")]
    [InlineData("--5")]
    [InlineData("(-5)")]
    [InlineData("5 6")]
    [InlineData("1e5")]
    [InlineData("#REF!")]
    [InlineData("7|11|02")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void Read_OtherText_IsWords(string text) => Assert.Equal(AmountTextKind.Words, AmountText.Read(text, out _));

    [Theory]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("0.0000000000000000000000000000000001")]
    public void Read_MoreDigitsThanAreCounted_IsNoSilentRounding(string text)
    {
        var kind = AmountText.Read(text, out var number);

        Assert.True(kind == AmountTextKind.Words || AmountText.ToMoney(number, AmountUnit.Yuan) is null);
    }

    [Theory]
    [InlineData("0.01", AmountUnit.Yuan, 1)]
    [InlineData("1308.71", AmountUnit.TenThousandYuan, 1_308_710_000)]
    [InlineData("0.000001", AmountUnit.TenThousandYuan, 1)]
    [InlineData("-2.5", AmountUnit.ThousandYuan, -250_000)]
    [InlineData("1.5", AmountUnit.HundredMillionYuan, 15_000_000_000)]
    [InlineData("0.100", AmountUnit.Yuan, 10)]
    public void ToMoney_WholeFen_IsExact(string text, AmountUnit unit, long fen)
    {
        AmountText.Read(text, out var number);

        Assert.Equal(new Money(fen), AmountText.ToMoney(number, unit));
    }

    [Theory]
    [InlineData("0.001", AmountUnit.Yuan)]
    [InlineData("0.0000001", AmountUnit.TenThousandYuan)]
    [InlineData("999999999999999999", AmountUnit.Yuan)]
    [InlineData("-99999999999999", AmountUnit.HundredMillionYuan)]
    public void ToMoney_NoWholeFenOrTooMuch_IsNull(string text, AmountUnit unit)
    {
        AmountText.Read(text, out var number);

        Assert.Null(AmountText.ToMoney(number, unit));
    }

    [Fact]
    public void Read_AnyAmountPrintedInAnyWay_GivesItsFen()
    {
        var random = new Random(11);
        for (var n = 0; n < 5_000; n++)
        {
            var fen = random.NextInt64(-1_000_000_000_000, 1_000_000_000_000);
            var text = Printed(fen, random);

            Assert.Equal(AmountTextKind.Number, AmountText.Read(text, out var number));
            Assert.Equal(new Money(fen), AmountText.ToMoney(number, AmountUnit.Yuan));
        }
    }

    private static string Printed(long fen, Random random)
    {
        var text = (Math.Abs(fen) / 100m).ToString(random.Next(2) == 0 ? "0.00" : "#,##0.00");
        if (fen < 0)
            text = random.Next(3) switch { 0 => $"-{text}", 1 => $"（{text}）", _ => $"({text})" };
        return random.Next(2) == 0 ? text : string.Concat(text.Select(FullWidth));
    }

    private static char FullWidth(char character) =>
        character is >= '0' and <= '9' or '.' or ',' or '-' ? (char)(character + 0xFEE0) : character;
}
