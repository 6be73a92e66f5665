namespace BudgetDisclosure.Core.Terms;

internal static class GlossaryOfCodes
{
    private const string Codes = "政府收支分类科目";

    public static IReadOnlyList<GlossaryTerm> Terms { get; } =
    [
        new("function", "支出功能分类",
            "按钱用来办什么事分：教育、医疗、社保、农林水等。编码以 2 开头，例如 205 教育支出。",
            $"预算法第二十七条、{Codes}", "function")
        {
            OtherNames = ["功能分类", "功能分类科目"],
        },
        new("economic", "支出经济分类",
            "按钱怎么花出去分：发工资、买东西和服务、补助个人、搞建设。部门的编码以 3 开头，例如 301 工资福利支出。",
            $"预算法第二十七条、{Codes}", "economic kind")
        {
            OtherNames = ["经济分类", "部门预算支出经济分类", "经济分类科目"],
        },
        new("levels", "类、款、项",
            "科目由粗到细的三级：类 3 位编码，款 5 位，项 7 位。201 是类，20103 是它下面的款，2010301 是再下面的项。",
            $"预算法第四十六条、{Codes}", "class, group, item")
        {
            OtherNames = ["类款项", "科目编码", "科目名称", "科目"],
        },
        new("administration", "行政运行",
            "行政单位（包括实行公务员管理的事业单位）的基本支出，编码多以 01 结尾，例如 2010301。",
            Codes, "administration"),
        new("general-administration", "一般行政管理事务",
            "行政单位（包括实行公务员管理的事业单位）未单独设置项级科目的其他项目支出，编码多以 02 结尾。",
            Codes, "general administrative affairs"),
        new("institution-operation", "事业运行",
            "事业单位的基本支出，不包括行政单位（含实行公务员管理的事业单位）后勤服务中心、医务室等附属事业单位。",
            Codes, "institution operation"),
        new("pension-contribution", "机关事业单位基本养老保险缴费支出",
            "机关事业单位实施养老保险制度由单位缴纳的基本养老保险费支出，编码 2080505。",
            Codes, "pension contributions")
        {
            OtherNames = ["养老保险缴费"],
        },
        new("housing-fund", "住房公积金", "按规定为职工缴纳的住房公积金，编码 2210201。", Codes, "housing fund"),
    ];
}
