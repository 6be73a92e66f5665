using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Documents.Rendering.Csv;

/// <summary>The figures of any number of disclosures as one CSV: a row for each, in printed order, each with its place.</summary>
/// <remarks>
/// A figure is a cell that was read as an amount, a count or a percentage; blanks and texts are none. Memory does not grow
/// with the disclosures that were written. Fields pass <see cref="CsvText"/>.
/// </remarks>
public sealed class LongCsv : IDisposable
{
    private const int LongestNumber = 32;
    private const int LongestPlace = 128;

    private readonly CsvWriter _csv;

    public LongCsv(Stream stream)
    {
        _csv = new(stream);
        _csv.Row([.. Columns]);
    }

    /// <summary>The names of the fields, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. FigureFields.All.Select(field => field.Name)];

    /// <param name="disclosure">What was withheld of it is not written.</param>
    /// <param name="checks">What the rules came to; a figure that none looked at has no outcome.</param>
    public void Write(Disclosure disclosure, IReadOnlyList<Check> checks)
    {
        var outcomes = checks.SelectMany(check => check.Operands.Select(operand => (operand.Cell, check.Outcome)))
            .Where(pair => pair.Cell is not null).ToLookup(pair => pair.Cell!.Value, pair => pair.Outcome);
        for (var i = 0; i < disclosure.Tables.Count; i++)
        {
            if (!disclosure.Tables[i].Withheld)
                Write(disclosure, i, outcomes);
        }
    }

    public void Dispose() => _csv.Dispose();

    private void Write(Disclosure disclosure, int index, ILookup<CellAddress, Outcome> outcomes)
    {
        var table = disclosure.Tables[index];
        var ids = CellIds.Of(table);
        var head = Head(disclosure, table);
        string[] columns = [.. table.Columns.Select(column => string.Join('/', column.Header))];
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            for (var c = 0; c < row.Cells.Count; c++)
            {
                var cell = row.Cells[c];
                if (cell is { Amount: null, Value: null })
                    continue;
                foreach (var field in head)
                    _csv.Field(field);
                _csv.Field(CodeOf(row, table.Columns[c].Side));
                _csv.Field(NameOf(table, row, r, table.Columns[c].Side, ids));
                _csv.Field(columns[c]);
                _csv.Field(cell.Text);
                WriteYuan(cell.Amount);
                _csv.Field(table.Unit);
                _csv.Field(disclosure.SourceOf(cell.At)?.Sha256);
                WritePlace(cell.At);
                _csv.Field(Worst(outcomes[new(index, r, c)])?.Slug());
                _csv.EndRow();
            }
        }
    }

    /// <summary>A copy of another organisation's table is that organisation's.</summary>
    private static string?[] Head(Disclosure disclosure, DisclosureTable table) =>
    [
        disclosure.County?.Code, Named(disclosure.Department), Named(table.Scope ?? disclosure.Unit), disclosure.Year?.ToString(),
        disclosure.Stage.Slug(), disclosure.Version?.ToString(CultureInfo.InvariantCulture), table.Slug,
    ];

    private static string? Named(NamedCode? organisation) => organisation?.Code ?? organisation?.Name;

    private static string? CodeOf(DisclosureRow row, int? side) =>
        side is { } at && row.Codes is { } codes && at < codes.Count ? codes[at] : row.Code;

    private static string? NameOf(DisclosureTable table, DisclosureRow row, int index, int? side, CellIds ids)
    {
        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (table.Columns[column].Side == side && ids.IsLabel(index, column))
                return row.Cells[column].Text;
        }
        return null;
    }

    /// <summary>What a reader must know first: a failure, then what was not checked.</summary>
    private static Outcome? Worst(IEnumerable<Outcome> outcomes)
    {
        Outcome? worst = null;
        foreach (var outcome in outcomes)
        {
            if (worst is null || Weight(outcome) > Weight(worst.Value))
                worst = outcome;
        }
        return worst;
    }

    private static int Weight(Outcome outcome) => outcome switch
    {
        Outcome.Fails => 3,
        Outcome.NotCheckable => 2,
        Outcome.Rounding => 1,
        _ => 0,
    };

    private void WriteYuan(Money? amount)
    {
        Span<char> text = stackalloc char[LongestNumber];
        var length = 0;
        if (amount is { } money)
            (money.Fen / 100m).TryFormat(text, out length, "0.00", CultureInfo.InvariantCulture);
        _csv.Field(text[..length]);
    }

    private void WritePlace(SourcePosition? at)
    {
        Span<char> text = stackalloc char[LongestPlace];
        if (at is not { } place)
            _csv.Field([]);
        else if (place.TryFormat(text, out var length))
            _csv.Field(text[..length]);
        else
            _csv.Field(place.ToString());
    }
}
