using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>
/// One set of 三公 figures that belong together: an amount column of a table with items as rows, or a row of one with items
/// as columns, of one stage and year.
/// </summary>
internal sealed class ThreePublicItems
{
    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);

    private ThreePublicItems(string name, Stage stage, Measure measure, Fund fund) =>
        (Name, Stage, Measure, Fund) = (name, stage, measure, fund);

    /// <summary>The column's header, or the row's unit; empty where there is only one set.</summary>
    public string Name { get; }

    public Stage Stage { get; }

    public Measure Measure { get; }

    public Fund Fund { get; }

    /// <summary>The figure of a line (total, abroad, vehicle.running …); null where none is printed.</summary>
    public Figure? this[string line] => _figures.GetValueOrDefault(line);

    public bool IsBlank => _figures.Values.All(figure => figure.IsBlank);

    /// <summary>合计 against its items; null where no total or fewer than two items are printed.</summary>
    public Check? Total(Rule rule, string subject)
    {
        Figure?[] vehicles = this["vehicle"] is { } whole ? [whole] : [this["vehicle.purchase"], this["vehicle.running"]];
        List<Figure> items = [.. new[] { this["abroad"] }.Concat(vehicles).Append(this["reception"]).OfType<Figure>()];
        if (this["total"] is not { } total || items.Count < 2 || items.Append(total).All(figure => figure.IsBlank))
            return null;
        var check = Arithmetic.Sum(rule, subject, total, items);
        if (check.Outcome != Outcome.Fails)
            return check;
        // Some provinces count meetings and training into the total of the table.
        var further = new[] { this["meetings"], this["training"] }.OfType<Figure>().Where(figure => figure.IsSome).ToList();
        if (further.Count > 0 && Arithmetic.Sum(rule, subject, total, [.. items, .. further]) is { Outcome: not Outcome.Fails } wider)
            return wider;
        return this["abroad"] is null || this["reception"] is null || vehicles.All(figure => figure is null)
            ? Arithmetic.NotCheckable(rule, $"{check.Message}没有印全三项，不能断定不符。", [total, .. items]) : check;
    }

    /// <summary>All sets of a table, the document's own stage and year first.</summary>
    public static IReadOnlyList<ThreePublicItems> Of(LedgerTable table)
    {
        var sets = new List<ThreePublicItems>();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            foreach (var column in table.Columns)
            {
                if (table[row, column.Index] is not { Place: { Line: { } line } place } figure)
                    continue;
                var isWide = column.Line is not null;
                var name = isWide ? table.NameOf(row) : column.Header;
                var set = sets.Find(one => (one.Name, one.Stage, one.Measure, one.Fund) == (name, place.Stage, place.Measure, place.Fund));
                if (set is null)
                    sets.Add(set = new(name, place.Stage, place.Measure, place.Fund));
                set._figures.TryAdd(line, figure);
            }
        }
        return sets;
    }
}
