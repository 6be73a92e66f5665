namespace BudgetDisclosure.Web.Demo;

/// <summary>An invented amount in 万元 that changes by the same step every year.</summary>
internal sealed record DemoLine(string Code, string Name, decimal First, decimal Step)
{
    public decimal In(int year) => First + (Step * (year - DemoDepartments.FirstYear));
}

/// <summary>An invented department: what it spends on people, on its running and on projects.</summary>
/// <param name="Economic">By economic code; 301 and 303 are people, 302 is running.</param>
/// <param name="Operation">The function code (项) that bears what no other one bears.</param>
/// <param name="OwnIncome">事业收入; it pays a part of the projects.</param>
internal sealed record DemoDepartment(
    string Code, string Name, string Kind, (string Code, string Name) Operation, (string Code, string Name) Medical,
    DemoLine Projects, DemoLine OwnIncome, DemoLine[] Economic)
{
    /// <summary>The first year that it publishes a budget of.</summary>
    public int Since { get; init; } = DemoDepartments.FirstYear;

    /// <summary>What is wrong with its newest budget.</summary>
    public DemoFault Fault { get; init; }

    public required string Duties { get; init; }
    public required string ProjectUse { get; init; }
}

/// <summary>The departments of the invented county: 行政, 参公 and 事业, in the order of their codes.</summary>
internal static class DemoDepartments
{
    public const int FirstYear = 2024;
    public const int LastYear = 2026;

    /// <summary>Its first budget is the text export of a Word file.</summary>
    public const string TextExport = "201";

    public static IReadOnlyList<DemoDepartment> All { get; } =
        [.. new[] { Finance, Archives, Media }.Concat(DemoSmallDepartments.All).OrderBy(one => one.Code, StringComparer.Ordinal)];

    private static DemoDepartment Finance => new(
        "101", "示例县财政局", "行政", ("2010601", "行政运行"), ("2101101", "行政单位医疗"),
        new("2010602", "一般行政管理事务", 96.00m, 11.00m), new("", "", 0, 0),
        [
            new("30101", "基本工资", 104.70m, 3.80m), new("30102", "津贴补贴", 65.20m, 1.60m),
            new("30103", "奖金", 33.40m, 0.90m), new("30108", "机关事业单位基本养老保险缴费", 42.60m, 1.80m),
            new("30110", "职工基本医疗保险缴费", 20.00m, 0.80m), new("30113", "住房公积金", 32.00m, 1.40m),
            new("30201", "办公费", 13.80m, -0.60m), new("30207", "邮电费", 4.60m, -0.20m),
            new("30211", "差旅费", 10.60m, -0.40m), new("30217", "公务接待费", 3.60m, -0.30m),
            new("30231", "公务用车运行维护费", 8.40m, -0.40m), new("30239", "其他交通费用", 11.00m, 0),
            new("30305", "生活补助", 4.10m, 0.10m),
        ])
    {
        Duties = "为演示而虚构，负责示例县的预算编制、国库集中支付和会计管理，下设办公室、预算股、国库股三个股室。",
        ProjectUse = "一体化系统的运行维护和预算绩效评价",
    };

    private static DemoDepartment Archives => new(
        "201", "示例县档案馆", "参公", ("2012601", "行政运行"), ("2101101", "行政单位医疗"),
        new("2012604", "档案馆", 42.00m, 6.50m), new("", "", 0, 0),
        [
            new("30101", "基本工资", 38.20m, 1.10m), new("30102", "津贴补贴", 24.60m, 0.70m),
            new("30103", "奖金", 11.80m, 0.30m), new("30108", "机关事业单位基本养老保险缴费", 15.40m, 0.50m),
            new("30110", "职工基本医疗保险缴费", 7.20m, 0.25m), new("30113", "住房公积金", 11.60m, 0.40m),
            new("30201", "办公费", 4.20m, -0.10m), new("30205", "水费", 0.60m, 0),
            new("30206", "电费", 2.80m, 0.15m), new("30211", "差旅费", 1.90m, 0),
            new("30217", "公务接待费", 0.40m, 0), new("30302", "退休费", 1.50m, 0.05m),
        ])
    {
        Duties = "为演示而虚构，参照公务员法管理，负责全县档案的接收、保管和利用，下设接收征集股、保管利用股两个股室。",
        ProjectUse = "馆藏档案数字化和库房恒温恒湿设备的维护",
    };

    private static DemoDepartment Media => new(
        "301", "示例县融媒体中心", "事业", ("2070808", "广播电视事务"), ("2101102", "事业单位医疗"),
        new("2070899", "其他广播电视支出", 120.00m, 8.00m), new("", "", 36.00m, -2.00m),
        [
            new("30101", "基本工资", 88.60m, 2.30m), new("30107", "绩效工资", 71.40m, 1.90m),
            new("30108", "机关事业单位基本养老保险缴费", 25.80m, 0.70m), new("30110", "职工基本医疗保险缴费", 12.10m, 0.35m),
            new("30113", "住房公积金", 19.40m, 0.55m), new("30201", "办公费", 6.40m, 0),
            new("30207", "邮电费", 7.80m, 0.40m), new("30211", "差旅费", 3.20m, 0),
            new("30213", "维修（护）费", 5.60m, -0.20m), new("30217", "公务接待费", 0.60m, -0.10m),
            new("30231", "公务用车运行维护费", 5.20m, 0), new("30305", "生活补助", 0.80m, 0),
        ])
    {
        Duties = "为演示而虚构，负责全县新闻的采编和广播电视节目的播出，下设采编部、播出部、技术部三个部室。",
        ProjectUse = "节目制作、播出设备更新和网络安全等级保护",
    };
}
