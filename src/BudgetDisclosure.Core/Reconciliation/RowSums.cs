namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>Tries on every row of a table the sums that its columns promise.</summary>
internal static class RowSums
{
    public static IEnumerable<Check> Of(Rule rule, LedgerTable table, IReadOnlyList<ColumnSum> sums)
    {
        foreach (var sum in sums)
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                foreach (var check in OfRow(rule, table, sum, row))
                    yield return check;
            }
        }
    }

    private static IEnumerable<Check> OfRow(Rule rule, LedgerTable table, ColumnSum sum, int row)
    {
        var total = table[row, sum.Total.Index]!;
        var parts = sum.Parts.Select(part => table[row, part.Index]!).ToList();
        if (parts.Append(total).All(figure => figure.IsBlank) || (total.IsBlank && !parts.Exists(part => part.IsSome)))
            return [];
        var subject = $"“{table.Table.Title}”{NameOf(table, row, sum)}";
        if (sum.IsWhole)
            return [Arithmetic.Sum(rule, $"{subject}：{sum.Total.Header}与各栏之和", total, parts).UnlessForeign(rule, table, row)];
        return parts.Where(part => part.IsSome)
            .Select(part => Arithmetic.AtMost(rule, $"{subject}：其中数不应大于{sum.Total.Header}", part, total));
    }

    private static string NameOf(LedgerTable table, int row, ColumnSum sum)
    {
        var name = table.NameOf(row, sum.Total.Entry);
        var label = $"{table.CodeOf(row, sum.Total.Entry)}{name}";
        return label.Length == 0 ? $"第{row + 1}行" : $"“{label}”";
    }

    /// <summary>A sum that fails where a column that nobody knows prints a number proves nothing.</summary>
    private static Check UnlessForeign(this Check check, Rule rule, LedgerTable table, int row) =>
        check.Outcome == Outcome.Fails && table.HasForeignNumber(row)
            ? new(rule.Code, Outcome.NotCheckable, $"{check.Message}该行另有未识别的栏印有数字，不能断定不符。") { Operands = check.Operands }
            : check;

    /// <summary>Rows that add up to twice the total hold a heading with its own rows' sum, which nothing printed tells from them.</summary>
    public static Check UnlessTwice(this Check check, Rule rule) =>
        check is { Outcome: Outcome.Fails, Gap: { Expected: var sum, Found: var total } } && sum == 2 * total.Value
            ? new(rule.Code, Outcome.NotCheckable, $"{check.Message}各行中可能另有小计，不能断定不符。") { Operands = check.Operands }
            : check;
}
