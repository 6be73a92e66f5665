using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>A row of a coded table, on one of the entries that stand side by side in it.</summary>
/// <param name="Code">Null for a total, a unit's heading and a row whose code could not be formed.</param>
internal sealed record CodeRow(int Row, int? Entry, string? Code, string Name);

/// <summary>A row and the rows one level below it that must add up to it.</summary>
internal sealed record CodeSum(CodeRow Whole, IReadOnlyList<CodeRow> Parts)
{
    /// <summary>Rows with money whose code could not be formed: they may belong to the parts.</summary>
    public IReadOnlyList<CodeRow> Unplaced { get; init; } = [];

    /// <summary>True where the table prints several blocks and nothing says which of them make the whole.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>
/// The rows of a coded table as a tree: total, 类, 款, 项. A row belongs to the nearest printed code that begins its own,
/// so levels may be missing; totals may stand first or last; rows by unit go by the unit's code.
/// </summary>
internal sealed class CodeTree
{
    private static readonly LabelPattern Totals = Lines.Coded.First(line => line.Key == Lines.Total).Labels;

    private readonly LedgerTable _table;

    /// <summary>Rows say whose they are; where they have no codes besides, the units are the codes.</summary>
    private readonly bool _hasUnits;
    private readonly bool _isByUnit;

    private readonly List<CodeRow> _coded = [];
    private readonly List<CodeRow> _unplaced = [];

    /// <summary>Where each block (a unit's own codes) begins among <see cref="_coded"/>, with the heading above it.</summary>
    private readonly List<(int First, CodeRow? Heading)> _blocks = [];

    private CodeTree(LedgerTable table)
    {
        _table = table;
        _hasUnits = table.Table.Columns.Any(column => column.Key == "unit.name");
        _isByUnit = _hasUnits && !table.Table.Columns.Select((_, i) => table.Described(i)?.Kind).Any(kind =>
            kind is ColumnKind.Code or ColumnKind.CodePart or ColumnKind.Name);
        foreach (var entry in table.Columns.Where(column => !column.IsPaired).Select(column => column.Entry).Distinct())
            Read(entry);
        Sums = [.. Sum()];
    }

    /// <summary>合计</summary>
    public CodeRow? Total { get; private set; }

    /// <summary>人员经费合计 and 公用经费合计, where the table closes its blocks so.</summary>
    public CodeRow? Personnel { get; private set; }

    public CodeRow? Operating { get; private set; }

    public IReadOnlyList<CodeSum> Sums { get; }

    /// <summary>The rows that have a code, in printed order.</summary>
    public IReadOnlyList<CodeRow> Coded => _coded;

    public static CodeTree Of(LedgerTable table) => new(table);

    /// <summary>The total row's figure; where there is none, null.</summary>
    public Figure? TotalOf(AmountColumn? column) => Total is { } row && column is not null ? this[row, column] : null;

    /// <summary>The row's figure under a column, or under the column of the same meaning on the row's own entry.</summary>
    public Figure? this[CodeRow row, AmountColumn column]
    {
        get
        {
            if (row.Entry == column.Entry)
                return _table[row.Row, column.Index];
            var own = _table.Columns.FirstOrDefault(other =>
                (other.Entry, other.Measure, other.Fund, other.IsPaired) == (row.Entry, column.Measure, column.Fund, column.IsPaired));
            return own is null ? null : _table[row.Row, own.Index];
        }
    }

    /// <summary>The amount columns, those of the same meaning on several entries once.</summary>
    public IReadOnlyList<AmountColumn> Columns =>
        field ??= [.. _table.Columns.DistinctBy(column => (column.Measure, column.Fund, column.IsPaired, column.Line))];

    /// <summary>The row of a code; null where none is printed, or several.</summary>
    public CodeRow? Find(string code)
    {
        var rows = _coded.Where(row => row.Code == code).Take(2).ToList();
        return rows is [var only] ? only : null;
    }

    private void Read(int? entry)
    {
        var column = _table.Columns.First(one => one.Entry == entry);
        var first = _coded.Count;
        CodeRow? heading = null;
        CodeRow? headingOfBlock = null;
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var (unit, unitOfBlock) = ("", "");
        for (var i = 0; i < _table.Rows.Count; i++)
        {
            var row = new CodeRow(i, entry, _isByUnit ? UnitCode(i) : _table.CodeOf(i, entry), _table.NameOf(i, entry));
            unit = UnitOf(i) is { Length: > 0 } printed ? printed : unit;
            if (row.Code is null)
            {
                if (IsPlaced(row, column))
                    continue;
                heading = row;
                if (_coded.Count > first)
                    _unplaced.Add(row);
                continue;
            }
            var isBelowHeading = heading is not null && (_coded.Count == first || heading.Row > _coded[^1].Row);
            if (_coded.Count > first && (unit != unitOfBlock || (codes.Contains(row.Code) && isBelowHeading)))
            {
                _blocks.Add((first, headingOfBlock));
                first = _coded.Count;
                codes = [];
            }
            if (_coded.Count == first)
            {
                (headingOfBlock, unitOfBlock) = (isBelowHeading ? heading : null, unit);
                _unplaced.RemoveAll(other => other == headingOfBlock);
            }
            codes.Add(row.Code);
            _coded.Add(row);
        }
        if (_coded.Count > first)
            _blocks.Add((first, headingOfBlock));
    }

    /// <summary>Whose codes a row is among, where a table prints them unit by unit.</summary>
    private string UnitOf(int row) =>
        !_hasUnits || _isByUnit ? "" : Cell(row, "unit.code") is { Length: > 0 } code ? code : Cell(row, "unit.name");

    /// <summary>A total, or a row without words and money; false for a heading or a row whose code could not be formed.</summary>
    private bool IsPlaced(CodeRow row, AmountColumn column)
    {
        var line = _hasUnits && Totals.Matches(LabelText.Key(row.Name)) ? Lines.Total : _table.At(row.Row, column.Index)?.Line;
        switch (line)
        {
            case Lines.Total:
                Total ??= row;
                return true;
            case "personnel-total":
                Personnel ??= row;
                return true;
            case "operating-total":
                Operating ??= row;
                return true;
            default:
                return !_table.Columns.Any(amount => amount.Entry == row.Entry && _table[row.Row, amount.Index] is { IsSome: true });
        }
    }

    private string? UnitCode(int row)
    {
        var code = Cell(row, "unit.code");
        return code.Length > 0 && code.All(char.IsAsciiLetterOrDigit) ? code
            : Cell(row, "unit.name") is { Length: > 0 } name && !Totals.Matches(LabelText.Key(name)) ? name : null;
    }

    private string Cell(int row, string key)
    {
        for (var i = 0; i < _table.Table.Columns.Count; i++)
        {
            if (_table.Table.Columns[i].Key == key)
                return _table.Rows[row].Cells[i].Text;
        }
        return "";
    }

    private IEnumerable<CodeSum> Sum()
    {
        var roots = new List<CodeRow>();
        var parts = new Dictionary<CodeRow, List<CodeRow>>();
        var headings = new List<CodeRow>();
        for (var i = 0; i < _blocks.Count; i++)
        {
            var end = i + 1 < _blocks.Count ? _blocks[i + 1].First : _coded.Count;
            var block = _coded[_blocks[i].First..end];
            var tops = Hang(block, parts);
            var heading = IsOneOfSeveral(i) ? _blocks[i].Heading : null;
            if (heading is null && headings.Count == 0)
                roots.AddRange(tops);
            if (heading is not null)
            {
                headings.Add(heading);
                parts[heading] = tops;
            }
        }
        foreach (var sum in Closed(roots.Count > 0 ? roots : headings))
            yield return sum with { IsDoubtful = Enumerable.Range(0, _blocks.Count).Any(IsOneOfSeveral) };
        foreach (var (whole, below) in parts.OrderBy(pair => pair.Key.Entry).ThenBy(pair => pair.Key.Row))
            yield return new(whole, below) { Unplaced = UnplacedBelow(whole) };
        foreach (var whole in _unplaced.Count == 0 ? [] : _coded.Where(row => !parts.ContainsKey(row)))
        {
            if (UnplacedBelow(whole) is { Count: > 0 } unplaced && whole.Code!.Length < 7 && unplaced[0].Row == whole.Row + 1)
                yield return new(whole, []) { Unplaced = unplaced };
        }
    }

    /// <summary>A heading above the only block of an entry is no unit's among several.</summary>
    private bool IsOneOfSeveral(int block) =>
        _blocks.Count(other => _coded[other.First].Entry == _coded[_blocks[block].First].Entry) > 1;

    /// <summary>Every row below the nearest row whose code begins its own; the others are returned.</summary>
    private static List<CodeRow> Hang(List<CodeRow> block, Dictionary<CodeRow, List<CodeRow>> parts)
    {
        var byCode = new Dictionary<string, CodeRow>(StringComparer.Ordinal);
        foreach (var row in block)
            byCode.TryAdd(row.Code!, row);
        var tops = new List<CodeRow>();
        foreach (var row in block)
        {
            if (Above(row.Code!, byCode) is not { } above)
                tops.Add(row);
            else if (parts.TryGetValue(above, out var below))
                below.Add(row);
            else
                parts[above] = [row];
        }
        return tops;
    }

    private static CodeRow? Above(string code, Dictionary<string, CodeRow> byCode)
    {
        for (var length = code.Length - 1; length >= 3; length--)
        {
            if (byCode.TryGetValue(code[..length], out var row))
                return row;
        }
        return null;
    }

    /// <summary>The total of everything, and the totals of personnel (301, 303) and operating (all other) expenditure.</summary>
    private IEnumerable<CodeSum> Closed(List<CodeRow> tops)
    {
        if (Total is not null && tops.Count > 0)
            yield return new(Total, tops) { Unplaced = _unplaced };
        if (Total is not null && Personnel is not null && Operating is not null)
            yield return new(Total, [Personnel, Operating]);
        var personnel = tops.Where(row => row.Code is "301" or "303").ToList();
        if (Personnel is not null && personnel.Count > 0)
            yield return new(Personnel, personnel) { Unplaced = _unplaced };
        var operating = tops.Except(personnel).ToList();
        if (Operating is not null && operating.Count > 0)
            yield return new(Operating, operating) { Unplaced = _unplaced };
    }

    /// <summary>Rows without a code that stand inside the extent of a row's own codes.</summary>
    private List<CodeRow> UnplacedBelow(CodeRow whole)
    {
        if (_unplaced.Count == 0 || whole.Code is null)
            return [];
        return _unplaced.FindAll(row => row.Entry == whole.Entry
            && _coded.FindLast(coded => coded.Entry == row.Entry && coded.Row < row.Row) is { } before
            && before.Row >= whole.Row && before.Code!.StartsWith(whole.Code, StringComparison.Ordinal));
    }
}
