using System.Globalization;
using System.Net;
using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Rendering.Csv;

namespace BudgetDisclosure.Testing;

/// <summary>A read document written in another format: the same texts in the same grids.</summary>
public static class ConvertedFiles
{
    /// <summary>A sheet per table, the lines above it in rows of their own; printed amounts as numbers.</summary>
    public static byte[] Xls(SourceDocument document) =>
        new XlsFile([.. Sheets(document).Select((sheet, i) => Sheet($"表{i + 1}", sheet))]).ToBytes();

    /// <summary>A page of paragraphs and tables.</summary>
    public static string Html(SourceDocument document) =>
        "<html><head><meta charset=\"utf-8\"><title>部门预算</title></head><body>\n"
        + string.Concat(document.Blocks.Select(Html)) + "</body></html>";

    /// <summary>A file per sheet, as spreadsheet programs save them: merged cells stand in their first place.</summary>
    public static IEnumerable<byte[]> Csv(SourceDocument document) => Sheets(document).Select(Csv);

    private static byte[] Csv(List<IReadOnlyList<SourceCell>> rows)
    {
        var width = rows.SelectMany(row => row).Select(cell => cell.Column + cell.ColumnSpan).Max();
        var stream = new MemoryStream();
        using (var csv = new CsvWriter(stream))
        {
            foreach (var row in rows)
            {
                var fields = new string[width];
                foreach (var cell in row)
                    fields[cell.Column] = cell.Text;
                csv.Row(fields);
            }
        }
        return stream.ToArray();
    }

    /// <summary>The rows of each sheet: the paragraphs since the last table, then the table.</summary>
    private static List<List<IReadOnlyList<SourceCell>>> Sheets(SourceDocument document)
    {
        var sheets = new List<List<IReadOnlyList<SourceCell>>>();
        var rows = new List<IReadOnlyList<SourceCell>>();
        foreach (var block in document.Blocks)
        {
            if (block is SourceParagraph paragraph)
            {
                // A note stands below the table that it belongs to.
                var isNote = rows.Count == 0 && sheets.Count > 0 && paragraph.Text.TrimStart().StartsWith('注');
                (isNote ? sheets[^1] : rows).Add(
                    [new SourceCell(paragraph.AutomaticNumber + paragraph.Text, paragraph.Position, 0)]);
                continue;
            }
            rows.AddRange(((SourceTable)block).Rows.Select(row => row.Cells));
            sheets.Add(rows);
            rows = [];
        }
        if (rows.Count > 0)
            sheets.Add(rows);
        return sheets;
    }

    private static XlsFileSheet Sheet(string name, List<IReadOnlyList<SourceCell>> rows)
    {
        var cells = rows.SelectMany((row, r) => row.Where(cell => cell.Text.Length > 0)
            .Select(cell => Cell(cell.Text, r, cell.Column))).ToArray();
        var merges = rows.SelectMany((row, r) => row.Where(cell => cell.ColumnSpan > 1 || cell.RowSpan > 1)
            .Select(cell => (r, r + cell.RowSpan - 1, cell.Column, cell.Column + cell.ColumnSpan - 1)));
        return new(name, cells) { Merges = [.. merges] };
    }

    /// <summary>A number where its format prints the very text again.</summary>
    private static XlsFileCell Cell(string text, int row, int column)
    {
        if (double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, null, out var number) && text.Length < 14)
        {
            string[] formats = ["", "0.00", "#,##0.00"];
            for (var i = 0; i < formats.Length; i++)
            {
                if (number.ToString(formats[i]) == text && !text.StartsWith('-'))
                    return new(row, column, number, i);
            }
        }
        return new(row, column, text);
    }

    private static string Html(SourceBlock block)
    {
        if (block is SourceParagraph paragraph)
        {
            var tag = paragraph.OutlineLevel is { } level and < 6 ? $"h{level + 1}" : "p";
            return $"<{tag}>{Encoded(paragraph.AutomaticNumber + paragraph.Text)}</{tag}>\n";
        }
        var html = new StringBuilder("<table>\n");
        var covered = new Dictionary<(int Row, int Column), bool>();
        var rows = ((SourceTable)block).Rows;
        var width = rows.SelectMany(row => row.Cells).Select(cell => cell.Column + cell.ColumnSpan).Max();
        for (var r = 0; r < rows.Count; r++)
        {
            html.Append("<tr>");
            for (var column = 0; column < width; column++)
            {
                if (covered.ContainsKey((r, column)))
                    continue;
                var cell = rows[r].Cells.FirstOrDefault(cell => cell.Column == column);
                html.Append(cell is null ? "<td>&nbsp;</td>" : Html(cell));
                Cover(covered, r, column, cell);
            }
            html.Append("</tr>\n");
        }
        return html.Append("</table>\n").ToString();
    }

    private static void Cover(Dictionary<(int Row, int Column), bool> covered, int row, int column, SourceCell? cell)
    {
        for (var r = row; r < row + (cell?.RowSpan ?? 1); r++)
        {
            for (var c = column; c < column + (cell?.ColumnSpan ?? 1); c++)
                covered[(r, c)] = true;
        }
    }

    private static string Html(SourceCell cell) =>
        $"<td colspan=\"{cell.ColumnSpan}\" rowspan={cell.RowSpan}>{Encoded(cell.Text)}</td>";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
