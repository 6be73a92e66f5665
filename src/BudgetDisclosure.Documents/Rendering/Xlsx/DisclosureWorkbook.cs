using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>A disclosure as a workbook: a sheet per table, then the narrative (情况说明).</summary>
/// <remarks>
/// Laid out as the usual forms are, so that reading it again gives the same tables. Nothing is hidden in it; a sheet
/// names the tables that were withheld.
/// </remarks>
public static class DisclosureWorkbook
{
    private const string WithheldTitle = "屏蔽的表";

    public static void Write(Disclosure disclosure, Stream stream)
    {
        using var workbook = new XlsxWriter(stream);
        var names = SheetNames.For(
        [
            .. disclosure.Tables.Select(table => table.Title),
            .. disclosure.Unrecognised.Select(table => table.Title),
            WithheldTitle,
            NarrativeSheet.Title,
        ]);
        for (var i = 0; i < disclosure.Tables.Count; i++)
        {
            if (!disclosure.Tables[i].Withheld)
                new TableSheet(disclosure, disclosure.Tables[i]).Write(workbook, names[i]);
        }
        for (var i = 0; i < disclosure.Unrecognised.Count; i++)
            WriteUnrecognised(disclosure.Unrecognised[i], workbook, names[disclosure.Tables.Count + i]);
        if (disclosure.Tables.Any(table => table.Withheld))
            WriteWithheld(disclosure, workbook, names[^2]);
        if (disclosure.Sections is not [])
            NarrativeSheet.Write(disclosure.Sections, workbook, names[^1]);
    }

    private static void WriteWithheld(Disclosure disclosure, XlsxWriter workbook, string name)
    {
        string[] titles = [.. disclosure.Tables.Where(table => table.Withheld)
            .Select(table => table.Title + table.Scope?.Name + DisclosureCell.WithheldText)];
        using var sheet = workbook.AddSheet(name, new() { ColumnWidths = [ColumnWidths.OfTexts(titles)] });
        foreach (var title in titles)
            sheet.Row(XlsxCell.Text(title, XlsxStyle.Body));
    }

    private static void WriteUnrecognised(UnrecognisedTable table, XlsxWriter workbook, string name)
    {
        var columns = Math.Max(1, table.Rows.Select(row => row.Count).DefaultIfEmpty().Max());
        using var sheet = workbook.AddSheet(name, new()
        {
            ColumnWidths = [.. Enumerable.Range(0, columns).Select(column =>
                ColumnWidths.OfTexts(table.Rows.Where(row => column < row.Count).Select(row => row[column])))],
        });
        sheet.Row(XlsxCell.Text(table.Title, XlsxStyle.Title));
        sheet.Merge(1, 1, 1, columns);
        foreach (var row in table.Rows)
            sheet.Row([.. row.Select(text => XlsxCell.Text(text, XlsxStyle.Body))]);
    }
}
