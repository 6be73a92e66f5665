using static BudgetDisclosure.Core.Tables.Columns;
using static BudgetDisclosure.Core.Tables.FinalColumns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>政府性基金预算财政拨款收入支出决算表: what government funds began with, took in and spent, by function code.</summary>
internal static class FinalFund
{
    public static TableDescription Description { get; } = new()
    {
        Slug = "final-fund",
        Title = "政府性基金预算财政拨款收入支出决算表",
        Titles = [new(["基金", "决算"], ["收入支出", "收支", "支出", "收入"], ["三公", "社会保险基金", "国有资本"])],
        Stage = Stage.Final,
        Rows = RowIdentity.FunctionCode,
        Side = Side.Expenditure,
        Fund = Fund.GovernmentFund,
        Blank = new("code name opening received total basic project closing"),
        Forms = [.. CodedForms([.. FundYear])],
    };
}
