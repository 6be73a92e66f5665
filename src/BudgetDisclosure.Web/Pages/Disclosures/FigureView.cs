using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>One cell of a published table by itself.</summary>
public sealed record FigureView(DisclosureTable Table, int Row, int Column, CellIds Ids)
{
    public DisclosureCell Cell => Table.Rows[Row].Cells[Column];

    public string Id => Ids[Row, Column];

    /// <summary>The row's code and label on the cell's side; null where neither is printed.</summary>
    public string? RowLabel
    {
        get
        {
            var side = Table.Columns[Column].Side;
            var code = side is { } n && Table.Rows[Row].Codes is { } codes && n < codes.Count ? codes[n] : Table.Rows[Row].Code;
            var label = Enumerable.Range(0, Table.Columns.Count)
                .Where(i => Table.Columns[i].Side == side && Ids.IsLabel(Row, i)).Select(i => Table.Rows[Row].Cells[i].Text);
            var words = string.Join(' ', label.Prepend(code).Where(part => !string.IsNullOrEmpty(part)));
            return words.Length > 0 ? words : null;
        }
    }

    /// <summary>The header's labels, the outermost first, without those that are blank.</summary>
    public IReadOnlyList<string> Header => [.. Table.Columns[Column].Header.Where(label => label.Length > 0)];

    /// <summary>The unit of an amount; null for what is none.</summary>
    public string? Unit => Cell.Amount is null ? null : Table.Unit;

    /// <summary>True for a printed amount, count or percentage.</summary>
    public bool IsFigure => Cell is { Amount: not null } or { Value: not null };

    /// <summary>The cell with an id among the tables of a slug and scope; null where none has it.</summary>
    public static FigureView? Find(IReadOnlyList<DisclosureTable> tables, string? id)
    {
        foreach (var (table, ids) in tables.Zip(CellIds.Of(tables)))
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                {
                    if (ids[row, column] == id)
                        return new(table, row, column, ids);
                }
            }
        }
        return null;
    }

    /// <summary>The figure that stands at a place of a source, or those of its row where a label stands there.</summary>
    public static IReadOnlyList<FigureView> At(Disclosure disclosure, Func<SourcePosition, bool> isMarked)
    {
        var ids = CellIds.OfAll(disclosure.Tables);
        foreach (var table in disclosure.Tables)
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                var cells = table.Rows[row].Cells;
                var marked = Enumerable.Range(0, cells.Count).FirstOrDefault(i => cells[i].At is { } at && isMarked(at), -1);
                if (marked < 0)
                    continue;
                var views = Enumerable.Range(0, cells.Count).Select(column => new FigureView(table, row, column, ids[table])).ToList();
                return views[marked].IsFigure ? [views[marked]] : views.FindAll(view => view.IsFigure);
            }
        }
        return [];
    }
}
