using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.KeyFigures;

/// <summary>An amount cell of one of the organisation's own tables.</summary>
internal readonly record struct KeyCell(DisclosureTable Table, CellIds Ids, int Row, int Column, Coordinate At)
{
    /// <summary>What the row, or its side of the row, is called.</summary>
    public string? Label
    {
        get
        {
            for (var i = 0; i < Table.Columns.Count; i++)
            {
                if (Table.Columns[i].Side == Table.Columns[Column].Side && Ids.IsLabel(Row, i))
                    return Table.Rows[Row].Cells[i].Text;
            }
            return null;
        }
    }
}

/// <summary>Walks over the amounts of a disclosure's own tables, not those of its units.</summary>
internal static class KeyCells
{
    /// <summary>The first of these tables that the disclosure has; null where it has none.</summary>
    public static string? FirstOf(Disclosure disclosure, params ReadOnlySpan<string> slugs)
    {
        foreach (var slug in slugs)
        {
            if (disclosure.Tables.Any(table => table.Slug == slug && table.Scope is null && !table.Withheld))
                return slug;
        }
        return null;
    }

    /// <summary>True where a row of these tables, or a side of one, was withheld whole: its code went with it.</summary>
    public static bool LackRows(Disclosure disclosure, string slug) =>
        disclosure.Tables.Any(table => table.Slug == slug && table.Scope is null
            && table.Rows.Any(row => row.Cells.Index().GroupBy(cell => table.Columns[cell.Index].Side)
                .Any(side => side.All(cell => cell.Item.Withheld))));

    /// <summary>The amounts of the stage that the disclosure is of, from the table's own money.</summary>
    public static IEnumerable<KeyCell> In(Disclosure disclosure, string slug, bool ofAnyFund = false)
    {
        var tables = disclosure.Tables.Where(table => table.Slug == slug && table.Scope is null).ToList();
        var ids = CellIds.Of(tables);
        var fund = TableCatalogue.Find(slug)!.Fund;
        for (var i = 0; i < tables.Count; i++)
        {
            var coordinates = TableCoordinates.Of(tables[i], disclosure.Stage)!;
            for (var row = 0; row < tables[i].Rows.Count; row++)
            {
                for (var column = 0; column < tables[i].Columns.Count; column++)
                {
                    if (coordinates.At(row, column) is { } at && at.Stage == disclosure.Stage && (ofAnyFund || at.Fund == fund))
                        yield return new(tables[i], ids[i], row, column, at);
                }
            }
        }
    }
}
