using static BudgetDisclosure.Core.Tables.Columns;
using static BudgetDisclosure.Core.Tables.FinalColumns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>一般公共预算财政拨款基本支出决算表: basic expenditure by economic code, in up to three blocks side by side.</summary>
internal static class FinalBasicExpenditure
{
    private static readonly ColumnDescription[] Parts =
    [
        Amount("total", ["合计"], Totals + "|基本支出|决算数", Measure.Basic) with { Required = true },
        Amount("personnel", ["人员经费"], Personnel, Measure.Personnel),
        Amount("operating", ["公用经费"], Operating, Measure.Operating),
    ];

    public static TableDescription Description { get; } = new()
    {
        Slug = "final-basic-expenditure",
        Title = "一般公共预算财政拨款基本支出决算表",
        Titles = [new(["基本支出", "决算"], null, ["项目支出", "收入支出", "三公"])],
        Stage = Stage.Final,
        Rows = RowIdentity.EconomicCode,
        Side = Side.Expenditure,
        Fund = Fund.General,
        Blank = new("code name total personnel operating") { Form = "编码合并" },
        Forms =
        [
            new("三栏并排", [Ordinal, .. Block(0, "first."), .. Block(1, "second."), .. Block(2, "third.")]),
            new("两栏并排", [Ordinal, .. Block(0, "left."), .. Block(1, "right.")]),
            new("两栏并排，编码分类款", [Ordinal, .. SplitBlock(0, "left."), .. SplitBlock(1, "right.")]),
            new("编码合并", [Ordinal, .. JoinedCode("经济"), .. Parts]),
            new("编码分类款", [Ordinal, .. SplitCode("经济", withItem: false), .. Parts]),
            new("编码在名称里", [Ordinal, .. CodeInName("经济"), .. Parts]),
        ],
    };

    private static IEnumerable<ColumnDescription> Block(int entry, string prefix) => Block(JoinedCode("经济"), entry, prefix);

    private static IEnumerable<ColumnDescription> SplitBlock(int entry, string prefix) =>
        Block(SplitCode("经济", withItem: false), entry, prefix);

    private static IEnumerable<ColumnDescription> Block(IEnumerable<ColumnDescription> code, int entry, string prefix) =>
        code.Append(Amount("total", ["决算数"], Amounts, Measure.Basic) with { Required = true })
            .Select(column => column with { Key = prefix + column.Key, Entry = entry });
}
