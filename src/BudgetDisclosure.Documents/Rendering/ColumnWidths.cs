using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Documents.Rendering;

/// <summary>Column widths that show a table's texts, long ones wrapped.</summary>
internal static class ColumnWidths
{
    /// <summary>The year and the unit stand above the last two columns.</summary>
    public const int LineColumns = 2;

    private const double Narrowest = 8;
    private const double Widest = 48;
    private const double WidestForHeader = 18;
    private const double Margin = 2;

    public static double[] Of(DisclosureTable table) => table.Columns is [] ? [Widest]
        : [.. table.Columns.Select((column, i) => Math.Max(OfTexts(table, i), OfHeader(column)))];

    public static double[] Of(DisclosureTable table, FormLines lines)
    {
        var widths = Of(table);
        if (widths.Length > LineColumns)
        {
            widths[^2] = Math.Max(widths[^2], Shown(lines.Year));
            widths[^1] = Math.Max(widths[^1], Shown(lines.Unit));
        }
        return widths;
    }

    public static double OfTexts(IEnumerable<string> texts) =>
        Math.Clamp(texts.Select(DisplayWidth.Of).DefaultIfEmpty().Max() + Margin, Narrowest, Widest);

    private static double OfTexts(DisclosureTable table, int column) =>
        OfTexts(table.Rows.Where(row => column < row.Cells.Count).Select(row => row.Cells[column].Text));

    private static double OfHeader(DisclosureColumn column) =>
        Math.Min(DisplayWidth.Of(column.Header.LastOrDefault("")) + Margin, WidestForHeader);

    private static double Shown(string? line) => line is null ? 0 : DisplayWidth.Of(line) + Margin;
}
