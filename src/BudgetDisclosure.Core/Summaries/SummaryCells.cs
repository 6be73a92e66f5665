using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Summaries;

/// <summary>What there is of a figure that a sentence would use.</summary>
internal enum SummaryState
{
    /// <summary>No cell is about it.</summary>
    Missing,
    Printed,
    Blank,
    Withheld,

    /// <summary>Several cells are about it and differ.</summary>
    Ambiguous,
}

/// <param name="Figure">Null unless it is printed.</param>
/// <param name="Label">What its row is called; null where nothing is printed.</param>
internal readonly record struct SummaryFinding(SummaryState State, SummaryFigure? Figure = null, string? Label = null)
{
    public long? Fen => Figure?.Cell.Amount?.Fen;
}

/// <summary>Finds the cells of a disclosure's own tables by what they are about.</summary>
internal sealed class SummaryCells(Disclosure disclosure)
{
    private readonly Dictionary<string, IReadOnlyList<KeyCell>> _cells = new(StringComparer.Ordinal);

    /// <summary>In the first of the tables that the disclosure has.</summary>
    public SummaryFinding Find(Func<Coordinate, bool> isMeant, params ReadOnlySpan<string> slugs) =>
        KeyCells.FirstOf(disclosure, slugs) is { } slug
            ? Of([.. In(slug).Where(cell => isMeant(cell.At))])
            : new(SummaryState.Missing);

    /// <summary>Everything that a table has of a kind, by code in the order of the rows.</summary>
    public IReadOnlyList<SummaryFinding> FindAll(Func<Coordinate, bool> isMeant, params ReadOnlySpan<string> slugs) =>
        KeyCells.FirstOf(disclosure, slugs) is { } slug
            ? [.. In(slug).Where(cell => isMeant(cell.At)).GroupBy(cell => cell.At.Code)
                .Select(group => Of([.. group]))]
            : [];

    private IReadOnlyList<KeyCell> In(string slug) =>
        _cells.TryGetValue(slug, out var cells)
            ? cells
            : _cells[slug] = [.. KeyCells.In(disclosure, slug, ofAnyFund: true)];

    private static SummaryFinding Of(List<KeyCell> cells)
    {
        if (cells.Exists(cell => CellOf(cell).Withheld))
            return new(SummaryState.Withheld);
        var printed = cells.FindAll(cell => CellOf(cell).Amount is not null);
        if (printed.Select(cell => CellOf(cell).Amount).Distinct().Count() > 1)
            return new(SummaryState.Ambiguous);
        if (printed is not [var first, ..])
            return new(cells.Count == 0 ? SummaryState.Missing : SummaryState.Blank);
        var figure = new SummaryFigure(first.Table, first.Row, first.Column, first.Ids[first.Row, first.Column]);
        return new(SummaryState.Printed, figure, first.Label);
    }

    private static DisclosureCell CellOf(KeyCell cell) => cell.Table.Rows[cell.Row].Cells[cell.Column];
}
