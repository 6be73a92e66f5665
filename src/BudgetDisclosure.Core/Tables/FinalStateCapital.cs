using static BudgetDisclosure.Core.Tables.Columns;
using static BudgetDisclosure.Core.Tables.FinalColumns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>国有资本经营预算财政拨款支出决算表: what the state-capital budget took in and spent, by function code.</summary>
internal static class FinalStateCapital
{
    public static TableDescription Description { get; } = new()
    {
        Slug = "final-state-capital",
        Title = "国有资本经营预算财政拨款支出决算表",
        Titles = [new(["国有资本", "决算"], ["收入支出", "收支", "支出", "收入"], ["三公", "政府性基金"])],
        Stage = Stage.Final,
        Rows = RowIdentity.FunctionCode,
        Side = Side.Expenditure,
        Fund = Fund.StateCapital,
        Blank = new("code name opening received total basic project closing"),
        Forms = [.. CodedForms([.. FundYear])],
    };
}
