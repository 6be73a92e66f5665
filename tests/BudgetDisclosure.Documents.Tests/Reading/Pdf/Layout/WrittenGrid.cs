using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf.Layout;

/// <summary>Writes a read table down as <see cref="Testing.Grid"/> does, to be compared with what was drawn.</summary>
internal static class WrittenGrid
{
    public static string[] Of(SourceTable table)
    {
        var columns = table.Rows.SelectMany(row => row.Cells).Max(cell => cell.Column + cell.ColumnSpan);
        var places = table.Rows.Select(_ => new string[columns]).ToArray();
        for (var row = 0; row < places.Length; row++)
        {
            foreach (var cell in table.Rows[row].Cells)
            {
                for (var r = row; r < row + cell.RowSpan; r++)
                {
                    for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                        places[r][c] = r > row ? "^" : c > cell.Column ? "<" : cell.Text;
                }
            }
        }
        return [.. places.Select(row => string.Join('|', row))];
    }
}
