using BudgetDisclosure.Core.Recognition.Figures;

namespace BudgetDisclosure.Core.Tests.Recognition.Figures;

public class NumberScannerTests
{
    [Theory]
    [InlineData("收入预算3,121.42万元，其中", "3,121.42万元", 3_121_420_000L, 10_000, "万元")]
    [InlineData("办公费12万元", "12万元", 12_000_000L, 1_000_000, "万元")]
    [InlineData("基本支出 751.99 万元", "751.99 万元", 751_990_000L, 10_000, "万元")]
    [InlineData("合计911,000.39元。", "911,000.39元", 91_100_039L, 1, "元")]
    [InlineData("约定投资后1.2亿元", "1.2亿元", 12_000_000_000L, 1_000_000_000, "亿元")]
    [InlineData("支出决算为1511.89万。", "1511.89万", 1_511_890_000L, 10_000, "万元")]
    [InlineData("１２．５万元", "１２．５万元", 12_500_000L, 100_000, "万元")]
    [InlineData("结余-3.5万元", "-3.5万元", -3_500_000L, 100_000, "万元")]
    [InlineData("500元", "500元", 50_000L, 100, "元")]
    public void Scan_Amount_HasItsExactPlaceValueAndDigit(string text, string printed, long fen, int digit, string unit)
    {
        var number = Assert.Single(NumberScanner.Scan(text));

        Assert.Equal(TextNumberKind.Amount, number.Kind);
        Assert.Equal((printed, unit), (text.Substring(number.Start, number.Length), number.UnitName));
        Assert.Equal((fen, (decimal)digit), (number.Value, number.Digit));
    }

    [Theory]
    [InlineData("2025年部门预算", TextNumberKind.Year, "2025年")]
    [InlineData("2023-2025年", TextNumberKind.Year, "2023")]
    [InlineData("截至2024年12月31日，", TextNumberKind.Date, "2024年12月31日")]
    [InlineData("1-6月执行", TextNumberKind.Date, "1")]
    [InlineData("8月底前", TextNumberKind.Date, "8月")]
    [InlineData("普发改投【2017】89号文", TextNumberKind.DocumentNumber, "2017")]
    [InlineData("第168号", TextNumberKind.DocumentNumber, "168号")]
    [InlineData("W060701单元", TextNumberKind.Code, "060701")]
    [InlineData("社区W-07街坊", TextNumberKind.Code, "07")]
    [InlineData("科目2010301行政运行", TextNumberKind.Code, "2010301")]
    [InlineData("1.“一般公共服务支出", TextNumberKind.Ordinal, "1")]
    [InlineData("1.2025年预算", TextNumberKind.Ordinal, "1")]
    [InlineData("；2、总体布局", TextNumberKind.Ordinal, "2")]
    [InlineData("（3）其他", TextNumberKind.Ordinal, "3")]
    [InlineData("第3条", TextNumberKind.Ordinal, "3")]
    [InlineData("单价100万元（含）以上设备", TextNumberKind.Threshold, "100万元")]
    [InlineData("单价100万（含）以上设备", TextNumberKind.Threshold, "100万")]
    [InlineData("400.00万元以上基本建设项目", TextNumberKind.Threshold, "400.00万元")]
    [InlineData("3000.00万元及以下的财务竣工", TextNumberKind.Threshold, "3000.00万元")]
    [InlineData("约5万元", TextNumberKind.Threshold, "5万元")]
    [InlineData("100余万元", TextNumberKind.Threshold, "100余万元")]
    [InlineData("每人每年标准200元", TextNumberKind.Threshold, "200元")]
    [InlineData("补助50元/人", TextNumberKind.Threshold, "50元")]
    [InlineData("13459平方米", TextNumberKind.Area, "13459平方米")]
    [InlineData("平均得分99.43分（其中", TextNumberKind.Score, "99.43分")]
    [InlineData("车辆2辆", TextNumberKind.Count, "2辆")]
    [InlineData("专用设备818台/套", TextNumberKind.Count, "818台/套")]
    [InlineData("0台（套）", TextNumberKind.Count, "0台（套）")]
    [InlineData("使用年限为50年，", TextNumberKind.Count, "50年")]
    [InlineData("服务3.2万人次", TextNumberKind.Count, "3.2万人次")]
    [InlineData("下降1.5个百分点", TextNumberKind.Count, "1.5个百分点")]
    [InlineData("高度为29.8米", TextNumberKind.Count, "29.8米")]
    [InlineData("100万美元", TextNumberKind.Other, "100")]
    [InlineData("增加77.70 %。", TextNumberKind.Percentage, "77.70 %")]
    [InlineData("１００％", TextNumberKind.Percentage, "１００％")]
    [InlineData("百分之5", TextNumberKind.Percentage, "5")]
    [InlineData("合格率98%以上", TextNumberKind.Threshold, "98%")]
    public void Scan_OtherNumber_IsToldFromAnAmount(string text, TextNumberKind kind, string printed)
    {
        var number = NumberScanner.Scan(text)[0];

        Assert.Equal(kind, number.Kind);
        Assert.Equal(printed, text.Substring(number.Start, number.Length));
    }

    [Fact]
    public void Scan_Range_IsTwoLimitsAndNoAmount() =>
        Assert.All(NumberScanner.Scan("每个项目10-20万元，或30万元至40万元"), number => Assert.Equal(TextNumberKind.Threshold, number.Kind));

    [Fact]
    public void Scan_Sentence_GivesEveryNumberOnceAndInOrder()
    {
        const string text = "2.“行政运行（项）”1,623.18万元，2024年预算执行数为54.60万元，增加1.39%，占3家单位的2/5。";

        var numbers = NumberScanner.Scan(text);

        Assert.Equal(
            ["2", "1,623.18万元", "2024年", "54.60万元", "1.39%", "3家", "2", "5"],
            numbers.Select(number => text.Substring(number.Start, number.Length)));
        Assert.All(numbers.Zip(numbers.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Theory]
    [InlineData("999999999999999元", TextNumberKind.Amount)]
    [InlineData("1000000000000000元", TextNumberKind.Other)]
    [InlineData("9999999亿元", TextNumberKind.Amount)]
    [InlineData("10000000亿元", TextNumberKind.Other)]
    [InlineData("99999999999999999999999999999999999999元", TextNumberKind.Other)]
    [InlineData("1.123456万元", TextNumberKind.Amount)]
    [InlineData("1.1234567万元", TextNumberKind.Other)]
    [InlineData("1.1234%", TextNumberKind.Percentage)]
    [InlineData("1.12345%", TextNumberKind.Other)]
    public void Scan_MoreThanAnyBudgetPrints_IsNoFigure(string text, TextNumberKind kind) =>
        Assert.Equal(kind, NumberScanner.Scan(text)[0].Kind);

    [Theory]
    [InlineData("")]
    [InlineData("没有数字。")]
    [InlineData("XX万元，占XX.XX%")]
    public void Scan_NoDigits_GivesNothing(string text) => Assert.Empty(NumberScanner.Scan(text));
}
