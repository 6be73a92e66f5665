namespace BudgetDisclosure.Core.Tests;

public class ValueTests
{
    [Theory]
    [InlineData("元", AmountUnit.Yuan, 100)]
    [InlineData("人民币元", AmountUnit.Yuan, 100)]
    [InlineData("千元", AmountUnit.ThousandYuan, 100_000)]
    [InlineData("万元", AmountUnit.TenThousandYuan, 1_000_000)]
    [InlineData("人民币万元", AmountUnit.TenThousandYuan, 1_000_000)]
    [InlineData("亿元", AmountUnit.HundredMillionYuan, 10_000_000_000)]
    public void AmountUnit_PrintedName_HasItsFactor(string text, AmountUnit unit, long fen)
    {
        Assert.Equal(unit, AmountUnits.TryParse(text));
        Assert.Equal(fen, unit.FenPerUnit());
        Assert.Equal(unit, AmountUnits.TryParse(unit.Printed()));
    }

    [Theory]
    [InlineData("人")]
    [InlineData("辆")]
    [InlineData(" 元")]
    [InlineData("美元")]
    [InlineData("")]
    [InlineData(null)]
    public void AmountUnit_OtherText_IsNone(string? text) => Assert.Null(AmountUnits.TryParse(text));

    [Fact]
    public void AmountUnit_OutsideTheList_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ((AmountUnit)9).FenPerUnit());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((AmountUnit)9).Printed());
    }

    [Theory]
    [InlineData("1990", true)]
    [InlineData("2099", true)]
    [InlineData("1989", false)]
    [InlineData("2100", false)]
    [InlineData("19", false)]
    [InlineData("02019", false)]
    [InlineData("２０１９", false)]
    [InlineData("+201", false)]
    [InlineData("201 ", false)]
    [InlineData(null, false)]
    public void FiscalYear_Text_ParsesInsideTheRange(string? text, bool parses)
    {
        Assert.Equal(parses, FiscalYear.TryParse(text, out var year));
        if (parses)
            Assert.Equal(text, year.ToString());
    }

    [Fact]
    public void FiscalYear_OutsideTheRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(1989));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(2100));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(1990).Previous);
        Assert.Equal(new FiscalYear(2018), new FiscalYear(2019).Previous);
    }

    [Fact]
    public void FiscalYear_Years_AreOrdered()
    {
        var (earlier, later) = (new FiscalYear(2018), new FiscalYear(2019));

        Assert.True(earlier < later && later > earlier && earlier <= later && later >= earlier);
        Assert.True(earlier.CompareTo(later) < 0);
    }

    [Theory]
    [InlineData("130630", true)]
    [InlineData("030630", false)]
    [InlineData("13063", false)]
    [InlineData("1306300", false)]
    [InlineData("13063A", false)]
    [InlineData("１３０６３０", false)]
    [InlineData(null, false)]
    public void CountyCode_Text_HasSixDigits(string? text, bool parses) =>
        Assert.Equal(parses, CountyCode.TryParse(text, out _));

    [Fact]
    public void CountyCode_Parsed_KnowsItsProvince()
    {
        Assert.Equal("13", CountyCode.Parse("130321").Province);
        Assert.Equal("130321", CountyCode.Parse("130321").ToString());
        Assert.Throws<FormatException>(() => CountyCode.Parse("涞源县"));
        Assert.Throws<InvalidOperationException>(() => default(CountyCode).Value);
    }

    [Theory]
    [InlineData("434", true)]
    [InlineData("434001", true)]
    [InlineData("A1b2", true)]
    [InlineData("123456789012", true)]
    [InlineData("1234567890123", false)]
    [InlineData("", false)]
    [InlineData("2019", false)]
    [InlineData("1999", false)]
    [InlineData("2100", true)]
    [InlineData("functions", false)]
    [InlineData("Economic", false)]
    [InlineData("three-public", false)]
    [InlineData("434-1", false)]
    [InlineData("政府办", false)]
    [InlineData("４３４", false)]
    [InlineData(null, false)]
    public void OrganisationCode_Text_NeverShadowsAnAddress(string? text, bool parses) =>
        Assert.Equal(parses, OrganisationCode.TryParse(text, out _));

    [Fact]
    public void OrganisationCode_Parse_ThrowsOnOtherText()
    {
        Assert.Equal("434", OrganisationCode.Parse("434").ToString());
        Assert.Throws<FormatException>(() => OrganisationCode.Parse("2020"));
        Assert.Throws<InvalidOperationException>(() => default(OrganisationCode).Value);
    }

    [Theory]
    [InlineData("201", 1)]
    [InlineData("20103", 2)]
    [InlineData("2010301", 3)]
    [InlineData("102", 1)]
    public void FunctionCode_Digits_HaveALevel(string text, int level)
    {
        Assert.True(FunctionCode.TryParse(text, out var code));
        Assert.Equal((text, level), (code.ToString(), code.Level));
    }

    [Theory]
    [InlineData("20")]
    [InlineData("2010")]
    [InlineData("201030")]
    [InlineData("20103011")]
    [InlineData("301")]
    [InlineData("71102")]
    [InlineData("2o1")]
    [InlineData(null)]
    public void FunctionCode_OtherText_IsNone(string? text) => Assert.False(FunctionCode.TryParse(text, out _));

    [Theory]
    [InlineData("301", true)]
    [InlineData("30102", true)]
    [InlineData("50101", true)]
    [InlineData("3010201", false)]
    [InlineData("201", false)]
    [InlineData("3012", false)]
    [InlineData("30１", false)]
    [InlineData(null, false)]
    public void EconomicCode_Text_HasThreeOrFiveDigits(string? text, bool parses)
    {
        Assert.Equal(parses, EconomicCode.TryParse(text, out var code));
        if (parses)
            Assert.Equal((text!.Length - 1) / 2, code.Level);
    }
}
