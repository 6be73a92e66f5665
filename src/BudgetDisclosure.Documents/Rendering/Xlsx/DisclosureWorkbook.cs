using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>A disclosure as a workbook: a sheet per table, then the narrative (情况说明).</summary>
/// <remarks>Laid out as the usual forms are, so that reading it again gives the same tables. Nothing is hidden in it.</remarks>
public static class DisclosureWorkbook
{
    public static void Write(Disclosure disclosure, Stream stream)
    {
        using var workbook = new XlsxWriter(stream);
        var names = SheetNames.For(
        [
            .. disclosure.Tables.Select(table => table.Title),
            .. disclosure.Unrecognised.Select(table => table.Title),
            NarrativeSheet.Title,
        ]);
        for (var i = 0; i < disclosure.Tables.Count; i++)
            new TableSheet(disclosure, disclosure.Tables[i]).Write(workbook, names[i]);
        for (var i = 0; i < disclosure.Unrecognised.Count; i++)
            WriteUnrecognised(disclosure.Unrecognised[i], workbook, names[disclosure.Tables.Count + i]);
        if (disclosure.Sections is not [])
            NarrativeSheet.Write(disclosure.Sections, workbook, names[^1]);
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
