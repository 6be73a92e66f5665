using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>部门预算支出总表: a row per function code, a column per kind of expenditure.</summary>
internal static class Expenditure
{
    private static readonly ColumnDescription[] Kinds =
    [
        .. BasicAndProject,
        Amount("remitted-upwards", ["上缴上级支出"], "上缴上级支出|上缴上级|上缴上级财政", Measure.RemittedUpwards),
        Amount("business", ["经营支出"], "经营支出|事业单位经营支出|单位经营支出", Measure.Business),
        Amount("subsidy-to-affiliates", ["对附属单位补助支出"], "*对附属单位补助*|*附属单位补助支出|对下级单位补助支出", Measure.SubsidyToAffiliates),
        Amount("carried-out", ["结转下年"], "结转下年*|年末结转*", Measure.OtherChannels),
    ];

    public static TableDescription Description { get; } = new()
    {
        Slug = "expenditure",
        Title = "部门预算支出总表",
        Titles =
        [
            new(["支出"], ["支出总表", "支出总体", "支出预算总表", "支出预算总体", "部门支出表", "部门支出预算表", "单位支出预算表", "支出总情况", "支出总表"],
                ["收支", "收入", "财政拨款", "一般公共", "基金", "国有资本", "决算", "三公", "基本支出", "项目支出"]),
        ],
        Rows = RowIdentity.FunctionCode,
        Side = Side.Expenditure,
        Blank = new("code name total basic project remitted-upwards business subsidy-to-affiliates"),
        Forms =
        [
            new("编码合并", [Ordinal, .. UnitOfRow, .. JoinedCode("功能"), .. Kinds]),
            new("编码分类款项", [Ordinal, .. UnitOfRow, .. SplitCode("功能"), .. Kinds]),
            new("编码在名称里", [Ordinal, .. CodeInName("功能"), .. Kinds]),
            new("按单位", [Ordinal, .. UnitCodeAndName, .. Kinds]),
        ],
    };
}
