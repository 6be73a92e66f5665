using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.KeyFigures;

/// <summary>Puts the cells of the tables of one slug together by code, then the parents that are printed nowhere.</summary>
/// <param name="lacksRows">
/// True where rows were withheld with their codes: a parent that is not there may be one of them, or be short of one.
/// </param>
internal sealed class CellGathering(string slug, Func<string, string?> parentOf, bool lacksRows)
{
    private sealed record Entry(string? Name, string? Cell)
    {
        public Dictionary<Measure, long> Amounts { get; } = [];
        public bool IsWithheld { get; set; }
    }

    private readonly Dictionary<string, List<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Code, DisclosureTable Table, int Row), Entry> _open = [];

    public string Slug { get; } = slug;

    /// <summary>Takes the cell of a row that says something about a code. Its first cell gives the row its address.</summary>
    public void Add(string code, DisclosureTable table, CellIds ids, int row, int column, Measure measure, string? name)
    {
        if (!_open.TryGetValue((code, table, row), out var entry))
        {
            _open[(code, table, row)] = entry = new(name, ids[row, column]);
            (_entries.TryGetValue(code, out var entries) ? entries : _entries[code] = []).Add(entry);
        }
        var cell = table.Rows[row].Cells[column];
        entry.IsWithheld |= cell.Withheld && measure == Measure.Total;
        if (cell.Amount is { } amount)
            entry.Amounts.TryAdd(measure, amount.Fen);
    }

    public IReadOnlyList<KeyFigure> Figures(Func<string, KeyFigure> begin)
    {
        var figures = _entries.ToDictionary(pair => pair.Key, pair => Figure(begin(pair.Key), pair.Value), StringComparer.Ordinal);
        AddParents(figures, begin);
        return [.. figures.Values.OrderBy(figure => figure.Code, StringComparer.Ordinal)];
    }

    private static KeyFigure Figure(KeyFigure figure, List<Entry> entries)
    {
        var first = entries[0];
        figure = figure with { Name = first.Name, Cell = first.Cell };
        if (entries.Exists(entry => entry.IsWithheld))
            return figure with { Outcome = KeyOutcomes.Withheld };
        if (entries.Exists(entry => !SaysTheSame(entry, first)))
            return figure with { Outcome = KeyOutcomes.Ambiguous };
        return figure with
        {
            Outcome = Of(Measure.Total) is null ? KeyOutcomes.Blank : KeyOutcomes.Printed,
            Total = Of(Measure.Total),
            Basic = Of(Measure.Basic),
            Project = Of(Measure.Project),
            Personnel = Of(Measure.Personnel),
            Operating = Of(Measure.Operating),
        };

        long? Of(Measure measure) => first.Amounts.TryGetValue(measure, out var fen) ? fen : null;
    }

    private static bool SaysTheSame(Entry left, Entry right) =>
        left.Amounts.Count == right.Amounts.Count && left.Amounts.All(pair => right.Amounts.TryGetValue(pair.Key, out var fen) && fen == pair.Value);

    /// <summary>From the deepest up, so that a parent made here counts for its own parent.</summary>
    private void AddParents(Dictionary<string, KeyFigure> figures, Func<string, KeyFigure> begin)
    {
        var open = new PriorityQueue<string, int>(figures.Keys.Select(code => (code, -DepthOf(code))));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var code, out _))
        {
            if (parentOf(code) is not { } parent || figures.ContainsKey(parent) || !seen.Add(parent))
                continue;
            // Deeper codes come first: all children of the parent are there.
            figures[parent] = lacksRows
                ? begin(parent) with { Outcome = KeyOutcomes.Withheld }
                : SumOf(begin(parent), [.. figures.Values.Where(figure => parentOf(figure.Code) == parent)]);
            open.Enqueue(parent, -DepthOf(parent));
        }
    }

    private int DepthOf(string code) => parentOf(code) is { } parent ? DepthOf(parent) + 1 : 0;

    private static KeyFigure SumOf(KeyFigure figure, IReadOnlyList<KeyFigure> children)
    {
        if (children.FirstOrDefault(child => child.Outcome is KeyOutcomes.Withheld or KeyOutcomes.Ambiguous) is { } hidden)
            return figure with { Outcome = hidden.Outcome };
        return figure with
        {
            Outcome = Sum(child => child.Total) is null ? KeyOutcomes.Blank : KeyOutcomes.Summed,
            Total = Sum(child => child.Total),
            Basic = Sum(child => child.Basic),
            Project = Sum(child => child.Project),
            Personnel = Sum(child => child.Personnel),
            Operating = Sum(child => child.Operating),
        };

        long? Sum(Func<KeyFigure, long?> amount) =>
            children.Any(child => amount(child) is not null) ? children.Sum(child => amount(child) ?? 0) : null;
    }
}
