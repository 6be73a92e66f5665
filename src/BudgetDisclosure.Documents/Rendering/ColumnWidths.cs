using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering;

/// <summary>Column widths that show a table's texts, long ones wrapped.</summary>
internal static class ColumnWidths
{
    private const double Narrowest = 8;
    private const double Widest = 48;
    private const double WidestForHeader = 18;
    private const double Margin = 2;

    public static double[] Of(DisclosureTable table) => table.Columns is [] ? [Widest]
        : [.. table.Columns.Select((column, i) => Math.Max(OfTexts(table, i), OfHeader(column)))];

    /// <summary>Of rows of texts, the longest row's columns; one at least.</summary>
    public static double[] Of(IReadOnlyList<IReadOnlyList<string>> rows) =>
    [
        .. Enumerable.Range(0, Math.Max(1, rows.Select(row => row.Count).DefaultIfEmpty().Max())).Select(column =>
            OfTexts(rows.Where(row => column < row.Count).Select(row => row[column]))),
    ];

    /// <summary>The same, the widest narrowed until all have room on <paramref name="whole"/>; no amount is cut by it.</summary>
    public static double[] Within(double[] widths, double whole)
    {
        var widest = Widest;
        while (widest > WidestForHeader && widths.Sum(width => Math.Min(width, widest)) > whole)
            widest--;
        return [.. widths.Select(width => Math.Min(width, widest))];
    }

    public static double OfTexts(IEnumerable<string> texts) =>
        Math.Clamp(texts.Select(DisplayWidth.Of).DefaultIfEmpty().Max() + Margin, Narrowest, Widest);

    private static double OfTexts(DisclosureTable table, int column) =>
        OfTexts(table.Rows.Where(row => column < row.Cells.Count).Select(row => row.Cells[column].Text));

    private static double OfHeader(DisclosureColumn column) =>
        Math.Min(DisplayWidth.Of(column.Header.LastOrDefault("")) + Margin, WidestForHeader);
}
