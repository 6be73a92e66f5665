namespace BudgetDisclosure.Core.Tables;

/// <summary>Columns that several tables share, each described once.</summary>
internal static class Columns
{
    public const string CodeLabels = "*科目编码|*科目代码|*科目编号|编码|代码|科目编码*|功能分类编码|经济分类编码|支出功能分类编码";
    public const string NameLabels = "*科目名称|科目名称*|名称|功能分类名称|经济分类名称|科目|项目|*科目名称类款项";

    /// <summary>备注, in whatever table.</summary>
    public static ColumnDescription Remark { get; } =
        new("remark", ColumnKind.Text) { Header = ["备注"], Labels = "备注|说明|附注|备注说明" };

    public static ColumnDescription Ordinal { get; } =
        new("ordinal", ColumnKind.Ordinal) { Header = ["序号"], Labels = "序号|行次|编号" };

    /// <summary>The joined code and the name under 科目, as in Hebei.</summary>
    public static IReadOnlyList<ColumnDescription> JoinedCode(string classification) =>
    [
        new("code", ColumnKind.Code) { Header = ["科目", $"{classification}分类科目编码"], Labels = CodeLabels, Required = true },
        new("name", ColumnKind.Name) { Header = ["科目", "科目名称"], Labels = NameLabels },
    ];

    /// <summary>The code over the columns 类, 款 (and 项), as in Shanghai.</summary>
    public static IReadOnlyList<ColumnDescription> SplitCode(string classification, bool withItem = true)
    {
        string[] group = ["项目", $"{classification}分类科目编码"];
        List<ColumnDescription> columns =
        [
            CodePart("code.class", "类", group),
            CodePart("code.group", "款", group),
        ];
        if (withItem)
            columns.Add(CodePart("code.item", "项", group));
        columns.Add(new("name", ColumnKind.Name)
        {
            Header = ["项目", $"{classification}分类科目名称"],
            Labels = NameLabels,
        });
        return columns;
    }

    public static ColumnDescription Label(string key, string printed, int? entry = null, Side? side = null) =>
        new(key, ColumnKind.Label)
        {
            Header = [printed],
            Labels = "项目|收入项目|支出项目|科目|科目名称|项目名称|收入|支出|功能分类科目名称|支出功能分类|支出功能分类科目|预算科目|支出项目类|" +
                "项目（按功能*|项目（功能*|支出功能分类项目|收入内容|支出内容|支出功能分类科目名称|功能分类",
            Entry = entry,
            Side = side,
            Required = true,
        };

    public static ColumnDescription Amount(string key, IReadOnlyList<string> header, LabelPattern labels) =>
        new(key, ColumnKind.Amount) { Header = header, Labels = labels };

    public static ColumnDescription Amount(
        string key, IReadOnlyList<string> header, LabelPattern labels, Measure measure) =>
        new(key, ColumnKind.Amount) { Header = header, Labels = labels, Measure = measure };

    public static ColumnDescription Amount(string key, IReadOnlyList<string> header, LabelPattern labels, Fund fund) =>
        new(key, ColumnKind.Amount) { Header = header, Labels = labels, Fund = fund };

    public static ColumnDescription Text(string key, IReadOnlyList<string> header, LabelPattern labels) =>
        new(key, ColumnKind.Text) { Header = header, Labels = labels };

    public static ColumnDescription Count(string key, IReadOnlyList<string> header, LabelPattern labels) =>
        new(key, ColumnKind.Count) { Header = header, Labels = labels };

    /// <summary>合计, 基本支出 with or without its parts, 项目支出: the columns of a coded expenditure table.</summary>
    public static IReadOnlyList<ColumnDescription> BasicAndProject { get; } =
    [
        Amount("total", ["合计"], Totals, Measure.Total),
        Amount("basic", ["基本支出"], "基本支出|基本支出预算|基本支出小计", Measure.Basic),
        Amount("basic", ["基本支出", "小计"], "小计|合计", Measure.Basic) with { Under = "基本支出*" },
        Amount("personnel", ["基本支出", "人员经费"], Personnel, Measure.Personnel),
        Amount("operating", ["基本支出", "公用经费"], Operating, Measure.Operating),
        Amount("project", ["项目支出"], "项目支出|项目支出预算|项目支出小计", Measure.Project),
        Amount("project", ["项目支出", "小计"], "小计|合计", Measure.Project) with { Under = "项目支出*" },
    ];

    /// <summary>Last year's figure and the change, as some provinces print beside this year's.</summary>
    public static IReadOnlyList<ColumnDescription> AgainstLastYear { get; } =
    [
        Amount("last-year", ["上年执行数"], "*上年*执行数|上年预算数|上年决算数|上年数|上年预算|上年|*执行数", Measure.LastYear),
        Amount("change", ["比上年增减", "增减额"], "*增减额|*增减数|增减|比上年增减|*增减金额", Measure.Change),
        Count("change-rate", ["比上年增减", "增减%"], "*增减%|*增减率|*增减比例|*增减幅度|*增长率|*增减（%）|*率（%）"),
    ];

    /// <summary>Code and name printed in one cell: 2010301 行政运行.</summary>
    public static IReadOnlyList<ColumnDescription> CodeInName(string classification) =>
    [
        new("name", ColumnKind.Name)
        {
            Header = [$"{classification}分类科目编码及名称"],
            Labels = "*科目编码及名称|*科目编码名称|*科目名称及编码|*科目（编码及名称）|*编码及科目名称|功能分类科目|经济分类科目|*科目代码及名称",
            Required = true,
        },
    ];

    /// <summary>The unit that a row belongs to, in tables that print their codes unit by unit.</summary>
    public static IReadOnlyList<ColumnDescription> UnitOfRow { get; } =
    [
        Text("unit.code", ["单位编码"], "*单位编码|*单位代码|部门编码|部门代码|*（单位）代码|*（单位）编码"),
        Text("unit.name", ["单位名称"], "*单位名称|部门名称|*（单位）名称|单位"),
    ];

    /// <summary>Rows by unit instead of by function code.</summary>
    public static IReadOnlyList<ColumnDescription> UnitCodeAndName { get; } =
        [UnitOfRow[0], UnitOfRow[1] with { Required = true }];

    public const string Totals = "合计|总计|小计|本年支出合计|支出合计|本年支出|预算数|预算数合计|金额|支出预算|预算金额|支出总计|" +
        "本年预算数|本年预算|当年预算数|年初预算数|本年合计|本年";
    public const string Personnel = "人员经费|人员支出|工资福利支出和对个人和家庭的补助|人员经费支出|人员类";
    public const string Operating = "公用经费|日常公用经费|公用支出|公用经费支出|日常公用支出|商品和服务支出|公用类";

    private static ColumnDescription CodePart(string key, string part, string[] group) =>
        new(key, ColumnKind.CodePart) { Header = [.. group, part], Labels = $"{part}|*编码（{part}）|*代码（{part}）", Required = part != "项" };
}
