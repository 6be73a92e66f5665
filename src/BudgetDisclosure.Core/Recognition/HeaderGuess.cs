namespace BudgetDisclosure.Core.Recognition;

/// <summary>
/// The possible header paths of a text export, which shows a label merged across once and leaves blanks below a label
/// merged down, or has lost its rows altogether. Which one is meant is decided by what the table's columns can be.
/// </summary>
internal static class HeaderGuess
{
    /// <summary>Real headers have at most some hundred readings; more are not worth trying.</summary>
    private const int MaxCandidates = 10_000;

    /// <summary>The wider a header, the fewer readings are tried: the work is bounded, whatever a file holds.</summary>
    public static int MaxReadings(int columns) => Math.Clamp(60_000 / Math.Max(1, columns), 20, 4_000);

    /// <summary>Readings of header rows of which the lowest has a cell for every column.</summary>
    public static IEnumerable<string[][]> OfRows(IReadOnlyList<string[]> rows, int columns)
    {
        if (rows.Count == 0)
            return [];
        IEnumerable<string[][]> readings = [PadTo(rows[^1], columns).Select(label => Path(label)).ToArray()];
        for (var level = rows.Count - 2; level >= 0; level--)
        {
            var upper = rows[level];
            var lower = rows[level + 1];
            readings = readings.SelectMany(reading => Above(upper, lower, reading)).Take(MaxCandidates);
        }
        return readings;
    }

    /// <summary>Readings of labels of two levels in one line: the upper row's first, then the lower row's.</summary>
    public static IEnumerable<string[][]> OfLine(string[] labels, int columns, Func<string, bool> isGroup)
    {
        var groups = labels.Length - columns;
        if (groups < 0 || labels.Length < 2 * groups)
            return [];
        if (groups == 0)
            return [labels.Select(label => Path(label)).ToArray()];
        return Enumerable.Range(groups, labels.Length - (2 * groups) + 1)
            .SelectMany(upper => OfLine(labels[..upper], labels[upper..], groups, isGroup))
            .Take(MaxCandidates);
    }

    private static IEnumerable<string[][]> OfLine(string[] upper, string[] lower, int groups, Func<string, bool> isGroup)
    {
        var likely = Enumerable.Range(0, upper.Length).Where(i => isGroup(upper[i])).ToArray();
        if (likely.Length < groups)
            likely = [.. Enumerable.Range(0, upper.Length)];
        foreach (var chosen in Choose(likely, groups))
        {
            foreach (var sizes in Compositions(lower.Length, groups))
                yield return Lay(upper, lower, chosen, sizes);
        }
    }

    private static string[][] Lay(string[] upper, string[] lower, int[] groups, int[] sizes)
    {
        var paths = new List<string[]>();
        var next = 0;
        var group = 0;
        for (var i = 0; i < upper.Length; i++)
        {
            if (group < groups.Length && groups[group] == i)
            {
                for (var n = 0; n < sizes[group]; n++)
                    paths.Add(Path(upper[i], lower[next++]));
                group++;
            }
            else
            {
                paths.Add(Path(upper[i]));
            }
        }
        return [.. paths];
    }

    /// <summary>Lays the cells of a row over those of the row below: a blank below goes on the cell above it.</summary>
    private static IEnumerable<string[][]> Above(string[] upper, string[] lower, string[][] reading)
    {
        var widths = WidthsOf(lower, reading);
        if (widths is null)
            yield break;
        var blanks = lower.Count(string.IsNullOrWhiteSpace);
        var runs = Runs(lower);
        var free = upper.Length - blanks;
        if (runs.Count == 0 ? free != 0 : free < runs.Count)
            yield break;
        foreach (var split in Compositions(free, runs.Count))
        {
            foreach (var sizes in SizesOf(runs, split))
                yield return Place(upper, lower, widths, sizes, reading);
        }
    }

    /// <summary>How many columns each cell of a row covers; null while lower rows leave it open.</summary>
    private static int[]? WidthsOf(string[] row, string[][] reading)
    {
        if (row.Length == reading.Length)
            return [.. Enumerable.Repeat(1, row.Length)];
        var widths = new List<int>();
        var column = 0;
        foreach (var label in row)
        {
            var width = 1;
            var text = LabelText.Squeeze(label);
            while (text.Length > 0 && column + width < reading.Length
                && SameGroup(reading[column], reading[column + width], text))
            {
                width++;
            }
            widths.Add(width);
            column += width;
        }
        return column == reading.Length ? [.. widths] : null;
    }

    private static bool SameGroup(string[] left, string[] right, string label) =>
        left.Length > 1 && right.Length > 1 && left[0] == label && ReferenceEquals(left[0], right[0]);

    private static List<int> Runs(string[] row)
    {
        var runs = new List<int>();
        var length = 0;
        foreach (var label in row.Append(""))
        {
            if (!string.IsNullOrWhiteSpace(label))
            {
                length++;
            }
            else if (length > 0)
            {
                runs.Add(length);
                length = 0;
            }
        }
        return runs;
    }

    private static IEnumerable<int[]> SizesOf(List<int> runs, int[] split)
    {
        IEnumerable<int[]> sizes = [[]];
        for (var i = 0; i < runs.Count; i++)
        {
            var (length, parts) = (runs[i], split[i]);
            sizes = sizes.SelectMany(head => Compositions(length, parts).Select(tail => (int[])[.. head, .. tail]));
        }
        return sizes;
    }

    private static string[][] Place(string[] upper, string[] lower, int[] widths, int[] sizes, string[][] reading)
    {
        var paths = (string[][])reading.Clone();
        var (cell, column, size) = (0, 0, 0);
        for (var below = 0; below < lower.Length;)
        {
            var covers = string.IsNullOrWhiteSpace(lower[below]) ? 1 : sizes[size++];
            var label = LabelText.Squeeze(upper[cell++]);
            for (var end = below + covers; below < end; below++)
            {
                for (var n = 0; n < widths[below]; n++, column++)
                {
                    if (label.Length > 0)
                        paths[column] = [label, .. reading[column]];
                }
            }
        }
        return paths;
    }

    private static IEnumerable<int[]> Choose(int[] from, int count)
    {
        if (count == 0)
            return [[]];
        return Enumerable.Range(0, Math.Max(0, from.Length - count + 1))
            .SelectMany(i => Choose(from[(i + 1)..], count - 1).Select(rest => (int[])[from[i], .. rest]));
    }

    /// <summary>All ways to write <paramref name="total"/> as <paramref name="parts"/> whole numbers from 1.</summary>
    private static IEnumerable<int[]> Compositions(int total, int parts)
    {
        if (parts == 0)
            return total == 0 ? [[]] : [];
        if (parts == 1)
            return total >= 1 ? [[total]] : [];
        return Enumerable.Range(1, Math.Max(0, total - parts + 1))
            .SelectMany(first => Compositions(total - first, parts - 1).Select(rest => (int[])[first, .. rest]));
    }

    private static string[] PadTo(string[] row, int columns) =>
        row.Length >= columns ? row[..columns] : [.. row, .. Enumerable.Repeat("", columns - row.Length)];

    private static string[] Path(params string[] labels) =>
        [.. labels.Select(LabelText.Squeeze).Where(label => label.Length > 0)];
}
