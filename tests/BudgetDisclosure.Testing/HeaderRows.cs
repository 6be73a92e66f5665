namespace BudgetDisclosure.Testing;

/// <summary>Header paths laid out as grid rows: equal beginnings merged across, short paths merged down.</summary>
public static class HeaderRows
{
    public static string[] Of(IReadOnlyList<IReadOnlyList<string>> paths)
    {
        var depth = paths.Max(path => path.Count);
        return [.. Enumerable.Range(0, depth).Select(row =>
            string.Join('|', paths.Select((path, column) => Label(paths, path, row, column))))];
    }

    private static string Label(IReadOnlyList<IReadOnlyList<string>> paths, IReadOnlyList<string> path, int row, int column)
    {
        if (row >= path.Count)
            return path.Count == 0 ? "" : "^";
        return row < path.Count - 1 && column > 0 && IsSameGroup(paths[column - 1], path, row) ? "<" : path[row];
    }

    private static bool IsSameGroup(IReadOnlyList<string> left, IReadOnlyList<string> path, int row) =>
        row < left.Count - 1 && left.Take(row + 1).SequenceEqual(path.Take(row + 1));
}
