using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Core.Templates;
using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Documents.Templates;

/// <summary>What changed against last year, each with its reason: helps to compose the text and is no part of the document.</summary>
internal static class ChangesSheet
{
    public const string Name = "增减变化";

    private const int FirstRow = 3;

    /// <summary>A figure of which the text says how it changed.</summary>
    /// <param name="Place">This year's figure: its table and what it is about.</param>
    public sealed record Item(string Name, string Slug, Func<Coordinate, bool> Place);

    public static IReadOnlyList<Item> Items { get; } =
    [
        new("收支安排总额", "income-expenditure", place => place is { Line: BlankTable.TotalLine, Measure: Measure.Total, Side: Side.Expenditure }),
        new("基本支出", "expenditure", place => place is { Line: BlankTable.TotalLine, Measure: Measure.Basic }),
        new("项目支出", "expenditure", place => place is { Line: BlankTable.TotalLine, Measure: Measure.Project }),
    ];

    public static string Change(TemplatePlan plan, int item) => Cell(plan, 'D', item);

    public static string Reason(TemplatePlan plan, int item) => Cell(plan, 'E', item);

    public static void Write(TemplatePlan plan, XlsxWriter workbook)
    {
        using var sheet = workbook.AddSheet(plan.ChangesName, new()
        {
            ColumnWidths = [24, 18, 18, 18, 60], FrozenRows = FirstRow - 1, Landscape = true, Protected = true,
        });
        sheet.Row(new RowLayout(28), XlsxCell.Text(TemplateSheets.ChangesTitle, XlsxStyle.Title));
        sheet.Merge(1, 1, 1, 5);
        var unit = plan.Mark.Unit;
        sheet.Row([.. new[] { "项目", $"上年数（{unit}）", $"本年数（{unit}）", "增减额", "增减原因" }.Select(label => XlsxCell.Text(label, XlsxStyle.Header))]);
        for (var i = 0; i < Items.Count; i++)
            WriteItem(plan, sheet, i);
        sheet.Validate(FirstRow, 2, FirstRow + Items.Count - 1, 2, TemplateInputs.Amount(unit));
        sheet.Validate(FirstRow, 5, FirstRow + Items.Count - 1, 5, TemplateInputs.Reason);
    }

    private static void WriteItem(TemplatePlan plan, XlsxSheet sheet, int index)
    {
        var item = Items[index];
        var row = FirstRow + index;
        var last = plan.Table(item.Slug) is var table && table.Find(item.Place) is { } cell
            ? plan.Before?.LastYears(table.Coordinates.At(cell.Row, cell.Column)!.Value) : null;
        sheet.Row(
            XlsxCell.Text(item.Name, TemplateStyles.Label),
            last is { } amount ? XlsxCell.Number(amount, TemplateStyles.AmountFormat, TemplateStyles.Number)
                : XlsxCell.Input(TemplateStyles.AmountFormat, TemplateStyles.Number),
            Reckoned(Formulas.Same(plan.Find(item.Slug, item.Place)!)),
            Reckoned(Formulas.Change($"C{row}", $"B{row}")),
            XlsxCell.Input(TemplateStyles.TextFormat, TemplateStyles.Words));
    }

    private static XlsxCell Reckoned(string formula) =>
        XlsxCell.TextFormula(formula, "", TemplateStyles.Sum, TemplateStyles.AmountFormat);

    private static string Cell(TemplatePlan plan, char column, int item) => TemplatePlan.On(plan.ChangesName, $"{column}{FirstRow + item}");
}
