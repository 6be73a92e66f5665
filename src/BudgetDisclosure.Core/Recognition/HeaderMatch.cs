using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>How well a form's columns explain a header: for each printed column what it is, or null.</summary>
internal sealed record HeaderMatch(TableForm Form, ColumnDescription?[] Columns, int Score, bool HasRequired)
{
    /// <summary>What stands over codes and their names, as against what stands over amounts.</summary>
    private static readonly LabelPattern KeyGroups = "*科目*|项目|*编码*";

    private static readonly LabelPattern NotOfTheYear = "上年*|去年*|上一年*|年初结转*|*结转结余*|*上年结转*|结转资金*|结转下年*";

    private const int PerColumn = 10;
    private const int PerUnknownColumn = -4;
    private const int PerMissingRequired = -25;

    /// <summary>The form of <paramref name="table"/> that explains the header best.</summary>
    /// <param name="candidates">Remembers between readings of one header which columns a label can be.</param>
    /// <param name="year">The disclosure's year, which tells what a year in a label is.</param>
    public static HeaderMatch Best(
        TableDescription table, string[][] paths, ColumnCandidates candidates, FiscalYear? year = null)
    {
        var keys = paths.Select(path => path.Select(candidates.Key).ToArray()).ToArray();
        var labels = SplitMergedCodes(HeaderYears.InWords(keys, year));
        return table.Forms.Select(form => Of(form, labels, candidates, table.Fund)).MaxBy(match => match.Score)!;
    }

    /// <summary>A table needs a column that names its rows or entries and one that holds what it is about.</summary>
    public bool Suffices(TableDescription table)
    {
        if (!HasRequired)
            return false;
        var known = Columns.OfType<ColumnDescription>().ToList();
        var named = table.Rows == RowIdentity.Entry || known.Exists(column =>
            column.Kind is ColumnKind.Label or ColumnKind.Code or ColumnKind.CodePart or ColumnKind.Name
            || column.Line is not null || column is { Kind: ColumnKind.Text, Required: true });
        return named && known.Count(column => column.Kind is not (ColumnKind.Ordinal or ColumnKind.Name)) >= 2;
    }

    private static HeaderMatch Of(TableForm form, string[][] labels, ColumnCandidates candidates, Fund fund)
    {
        var columns = new ColumnDescription?[labels.Length];
        var used = new HashSet<string>(StringComparer.Ordinal);
        var score = 0;
        int? entry = null;
        for (var i = 0; i < labels.Length; i++)
        {
            columns[i] = Find(candidates.Of(form, labels[i]), labels[i], used, entry, fund) ?? Remark(labels[i], used);
            if (columns[i] is { } column)
            {
                used.Add(column.Key);
                entry = column.Entry ?? entry;
                score += PerColumn + (column.Under is null ? 0 : 1) + Likeness(column, labels[i]);
            }
            else if (labels[i].Length > 0)
            {
                score += PerUnknownColumn;
            }
        }
        var missing = form.Columns.Count(column => column.Required && !used.Contains(column.Key));
        return new(form, columns, score + (missing * PerMissingRequired), missing == 0);
    }

    /// <summary>How like the form's own header a path is: as deep, and under the same group.</summary>
    private static int Likeness(ColumnDescription column, string[] path)
    {
        if (path.Length == 1 || column.Header.Count == 1)
            return path.Length == column.Header.Count ? 2 : 0;
        var isKey = column.Kind is ColumnKind.Code or ColumnKind.CodePart or ColumnKind.Name;
        if (isKey && KeyGroups.Matches(path[^2]))
            return 2;
        return path[^2] == LabelText.Key(column.Header[^2]) ? 2 : isKey ? 0 : 1;
    }

    /// <summary>A column of remarks may stand in any table.</summary>
    private static ColumnDescription? Remark(string[] path, HashSet<string> used) =>
        path.Length > 0 && !used.Contains(Tables.Columns.Remark.Key) && Tables.Columns.Remark.Labels.Matches(path[^1])
            ? Tables.Columns.Remark : null;

    /// <param name="path">Labels as <see cref="LabelText.Key"/> and <see cref="HeaderYears"/> leave them.</param>
    /// <param name="entry">The entry that the column to the left belongs to: an amount or a line number follows its own label.</param>
    /// <param name="fund">The money the whole table speaks of.</param>
    private static ColumnDescription? Find(
        List<ColumnDescription> candidates, string[] path, HashSet<string> used, int? entry, Fund fund)
    {
        if (path.Length == 0)
            return null;
        var above = path[..^1];
        var side = SideOf(above);
        ColumnDescription? best = null;
        foreach (var column in candidates)
        {
            if (used.Contains(column.Key) || !Fits(column, above, side) || FundGroup.IsOfAnother(column, above, fund))
                continue;
            if (column.Under is not null)
                return column;
            if (best is null || (best.Entry != entry && column.Entry == entry && column.Kind is ColumnKind.Amount or ColumnKind.Ordinal))
                best = column;
        }
        return best;
    }

    private static bool Fits(ColumnDescription column, string[] above, Side? side)
    {
        if (column.Under is { } under && !Array.Exists(above, under.Matches))
            return false;
        if (column.Within is { } within && !Array.Exists(above, within.Matches))
            return false;
        if (side is { } printed && column is { Entry: not null, Side: { } own } && own != printed)
            return false;
        // What stands under 上年… is last year's or carried over, whatever its own label says.
        return column.Measure is Measure.LastYear or Measure.OpeningBalance or Measure.ClosingBalance || column.Fund == Fund.CarriedForward || column.Kind != ColumnKind.Amount
            || !Array.Exists(above, label => NotOfTheYear.Matches(label) || HeaderYears.IsUntold(label));
    }

    private static Side? SideOf(string[] above)
    {
        foreach (var label in above)
        {
            var (income, expenditure) = (label.Contains("收入"), label.Contains("支出"));
            if (income != expenditure)
                return income ? Side.Income : Side.Expenditure;
        }
        return null;
    }

    /// <summary>One code label merged over three columns without 类, 款, 项 below means just these.</summary>
    private static string[][] SplitMergedCodes(string[][] paths)
    {
        LabelPattern codes = Tables.Columns.CodeLabels;
        string[] parts = ["类", "款", "项"];
        var labels = paths;
        for (var i = 0; i < paths.Length; i++)
        {
            if (paths[i].Length == 0 || !codes.Matches(paths[i][^1]))
                continue;
            var end = i + 1;
            while (end < paths.Length && end - i < parts.Length && paths[end].SequenceEqual(paths[i]))
                end++;
            if (end - i < 2)
                continue;
            if (ReferenceEquals(labels, paths))
                labels = [.. paths];
            for (var n = i; n < end; n++)
                labels[n] = [.. paths[n], parts[n - i]];
            i = end - 1;
        }
        return labels;
    }
}

/// <summary>Which of a form's columns a leaf label can be, and a label's key, each found out once.</summary>
internal sealed class ColumnCandidates
{
    private readonly Dictionary<(TableForm Form, string Leaf), List<ColumnDescription>> _columns = [];
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public string Key(string label)
    {
        if (!_keys.TryGetValue(label, out var key))
            _keys[label] = key = LabelText.Key(label);
        return key;
    }

    public List<ColumnDescription> Of(TableForm form, string[] path)
    {
        var leaf = path.Length == 0 ? "" : path[^1];
        if (!_columns.TryGetValue((form, leaf), out var columns))
            _columns[(form, leaf)] = columns = [.. form.Columns.Where(column => column.Labels.Matches(leaf))];
        return columns;
    }
}
