using BudgetDisclosure.Core.Statistics;

namespace BudgetDisclosure.Core.Tests.Statistics;

public sealed class StatisticReaderTests
{
    private static readonly string[] Header = ["年度", "指标", "数值", "来源"];

    [Fact]
    public void Read_PeopleAndPrices_InAnyOrderUnderATitle_AreTaken()
    {
        var read = Read(
            ["青山县统计数"],
            ["来源", "数值", "单位", "指标", "年份"],
            ["2024年统计公报", "28.53", "万人", "常住人口", "2024"],
            ["2023年统计公报", "286,012", "人", "常住人口", "2023年"],
            ["调查队", "100.25", "", "居民消费价格指数", "2024"]);

        Assert.Empty(read.Faults);
        Assert.Equal(
            [
                new(2024, StatisticKind.Population, 285_300m, "2024年统计公报"),
                new(2023, StatisticKind.Population, 286_012m, "2023年统计公报"),
                new(2024, StatisticKind.ConsumerPrices, 100.25m, "调查队"),
            ],
            read.Statistics);
    }

    [Theory]
    [InlineData("年度“二四”不是年度", "二四", "常住人口（人）", "1", "公报")]
    [InlineData("指标“GDP”不认识", "2024", "GDP", "1", "公报")]
    [InlineData("没有写明来源", "2024", "常住人口（人）", "1", "")]
    [InlineData("没有写明单位", "2024", "常住人口", "28", "公报")]
    [InlineData("数值“约三十”不是数字", "2024", "常住人口（万人）", "约三十", "公报")]
    [InlineData("数值“”不是数字", "2024", "常住人口（万人）", "", "公报")]
    [InlineData("数值“2%”不是数字", "2024", "居民消费价格指数", "2%", "公报")]
    public void Read_ARowWithAFault_NamesItAndTakesNothing(string said, params string[] row)
    {
        var read = Read(Header, ["2023", "常住人口（人）", "286012", "公报"], row);

        Assert.Contains(said, Assert.Single(read.Faults).Message);
        Assert.Empty(read.Statistics);
    }

    [Theory]
    [InlineData("常住人口（人）", "0", 1)]
    [InlineData("常住人口（人）", "1", 0)]
    [InlineData("常住人口（人）", "1.5", 1)]
    [InlineData("常住人口（人）", "100000000", 0)]
    [InlineData("常住人口（人）", "100000001", 1)]
    [InlineData("常住人口（万人）", "28.53121", 1)]
    [InlineData("居民消费价格指数", "49.99", 1)]
    [InlineData("居民消费价格指数", "50", 0)]
    [InlineData("居民消费价格指数", "200", 0)]
    [InlineData("居民消费价格指数", "200.01", 1)]
    [InlineData("居民消费价格指数", "100.1234", 0)]
    [InlineData("居民消费价格指数", "100.12345", 1)]
    public void Read_AValueAroundTheBounds_FitsOrNot(string kind, string value, int faults) =>
        Assert.Equal(faults, Read(Header, ["2024", kind, value, "公报"]).Faults.Count);

    [Theory]
    [InlineData(200, 0)]
    [InlineData(201, 1)]
    public void Read_ASourceAroundTheBound_FitsOrNot(int length, int faults) => Assert.Equal(
        faults, Read(Header, ["2024", "居民消费价格指数", "101", new string('源', length)]).Faults.Count);

    [Fact]
    public void Read_TheSameTwice_IsAFault() => Assert.Contains(
        "2024 年的常住人口出现两次",
        Assert.Single(Read(Header, ["2024", "常住人口（人）", "1", "甲"], ["2024", "常住人口（人）", "2", "乙"]).Faults).Message);

    [Fact]
    public void Read_WithoutAHeaderOrRows_SaysWhatIsMissing()
    {
        Assert.Contains("没有找到表头", Assert.Single(Read(["年度", "指标", "数值"], ["2024", "常住人口（人）", "1"]).Faults).Message);
        Assert.Contains("表头下面没有内容", Assert.Single(Read(Header).Faults).Message);
    }

    private static StatisticReading Read(params string[][] rows) => new StatisticReader().Read(new(SourceFormat.Text,
    [
        new SourceTable(
            [.. rows.Select((cells, y) => new SourceRow(
                [.. cells.Select((text, x) => new SourceCell(text, SourcePosition.OfTableCell(1, y + 1, x + 1), x))]))],
            SourcePosition.OfTableCell(1, 1, 1)),
    ]));
}
