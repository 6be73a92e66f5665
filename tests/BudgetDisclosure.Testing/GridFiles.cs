using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Testing;

/// <summary>One table with the lines above it (see <see cref="Grid"/>) as a file of every format.</summary>
public static class GridFiles
{
    public static IReadOnlyList<string> Formats { get; } = ["docx", "xlsx", "xls", "html", "csv", "txt"];

    /// <param name="rows">Cells between bars; of one length.</param>
    public static byte[] Of(string format, IReadOnlyList<string> lines, IReadOnlyList<string> rows) => format switch
    {
        "docx" => Docx(lines, rows),
        "xlsx" => Xlsx(lines, rows),
        "txt" => Text(lines, rows),
        "xls" => ConvertedFiles.Xls(Document(lines, rows)),
        "html" => Encoding.UTF8.GetBytes(ConvertedFiles.Html(Document(lines, rows))),
        _ => ConvertedFiles.Csv(Document(lines, rows)).Single(),
    };

    private static SourceDocument Document(IReadOnlyList<string> lines, IReadOnlyList<string> rows) =>
        new DocumentBuilder().Lines([.. lines]).Table([.. rows]).Build();

    private static byte[] Docx(IReadOnlyList<string> lines, IReadOnlyList<string> rows)
    {
        var grid = rows.Select(row => row.Split('|')).ToArray();
        var written = grid.Select((row, r) => DocxFile.Row([.. Cells(grid, r).Select(cell => DocxFile.Cell(
            cell.IsCovered ? "" : row[cell.Column],
            $"<w:gridSpan w:val=\"{cell.Across}\"/>{Merge(grid, r, cell)}"))]));
        return new DocxFile(string.Concat(lines.Select(DocxFile.P)) + $"<w:tbl>{string.Concat(written)}</w:tbl>").ToBytes();
    }

    private static string Merge(string[][] grid, int row, (int Column, int Across, bool IsCovered) cell) =>
        cell.IsCovered ? "<w:vMerge/>"
        : row + 1 < grid.Length && grid[row + 1][cell.Column] == "^" ? "<w:vMerge w:val=\"restart\"/>" : "";

    private static byte[] Xlsx(IReadOnlyList<string> lines, IReadOnlyList<string> rows)
    {
        var grid = rows.Select(row => row.Split('|')).ToArray();
        var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
        using (var sheet = workbook.AddSheet("表"))
        {
            foreach (var line in lines)
                sheet.Row(line);
            for (var r = 0; r < grid.Length; r++)
            {
                sheet.Row([.. grid[r].Select(text => text is "<" or "^" ? XlsxCell.Blank() : XlsxCell.Printed(text))]);
                foreach (var (column, across, _) in Cells(grid, r).Where(cell => !cell.IsCovered))
                {
                    var down = grid.Skip(r + 1).TakeWhile(row => row[column] == "^").Count();
                    var top = lines.Count + r + 1;
                    if (down > 0 || across > 1)
                        sheet.Merge(top, column + 1, top + down, column + across);
                }
            }
        }
        return stream.ToArray();
    }

    private static byte[] Text(IReadOnlyList<string> lines, IReadOnlyList<string> rows)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
            text.Append('\t').Append(line).Append("\n\n");
        foreach (var row in rows)
        {
            foreach (var cell in row.Split('|').Where(cell => cell != "<"))
                text.Append('\t').Append(cell == "^" ? "" : cell).Append('\n');
            text.Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The cells of a row; one covered from above is as wide as the one that covers it.</summary>
    private static IEnumerable<(int Column, int Across, bool IsCovered)> Cells(string[][] grid, int row)
    {
        for (var column = 0; column < grid[row].Length;)
        {
            var owner = row;
            while (grid[owner][column] == "^")
                owner--;
            var across = 1 + grid[owner].Skip(column + 1).TakeWhile(text => text == "<").Count();
            yield return (column, across, owner < row);
            column += across;
        }
    }
}
