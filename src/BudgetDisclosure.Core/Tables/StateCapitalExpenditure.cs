using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>部门预算国有资本经营预算财政拨款支出表: expenditure from the state capital budget by function code.</summary>
internal static class StateCapitalExpenditure
{
    public static TableDescription Description { get; } = new()
    {
        Slug = "state-capital-expenditure",
        Title = "部门预算国有资本经营预算财政拨款支出表",
        Titles = [new(["国有资本", "支出"], null, ["三公", "决算", "项目支出", "机关运行", "工资", "购买服务", "专项", "结转", "转移支付", "经济分类", "基金"])],
        Rows = RowIdentity.FunctionCode,
        Side = Side.Expenditure,
        Fund = Fund.StateCapital,
        Blank = new("code name total basic project"),
        Forms =
        [
            new("编码合并", [Ordinal, .. UnitOfRow, .. JoinedCode("功能"), .. BasicAndProject, .. AgainstLastYear]),
            new("编码分类款项", [Ordinal, .. UnitOfRow, .. SplitCode("功能"), .. BasicAndProject, .. AgainstLastYear]),
            new("编码在名称里", [Ordinal, .. CodeInName("功能"), .. BasicAndProject, .. AgainstLastYear]),
        ],
    };
}
