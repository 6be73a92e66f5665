using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>The tables of one organisation in a disclosure, asked by what a figure is about.</summary>
public sealed class Ledger
{
    private readonly Dictionary<Coordinate, Figure?> _figures = [];

    private Ledger(Disclosure disclosure, NamedCode? scope)
    {
        (Scope, Stage) = (scope, disclosure.Stage);
        Tables = [.. Read(disclosure, scope)];
        foreach (var figure in Tables.SelectMany(table => table.Amounts))
            Add(figure);
    }

    /// <summary>The organisation where it is not the document's own.</summary>
    public NamedCode? Scope { get; }

    public Stage Stage { get; }

    /// <summary>The recognised tables in printed order.</summary>
    public IReadOnlyList<LedgerTable> Tables { get; }

    /// <summary>The document's own tables first, then those of each organisation that it holds copies of.</summary>
    public static IReadOnlyList<Ledger> Of(Disclosure disclosure) =>
    [
        new(disclosure, null),
        .. disclosure.Tables.Select(table => table.Scope).OfType<NamedCode>().Distinct().Select(scope => new Ledger(disclosure, scope)),
    ];

    /// <summary>The first table about a subject, of the disclosure's own stage where both are there.</summary>
    /// <param name="subject">The slug of the budget's table; the final accounts' table goes by the same.</param>
    public LedgerTable? Table(string subject) =>
        All(subject).FirstOrDefault(table => (table.Slug != table.Subject) == (Stage == Stage.Final)) ?? All(subject).FirstOrDefault();

    public IEnumerable<LedgerTable> All(string subject) => Tables.Where(table => table.Subject == subject);

    /// <summary>The figure about exactly this; null where none is printed there, or two that differ.</summary>
    public Figure? Find(Coordinate place) => _figures.GetValueOrDefault(place);

    /// <summary>The figure of a line that has no code, by the table's subject.</summary>
    public Figure? Line(string subject, string line, Side? side = null, Measure measure = Measure.Total, Fund? fund = null) =>
        Table(subject) is { } table ? Of(table, place => place.Code is null && place.Line == line, side, measure, fund) : null;

    /// <summary>The figure of a code, by the table's subject.</summary>
    public Figure? Code(string subject, string code, Measure measure = Measure.Total, Fund? fund = null) =>
        Table(subject) is { } table ? Of(table, place => place.Code == code, null, measure, fund) : null;

    private Figure? Of(LedgerTable table, Func<Coordinate, bool> isIt, Side? side, Measure measure, Fund? fund)
    {
        var own = fund ?? TableCatalogue.Find(table.Slug)!.Fund;
        foreach (var figure in table.Amounts)
        {
            if (figure.Place is { } place && place.Measure == measure && place.Fund == own && place.Stage == Stage
                && (side is null || place.Side == side) && isIt(place))
            {
                return Find(place);
            }
        }
        return null;
    }

    private void Add(Figure figure)
    {
        var place = figure.Place!.Value;
        if (!_figures.TryGetValue(place, out var known))
            _figures[place] = figure;
        else if (known is not null && (known.State, known.Value) != (figure.State, figure.Value))
            _figures[place] = null;
    }

    private static IEnumerable<LedgerTable> Read(Disclosure disclosure, NamedCode? scope)
    {
        var key = DisclosureKey.Of(disclosure);
        for (var i = 0; i < disclosure.Tables.Count; i++)
        {
            var table = disclosure.Tables[i];
            if (table.Scope == scope && !table.Withheld && TableCoordinates.Of(table, disclosure.Stage) is { } coordinates)
                yield return new(table, i, key, coordinates);
        }
    }
}
