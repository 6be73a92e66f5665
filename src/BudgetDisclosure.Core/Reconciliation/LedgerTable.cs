using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>A recognised table as figures by what they are about.</summary>
public sealed class LedgerTable
{
    private readonly TableCoordinates _coordinates;
    private readonly DisclosureKey _document;
    private readonly Figure?[,] _figures;
    private readonly string[] _headers;
    private readonly Dictionary<(int? Entry, Side? Side), LineTree> _lines = [];
    private readonly int _decimals;
    private readonly decimal _unit;

    internal LedgerTable(DisclosureTable table, int index, DisclosureKey document, TableCoordinates coordinates)
    {
        (Table, Index, _document, _coordinates) = (table, index, document, coordinates);
        Subject = SubjectOf(table.Slug);
        _unit = AmountUnits.TryParse(table.Unit) is { } unit ? unit.FenPerUnit() : AmountUnit.Yuan.FenPerUnit();
        _headers = [.. table.Columns.Select(column => string.Join(' ', column.Header.Select(LabelText.WithoutBlanks)))];
        _decimals = Decimals();
        Columns = [.. Enumerable.Range(0, table.Columns.Count).Select(column => Column(column, document.Stage)).OfType<AmountColumn>()];
        _figures = new Figure?[table.Rows.Count, table.Columns.Count];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
                _figures[row, column] = Read(row, column);
        }
    }

    /// <summary>The lines of the side that an amount column stands on.</summary>
    internal LineTree LinesOf(AmountColumn column)
    {
        if (!_lines.TryGetValue((column.Entry, column.Side), out var lines))
            _lines[(column.Entry, column.Side)] = lines = LineTree.Of(this, column);
        return lines;
    }

    /// <summary>The rows of a coded table as a tree of totals and parts.</summary>
    internal CodeTree Tree => field ??= CodeTree.Of(this);

    public DisclosureTable Table { get; }

    /// <summary>The index in <see cref="Disclosure.Tables"/>.</summary>
    public int Index { get; }

    public string Slug => Table.Slug;

    /// <summary>What budget and final accounts have in common: the slug of the budget's table.</summary>
    public string Subject { get; }

    public IReadOnlyList<DisclosureRow> Rows => Table.Rows;

    /// <summary>What the table's amount columns are about, in printed order.</summary>
    internal IReadOnlyList<AmountColumn> Columns { get; }

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

    /// <summary>The one column of the document's own stage with this measure and fund; null where none or several are printed.</summary>
    internal AmountColumn? Column(Measure measure, Fund fund)
    {
        AmountColumn? found = null;
        foreach (var column in Columns)
        {
            if (!column.IsPaired && column.Line is null && column.Measure == measure && column.Fund == fund)
            {
                if (found is not null)
                    return null;
                found = column;
            }
        }
        return found;
    }

    /// <summary>The fund of the columns that name none.</summary>
    internal Fund OwnFund => TableCatalogue.Find(Slug)!.Fund;

    /// <summary>The row's code on the entry's side.</summary>
    internal string? CodeOf(int row, int? entry) =>
        Table.Rows[row].Code ?? (entry is { } index && Table.Rows[row].Codes is { } codes && index < codes.Count ? codes[index] : null);

    /// <summary>True where a column that the catalogue does not know prints a number other than 0 in the row: it may be a part.</summary>
    internal bool HasForeignNumber(int row)
    {
        for (var column = 0; column < Table.Columns.Count; column++)
        {
            if (Described(column) is null && AmountText.Read(Table.Rows[row].Cells[column].Text, out var number) == AmountTextKind.Number
                && number.Value != 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The row's own name on the entry's side: its name or label, without numbering; empty for none.</summary>
    public string NameOf(int row, int? entry = null) => LabelText.WithoutNumbering(LabelOf(row, entry));

    /// <summary>The same as printed: 一、一般公共服务支出.</summary>
    internal string LabelOf(int row, int? entry = null)
    {
        if (Printed(row, entry, ColumnKind.Label, ColumnKind.Name) is { } label)
            return label;
        if (Printed(row, entry, ColumnKind.Text, ColumnKind.Text) is { } text && Table.Rows[row].Code is null)
            return text;
        return Table.Rows[row].Code is null ? TotalOf(row, entry) : "";
    }

    private string? Printed(int row, int? entry, ColumnKind kind, ColumnKind other)
    {
        for (var i = 0; i < Table.Columns.Count; i++)
        {
            if (Described(i) is { } column && (column.Kind == kind || column.Kind == other) && column.Key != "unit.code"
                && (column.Entry ?? entry) == entry && Table.Rows[row].Cells[i] is { Text.Length: > 0 } cell)
            {
                return cell.Text;
            }
        }
        return null;
    }

    /// <summary>合计 merged across the code's columns stands in the first of them, not under the name.</summary>
    private string TotalOf(int row, int? entry)
    {
        for (var i = 0; i < Table.Columns.Count; i++)
        {
            if (Described(i) is { Kind: ColumnKind.Ordinal or ColumnKind.Code or ColumnKind.CodePart } column
                && (column.Entry ?? entry) == entry
                && Table.Rows[row].Cells[i].Text is { Length: > 1 } text && !text.Any(char.IsAsciiDigit))
            {
                return text;
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

    /// <summary>An amount that stands beside its label, outside the amount columns; null where the cell holds none.</summary>
    internal Figure? Beside(int row, int column, string name)
    {
        var cell = Table.Rows[row].Cells[column];
        if (cell.Amount is not { } amount || AmountText.Read(cell.Text, out var number) != AmountTextKind.Number)
            return null;
        return new(name, cell.Text, cell.Withheld ? FigureState.Withheld : FigureState.Printed)
        {
            Value = amount.Fen,
            Unit = _unit,
            Digit = _unit / Power(Math.Min(number.Decimals, 6)),
            UnitName = Table.Unit ?? "",
            Document = _document,
            At = cell.At,
            Cell = new(Index, row, column),
        };
    }

    private AmountColumn? Column(int column, Stage stage)
    {
        if (Described(column) is not { Kind: ColumnKind.Amount } described)
            return null;
        var description = TableCatalogue.Find(Slug)!;
        return new(column, described.Entry, described.Side ?? description.Side, described.Measure,
            described.Fund == Fund.All ? description.Fund : described.Fund, described.Line)
        {
            IsPaired = (described.Stage ?? stage) != stage,
            LinePrefix = described.LinePrefix,
            Header = _headers[column],
        };
    }

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
            IsExact = !isAmount,
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
        var header = _headers[column];
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

/// <summary>What the amounts of a column have in common.</summary>
/// <param name="Line">The line that the column stands for, where items are columns.</param>
internal sealed record AmountColumn(int Index, int? Entry, Side? Side, Measure Measure, Fund Fund, string? Line)
{
    /// <summary>True for the other stage's figures, printed beside the document's own (预算数 in final accounts).</summary>
    public bool IsPaired { get; init; }

    public string? LinePrefix { get; init; }

    /// <summary>As printed, joined.</summary>
    public required string Header { get; init; }
}
