using BudgetDisclosure.Core.Completeness;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Templates;

/// <summary>What a row of a blank table is.</summary>
public enum BlankRowKind
{
    /// <summary>A pre-printed line.</summary>
    Line,

    /// <summary>The pre-printed total of the rows below it.</summary>
    Total,

    /// <summary>A row of which everything is filled in.</summary>
    Entry,
}

/// <summary>A row of a blank table.</summary>
/// <param name="Labels">By column; empty where nothing is pre-printed.</param>
public sealed record BlankRow(BlankRowKind Kind, IReadOnlyList<string> Labels);

/// <summary>A table as the blank template prints it: the columns and lines of its description, and what adds up in it.</summary>
public sealed class BlankTable
{
    /// <summary>The key of the line for everything.</summary>
    public const string TotalLine = Lines.Total;

    private const int CodedRows = 50;
    private const int OtherRows = 30;
    private const string Total = "合计";

    private BlankTable(TableDescription description, Stage stage, FiscalYear year)
    {
        Description = description;
        Columns = ColumnsOf(description);
        Rows = [.. RowsOf(description, year)];
        AsTable = new()
        {
            Slug = description.Slug,
            Title = description.Title,
            Columns = [.. Columns.Select(column => new DisclosureColumn(column.Key, column.Header, column.Entry))],
            Rows = [.. Rows.Select(row => new DisclosureRow([.. row.Labels.Select(label => new DisclosureCell(label))]))],
        };
        Coordinates = TableCoordinates.Of(AsTable, stage)!;
        Sums = new BlankSums(this, stage).All();
        Whole = Find(place => place is { Line: TotalLine, Measure: Measure.Total or Measure.Basic } && place.Stage == stage) ?? TotalOfEntries();
    }

    public TableDescription Description { get; }

    public IReadOnlyList<ColumnDescription> Columns { get; }

    public IReadOnlyList<BlankRow> Rows { get; }

    /// <summary>The table with its labels and nothing else.</summary>
    public DisclosureTable AsTable { get; }

    /// <summary>What its amounts will be about.</summary>
    public TableCoordinates Coordinates { get; }

    /// <summary>The cells that are reckoned from others.</summary>
    public IReadOnlyDictionary<BlankCell, BlankSum> Sums { get; }

    /// <summary>What the whole table comes to: the first total of its own stage and year; null where it has none.</summary>
    public BlankCell? Whole { get; }

    public bool HasAmounts => Columns.Any(column => column.Kind == ColumnKind.Amount);

    /// <summary>True where a row is known by a classification code.</summary>
    public bool IsCoded => Description.Rows is RowIdentity.FunctionCode or RowIdentity.EconomicCode;

    /// <summary>The tables of a stage's template: those that every disclosure must hold, then the others.</summary>
    public static IReadOnlyList<BlankTable> All(Stage stage, FiscalYear year)
    {
        var required = RequiredTables.All(stage);
        var others = TableCatalogue.All.Where(table => !required.Contains(table) && (table.Blank.Stage ?? table.Stage ?? stage) == stage);
        return [.. required.Concat(others).Select(table => new BlankTable(table, stage, year))];
    }

    /// <summary>The first amount that answers the description; null where none does.</summary>
    public BlankCell? Find(Func<Coordinate, bool> isWanted)
    {
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var column = 0; column < Columns.Count; column++)
            {
                if (Coordinates.At(row, column) is { } place && isWanted(place))
                    return new(row, column);
            }
        }
        return null;
    }

    /// <summary>Entries have no lines: the total's row tells it.</summary>
    private BlankCell? TotalOfEntries()
    {
        var row = Rows.ToList().FindIndex(one => one.Kind == BlankRowKind.Total);
        var column = Columns.ToList().FindIndex(one => one is { Kind: ColumnKind.Amount, Measure: Measure.Total });
        return row < 0 || column < 0 ? null : new(row, column);
    }

    /// <summary>A key that a form has with and without parts is the one with parts where the template prints a part.</summary>
    private static List<ColumnDescription> ColumnsOf(TableDescription table)
    {
        var form = table.Blank.Form is { } name ? table.Forms.First(one => one.Name == name) : table.Forms[0];
        var keys = table.Blank.Columns.Split(' ');
        return [.. keys.Select(key =>
        {
            var named = form.Columns.Where(column => column.Key == key).OrderBy(column => column.Header.Count).ToList();
            return keys.Any(other => other.StartsWith(key + ".", StringComparison.Ordinal)) ? named[^1] : named[0];
        })];
    }

    private IEnumerable<BlankRow> RowsOf(TableDescription table, FiscalYear year)
    {
        var (income, totals) = (BlankForm.Labels(table.Blank.IncomeLines, year), BlankForm.Labels(table.Blank.IncomeTotals, year));
        var (lines, ends) = (BlankForm.Labels(table.Blank.Lines, year), BlankForm.Labels(table.Blank.Totals, year));
        for (var i = 0; i < Math.Max(income.Count, lines.Count); i++)
            yield return Line(income.ElementAtOrDefault(i), lines.ElementAtOrDefault(i));
        for (var i = 0; i < Math.Max(totals.Count, ends.Count); i++)
            yield return Line(FromEnd(totals, i, ends.Count), FromEnd(ends, i, totals.Count));
        if (table.Rows == RowIdentity.Line && lines.Count > 0)
            yield break;
        if (IsCoded || table.Blank.HasTotal)
            yield return new(BlankRowKind.Total, [.. Columns.Select((_, column) => column == TotalColumn ? Total : "")]);
        for (var i = 0; i < EntryRows; i++)
            yield return new(BlankRowKind.Entry, [.. Columns.Select(_ => "")]);
    }

    /// <summary>Where items are columns, an organisation fills one row.</summary>
    private int EntryRows => Description.Rows == RowIdentity.Line ? 1 : IsCoded ? CodedRows : OtherRows;

    private int TotalColumn => Math.Max(0, Columns.ToList().FindIndex(column => column.Kind == ColumnKind.Name));

    /// <summary>Totals of both sides end in the same row.</summary>
    private static string? FromEnd(IReadOnlyList<string> labels, int row, int other)
    {
        var at = row - Math.Max(0, other - labels.Count);
        return at < 0 ? null : labels.ElementAtOrDefault(at);
    }

    private BlankRow Line(string? income, string? other) => new(BlankRowKind.Line, [.. Columns.Select(column => column switch
    {
        { Kind: ColumnKind.Label, Side: Side.Income } => income ?? "",
        { Kind: ColumnKind.Label } => other ?? "",
        _ => "",
    })]);
}
