using static BudgetDisclosure.Testing.PrintedKind;

namespace BudgetDisclosure.Testing;

/// <summary>
/// How offices print the tables: titles and headers written down from documents, not taken from the descriptions that
/// recognition uses.
/// </summary>
internal static class PrintedForms
{
    private static readonly string[] Departments = ["", "部门", "单位", "部门预算", "2025年部门", "2026年预算单位"];

    /// <summary>Titles by slug; a leading word for whose table it is may come before any.</summary>
    public static IReadOnlyDictionary<string, string[]> Titles { get; } = new Dictionary<string, string[]>
    {
        ["income-expenditure"] = ["收支总表", "财务收支预算总表", "收支总体情况表", "收支预算总表"],
        ["income"] = ["收入总表", "收入预算总表", "收入总体情况表"],
        ["expenditure"] = ["支出总表", "支出预算总表", "支出总体情况表"],
        ["appropriation"] = ["财政拨款收支总表", "财政拨款收支预算总表", "财政拨款收支总体情况表"],
        ["general-expenditure"] =
            ["一般公共预算财政拨款支出表", "一般公共预算支出情况表", "一般公共预算支出功能分类预算表", "一般公共预算支出表"],
        ["basic-expenditure"] =
            ["一般公共预算基本支出表", "一般公共预算财政拨款基本支出表", "一般公共预算基本支出部门预算经济分类预算表"],
        ["fund-expenditure"] = ["政府性基金预算支出表", "政府基金预算财政拨款支出表", "政府性基金预算支出功能分类预算表"],
        ["state-capital-expenditure"] = ["国有资本经营预算支出表", "国有资本经营预算财政拨款支出表", "国有资本经营预算支出情况表"],
        ["three-public"] = ["“三公”经费支出表", "财政拨款“三公”经费支出表", "“三公”经费和机关运行经费预算表", "“三公”经费预算表"],
    };

    /// <summary>Tables that no description knows.</summary>
    public static IReadOnlyList<(string Title, string[] Columns)> Foreign { get; } =
    [
        ("项目支出明细表", ["项目名称", "实施单位", "金额", "绩效"]),
        ("政府购买服务预算表", ["服务名称", "承接主体", "金额"]),
        ("会议费预算表", ["会议名称", "人数", "天数", "经费"]),
        ("培训费支出表", ["培训名称", "期数", "经费"]),
        ("领导干部联系方式一览", ["姓名", "职务", "电话"]),
        ("部门整体支出绩效自评表", ["指标", "分值", "得分"]),
        ("非税收入征收计划表", ["征收项目", "征收依据", "计划数"]),
    ];

    public static string TitleOf(string slug, Random random)
    {
        var title = Titles[slug][random.Next(Titles[slug].Length)];
        return Departments[random.Next(Departments.Length)] + title;
    }

    public static bool IsTwoSided(string slug) => slug is "income-expenditure" or "appropriation";

    /// <summary>The amount columns of a coded table, each with its key; what is printed of them is drawn.</summary>
    public static IReadOnlyList<PrintedColumn> Amounts(string slug, Random random) => slug switch
    {
        "income" => Income(random),
        "expenditure" => [.. Kinds(random), .. Some(random,
            Amount("remitted-upwards", One(random, "上缴上级支出", "上缴上级")),
            Amount("business", One(random, "经营支出", "事业单位经营支出")),
            Amount("subsidy-to-affiliates", One(random, "对附属单位补助支出", "对附属单位补助")))],
        "basic-expenditure" => Parts(random),
        _ => Kinds(random),
    };

    /// <summary>The code's columns: joined, or split into 类, 款, 项.</summary>
    public static IReadOnlyList<PrintedColumn> Codes(string classification, bool isSplit, bool withItem, Random random)
    {
        var code = $"{classification}分类科目编码";
        if (!isSplit)
        {
            return random.Next(3) switch
            {
                0 => [new("code", Code, null, "科目", code), new("name", Name, null, "科目", "科目名称")],
                1 => [new("code", Code, null, "科目编码"), new("name", Name, null, "科目名称")],
                _ => [new("name", Name, null, "科目名称"), new("code", Code, null, "科目代码")],
            };
        }
        string[] group = random.Next(2) == 0 ? ["项目", code] : ["科目编码"];
        List<PrintedColumn> columns =
            [new("code.class", CodePart, null, [.. group, "类"]), new("code.group", CodePart, null, [.. group, "款"])];
        if (withItem)
            columns.Add(new("code.item", CodePart, null, [.. group, "项"]));
        columns.Add(group.Length == 2
            ? new("name", Name, null, "项目", $"{classification}分类科目名称") : new("name", Name, null, "科目名称"));
        return columns;
    }

    public static IReadOnlyList<PrintedColumn> TwoSided(string slug, Random random)
    {
        var (income, expenditure) = random.Next(2) == 0 ? ("收入", "支出") : ("本年收入", "本年支出");
        var item = One(random, "项目", "项 目", "科目");
        var amount = One(random, "预算数", "金额", "本年预算数");
        List<PrintedColumn> columns =
        [
            new("income.item", Label, 0, income, item), new("income.amount", PrintedKind.Amount, 0, income, amount),
            new("expenditure.item", Label, 1, expenditure, item),
        ];
        columns.AddRange(slug == "appropriation" ? Funds(expenditure, random) : random.Next(2) == 0
            ? [new("expenditure.amount", PrintedKind.Amount, 1, expenditure, amount)]
            : [
                new("expenditure.amount", PrintedKind.Amount, 1, expenditure, "合计"),
                .. KindsWithParts(random).Select(column => new PrintedColumn(
                    $"expenditure.{column.Key}", column.Kind, 1, [expenditure, .. column.Header])),
            ]);
        return columns;
    }

    public static IReadOnlyList<PrintedColumn> ThreePublicRows(Random random) =>
    [
        new("item", Label, null, "项目"),
        Amount("total", "资金来源", One(random, "合计", "小计")),
        .. Some(random,
            Amount("general", "资金来源", "一般公共预算财政拨款"),
            Amount("fund", "资金来源", One(random, "政府性基金财政拨款", "政府性基金预算拨款")),
            Amount("state-capital", "资金来源", "国有资本经营预算财政拨款"),
            Amount("special-account", "资金来源", "财政专户核拨资金")),
    ];

    public static IReadOnlyList<PrintedColumn> ThreePublicColumns(Random random)
    {
        var vehicle = One(random, "公务用车购置及运行费", "公务用车购置及运行维护费");
        PrintedColumn[] columns =
        [
            Amount("total", One(random, "合计", "“三公”经费合计")),
            Amount("abroad", One(random, "因公出国(境)费", "因公出国（境）费用")),
            Amount("reception", One(random, "公务接待费", "公务接待费用")),
            Amount("vehicle", vehicle, "小计"),
            Amount("vehicle.purchase", vehicle, One(random, "购置费", "公务用车购置费")),
            Amount("vehicle.running", vehicle, One(random, "运行费", "运行维护费")),
        ];
        return random.Next(2) == 0 ? columns
            : [.. columns.Select(column => column with { Header = ["“三公”经费预算数", .. column.Header] }),
                Amount("operating-costs", One(random, "机关运行经费预算数", "机关运行经费"))];
    }

    private static IEnumerable<PrintedColumn> Funds(string expenditure, Random random) =>
    [
        new("expenditure.total", PrintedKind.Amount, 1, expenditure, One(random, "合计", "总计")),
        new("expenditure.general", PrintedKind.Amount, 1, expenditure, One(random, "一般公共预算", "一般公共预算财政拨款")),
        .. Some(random, new("expenditure.fund", PrintedKind.Amount, 1, expenditure, One(random, "政府性基金预算", "政府性基金预算财政拨款")),
            new PrintedColumn("expenditure.state-capital", PrintedKind.Amount, 1, expenditure, "国有资本经营预算")),
    ];

    private static IReadOnlyList<PrintedColumn> Income(Random random)
    {
        var total = One(random, "本年收入合计", "合计", "总计");
        return random.Next(2) == 0
            ?
            [
                Amount("total", total),
                .. Some(random,
                    Amount("appropriation", One(random, "财政拨款收入", "财政拨款")),
                    Amount("superior-subsidy", One(random, "上级补助收入", "上级补助")),
                    Amount("institutional", One(random, "事业收入", "事业收入资金")),
                    Amount("business", One(random, "经营收入", "事业单位\n经营收入")),
                    Amount("affiliates", One(random, "附属单位上缴收入", "附属单位上缴")),
                    Amount("other", One(random, "其他收入", "其它收入")),
                    Amount("carried-forward", One(random, "上年结转", "上年结转结余"))),
            ]
            :
            [
                Amount("total", total), Amount("appropriation", "财政拨款收入", "小计"),
                Amount("general", "财政拨款收入", One(random, "一般公共预算", "一般公共预算收入")),
                Amount("fund", "财政拨款收入", One(random, "政府性基金预算", "政府性基金预算收入")),
                .. Some(random,
                    Amount("state-capital", "财政拨款收入", "国有资本经营预算"),
                    Amount("special-account", One(random, "财政专户管理资金", "财政专户管理资金收入")),
                    Amount("unit-funds", One(random, "单位资金", "单位资金收入"))),
            ];
    }

    private static PrintedColumn[] Parts(Random random)
    {
        var parts = Some(random, Amount("personnel", One(random, "人员经费", "人员支出")),
            Amount("operating", One(random, "公用经费", "日常公用经费"))).ToList();
        PrintedColumn[] columns = [Amount("total", One(random, "合计", "总计", "小计")), .. parts];
        return parts is [] || random.Next(2) == 0 ? columns
            : [.. columns.Select(column => column with { Header = ["基本支出", .. column.Header] })];
    }

    private static PrintedColumn[] Kinds(Random random)
    {
        PrintedColumn[] columns = [Amount("total", One(random, "合计", "总计", "支出合计")), .. KindsWithParts(random)];
        return random.Next(3) > 0 ? columns
            : [.. columns.Select(column => column with { Header = ["支出预算", .. column.Header] })];
    }

    private static IEnumerable<PrintedColumn> KindsWithParts(Random random) => random.Next(3) switch
    {
        0 => [Amount("basic", "基本支出"), Amount("project", "项目支出")],
        1 => [Amount("basic", "基本支出"), .. Some(random, Amount("project", "项目支出"))],
        _ =>
        [
            Amount("basic", "基本支出", "小计"), Amount("personnel", "基本支出", One(random, "人员经费", "人员支出")),
            Amount("operating", "基本支出", One(random, "公用经费", "日常公用经费")), Amount("project", "项目支出"),
        ],
    };

    private static PrintedColumn Amount(string key, params string[] header) => new(key, PrintedKind.Amount, null, header);

    private static string One(Random random, params string[] texts) => texts[random.Next(texts.Length)];

    private static IEnumerable<PrintedColumn> Some(Random random, params PrintedColumn[] columns) =>
        [.. columns.Where(_ => random.Next(4) > 0)];
}
