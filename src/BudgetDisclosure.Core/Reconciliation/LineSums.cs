namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>
/// Tries that the lines of a side add up: to the total of the year, to the lines that they are parts of, to the total.
/// </summary>
internal static class LineSums
{
    /// <summary>本年合计 and its lines; where the side prints no such row, 总计 and its lines, carry-over included.</summary>
    public static IEnumerable<Check> OfTheYear(Rule rule, LedgerTable table, LineTree tree, AmountColumn column)
    {
        var line = tree.YearTotal ?? tree.Total;
        if (tree[line, column] is not { } whole || tree.OfTheYear.Count == 0)
            return [];
        var lines = tree.YearTotal is null ? tree.OfTheYear.Concat(tree.CarriedOver) : tree.OfTheYear;
        return Of(rule, table, tree, column, whole, [.. lines], $"“{table.Table.Title}”{line!.Label}与各项之和");
    }

    /// <summary>本年合计, what was carried over, 总计; none where the side has no such rows.</summary>
    public static IEnumerable<Check> WithCarryOver(Rule rule, LedgerTable table, LineTree tree, AmountColumn column)
    {
        if (tree.YearTotal is null || tree[tree.Total, column] is not { } total)
            return [];
        var subject = $"“{table.Table.Title}”{tree.Total!.Label}与本年合计及结转结余之和";
        return Of(rule, table, tree, column, total, [tree.YearTotal, .. tree.CarriedOver], subject);
    }

    /// <summary>Parts, 其中 or numbered, and the line that they are parts of.</summary>
    public static IEnumerable<Check> OfParts(Rule rule, LedgerTable table, LineTree tree, AmountColumn column)
    {
        foreach (var whole in tree.Lines.Where(line => line != tree.YearTotal))
        {
            var parts = tree.PartsOf(whole);
            if (parts.Count == 0 || tree[whole, column] is not { } figure)
                continue;
            var subject = $"“{table.Table.Title}”{whole.Label}";
            if (parts.Count == 1)
            {
                if (tree[parts[0], column] is { IsSome: true } part)
                    yield return Arithmetic.AtMost(rule, $"{subject}不应小于其中数", part, figure);
                continue;
            }
            foreach (var check in Of(rule, table, tree, column, figure, parts, $"{subject}与其各部分之和"))
                yield return IsMoreThanItsNamedParts(check, tree, column, figure, parts) ? WithOthers(rule, check) : check;
        }
    }

    private static IEnumerable<Check> Of(
        Rule rule, LedgerTable table, LineTree tree, AmountColumn column, Figure whole, IReadOnlyList<TableLine> lines, string subject)
    {
        var figures = lines.Select(line => tree[line, column]).OfType<Figure>().ToList();
        if (figures.Append(whole).All(figure => figure.IsBlank))
            return [];
        var check = Arithmetic.Sum(rule, subject, whole, figures);
        if (check.Outcome == Outcome.Fails
            && lines.FirstOrDefault(line => line.IsUnclear && tree[line, column] is { IsSome: true }) is { } unclear)
        {
            check = Arithmetic.NotCheckable(rule, $"{check.Message}“{unclear.Label}”是否为其中数不明，不能断定不符。", [whole, .. figures]);
        }
        return [check with { Table = table.Slug }];
    }

    /// <summary>其中 need not name all parts; numbered ones are all there are.</summary>
    private static bool IsMoreThanItsNamedParts(
        Check check, LineTree tree, AmountColumn column, Figure whole, IReadOnlyList<TableLine> parts) =>
        check.Outcome == Outcome.Fails && parts.Any(part => part.IsNamedPart)
        && parts.Sum(part => tree[part, column]?.Value ?? 0) < whole.Value;

    private static Check WithOthers(Rule rule, Check check) =>
        new(rule.Code, Outcome.NotCheckable, $"{check.Message}其中数未必列全，不能断定不符。") { Operands = check.Operands, Table = check.Table };
}
