using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>What came of looking for the cell that a figure states.</summary>
internal readonly record struct BoundCell(Figure? Cell, bool IsExact, Unbound Why);

/// <summary>Finds the cell that a figure of the text states, among those that its words allow.</summary>
/// <remarks>Words decide. The amount decides only between places that the words allow, and never alone.</remarks>
internal sealed class Binder(Ledger ledger)
{
    private readonly Dictionary<int, ILookup<string, Figure>> _rows = [];

    public BoundCell Bind(TextPlaces places, Figure text)
    {
        var same = Existing(places.Same);
        var others = Existing(places.Others);
        if (same.Concat(others).FirstOrDefault(cell => Arithmetic.States(cell, text)) is { } agreeing)
            return new(agreeing, IsExact: true, Unbound.No);
        if (same.Count > 0 && others.TrueForAll(other => other.Value == same[0].Value))
            return new(same.Find(cell => cell.IsPrinted) ?? same[0], IsExact: true, Unbound.No);
        if (same.Count + others.Count > 0)
            return others is [var only] && same.Count == 0 ? new(only, true, Unbound.No) : new(null, false, Unbound.Ambiguous);
        return Existing(places.Related).Find(cell => cell.IsPrinted && Arithmetic.States(cell, text)) is { } related
            ? new(related, IsExact: false, Unbound.No) : new(null, false, Unbound.NoCell);
    }

    /// <summary>A project's money, where exactly one item has so much project expenditure.</summary>
    public Figure? ProjectMoney(Figure text)
    {
        var agreeing = (ledger.Table("expenditure") ?? ledger.Table("general-expenditure"))?.Amounts
            .Where(cell => cell is { IsSome: true, Place: { Measure: Measure.Project, Code.Length: 7 } } && Arithmetic.States(cell, text)).ToList();
        return agreeing is [var one] ? one : null;
    }

    private List<Figure> Existing(IReadOnlyList<TextPlace> places) => [.. places.Select(Find).OfType<Figure>()];

    private Figure? Find(TextPlace wanted)
    {
        if (ledger.Table(wanted.Subject) is not { } table)
            return null;
        if (wanted.Subject == Vocabulary.Procurement)
            return wanted.Line == Lines.Total ? ProcurementTotal(table) : null;
        var fund = wanted.Fund ?? TableCatalogue.Find(table.Slug)!.Fund;
        if (First(table, wanted, fund) is { } found)
            return found;
        return wanted is { Code: not null, Name: { } name }
            ? First(table, wanted with { Code = null, Line = LabelText.Key(name) }, fund) : null;
    }

    private Figure? First(LedgerTable table, TextPlace wanted, Fund fund)
    {
        if (!_rows.TryGetValue(table.Index, out var rows))
        {
            _rows[table.Index] = rows = table.Amounts.ToLookup(
                figure => figure.Place!.Value.Code ?? figure.Place.Value.Line ?? "", StringComparer.Ordinal);
        }
        foreach (var figure in rows[wanted.Code ?? wanted.Line ?? ""])
        {
            if (Is(figure.Place!.Value, wanted, fund))
                return ledger.Find(figure.Place.Value);
        }
        return null;
    }

    private static bool Is(Coordinate place, TextPlace wanted, Fund fund) =>
        place.Code == wanted.Code && (wanted.Code is not null || place.Line == wanted.Line)
        && place.Measure == wanted.Measure && place.Fund == fund && place.Stage == wanted.Stage
        && (wanted.Side is null || place.Side == wanted.Side);

    /// <summary>Purchases are rows of their own; only the total row, or the only row, is what a sentence states.</summary>
    private static Figure? ProcurementTotal(LedgerTable table)
    {
        var totals = table.Amounts.Where(figure => figure.Place is { Measure: Measure.Total, Fund: Fund.All }).ToList();
        return totals.Find(figure => IsTotalRow(table, figure.Cell!.Value.Row)) ?? (totals.Count == 1 ? totals[0] : null);
    }

    private static bool IsTotalRow(LedgerTable table, int row) =>
        table.Rows[row].Cells.Any(cell => LabelText.Key(cell.Text) is "合计" or "总计");
}
