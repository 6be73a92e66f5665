using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>Columns that the tables of final accounts share.</summary>
internal static class FinalColumns
{
    public const string Amounts = "决算数|金额|本年决算数|决算金额|合计|小计|本年金额|支出决算数|收入决算数|本年决算";

    public const string FinalLabels = "决算数|决算|决算统计数|*决算数|*决算金额|支出决算|本年决算";

    public const string BudgetLabels = "预算数|年初预算数|预算|年初预算|全年预算数|*预算数|调整预算数";

    /// <summary>The code of a function class, printed in any of the three ways.</summary>
    public static IEnumerable<TableForm> CodedForms(params ColumnDescription[] amounts) =>
    [
        new("编码合并", [Ordinal, .. JoinedCode("功能"), .. amounts]),
        new("编码分类款项", [Ordinal, .. SplitCode("功能"), .. amounts]),
        new("编码在名称里", [Ordinal, .. CodeInName("功能"), .. amounts]),
    ];

    /// <summary>行次 of one side of a two-sided table.</summary>
    public static ColumnDescription LineNumber(string prefix, int entry) =>
        new($"{prefix}.ordinal", ColumnKind.Ordinal) { Header = ["行次"], Labels = "行次|序号", Entry = entry };

    /// <summary>本年支出: all, basic, project; the total is 小计 or 合计 below 本年支出, or 合计 alone.</summary>
    public static IReadOnlyList<ColumnDescription> YearExpenditure { get; } =
    [
        Amount("total", ["本年支出", "小计"], "小计|合计|总计|本年支出小计|本年支出合计|本年支出|支出合计|金额|决算数", Measure.Total),
        Amount("basic", ["本年支出", "基本支出"], "基本支出|基本支出小计|基本支出决算", Measure.Basic),
        Amount("personnel", ["本年支出", "基本支出", "人员经费"], Personnel, Measure.Personnel),
        Amount("operating", ["本年支出", "基本支出", "公用经费"], Operating, Measure.Operating),
        Amount("project", ["本年支出", "项目支出"], "项目支出|项目支出小计|项目支出决算", Measure.Project),
    ];

    /// <summary>What a fund began with, took in, spent and left over.</summary>
    public static IReadOnlyList<ColumnDescription> FundYear { get; } =
    [
        Amount("opening", ["年初结转和结余"], OpeningLabels, Measure.OpeningBalance),
        Amount("opening", ["年初结转和结余", "合计"], "合计|小计", Measure.OpeningBalance) with { Under = OpeningLabels },
        Amount("received", ["本年收入"], "本年收入|本年收入合计|收入", Measure.Received) with { Side = Side.Income },
        Amount("received", ["本年收入", "合计"], "合计|小计", Measure.Received) with { Under = "本年收入*", Side = Side.Income },
        Amount("closing", ["年末结转和结余"], ClosingLabels, Measure.ClosingBalance),
        Amount("closing", ["年末结转和结余", "合计"], "合计|小计", Measure.ClosingBalance) with { Under = ClosingLabels },
        .. YearExpenditure,
    ];

    private const string OpeningLabels = "年初结转*|年初*结余|上年结转*";
    private const string ClosingLabels = "年末结转*|年末*结余|结转下年*";
}
