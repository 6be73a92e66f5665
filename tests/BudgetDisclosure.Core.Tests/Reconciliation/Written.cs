using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Reconciliation.Binding;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>A small sound document with a text that a test writes: 1,000 万元, all of it general budget.</summary>
internal static class Written
{
    private const string Organisation = "平山县财政局";

    /// <summary>A budget of 2025 with its nine sums in 元.</summary>
    public static Disclosure Budget(params string[] paragraphs) => Text(BudgetTables(), $"{Organisation}2025年部门预算情况说明", paragraphs);

    /// <summary>A budget of which only the text was published.</summary>
    public static Disclosure BudgetText(params string[] paragraphs) =>
        Text(new DocumentBuilder(), $"{Organisation}2025年部门预算情况说明", paragraphs);

    /// <summary>Final accounts of 2024 in 万元.</summary>
    public static Disclosure Final(params string[] paragraphs) => Text(FinalTables(), $"{Organisation}2024年度部门决算情况说明", paragraphs);

    public static Narrative Narrative(Disclosure disclosure) =>
        new Books(disclosure, Ledger.Of(disclosure)[0], Neighbours.None).Narrative;

    /// <summary>The rule's checks of the document.</summary>
    public static List<Check> Checks(this Disclosure disclosure, string rule, Neighbours? neighbours = null) =>
        [.. Reconciler.Run(disclosure, neighbours ?? Neighbours.None).Where(check => check.Rule == rule)];

    /// <summary>The outcomes in alphabetical order, each once.</summary>
    public static string Outcomes(this Disclosure disclosure, string rule, Neighbours? neighbours = null) =>
        string.Join(' ', disclosure.Checks(rule, neighbours).Select(check => check.Outcome.Slug()).Distinct().Order(StringComparer.Ordinal));

    private static Disclosure Text(DocumentBuilder document, string title, string[] paragraphs) =>
        document.Lines([title, "一、预算安排情况说明", .. paragraphs]).Recognise();

    private static DocumentBuilder BudgetTables() => new DocumentBuilder()
        .Lines("部门预算收支总表", $"部门：{Organisation}", "单位：元")
        .Table(
            "收入|<|支出|<",
            "项目|预算数|项目|预算数",
            "一、财政拨款收入|9,000,000|一、一般公共服务支出|9,500,000",
            "二、事业收入|1,000,000|二、住房保障支出|500,000",
            "收入总计|10,000,000|支出总计|10,000,000")
        .Lines("部门预算支出总表", "单位：元")
        .Table(
            "科目编码|科目名称|合计|基本支出|项目支出",
            "|合计|10,000,000|6,000,000|4,000,000",
            "201|一般公共服务支出|9,500,000|5,500,000|4,000,000",
            "20106|财政事务|9,500,000|5,500,000|4,000,000",
            "2010601|行政运行|5,500,000|5,500,000|",
            "2010607|信息化建设|4,000,000||4,000,000",
            "221|住房保障支出|500,000|500,000|",
            "22102|住房改革支出|500,000|500,000|",
            "2210201|住房公积金|500,000|500,000|")
        .Lines("部门预算一般公共预算财政拨款支出表", "单位：元")
        .Table(
            "科目编码|科目名称|合计|基本支出|项目支出",
            "|合计|9,000,000|5,000,000|4,000,000",
            "201|一般公共服务支出|8,500,000|4,500,000|4,000,000",
            "20106|财政事务|8,500,000|4,500,000|4,000,000",
            "2010601|行政运行|4,500,000|4,500,000|",
            "2010607|信息化建设|4,000,000||4,000,000",
            "221|住房保障支出|500,000|500,000|",
            "22102|住房改革支出|500,000|500,000|",
            "2210201|住房公积金|500,000|500,000|")
        .Lines("部门预算一般公共预算财政拨款基本支出表", "单位：元")
        .Table(
            "科目编码|科目名称|合计|人员经费|公用经费",
            "|合计|5,000,000|4,000,000|1,000,000",
            "301|工资福利支出|4,000,000|4,000,000|",
            "30101|基本工资|4,000,000|4,000,000|",
            "302|商品和服务支出|1,000,000||1,000,000",
            "30201|办公费|500,000||500,000",
            "30205|水费|100,000||100,000",
            "30206|电费|100,000||100,000",
            "30211|差旅费|200,000||200,000",
            "30217|公务接待费|50,000||50,000",
            "30231|公务用车运行维护费|50,000||50,000")
        .Lines("部门预算政府性基金预算财政拨款支出表", "单位：元")
        .Table("科目编码|科目名称|合计|基本支出|项目支出", "|合计||")
        .Lines("部门预算财政拨款“三公”经费支出表", "单位：万元")
        .Table(
            "项目|合计",
            "“三公”经费小计|46.52",
            "一、因公出国（境）费|",
            "二、公务用车购置及运行费|35.00",
            "其中：公务用车购置费|30.00",
            "公务用车运行费|5.00",
            "三、公务接待费|11.52");

    private static DocumentBuilder FinalTables() => new DocumentBuilder()
        .Lines("收入支出决算总表", $"部门：{Organisation}", "单位：万元")
        .Table(
            "收入|<|支出|<",
            "项目|决算数|项目|决算数",
            "一、一般公共预算财政拨款收入|950.00|一、一般公共服务支出|840.00",
            "二、其他收入|50.00|二、住房保障支出|60.00",
            "本年收入合计|1,000.00|本年支出合计|900.00",
            "年初结转和结余|20.00|年末结转和结余|120.00",
            "总计|1,020.00|总计|1,020.00")
        .Lines("支出决算表", "单位：万元")
        .Table(
            "科目编码|科目名称|本年支出合计|基本支出|项目支出",
            "|合计|900.00|600.00|300.00",
            "201|一般公共服务支出|840.00|540.00|300.00",
            "20106|财政事务|840.00|540.00|300.00",
            "2010601|行政运行|840.00|540.00|300.00",
            "221|住房保障支出|60.00|60.00|",
            "22102|住房改革支出|60.00|60.00|",
            "2210201|住房公积金|60.00|60.00|")
        .Lines("一般公共预算财政拨款支出决算表", "单位：万元")
        .Table(
            "科目编码|科目名称|小计|基本支出|项目支出",
            "|合计|850.00|550.00|300.00",
            "201|一般公共服务支出|790.00|490.00|300.00",
            "20106|财政事务|790.00|490.00|300.00",
            "2010601|行政运行|790.00|490.00|300.00",
            "221|住房保障支出|60.00|60.00|",
            "22102|住房改革支出|60.00|60.00|",
            "2210201|住房公积金|60.00|60.00|");
}
