using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Tables;

/// <summary>What a column holds.</summary>
public enum ColumnKind
{
    /// <summary>序号</summary>
    Ordinal,

    /// <summary>A line's label (项目).</summary>
    Label,

    /// <summary>A classification code, joined (2010301).</summary>
    Code,

    /// <summary>One part of a code split over columns (类, 款, 项).</summary>
    CodePart,

    /// <summary>A classification name.</summary>
    Name,

    Amount,
    Count,
    Text,
}

/// <summary>How the rows of a table get their part of the coordinate.</summary>
public enum RowIdentity
{
    /// <summary>By a line's label.</summary>
    Line,

    /// <summary>By a code of the functional classification.</summary>
    FunctionCode,

    /// <summary>By a code of the economic classification.</summary>
    EconomicCode,

    /// <summary>By nothing but their order: units, programmes, purchases.</summary>
    Entry,
}

/// <summary>One column of a form: its key, what it holds, how it is printed, and its part of the coordinate.</summary>
public sealed record ColumnDescription(string Key, ColumnKind Kind)
{
    /// <summary>The header path of the blank template, outermost label first.</summary>
    public required IReadOnlyList<string> Header { get; init; }

    /// <summary>Printed leaf labels that mean this column.</summary>
    public required LabelPattern Labels { get; init; }

    /// <summary>Labels of which one must stand above the leaf; null where none need.</summary>
    public LabelPattern? Under { get; init; }

    /// <summary>Labels of the group that the column stands in where a form prints the same columns under two groups.</summary>
    public LabelPattern? Within { get; init; }

    /// <summary>The entry among several side by side that the column belongs to.</summary>
    public int? Entry { get; init; }

    public Side? Side { get; init; }

    public Measure Measure { get; init; }

    public Fund Fund { get; init; }

    /// <summary>The line that the column stands for, where items are columns (wide 三公).</summary>
    public string? Line { get; init; }

    /// <summary>Set where the entry's lines are not those of the table's own classification (支出按经济分类).</summary>
    public string? LinePrefix { get; init; }

    /// <summary>Set where budget and final figures stand in pairs; else the disclosure's own stage.</summary>
    public Stage? Stage { get; init; }

    /// <summary>A form without this column is not this form.</summary>
    public bool Required { get; init; }
}

/// <summary>One way in which a table is laid out.</summary>
public sealed record TableForm(string Name, IReadOnlyList<ColumnDescription> Columns)
{
    /// <summary>Labels whose value, an amount, stands in the next cell of their row; null where a form has none.</summary>
    public LabelPattern? AmountLabels { get; init; }
}

/// <summary>A line that a table names (财政拨款收入, 公务接待费).</summary>
/// <param name="PartOf">The line that this one is a part of (其中).</param>
public sealed record LineDescription(string Key, LabelPattern Labels, string? PartOf = null);

/// <summary>A table described once: what it is called, how it is laid out, what its columns and rows say.</summary>
public sealed record TableDescription
{
    /// <summary>The table's name in addresses and JSON (docs/domain.md).</summary>
    public required string Slug { get; init; }

    /// <summary>The title of the blank template.</summary>
    public required string Title { get; init; }

    /// <summary>Patterns of which one must hold for a printed title.</summary>
    public required IReadOnlyList<TitlePattern> Titles { get; init; }

    /// <summary>The forms; the first is the blank template's.</summary>
    public required IReadOnlyList<TableForm> Forms { get; init; }

    public required RowIdentity Rows { get; init; }

    /// <summary>The stage whose disclosures hold this table; null for a table of both.</summary>
    public Stage? Stage { get; init; } = Core.Stage.Budget;

    public IReadOnlyList<LineDescription> IncomeLines { get; init; } = [];

    public IReadOnlyList<LineDescription> Lines { get; init; } = [];

    /// <summary>The money the whole table speaks of.</summary>
    public Fund Fund { get; init; }

    /// <summary>The side the whole table speaks of.</summary>
    public Side? Side { get; init; }

    /// <summary>What the blank template prints of the table.</summary>
    public required BlankForm Blank { get; init; }
}

/// <summary>Words that a title has, of which it needs one, and that it must not have.</summary>
public sealed record TitlePattern(string[] All, string[]? Any = null, string[]? None = null)
{
    /// <param name="title">A title normalised by <see cref="LabelText.Key"/>.</param>
    public bool Matches(string title) =>
        All.All(title.Contains)
        && (Any is null || Any.Any(title.Contains))
        && (None is null || !None.Any(title.Contains));
}

/// <summary>Alternatives separated by <c>|</c>; <c>*</c> stands for anything or nothing.</summary>
public sealed class LabelPattern
{
    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);
    private readonly List<string[]> _open = [];

    public LabelPattern(string alternatives)
    {
        foreach (var alternative in alternatives.Split('|'))
        {
            if (alternative.Contains('*', StringComparison.Ordinal))
                _open.Add(alternative.Split('*'));
            else
                _exact.Add(alternative);
        }
    }

    public static implicit operator LabelPattern(string alternatives) => new(alternatives);

    /// <param name="label">A label normalised by <see cref="LabelText.Key"/>.</param>
    public bool Matches(string label)
    {
        if (_exact.Contains(label))
            return true;
        foreach (var pieces in _open)
        {
            if (Matches(pieces, label))
                return true;
        }
        return false;
    }

    /// <summary>Every piece between the stars in order; the first and last piece at the ends.</summary>
    private static bool Matches(string[] pieces, string label)
    {
        if (!label.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length - 1; i++)
        {
            var found = label.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + pieces[i].Length;
        }
        return label.Length - at >= pieces[^1].Length && label.EndsWith(pieces[^1], StringComparison.Ordinal);
    }
}
