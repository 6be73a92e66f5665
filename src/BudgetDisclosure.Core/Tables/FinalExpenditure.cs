using static BudgetDisclosure.Core.Tables.Columns;
using static BudgetDisclosure.Core.Tables.FinalColumns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>支出决算表: a row per function code, a column per kind of expenditure.</summary>
internal static class FinalExpenditure
{
    public static TableDescription Description { get; } = new()
    {
        Slug = "final-expenditure",
        Title = "支出决算表",
        Titles =
        [
            new(["支出", "决算"], ["支出决算表", "支出决算总表", "支出决算情况", "支出总表", "支出表"],
                ["收入", "收支", "财政拨款", "一般公共", "三公", "基金", "国有资本", "基本支出", "项目支出"]),
        ],
        Stage = Stage.Final,
        Rows = RowIdentity.FunctionCode,
        Side = Side.Expenditure,
        Blank = new("code name total basic project remitted-upwards business subsidy-to-affiliates"),
        Forms =
        [
            .. CodedForms(
            [
                .. YearExpenditure.Select(WithoutGroup),
                Amount("remitted-upwards", ["上缴上级支出"], "上缴上级支出|上缴上级|上缴上级财政", Measure.RemittedUpwards),
                Amount("business", ["经营支出"], "经营支出|事业单位经营支出|单位经营支出", Measure.Business),
                Amount("subsidy-to-affiliates", ["对附属单位补助支出"], "*对附属单位补助*|*附属单位补助支出", Measure.SubsidyToAffiliates),
            ]),
        ],
    };

    /// <summary>What stands beside 上缴上级支出 is no part of a group.</summary>
    private static ColumnDescription WithoutGroup(ColumnDescription column) =>
        column with { Header = column.Key == "total" ? ["本年支出合计"] : [.. column.Header.Skip(1)] };
}
