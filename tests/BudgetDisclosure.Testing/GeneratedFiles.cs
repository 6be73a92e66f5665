using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Testing;

/// <summary>Generated documents as files: a workbook, a text export of a Word file, or a read Word file.</summary>
public static class GeneratedFiles
{
    /// <summary>A sheet per table with title, unit and notes in cells, as offices fill in their forms.</summary>
    public static byte[] Workbook(GeneratedDocument document)
    {
        var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
        {
            var names = SheetNames.For([.. document.Tables.Select(table => table.Title), "情况说明"]);
            for (var i = 0; i < document.Tables.Count; i++)
                WriteSheet(workbook, names[i], document, document.Tables[i]);
            if (document.Narrative.Count > 0)
                WriteNarrative(workbook, names[^1], document);
        }
        return stream.ToArray();
    }

    /// <summary>A cell begins with a tab, an empty line ends a row; merged cells show once across, blank below.</summary>
    public static byte[] TextExport(GeneratedDocument document)
    {
        var text = new StringBuilder();
        text.Append(TitleOf(document)).Append("\n\n");
        foreach (var table in document.Tables)
        {
            foreach (var line in LinesAbove(document, table))
                text.Append('\t').Append(line).Append("\n\n");
            foreach (var row in GridRows(table))
            {
                foreach (var cell in row.Split('|').Where(cell => cell != "<"))
                    text.Append('\t').Append(cell == "^" ? "" : cell).Append('\n');
                text.Append('\n');
            }
            foreach (var note in table.Notes)
                text.Append(note).Append('\n');
            text.Append('\n');
        }
        foreach (var line in document.Narrative)
            text.Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static SourceDocument WordFile(GeneratedDocument document)
    {
        var word = new DocumentBuilder().Lines(TitleOf(document));
        foreach (var table in document.Tables)
            word.Lines([.. LinesAbove(document, table)]).Table([.. GridRows(table)]).Lines([.. table.Notes]);
        return word.Lines([.. document.Narrative]).Build();
    }

    private static string TitleOf(GeneratedDocument document) => $"{document.Organisation}{document.Year}年部门预算信息公开";

    private static IEnumerable<string> LinesAbove(GeneratedDocument document, PrintedTable table)
    {
        yield return TitleWithoutAnotherYear(table.Title, document.Year);
        yield return $"部门名称：{document.Organisation}";
        yield return $"预算年度：{document.Year}";
        if (table.Unit is { } unit)
            yield return document.Seed % 2 == 0 ? $"单位：{unit}" : $"金额单位:{unit}";
    }

    private static string TitleWithoutAnotherYear(string title, int year) =>
        title.Contains('年') ? $"{year}{title[4..]}" : title;

    private static IEnumerable<string> GridRows(PrintedTable table)
    {
        foreach (var row in HeaderRows.Of([.. table.Columns.Select(column => column.Header)]))
            yield return row;
        if (table.HasNumbering)
            yield return string.Join('|', table.Columns.Select((_, i) => i == 0 ? "栏次" : $"{i}"));
        foreach (var row in table.Rows)
            yield return string.Join('|', row.Texts.Select((text, i) => i > 0 && i < row.FirstSpan ? "<" : text));
    }

    private static void WriteSheet(XlsxWriter workbook, string name, GeneratedDocument document, PrintedTable table)
    {
        using var sheet = workbook.AddSheet(name);
        foreach (var line in LinesAbove(document, table))
        {
            sheet.Row(line);
            sheet.Merge(sheet.RowNumber, 1, sheet.RowNumber, table.Columns.Count);
        }
        var rows = GridRows(table).Select(row => row.Split('|')).ToArray();
        var top = sheet.RowNumber + 1;
        for (var r = 0; r < rows.Length; r++)
        {
            sheet.Row([.. rows[r].Select((text, column) => Cell(text, table.Columns[column].Kind))]);
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is not ("<" or "^"))
                    sheet.Merge(top + r, c + 1, top + r + Down(rows, r, c), c + 1 + Across(rows[r], c));
            }
        }
        foreach (var note in table.Notes)
            sheet.Row(note);
    }

    private static XlsxCell Cell(string text, PrintedKind kind) => text is "<" or "^" ? XlsxCell.Blank()
        : kind is PrintedKind.Amount or PrintedKind.Ordinal ? XlsxCell.Printed(text) : XlsxCell.Text(text);

    private static int Across(string[] row, int column) => row.Skip(column + 1).TakeWhile(text => text == "<").Count();

    private static int Down(string[][] rows, int row, int column) =>
        rows.Skip(row + 1).TakeWhile(below => below[column] == "^").Count();

    private static void WriteNarrative(XlsxWriter workbook, string name, GeneratedDocument document)
    {
        using var sheet = workbook.AddSheet(name);
        sheet.Row(TitleOf(document));
        foreach (var line in document.Narrative)
            sheet.Row(line);
    }
}
