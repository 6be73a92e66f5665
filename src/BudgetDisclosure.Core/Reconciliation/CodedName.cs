using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>A classification code and the name that a table prints beside it.</summary>
/// <param name="Code">Joined and zero-padded; null where the printed parts form none.</param>
internal sealed record CodedName(LedgerTable Table, int Row, int Column, string? Code, string Name, CodeRegistry Registry)
{
    /// <summary>The name for comparing.</summary>
    public string Key { get; } = LabelText.Key(Name);

    public Operand Operand => new(Code ?? Printed, Name, Table.Rows[Row].Cells[Column].At) { Cell = new(Table.Index, Row, Column) };

    /// <summary>The code's parts as they stand: 7 11 02.</summary>
    public string Printed { get; init; } = "";

    public static IEnumerable<CodedName> Of(Ledger ledger) => ledger.Tables.SelectMany(Of);

    private static IEnumerable<CodedName> Of(LedgerTable table)
    {
        var registry = TableCatalogue.Find(table.Slug)!.Rows switch
        {
            RowIdentity.FunctionCode => CodeRegistry.Function,
            RowIdentity.EconomicCode => CodeRegistry.Economic,
            _ => null,
        };
        if (registry is null)
            yield break;
        for (var column = 0; column < table.Table.Columns.Count; column++)
        {
            if (table.Described(column) is not { Kind: ColumnKind.Name } described)
                continue;
            for (var row = 0; row < table.Rows.Count; row++)
            {
                var code = described.Entry is { } entry ? table.Rows[row].Codes?.ElementAtOrDefault(entry) : table.Rows[row].Code;
                var printed = PrintedCode(table, row, described.Entry);
                var name = table.Rows[row].Cells[column].Text.TrimStart([.. "0123456789 "]);
                if (name.Length > 0 && (code is not null || printed.Length > 0))
                    yield return new(table, row, column, code, name, registry) { Printed = printed };
            }
        }
    }

    private static string PrintedCode(LedgerTable table, int row, int? entry) => string.Join(' ',
        Enumerable.Range(0, table.Table.Columns.Count)
            .Where(i => table.Described(i) is { Kind: ColumnKind.Code or ColumnKind.CodePart } column && column.Entry == entry)
            .Select(i => table.Rows[row].Cells[i].Text).Where(text => text.Any(char.IsAsciiDigit)));
}
