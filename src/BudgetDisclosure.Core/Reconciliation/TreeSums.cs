namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>Tries on every amount column of a coded table that each row is what the rows below it add up to.</summary>
internal static class TreeSums
{
    public static IEnumerable<Check> Of(Rule rule, LedgerTable table)
    {
        var tree = table.Tree;
        if (tree.Sums.Count == 0)
        {
            var total = tree.Total is { } row ? tree.Columns.Select(column => tree[row, column]).OfType<Figure>().ToList() : [];
            return [Arithmetic.NotCheckable(rule, $"“{table.Table.Title}”没有印出科目行，没有可逐级核对的数字。", total) with { Table = table.Slug }];
        }
        return tree.Sums.SelectMany(sum => tree.Columns.Select(column => Of(rule, table, tree, sum, column))).OfType<Check>();
    }

    private static Check? Of(Rule rule, LedgerTable table, CodeTree tree, CodeSum sum, AmountColumn column)
    {
        if (tree[sum.Whole, column] is not { } whole)
            return null;
        var parts = sum.Parts.Select(part => tree[part, column]).OfType<Figure>().ToList();
        var unplaced = sum.Unplaced.Select(row => tree[row, column]).OfType<Figure>().Where(figure => !figure.IsBlank).ToList();
        if (parts.Concat(unplaced).Append(whole).All(figure => figure.IsBlank))
            return null;
        var subject = $"“{table.Table.Title}”“{sum.Whole.Code}{sum.Whole.Name}”：{column.Header}与下级各行之和";
        if (parts.Count == 0)
            return Arithmetic.NotCheckable(rule, $"{subject}：下级行“{sum.Unplaced[0].Name}”的编码不能识别，无法核对。", [whole, .. unplaced]);
        var check = Arithmetic.Sum(rule, subject, whole, parts);
        if (check.Outcome == Outcome.Fails && sum.IsDoubtful)
            return Arithmetic.NotCheckable(rule, $"{check.Message}表中分几段列示，哪些行构成合计不明，不能断定不符。", [whole, .. parts]);
        return check.Outcome == Outcome.Fails && unplaced.Count > 0
            ? Arithmetic.NotCheckable(rule, $"{check.Message}“{sum.Unplaced[0].Name}”一行的编码不能识别，不能断定不符。", [whole, .. parts, .. unplaced])
            : check;
    }
}
