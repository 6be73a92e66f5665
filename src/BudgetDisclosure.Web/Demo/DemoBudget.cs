using System.Globalization;

namespace BudgetDisclosure.Web.Demo;

/// <summary>A function or economic code with its amounts in 万元; the code is empty for 合计.</summary>
/// <param name="First">基本支出, or 人员经费.</param>
/// <param name="Second">项目支出, or 公用经费.</param>
internal sealed record DemoRow(string Code, string Name, decimal First, decimal Second)
{
    public decimal Total => First + Second;
}

/// <summary>The invented budget of a department and year: every total is the sum of its lines.</summary>
internal sealed class DemoBudget(DemoDepartment department, int year)
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["201"] = "一般公共服务支出", ["20106"] = "财政事务", ["20126"] = "档案事务",
        ["204"] = "公共安全支出", ["20402"] = "公安",
        ["205"] = "教育支出", ["20501"] = "教育管理事务", ["20502"] = "普通教育",
        ["207"] = "文化旅游体育与传媒支出", ["20708"] = "广播电视",
        ["208"] = "社会保障和就业支出", ["20805"] = "行政事业单位养老支出",
        ["210"] = "卫生健康支出", ["21011"] = "行政事业单位医疗",
        ["213"] = "农林水支出", ["21301"] = "农业农村", ["21303"] = "水利",
        ["214"] = "交通运输支出", ["21401"] = "公路水路运输",
        ["216"] = "商业服务业等支出", ["21602"] = "商业流通事务",
        ["220"] = "自然资源海洋气象等支出", ["22001"] = "自然资源事务",
        ["224"] = "灾害防治及应急管理支出", ["22401"] = "应急管理事务",
        ["221"] = "住房保障支出", ["22102"] = "住房改革支出",
        ["301"] = "工资福利支出", ["302"] = "商品和服务支出", ["303"] = "对个人和家庭的补助",
    };

    public DemoDepartment Department { get; } = department;

    public int Year { get; } = year;

    public decimal OwnIncome { get; } = department.OwnIncome.In(year);

    /// <summary>By function code, with sums by 款 and 类 and 合计 first.</summary>
    public IReadOnlyList<DemoRow> Functions { get; } = WithSums(FunctionLines(department, year, ownIncome: 0), [3, 5]);

    /// <summary>The same without what own income pays.</summary>
    public IReadOnlyList<DemoRow> Appropriated { get; } =
        WithSums(FunctionLines(department, year, department.OwnIncome.In(year)), [3, 5]);

    /// <summary>By economic code: 人员经费 and 公用经费.</summary>
    public IReadOnlyList<DemoRow> Economic { get; } = WithSums(
        [.. department.Economic.Select(line => line.Code.StartsWith("302", StringComparison.Ordinal)
            ? new DemoRow(line.Code, line.Name, 0, line.In(year))
            : new DemoRow(line.Code, line.Name, line.In(year), 0))],
        [3]);

    public DemoRow Total => Functions[0];

    public decimal Vehicles => EconomicOf("30231");

    public decimal Receptions => EconomicOf("30217");

    public decimal ThreePublic => Vehicles + Receptions;

    public static string Printed(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private decimal EconomicOf(string code) =>
        Department.Economic.FirstOrDefault(line => line.Code == code)?.In(Year) ?? 0;

    /// <summary>Insurance and housing funds stand under codes of their own, the rest under the operation's.</summary>
    private static DemoRow[] FunctionLines(DemoDepartment department, int year, decimal ownIncome)
    {
        var (pension, medical, housing) = (Amount("30108"), Amount("30110"), Amount("30113"));
        var basic = department.Economic.Sum(line => line.In(year));
        return
        [
            new(department.Operation.Code, department.Operation.Name, basic - pension - medical - housing, 0),
            new(department.Projects.Code, department.Projects.Name, 0, department.Projects.In(year) - ownIncome),
            new("2080505", "机关事业单位基本养老保险缴费支出", pension, 0),
            new(department.Medical.Code, department.Medical.Name, medical, 0),
            new("2210201", "住房公积金", housing, 0),
        ];

        decimal Amount(string code) => department.Economic.Single(line => line.Code == code).In(year);
    }

    private static DemoRow[] WithSums(DemoRow[] lines, int[] lengths)
    {
        var sums = lengths.SelectMany(length => lines.GroupBy(line => line.Code[..length]))
            .Select(group => Sum(group.Key, Names[group.Key], group));
        return [Sum("", "合计", lines), .. lines.Concat(sums).OrderBy(row => row.Code, StringComparer.Ordinal)];
    }

    private static DemoRow Sum(string code, string name, IEnumerable<DemoRow> rows) =>
        new(code, name, rows.Sum(row => row.First), rows.Sum(row => row.Second));
}
