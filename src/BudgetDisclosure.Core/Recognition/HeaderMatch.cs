using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>How well a form's columns explain a header: for each printed column what it is, or null.</summary>
internal sealed record HeaderMatch(TableForm Form, ColumnDescription?[] Columns, int Score, bool HasRequired)
{
    private const int PerColumn = 10;
    private const int PerUnknownColumn = -4;
    private const int PerMissingRequired = -25;

    /// <summary>The form of <paramref name="table"/> that explains the header best.</summary>
    public static HeaderMatch Best(TableDescription table, string[][] paths) =>
        table.Forms.Select(form => Of(form, paths)).MaxBy(match => match.Score)!;

    /// <summary>A table needs a column that names its rows or entries and one that holds what it is about.</summary>
    public bool Suffices(TableDescription table)
    {
        if (!HasRequired)
            return false;
        var known = Columns.OfType<ColumnDescription>().ToList();
        var named = known.Exists(column => column.Kind is ColumnKind.Label or ColumnKind.Code or ColumnKind.CodePart
            or ColumnKind.Name) || table.Rows == RowIdentity.Entry || known.Exists(column => column.Line is not null);
        return named && known.Count(column => column.Kind is not (ColumnKind.Ordinal or ColumnKind.Name)) >= 2;
    }

    private static HeaderMatch Of(TableForm form, string[][] paths)
    {
        var labels = SplitMergedCodes(paths);
        var columns = new ColumnDescription?[paths.Length];
        var used = new HashSet<string>(StringComparer.Ordinal);
        var score = 0;
        for (var i = 0; i < paths.Length; i++)
        {
            columns[i] = Find(form, labels[i], used);
            if (columns[i] is { } column)
            {
                used.Add(column.Key);
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
        return LabelText.Key(path[^2]) == LabelText.Key(column.Header[^2]) ? 2 : 1;
    }

    private static ColumnDescription? Find(TableForm form, string[] path, HashSet<string> used)
    {
        if (path.Length == 0)
            return null;
        var leaf = LabelText.Key(path[^1]);
        var above = path.Take(path.Length - 1).Select(LabelText.Key).ToArray();
        var side = SideOf(above);
        ColumnDescription? best = null;
        foreach (var column in form.Columns)
        {
            if (used.Contains(column.Key) || !column.Labels.Matches(leaf))
                continue;
            if (column.Under is { } under && !Array.Exists(above, under.Matches))
                continue;
            if (column.Stage is { } stage && !Array.Exists(above, GroupOf(stage).Matches))
                continue;
            if (side is { } printed && column is { Entry: not null, Side: { } own } && own != printed)
                continue;
            if (column.Under is not null)
                return column;
            best ??= column;
        }
        return best;
    }

    /// <summary>What stands above the columns of a stage where budget and final figures stand in pairs.</summary>
    private static LabelPattern GroupOf(Stage stage) => stage == Stage.Budget ? "预算数*|*预算数" : "决算数*|*决算数";

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
            if (paths[i].Length == 0 || !codes.Matches(LabelText.Key(paths[i][^1])))
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
