using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Web.Demo;

/// <summary>The invented department's workbook, laid out as the usual forms are.</summary>
internal static class DemoWorkbook
{
    public const string FileName = "示例县财政局2026年部门预算.xlsx";
    private const string Organisation = "部门编码及名称：[101]示例县财政局";
    private const string Year = "预算年度：2026";
    private const string Unit = "金额单位：万元";

    public static byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
        {
            foreach (var form in DemoForms.All)
                WriteForm(workbook, form);
            WriteNarrative(workbook);
        }
        return stream.ToArray();
    }

    private static void WriteForm(XlsxWriter workbook, DemoForm form)
    {
        var columns = form.Header[0].Length;
        using var sheet = workbook.AddSheet(form.Sheet);
        sheet.Row(XlsxCell.Text(form.Title, XlsxStyle.Title));
        sheet.Merge(1, 1, 1, columns);
        var lines = new XlsxCell[columns];
        lines[0] = XlsxCell.Text(Organisation);
        lines[^2] = XlsxCell.Text(Year);
        lines[^1] = XlsxCell.Text(Unit);
        sheet.Row(lines);
        foreach (var header in form.Header)
            sheet.Row([.. header.Select(text => XlsxCell.Text(text, XlsxStyle.Header))]);
        foreach (var (top, left, bottom, right) in form.Merges)
            sheet.Merge(top, left, bottom, right);
        foreach (var row in form.Rows)
            sheet.Row([.. row.Select(text => XlsxCell.Printed(text))]);
        if (form.Note is { } note)
        {
            sheet.Row(XlsxCell.Text(note));
            sheet.Merge(sheet.RowNumber, 1, sheet.RowNumber, columns);
        }
    }

    private static void WriteNarrative(XlsxWriter workbook)
    {
        using var sheet = workbook.AddSheet("情况说明");
        foreach (var line in DemoForms.Narrative)
            sheet.Row(XlsxCell.Text(line));
    }
}
