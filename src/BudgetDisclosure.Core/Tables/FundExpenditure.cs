using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>部门预算政府性基金预算财政拨款支出表: expenditure from government funds by function code.</summary>
internal static class FundExpenditure
{
    public static TableDescription Description { get; } = new()
    {
        Slug = "fund-expenditure",
        Title = "部门预算政府性基金预算财政拨款支出表",
        Titles = [new(["基金", "支出"], null, ["三公", "决算", "项目支出", "机关运行", "工资", "购买服务", "专项", "结转", "转移支付", "经济分类", "社会保险基金", "国有资本"])],
        Rows = RowIdentity.FunctionCode,
        Side = Side.Expenditure,
        Fund = Fund.GovernmentFund,
        Blank = new("code name total basic project"),
        Forms =
        [
            new("编码合并", [Ordinal, .. UnitOfRow, .. JoinedCode("功能"), .. BasicAndProject, .. AgainstLastYear]),
            new("编码分类款项", [Ordinal, .. UnitOfRow, .. SplitCode("功能"), .. BasicAndProject, .. AgainstLastYear]),
            new("编码在名称里", [Ordinal, .. CodeInName("功能"), .. BasicAndProject, .. AgainstLastYear]),
        ],
    };
}
