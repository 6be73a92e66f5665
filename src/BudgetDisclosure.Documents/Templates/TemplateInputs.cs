using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Documents.Templates;

/// <summary>What may be written into the cells of a column, and what is said about it.</summary>
internal static class TemplateInputs
{
    /// <param name="column">What the column holds.</param>
    /// <param name="first">The column's first cell, as its own sheet names it.</param>
    /// <param name="unit">The unit of amounts.</param>
    /// <returns>null for a column that may hold anything.</returns>
    public static XlsxValidation? Validation(ColumnDescription column, string first, string unit) => column.Kind switch
    {
        ColumnKind.Amount => Amount(unit),
        ColumnKind.Count => XlsxValidation.Number("填数字", "填个数或人数，只填数字；没有的留空。", "这里只能填数字，不要写单位和文字。"),
        ColumnKind.Code => XlsxValidation.Formula(
            $"AND(OR(LEN({first})=3,LEN({first})=5,LEN({first})=7),ISNUMBER(VALUE({first})))", "填科目编码",
            "类 3 位、款 5 位、项 7 位数字，例如 201、20103、2010301；上级科目和下级科目各占一行。",
            "科目编码应是 3 位、5 位或 7 位数字。"),
        _ when column.Key == "reason" => Reason,
        _ => null,
    };

    public static XlsxValidation Amount(string unit) => XlsxValidation.Number("填金额",
        $"单位：{unit}，保留两位小数。没有这项的留空，确实是零才填 0。", $"这里只能填数字，单位是{unit}，不要写“{unit}”等文字。");

    public static XlsxValidation Reason { get; } = XlsxValidation.Message("增减原因",
        "凡有增减都要写明具体原因，例如“新增办公用房租金”；不要只写“经费增加”，句末不加句号。");
}
