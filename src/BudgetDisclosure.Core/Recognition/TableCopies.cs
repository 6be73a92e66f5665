namespace BudgetDisclosure.Core.Recognition;

/// <summary>Compares what several files bring as the same table.</summary>
internal static class TableCopies
{
    /// <summary>True where both print the same, in the same unit; then one of them is enough.</summary>
    public static bool AreEqual(IReadOnlyList<DisclosureTable> left, IReadOnlyList<DisclosureTable> right) =>
        left.Count == right.Count && left.Zip(right).All(pair =>
            pair.First.Unit == pair.Second.Unit && pair.First.Rows.Count == pair.Second.Rows.Count
            && pair.First.Rows.Zip(pair.Second.Rows).All(rows =>
                rows.First.Cells.Select(cell => cell.Text).SequenceEqual(rows.Second.Cells.Select(cell => cell.Text))));

    /// <summary>
    /// Where their figures part first; null where only the print differs: 元 and 万元, 1,200.00 and 1200, or a label.
    /// </summary>
    public static Finding? Difference(IReadOnlyList<DisclosureTable> left, IReadOnlyList<DisclosureTable> right)
    {
        var title = right[0].Title;
        if (left.Count != right.Count)
            return Disagree($"“{title}”在几个文件里的张数不同：{left.Count} 张和 {right.Count} 张", right[0].TitleAt);
        foreach (var (one, other) in left.Zip(right))
        {
            if (one.Rows.Count != other.Rows.Count || one.Columns.Count != other.Columns.Count)
                return Disagree($"“{title}”在几个文件里的行列不同：{Size(one)}和{Size(other)}", other.TitleAt);
            foreach (var (here, there) in Cells(one).Zip(Cells(other)))
            {
                if (!IsSameFigure(here, there))
                    return Disagree($"“{title}”在几个文件里的数字不同：“{here.Text}”和“{there.Text}”", there.At);
            }
        }
        return null;
    }

    private static Finding Disagree(string message, SourcePosition? at) => new(FindingKinds.TablesDisagree, message, at);

    private static string Size(DisclosureTable table) => $" {table.Rows.Count} 行 {table.Columns.Count} 列";

    private static IEnumerable<DisclosureCell> Cells(DisclosureTable table) => table.Rows.SelectMany(row => row.Cells);

    private static bool IsSameFigure(DisclosureCell here, DisclosureCell there)
    {
        if (here is { Amount: null, Value: null } && there is { Amount: null, Value: null })
            return !here.Text.Any(char.IsDigit) || LabelText.Key(here.Text) == LabelText.Key(there.Text);
        return here.Amount == there.Amount && here.Value == there.Value;
    }
}
