using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>部门预算一般公共预算财政拨款基本支出表: basic expenditure by economic code.</summary>
internal static class BasicExpenditure
{
    private static readonly ColumnDescription[] Parts =
    [
        Amount("total", ["基本支出", "合计"], Totals + "|基本支出", Measure.Basic),
        Amount("personnel", ["基本支出", "人员经费"], Personnel, Measure.Personnel),
        Amount("operating", ["基本支出", "公用经费"], Operating, Measure.Operating),
    ];

    /// <summary>The government economic classification (501…) beside the department's (301…): printed, never the row's code.</summary>
    private static readonly ColumnDescription[] GovernmentCodes =
    [
        Text("government.code", ["政府预算支出经济分类", "科目编码"], CodeLabels) with { Under = GovernmentGroup },
        Text("government.name", ["政府预算支出经济分类", "科目名称"], NameLabels) with { Under = GovernmentGroup, Required = true },
    ];

    private const string GovernmentGroup = "*政府*经济*|*政府预算*";

    public static TableDescription Description { get; } = new()
    {
        Slug = "basic-expenditure",
        Title = "部门预算一般公共预算财政拨款基本支出表",
        Titles = [new(["基本支出"], ["表", "一般公共预算", "明细"], ["项目支出", "决算", "收支", "三公", "功能分类", "政府预算经济分类", "政府经济分类"])],
        Rows = RowIdentity.EconomicCode,
        Side = Side.Expenditure,
        Fund = Fund.General,
        Blank = new("code name total personnel operating"),
        Forms =
        [
            new("编码合并", [Ordinal, .. UnitOfRow, .. JoinedCode("经济"), .. Parts]),
            new("编码分类款", [Ordinal, .. UnitOfRow, .. SplitCode("经济", withItem: false), .. Parts]),
            new("编码在名称里", [Ordinal, .. CodeInName("经济"), .. Parts]),
            new("两套经济分类", [Ordinal, .. GovernmentCodes, .. JoinedCode("部门经济"), .. Parts]),
            new("左右两栏", [Ordinal, .. Half(0, "left."), .. Half(1, "right.")]),
        ],
    };

    /// <summary>One half of two tables printed side by side: code, name, amount.</summary>
    private static IEnumerable<ColumnDescription> Half(int entry, string prefix) =>
        JoinedCode("经济").Append(Amount("total", ["金额"], Totals, Measure.Basic) with { Required = true })
            .Select(column => column with { Key = prefix + column.Key, Entry = entry });
}
