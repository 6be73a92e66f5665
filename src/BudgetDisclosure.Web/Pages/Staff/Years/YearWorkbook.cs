using System.Globalization;
using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>The year at a glance as a workbook of one sheet.</summary>
internal static class YearWorkbook
{
    private const int HeadRows = 3;

    private static readonly (string Name, double Width)[] Columns =
    [
        ("序号", 6), ("编码", 12), ("部门、单位", 36), ("状态", 18), ("批复日期", 13), ("批复文号", 22), ("最迟公开", 13),
        ("公开日期", 13), ("天数（应在 20 天内）", 24), ("规定的表", 10), ("应有的表", 10), ("不符的规则", 16), ("其中有说明", 12),
        ("现在轮到", 24),
    ];

    private static readonly SheetLayout Layout = new()
    {
        ColumnWidths = [.. Columns.Select(column => column.Width)],
        FrozenRows = HeadRows,
        RepeatedRows = HeadRows,
        Landscape = true,
        NumberedPages = true,
    };

    public static void Write(Stream stream, string title, DateTime at, IReadOnlyList<YearRow> rows)
    {
        using var workbook = new XlsxWriter(stream);
        using var sheet = workbook.AddSheet("公开进度", Layout);
        var totals = new YearTotals(rows);
        sheet.Row(XlsxCell.Text(title, XlsxStyle.Title));
        sheet.Merge(1, 1, 1, Columns.Length);
        sheet.Row(XlsxCell.Text($"{totals.InWords()}。{at.InWords()}", XlsxStyle.Note with { Wrap = false }));
        sheet.Row([.. Columns.Select(column => XlsxCell.Text(column.Name, XlsxStyle.Header))]);
        foreach (var (i, row) in rows.Index())
            sheet.Row([.. CellsOf(i + 1, row)]);
        sheet.Row([.. TotalsOf(totals)]);
    }

    private static IEnumerable<XlsxCell> CellsOf(int number, YearRow row) =>
    [
        Count(number), Words(row.Code), Words(row.Name), Words(YearWords.State(row)),
        Words(Day(row.Deadline?.ApprovedOn)), Words(row.DocumentNumber ?? ""), Words(Day(row.Deadline?.LastDay)),
        Words(Day(row.Published?.FirstOn)), Words(YearWords.Days(row)), Count(row.Tables?.There), Count(row.Tables?.Asked),
        Words(string.Join(' ', row.Failing)), Count(row.Tables is null ? null : row.Explained), Words(row.Holder),
    ];

    private static IEnumerable<XlsxCell> TotalsOf(YearTotals totals) =>
    [
        Words(""), Words(""), Words($"合计 {totals.All} 个"), Words($"已公开 {totals.ObligedPublic}/{totals.Obliged}"), Words(""), Words(""), Words(""),
        Words(""), Words($"超期未公开 {totals.Overdue} 个"), Words($"齐全 {totals.Complete}/{totals.WithTables}"), Words(""),
        Words($"{totals.Failing} 条"), Count(totals.Explained), Words(""),
    ];

    private static XlsxCell Words(string text) => XlsxCell.Text(text, XlsxStyle.Body);

    private static XlsxCell Count(int? number) => number is { } value ? XlsxCell.Number(value, "0", XlsxStyle.Amount) : Words("");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
