using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Documents.Rendering.Csv;

/// <summary>A field of the long CSV.</summary>
/// <param name="Type">As Table Schema calls it: string, number, integer, year.</param>
public sealed record FigureField(string Name, string Type, string Title, string Description)
{
    /// <summary>What it can hold, where that is a closed list: each word and what it says in Chinese.</summary>
    public IReadOnlyList<(string Value, string Meaning)> Values { get; init; } = [];
}

/// <summary>The fields of <see cref="LongCsv"/>, in order, with what they hold.</summary>
public static class FigureFields
{
    public static IReadOnlyList<FigureField> All { get; } =
    [
        new("county", "string", "县", "六位行政区划代码"),
        new("department", "string", "部门", "部门预算编码；没有编码时是名称"),
        new("unit", "string", "单位", "单位预算编码，没有编码时是名称；部门本身的数为空"),
        new("year", "year", "年度", "预算年度"),
        new("stage", "string", "阶段", "预算还是决算")
        {
            Values = [.. new[] { Stage.Budget, Stage.Final }.Select(stage => (stage.Slug(), stage.Printed()))],
        },
        new("version", "integer", "版本", "公开的第几版；更正另成一版"),
        new("table", "string", "表", "哪一种表")
        {
            Values = [.. TableCatalogue.All.Select(table => (table.Slug, table.Title))],
        },
        new("row_code", "string", "科目编码", "本行的功能分类或经济分类科目编码；没有编码的行为空"),
        new("row_name", "string", "行名", "本行的名称，与原文一致"),
        new("column", "string", "列名", "表头各层文字，自外而内，用 / 相连"),
        new("text", "string", "原文", "格子里印的文字，与原文一致；可能被当成公式的文字前加一个撇号"),
        new("amount_yuan", "number", "金额（元）", "按表的单位换算成元；人数、数量、百分比等不是金额的数为空"),
        new("unit_printed", "string", "印出的单位", "表上印的计量单位"),
        new("source_sha256", "string", "原文件校验值", "读取这个数的原文件的 SHA-256"),
        new("at", "string", "位置", "这个数在原文件里的位置"),
        new("outcome", "string", "核对结果", "涉及这个数的勾稽核对里最坏的结果；没有规则涉及时为空")
        {
            Values =
            [
                (Outcome.Holds.Slug(), "成立"), (Outcome.Rounding.Slug(), "舍入"), (Outcome.Fails.Slug(), "不平"),
                (Outcome.NotCheckable.Slug(), "无法检查"),
            ],
        },
    ];
}
