using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>Names of incomes and funds, which have no codes.</summary>
internal static class NamesOfMoney
{
    private const string ShortFund = "政府基金";
    private const string Superior = "superior-subsidy";

    public static IEnumerable<Check> Faults(Rule rule, Books books) => Fund(rule, books).Concat(Subsidy(rule, books.Ledger));

    private static IEnumerable<Check> Fund(Rule rule, Books books)
    {
        var places = PrintedText.BesideCells(books).Where(text => text.Text.Contains(ShortFund))
            .Select(text => text.Excerpt("政府性基金", text.Text.IndexOf(ShortFund, StringComparison.Ordinal), ShortFund.Length)).ToList();
        if (places.Count > 0)
            yield return Words.Fails(rule, $"“政府性基金”写成“{ShortFund}”，共 {places.Count} 处。", places.Take(Words.MaxPerRule));
    }

    /// <summary>上级拨款收入 in one table, 上级补助收入 in the next.</summary>
    private static IEnumerable<Check> Subsidy(Rule rule, Ledger ledger)
    {
        var names = ledger.Tables.SelectMany(OfRows).Concat(ledger.Tables.SelectMany(OfColumns))
            .DistinctBy(one => LabelText.Key(one.Operand.Text).Replace("收入", "")).ToList();
        if (names.Count < 2)
            yield break;
        var printed = string.Join("，", names.Select(one => $"“{one.Table}”写“{LabelText.WithoutNumbering(one.Operand.Text)}”"));
        yield return Words.Fails(rule, $"同一项收入名称不同：{printed}。", names.Select(one => one.Operand));
    }

    private static IEnumerable<(string Table, Operand Operand)> OfRows(LedgerTable table)
    {
        var lines = TableCatalogue.Find(table.Slug)!.IncomeLines.FirstOrDefault(line => line.Key == Superior)?.Labels;
        for (var column = 0; lines is not null && column < table.Table.Columns.Count; column++)
        {
            if (table.Described(column) is not { Kind: ColumnKind.Label })
                continue;
            for (var row = 0; row < table.Rows.Count; row++)
            {
                var cell = table.Rows[row].Cells[column];
                if (lines.Matches(LabelText.Key(cell.Text)))
                    yield return (table.Table.Title, new("上级补助收入", cell.Text, cell.At) { Cell = new(table.Index, row, column) });
            }
        }
    }

    private static IEnumerable<(string Table, Operand Operand)> OfColumns(LedgerTable table) => table.Table.Columns
        .Where(column => column.Key == Superior && column.Header.Count > 0)
        .Select(column => (table.Table.Title, new Operand("上级补助收入", column.Header[^1], table.Table.TitleAt)));
}
