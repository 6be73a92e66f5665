using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>A recognised table as figures by what they are about.</summary>
public sealed class LedgerTable
{
    private readonly TableCoordinates _coordinates;
    private readonly DisclosureKey _document;
    private readonly Figure?[,] _figures;
    private readonly int _decimals;
    private readonly decimal _unit;

    internal LedgerTable(DisclosureTable table, int index, DisclosureKey document, TableCoordinates coordinates)
    {
        (Table, Index, _document, _coordinates) = (table, index, document, coordinates);
        Subject = SubjectOf(table.Slug);
        _unit = AmountUnits.TryParse(table.Unit) is { } unit ? unit.FenPerUnit() : AmountUnit.Yuan.FenPerUnit();
        _decimals = Decimals();
        _figures = new Figure?[table.Rows.Count, table.Columns.Count];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
                _figures[row, column] = Read(row, column);
        }
    }

    public DisclosureTable Table { get; }

    /// <summary>The index in <see cref="Disclosure.Tables"/>.</summary>
    public int Index { get; }

    public string Slug => Table.Slug;

    /// <summary>What budget and final accounts have in common: the slug of the budget's table.</summary>
    public string Subject { get; }

    public IReadOnlyList<DisclosureRow> Rows => Table.Rows;

    /// <summary>The figure of an amount or count column; null for words.</summary>
    public Figure? this[int row, int column] => _figures[row, column];

    /// <summary>The table's figures in printed order, those of amount columns alone.</summary>
    public IEnumerable<Figure> Amounts => All.Where(figure => figure.Place is not null);

    /// <summary>All figures, counts too.</summary>
    public IEnumerable<Figure> All
    {
        get
        {
            foreach (var figure in _figures)
            {
                if (figure is not null)
                    yield return figure;
            }
        }
    }

    public ColumnDescription? Described(int column) => _coordinates.Described(column);

    public Coordinate? At(int row, int column) => _coordinates.At(row, column);

    /// <summary>The row's own name on the entry's side: its name or label, without numbering; empty for none.</summary>
    public string NameOf(int row, int? entry = null)
    {
        for (var i = 0; i < Table.Columns.Count; i++)
        {
            if (Described(i) is { Kind: ColumnKind.Label or ColumnKind.Name or ColumnKind.Text } column
                && (column.Entry ?? entry) == entry && Table.Rows[row].Cells[i] is { Text.Length: > 0 } cell)
            {
                return LabelText.WithoutNumbering(cell.Text);
            }
        }
        return "";
    }

    /// <summary>final-general-expenditure → general-expenditure.</summary>
    public static string SubjectOf(string slug) => slug switch
    {
        "final-fund" => "fund-expenditure",
        "final-state-capital" => "state-capital-expenditure",
        _ when slug.StartsWith("final-", StringComparison.Ordinal) => slug["final-".Length..],
        _ => slug,
    };

    private Figure? Read(int row, int column)
    {
        if (Described(column) is not { Kind: ColumnKind.Amount or ColumnKind.Count } described)
            return null;
        var cell = Table.Rows[row].Cells[column];
        var isAmount = described.Kind == ColumnKind.Amount;
        return new(Named(row, column, described), cell.Text, State(cell, isAmount))
        {
            Value = isAmount ? cell.Amount?.Fen ?? 0 : cell.Value ?? 0,
            Unit = isAmount ? _unit : 1,
            Digit = isAmount ? _unit / Power(_decimals) : 1,
            UnitName = isAmount ? Table.Unit ?? "" : "",
            At = cell.At,
            Place = _coordinates.At(row, column),
            Cell = new(Index, row, column),
            Document = _document,
        };
    }

    private static FigureState State(DisclosureCell cell, bool isAmount)
    {
        if (cell.Withheld)
            return FigureState.Withheld;
        if (isAmount ? cell.Amount is not null : cell.Value is not null)
            return FigureState.Printed;
        return AmountText.Read(cell.Text, out _) == AmountTextKind.Blank ? FigureState.Blank : FigureState.Unreadable;
    }

    private string Named(int row, int column, ColumnDescription described)
    {
        var name = NameOf(row, described.Entry);
        if (Table.Rows[row].Code is { } code)
            name = name.Length == 0 || name == code ? code : $"{code} {name}";
        var header = string.Join(' ', Table.Columns[column].Header.Select(LabelText.WithoutBlanks));
        return name.Length == 0 ? header : header.Length == 0 ? name : $"{name} / {header}";
    }

    /// <summary>
    /// The most digits after the point that an amount of the table prints: 24.4 beside 7.08 had its last 0 left out.
    /// </summary>
    private int Decimals()
    {
        var most = 0;
        for (var column = 0; column < Table.Columns.Count; column++)
        {
            if (Described(column) is not { Kind: ColumnKind.Amount })
                continue;
            foreach (var row in Table.Rows)
            {
                if (row.Cells[column].Amount is not null && AmountText.Read(row.Cells[column].Text, out var number) == AmountTextKind.Number)
                    most = Math.Max(most, number.Decimals);
            }
        }
        return Math.Min(most, 6);
    }

    private static decimal Power(int decimals)
    {
        var power = 1m;
        for (var i = 0; i < decimals; i++)
            power *= 10;
        return power;
    }
}
