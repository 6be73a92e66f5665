using BudgetDisclosure.Documents.Reading.Xlsx.Formats;

namespace BudgetDisclosure.Documents.Tests.Reading.Xlsx.Formats;

public class NumberFormatTests
{
    private const string Accounting = "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ";

    [Theory]
    [InlineData("General", "0", "0")]
    [InlineData("General", "1308.7099999999998", "1308.71")]
    [InlineData("General", "0.30000000000000004", "0.3")]
    [InlineData("General", "193.4", "193.4")]
    [InlineData("General", "-17.5", "-17.5")]
    [InlineData("General", "1234567.891234", "1234567.891")]
    [InlineData("General", "0.123456789012", "0.123456789")]
    [InlineData("General", "12345678901", "12345678901")]
    [InlineData("General", "123456789012", "1.23457E+11")]
    [InlineData("General", "100000000000", "1E+11")]
    [InlineData("General", "1234567890.56", "1234567891")]
    [InlineData("General", "0.00001", "0.00001")]
    [InlineData("General", "0.0000123456", "1.23456E-05")]
    [InlineData("General", "1.5E-7", "0.00000015")]
    [InlineData("General", "1E+300", "1E+300")]
    [InlineData("General", "2E3", "2000")]
    [InlineData("G/通用格式\"元\"", "12.5", "12.5元")]
    [InlineData("General\"万元\"", "-3", "-3万元")]
    public void General_ANumber_ShowsUpToElevenCharacters(string code, string stored, string shown) =>
        Assert.Equal(shown, Show(code, stored));

    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("0", "2.5", "3")]
    [InlineData("0", "-2.5", "-3")]
    [InlineData("0.00", "0", "0.00")]
    [InlineData("0.00", "193.4", "193.40")]
    [InlineData("0.00", "1.0049999999999999", "1.01")]
    [InlineData("0.00", "-17.555", "-17.56")]
    [InlineData("0.00", "0.004", "0.00")]
    [InlineData("0.0", "9.95", "10.0")]
    [InlineData("#,##0", "999", "999")]
    [InlineData("#,##0", "1000", "1,000")]
    [InlineData("#,##0.00", "1234567.5", "1,234,567.50")]
    [InlineData("#,##0.00", "-1234567.5", "-1,234,567.50")]
    [InlineData("#,##0.00", "0", "0.00")]
    [InlineData("#,##0.00", "123456789012345678", "123,456,789,012,346,000.00")]
    [InlineData("0,000", "12", "0,012")]
    [InlineData("#", "0", "")]
    [InlineData("#.##", "0.5", ".5")]
    [InlineData("#.##", "5", "5.")]
    [InlineData("0.##", "1.5", "1.5")]
    [InlineData(".00", "12.345", "12.35")]
    [InlineData("000000", "301", "000301")]
    [InlineData("00", "1234", "1234")]
    [InlineData("???.???", "12.3", "12.3")]
    [InlineData("0.0?", "1.5", "1.5")]
    [InlineData("000-0000", "5551234", "555-1234")]
    [InlineData("#,##0_ ", "12000", "12,000")]
    [InlineData("0.00;[Red]\\-0.00", "-3", "-3.00")]
    [InlineData("0.00_);\\(0.00\\)", "-3", "(3.00)")]
    [InlineData("0.00_);[Red](0.00)", "3", "3.00")]
    [InlineData("0.00\"万元\"", "12.3", "12.30万元")]
    [InlineData("0.00万元", "12.3", "12.30万元")]
    [InlineData("[$¥-804]#,##0.00", "1234.5", "¥1,234.50")]
    [InlineData("\"¥\"#,##0.00;\"¥\"\\-#,##0.00", "-1234.5", "¥-1,234.50")]
    [InlineData("[DBNum1][$-804]General", "12", "12")]
    [InlineData("0;-0;;@", "0", "")]
    [InlineData("0.00;-0.00;\"—\"", "0", "—")]
    [InlineData(Accounting, "0", "-")]
    [InlineData(Accounting, "1234.5", "1,234.50")]
    [InlineData(Accounting, "-1234.5", "-1,234.50")]
    [InlineData("_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)", "-1234.5", "(1,234.50)")]
    [InlineData("_ \"¥\"* #,##0.00_ ;_ \"¥\"* -#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ", "8", "¥8.00")]
    [InlineData("@", "12.5", "12.5")]
    public void Digits_ANumber_StandAsThePlaceholdersSay(string code, string stored, string shown) =>
        Assert.Equal(shown, Show(code, stored));

    [Theory]
    [InlineData("0%", "0.123", "12%")]
    [InlineData("0.00%", "0.12345", "12.35%")]
    [InlineData("0.0%", "-0.005", "-0.5%")]
    [InlineData("0,", "1234567", "1235")]
    [InlineData("#,##0.00,,", "1234567890", "1,234.57")]
    [InlineData("0.0,\"千元\"", "1550", "1.6千元")]
    [InlineData("0!.0,", "12345", "1.2")]
    [InlineData("0\\.00,", "12345678", "123.46")]
    [InlineData("0.00E+00", "12345", "1.23E+04")]
    [InlineData("0.00E+00", "0.00012345", "1.23E-04")]
    [InlineData("0.00E+00", "9.999E5", "1.00E+06")]
    [InlineData("0.0E-0", "1500", "1.5E3")]
    [InlineData("##0.0E+0", "12345", "12.3E+3")]
    [InlineData("# ?/?", "1.25", "1 1/4")]
    [InlineData("# ?/?", "3", "3")]
    [InlineData("# ??/??", "0.3333333", "1/3")]
    [InlineData("# ?/8", "2.5", "2 4/8")]
    public void Scale_ANumber_IsApplied(string code, string stored, string shown) =>
        Assert.Equal(shown, Show(code, stored));

    [Theory]
    [InlineData("[>=10000]0.00,\"千\";0.00", "25000", "25.00千")]
    [InlineData("[>=10000]0.00,\"千\";0.00", "99", "99.00")]
    [InlineData("[=1]\"是\";[=0]\"否\";General", "1", "是")]
    [InlineData("[=1]\"是\";[=0]\"否\";General", "0", "否")]
    [InlineData("[=1]\"是\";[=0]\"否\";General", "7", "7")]
    [InlineData("[<0]\"减\"0;0", "-5", "减5")]
    [InlineData("[>0]0;[<0]-0;\"平\"", "-5", "-5")]
    [InlineData("[Blue]0;[Red]-0", "-5", "-5")]
    public void Sections_WithConditions_AreChosenByThem(string code, string stored, string shown) =>
        Assert.Equal(shown, Show(code, stored));

    [Theory]
    [InlineData("yyyy/m/d", "43516", "2019/2/20")]
    [InlineData("yyyy-mm-dd", "43516", "2019-02-20")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "43516", "2019年2月20日")]
    [InlineData("yyyy\"年\"m\"月\";@", "43516", "2019年2月")]
    [InlineData("[$-804]yyyy年m月d日;@", "43516.5", "2019年2月20日")]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "43516", "二〇一九年二月二十日")]
    [InlineData("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "43516", "Wednesday, February 20, 2019")]
    [InlineData("[$-804]aaaa", "43516", "星期三")]
    [InlineData("yy.mm.dd", "43516", "19.02.20")]
    [InlineData("d-mmm-yy", "43516", "20-Feb-19")]
    [InlineData("h:mm", "0.75", "18:00")]
    [InlineData("h:mm AM/PM", "0.75", "6:00 PM")]
    [InlineData("上午/下午h\"时\"mm\"分\"", "0.25", "上午6时00分")]
    [InlineData("h:mm:ss", "0.999994", "23:59:59")]
    [InlineData("[h]:mm:ss", "1.5", "36:00:00")]
    [InlineData("mm:ss.0", "0.00001", "00:00.9")]
    [InlineData("yyyy/m/d h:mm", "43516.4375", "2019/2/20 10:30")]
    [InlineData("yyyy/m/d", "60", "1900/2/29")]
    [InlineData("yyyy/m/d", "1", "1900/1/1")]
    [InlineData("yyyy/m/d", "61", "1900/3/1")]
    [InlineData("yyyy/m/d", "-5", "-5")]
    [InlineData("yyyy/m/d", "9E+8", "900000000")]
    public void Date_ASerialNumber_ShowsTheDay(string code, string stored, string shown) =>
        Assert.Equal(shown, Show(code, stored));

    [Fact]
    public void Date_CountedFrom1904_ShowsTheDay() =>
        Assert.Equal("2019/2/20", Show("yyyy/m/d", "42054", DateSystem.From1904));

    [Theory]
    [InlineData("0.00", "193.456")]
    [InlineData("0%", "0.1234")]
    [InlineData("General", "1308.7099999999998")]
    [InlineData(Accounting, "0")]
    [InlineData(Accounting, "-1234.567")]
    [InlineData("0.00_);\\(0.00\\)", "-3")]
    [InlineData("yyyy/m/d", "43516")]
    public void Shown_RoundedOnly_IsNotAltered(string code, string stored) =>
        Assert.Equal(ShownKind.Rounded, Kind(code, stored));

    [Theory]
    [InlineData("0,", "1234567")]
    [InlineData("0!.0,", "12345")]
    [InlineData(";;;", "5")]
    [InlineData("\"见附表\"", "5")]
    [InlineData("0.00;[Red]0.00", "-3")]
    public void Shown_AsAnotherNumber_IsAltered(string code, string stored) =>
        Assert.Equal(ShownKind.Altered, Kind(code, stored));

    [Theory]
    [InlineData("General", "总计", "总计")]
    [InlineData("@\"：\"", "总计", "总计：")]
    [InlineData("0;-0;0;\"单位：\"@", "万元", "单位：万元")]
    [InlineData(Accounting, "——", "——")]
    [InlineData(";;;", "还在", "还在")]
    public void Text_UnderAFormat_ShowsItsTextSection(string code, string text, string shown) =>
        Assert.Equal(shown, NumberFormat.Parse(code).Show(text));

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("[")]
    [InlineData("\\")]
    [InlineData("_")]
    [InlineData("*")]
    [InlineData("/")]
    [InlineData("0/")]
    [InlineData("?/?")]
    [InlineData("s.000000")]
    [InlineData("m")]
    [InlineData("E+")]
    [InlineData("0E+")]
    [InlineData("%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%0.0")]
    [InlineData(";;;;;;;;;;")]
    public void Format_Nonsense_ShowsSomething(string code)
    {
        foreach (var stored in new[] { "0", "-1.5", "1E+308", "1E-308", "43516.123456" })
            Assert.NotNull(Show(code, stored));
    }

    private static string Show(string code, string stored, DateSystem dates = DateSystem.From1900)
    {
        var output = new ShownText();
        Assert.True(StoredNumber.TryParse(stored, out var number));
        NumberFormat.Parse(code).Show(number, dates, output);
        return output.Span.ToString();
    }

    private static ShownKind Kind(string code, string stored)
    {
        Assert.True(StoredNumber.TryParse(stored, out var number));
        return NumberFormat.Parse(code).Show(number, DateSystem.From1900, new());
    }
}
