using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>A labelled line of one side of a table.</summary>
/// <param name="Key">The line's key, or its bare label where it has none.</param>
/// <param name="Label">As printed.</param>
internal sealed record TableLine(int Row, string Key, string Label)
{
    public TableLine? Above { get; init; }

    /// <summary>True where nothing printed says whether the line is one of the sum or a part of the line above it.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>True for a part that is named (其中) or numbered one level deeper.</summary>
    public bool IsNamedPart => LabelText.WithoutNumbering(Label).StartsWith("其中", StringComparison.Ordinal);
}

/// <summary>
/// The lines of one side of a table as a tree: totals, lines of the year, their parts (其中, or numbered one level
/// deeper), and what was carried over.
/// </summary>
internal sealed class LineTree
{
    private static readonly HashSet<string> EconomicClasses =
    [
        .. CodeRegistry.Economic.Codes.Where(code => code.Length == 3).SelectMany(CodeRegistry.Economic.NamesOf)
            .Select(name => LabelText.Key(name.Name)),
    ];

    private static readonly string[] CarryOver = ["carried-forward", "reserve-used", "carried-out", "surplus-distributed"];

    private readonly LedgerTable _table;
    private readonly List<TableLine> _lines = [];
    private readonly IReadOnlyList<LineDescription> _described;
    private readonly string _prefix;
    private readonly bool _isNumbered;

    private LineTree(LedgerTable table, AmountColumn column)
    {
        (_table, Column, _prefix) = (table, column, column.LinePrefix ?? "");
        var description = TableCatalogue.Find(table.Slug)!;
        _described = column.Side == Side.Income ? description.IncomeLines : description.Lines;
        var printed = Enumerable.Range(0, table.Rows.Count).Select(row => (Row: row, Label: table.LabelOf(row, column.Entry)))
            .Where(line => line.Label.Length > 0).ToList();
        _isNumbered = printed.Exists(line => Level(line.Label) > 0);
        foreach (var (row, label) in printed)
            Add(row, label);
        Settle();
    }

    /// <summary>The column by which the side was found.</summary>
    public AmountColumn Column { get; }

    /// <summary>总计, carry-over included.</summary>
    public TableLine? Total { get; private set; }

    /// <summary>本年合计, where the side prints it apart from the total.</summary>
    public TableLine? YearTotal { get; private set; }

    /// <summary>The line for everything: 总计, or 本年合计 on a side that has no other and nothing carried over.</summary>
    public TableLine? Whole => Total ?? (CarriedOver.Count == 0 ? YearTotal : null);

    /// <summary>The lines that the total of the year is made of.</summary>
    public IReadOnlyList<TableLine> OfTheYear { get; private set; } = [];

    /// <summary>上年结转, 使用结余, 结余分配, 年末结转</summary>
    public IReadOnlyList<TableLine> CarriedOver { get; private set; } = [];

    public IReadOnlyList<TableLine> Lines => _lines;

    /// <summary>The side of a column; several columns of a side have the same lines.</summary>
    public static LineTree Of(LedgerTable table, AmountColumn column) => new(table, column);

    /// <summary>The side that a table prints once; null where it prints none.</summary>
    public static LineTree? Of(LedgerTable table, Side side) =>
        table.Columns.FirstOrDefault(column => column is { LinePrefix: null, IsPaired: false, Line: null, Measure: Measure.Total }
            && column.Side == side && column.Fund == table.OwnFund) is { } column ? table.LinesOf(column) : null;

    public Figure? this[TableLine? line, AmountColumn? column] => line is null || column is null ? null : _table[line.Row, column.Index];

    /// <summary>The figure of the side's own column.</summary>
    public Figure? this[TableLine? line] => this[line, Column];

    /// <summary>The line of a key that stands among the lines of the year, itself or as a part; null where none or several do.</summary>
    public TableLine? Find(string key)
    {
        var found = _lines.FindAll(line => line.Key == key && !IsOfCarryOver(line));
        return found is [var only] ? only : null;
    }

    public IReadOnlyList<TableLine> PartsOf(TableLine line) => _lines.FindAll(part => part.Above == line);

    /// <summary>True where lines of former years print any number other than 0.</summary>
    public bool HasCarryOver(AmountColumn column) => CarriedOver.Any(line => this[line, column] is { IsSome: true });

    /// <summary>The total of the year under a column: 本年合计, or 总计 where nothing was carried over.</summary>
    public Figure? YearFigure(AmountColumn column) =>
        YearTotal is not null ? this[YearTotal, column] : HasCarryOver(column) ? null : this[Total, column];

    /// <summary>The total of the year against another table's; one that leaves open which total it means may agree with either.</summary>
    public IEnumerable<Check> MeetTotal(Rule rule, string subject, AmountColumn column, Figure? found)
    {
        if (found is null || YearFigure(column) is not { } year)
            return [];
        var check = Arithmetic.Equal(rule, subject, found, year);
        return check.Outcome == Outcome.Fails && this[Total, column] is { } total
            && Arithmetic.Equal(rule, subject, found, total) is { Outcome: Outcome.Holds or Outcome.Rounding } agreed ? [agreed] : [check];
    }

    private bool IsOfCarryOver(TableLine line) =>
        CarryOver.Contains(line.Key) || (line.Above is { } above && IsOfCarryOver(above));

    private void Add(int row, string label)
    {
        var key = _table.At(row, Column.Index)?.Line ?? "";
        key = key.StartsWith(_prefix, StringComparison.Ordinal) ? key[_prefix.Length..] : key;
        var line = new TableLine(row, key, label);
        var (above, isUnclear) = AboveOf(line);
        _lines.Add(line with { Above = above, IsUnclear = isUnclear });
    }

    private (TableLine? Above, bool IsUnclear) AboveOf(TableLine line)
    {
        var level = Level(line.Label);
        if (line.Key is Tables.Lines.Total or Tables.Lines.YearTotal || CarryOver.Contains(line.Key))
            return (level > 1 ? Shallower(level) : null, false);
        if (line.IsNamedPart)
            return (_lines.FindLast(other => !other.IsNamedPart && !IsTotal(other)), false);
        if (_described.FirstOrDefault(known => known.Key == line.Key)?.PartOf is { } whole
            && _lines.FindLast(other => other.Key == whole) is { } named && (level == 0 || Level(named.Label) != level))
        {
            return (named, false);
        }
        if (level > 0)
            return (Shallower(level) ?? RestartedBelow(), false);
        // 其中：公务用车购置费, and below it 公务用车运行费 without another 其中.
        if (_isNumbered && _lines.LastOrDefault() is { IsNamedPart: true } part)
            return (part.Above, false);
        return (null, _isNumbered || !IsKnown(line));
    }

    /// <summary>A line that the table's description names, or a class of expenditure.</summary>
    private bool IsKnown(TableLine line)
    {
        foreach (var known in _described)
        {
            if (known.Key == line.Key)
                return true;
        }
        return FunctionClasses.CodeOf(line.Key, year: null) is not null || EconomicClasses.Contains(line.Key);
    }

    /// <summary>The nearest line above that is numbered one level or more higher.</summary>
    private TableLine? Shallower(int level)
    {
        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            if (Level(_lines[i].Label) is > 0 and var other && other < level)
                return _lines[i];
            if (IsTotal(_lines[i]) && Level(_lines[i].Label) == 0)
                return null;
        }
        return null;
    }

    /// <summary>Numbering that starts again below 年初结转和结余 tells its parts (final accounts).</summary>
    private TableLine? RestartedBelow() => _lines.LastOrDefault() switch
    {
        { } last when CarryOver.Contains(last.Key) && Level(last.Label) == 0 => last,
        { Above: { } above } when CarryOver.Contains(above.Key) && Level(above.Label) == 0 => above,
        _ => null,
    };

    private static bool IsTotal(TableLine line) => line.Key is Tables.Lines.Total or Tables.Lines.YearTotal;

    private void Settle()
    {
        var totals = _lines.FindAll(line => line.Key == Tables.Lines.Total);
        YearTotal = _lines.Find(line => line.Key == Tables.Lines.YearTotal) ?? (totals.Count > 1 ? totals[0] : null);
        Total = totals.LastOrDefault(line => line != YearTotal);
        CarriedOver = _lines.FindAll(line => line.Above is null && CarryOver.Contains(line.Key));
        var ofTheYear = YearTotal is null ? [] : _lines.FindAll(line => line.Above == YearTotal);
        OfTheYear = ofTheYear.Count > 0 ? ofTheYear
            : _lines.FindAll(line => line.Above is null && !IsTotal(line) && !CarryOver.Contains(line.Key));
    }

    /// <summary>How deep a printed number is: 一、 1, （一） 2, 1. 3, （1） 4, ① 5; 0 without one.</summary>
    private static int Level(string label)
    {
        var text = LabelText.WithoutBlanks(label).Replace('(', '（').Replace(')', '）');
        if (LabelText.WithoutNumbering(text).Length == text.Length)
            return 0;
        var isBracketed = text[0] == '（';
        var digit = text[isBracketed ? 1 : 0];
        return digit is >= '①' and <= '⑳' ? 5 : char.IsAsciiDigit(digit) ? (isBracketed ? 4 : 3) : (isBracketed ? 2 : 1);
    }
}
