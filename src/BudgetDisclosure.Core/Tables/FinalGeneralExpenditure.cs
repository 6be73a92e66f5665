using static BudgetDisclosure.Core.Tables.Columns;
using static BudgetDisclosure.Core.Tables.FinalColumns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>一般公共预算财政拨款支出决算表: general public budget expenditure by function code.</summary>
internal static class FinalGeneralExpenditure
{
    public static TableDescription Description { get; } = new()
    {
        Slug = "final-general-expenditure",
        Title = "一般公共预算财政拨款支出决算表",
        Titles = [new(["一般公共预算", "支出", "决算"], null, ["基本支出", "三公", "基金", "国有资本", "机关运行", "项目支出"])],
        Stage = Stage.Final,
        Rows = RowIdentity.FunctionCode,
        Side = Side.Expenditure,
        Fund = Fund.General,
        Blank = new("code name total basic project"),
        Forms = [.. CodedForms([.. FundYear])],
    };
}
