using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>部门预算一般公共预算财政拨款支出表: general public budget expenditure by function code.</summary>
internal static class GeneralExpenditure
{
    public static TableDescription Description { get; } = new()
    {
        Slug = "general-expenditure",
        Title = "部门预算一般公共预算财政拨款支出表",
        Titles = [new(["一般公共预算", "支出"], null, ["基本支出", "收支", "三公", "决算", "机关运行", "工资", "购买服务", "专项", "结转", "转移支付", "经济分类", "项目支出", "收入"])],
        Rows = RowIdentity.FunctionCode,
        Side = Side.Expenditure,
        Fund = Fund.General,
        Blank = new("code name total basic project"),
        Forms =
        [
            new("编码合并", [Ordinal, .. UnitOfRow, .. JoinedCode("功能"), .. BasicAndProject, .. AgainstLastYear]),
            new("编码分类款项", [Ordinal, .. UnitOfRow, .. SplitCode("功能"), .. BasicAndProject, .. AgainstLastYear]),
            new("编码在名称里", [Ordinal, .. CodeInName("功能"), .. BasicAndProject, .. AgainstLastYear]),
        ],
    };
}
