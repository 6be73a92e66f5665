using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>Reads the rows of a recognised table: codes joined, amounts in fen, counts; the print stays beside them.</summary>
internal sealed class RowReader(ReadTable table, TableUnit unit, FindingList findings)
{
    private readonly string _title = table.Title;

    /// <summary>The last code of each entry: split codes may be printed only at their own level.</summary>
    private readonly Dictionary<int, string> _above = [];

    public List<DisclosureRow> Read()
    {
        var rows = new List<DisclosureRow>(table.Rows.Count);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var cells = table.Rows[i];
            var codes = Codes(cells);
            rows.Add(new DisclosureRow([.. cells.Select((cell, column) => table.IsLabelledAmount(cells, column)
                ? WithAmount(new(cell.Text, cell.Position) { Hidden = cell.Hidden }, cell, column)
                : Cell(cells, column, table.Unplaced.Contains(i)))])
            {
                Code = codes.Count == 1 ? codes[0] : null,
                Codes = codes.Count > 1 && codes.Exists(code => code is not null) ? codes : null,
                Hidden = table.Block.Body[i].Hidden || table.Block.Hidden,
            });
        }
        return rows;
    }

    private DisclosureCell Cell(List<SourceCell> cells, int column, bool isUnplaced)
    {
        var cell = cells[column];
        if (cell.Text.Length == 0)
            return cell.HasNoResult || cell.Edited ? new("", cell.Position) { Hidden = cell.Hidden } : DisclosureCell.Blank;
        var read = new DisclosureCell(cell.Text, cell.Position) { Hidden = cell.Hidden };
        if (cell.HasNoResult || isUnplaced)
            return read;
        return table.Columns[column].Description?.Kind switch
        {
            ColumnKind.Amount when CountedLine.IsCount(table, cells, column) => WithCount(read),
            ColumnKind.Amount when IsMergedFigure(cells, column) => WithoutAmount(read, column),
            ColumnKind.Amount => WithAmount(read, cell, column),
            ColumnKind.Count => WithCount(read),
            _ => read,
        };
    }

    private static DisclosureCell WithCount(DisclosureCell read) =>
        AmountText.Read(read.Text, out var number) == AmountTextKind.Number ? read with { Value = number.Value } : read;

    /// <summary>True for a number merged over several amount columns or rows: which one it belongs to is not said.</summary>
    private bool IsMergedFigure(List<SourceCell> cells, int column)
    {
        var cell = cells[column];
        if (cell is { ColumnSpan: 1, RowSpan: 1 } || AmountText.Read(cell.Text, out _) != AmountTextKind.Number)
            return false;
        for (var i = column + 1; i < Math.Min(cells.Count, column + cell.ColumnSpan); i++)
        {
            var isUnderTheSameLabel = table.Columns[i].Column.Header.SequenceEqual(table.Columns[column].Column.Header);
            if (table.Columns[i].Description?.Kind == ColumnKind.Amount && !isUnderTheSameLabel)
                return true;
        }
        return cell.RowSpan > 1 && !IsMergedWithItsEntry(cells, cell.RowSpan);
    }

    /// <summary>An entry that takes several rows (a programme and its indicators) has one amount for all of them.</summary>
    private bool IsMergedWithItsEntry(List<SourceCell> cells, int rows) =>
        table.Description.Rows == RowIdentity.Entry && cells.Where((cell, i) => cell.Text.Length > 0 && cell.RowSpan >= rows
            && table.Columns[i].Description?.Kind != ColumnKind.Amount).Any();

    private DisclosureCell WithoutAmount(DisclosureCell read, int column)
    {
        findings.Add(FindingKinds.RowDoesNotFit,
            $"“{_title}”的金额栏“{Label(column)}”里的“{read.Text}”与相邻的金额格合并，不能确定属于哪一格，金额没有换算", read.At);
        return read;
    }

    private DisclosureCell WithAmount(DisclosureCell read, SourceCell cell, int column)
    {
        switch (AmountText.Read(cell.Text, out var number))
        {
            case AmountTextKind.Words:
                findings.Add(FindingKinds.TextInAmount, $"“{_title}”的金额栏“{Label(column)}”里是“{Shorten(cell.Text)}”", cell.Position);
                return read;
            case AmountTextKind.Number when number.IsPercentage:
                return read with { Value = number.Value };
            case AmountTextKind.Number when (unit.ByColumn[column] ?? unit.Amounts) is { } amountUnit:
                if (AmountText.ToMoney(number, amountUnit) is { } money)
                    return read with { Amount = money };
                findings.Add(FindingKinds.AmountTooLarge, $"“{_title}”的“{cell.Text}”{amountUnit.Printed()}不能化为整分", cell.Position);
                return read;
            default:
                return read;
        }
    }

    /// <summary>A code per entry of the row, null where the row prints none or none can be formed.</summary>
    private List<string?> Codes(List<SourceCell> cells)
    {
        var entries = new SortedDictionary<int, List<(ColumnKind Kind, SourceCell Cell)>>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (table.Columns[i].Description is { Kind: ColumnKind.Code or ColumnKind.CodePart } column
                && table.Description.Rows is RowIdentity.FunctionCode or RowIdentity.EconomicCode)
            {
                var entry = column.Entry ?? 0;
                if (!entries.TryGetValue(entry, out var parts))
                    entries[entry] = parts = [];
                parts.Add((column.Kind, cells[i]));
            }
        }
        return entries.Count == 0 ? [CodeInName(cells)] : [.. entries.Select(entry => Join(entry.Key, entry.Value))];
    }

    /// <summary>The code that stands before the name in one cell: 2010301 行政运行.</summary>
    private string? CodeInName(List<SourceCell> cells)
    {
        if (table.Description.Rows is not (RowIdentity.FunctionCode or RowIdentity.EconomicCode))
            return null;
        var name = table.Columns.ToList().FindIndex(column => column.Description?.Kind == ColumnKind.Name);
        var digits = name < 0 ? "" : string.Concat(cells[name].Text.TakeWhile(char.IsAsciiDigit));
        return digits.Length < cells.ElementAtOrDefault(name)?.Text.Length && IsKnownShape(digits) ? digits : null;
    }

    private string? Join(int entry, List<(ColumnKind Kind, SourceCell Cell)> parts)
    {
        var printed = parts.Where(part => part.Cell.Text.Length > 0).ToList();
        if (printed.Count == 0 || printed.TrueForAll(part => !part.Cell.Text.Any(char.IsDigit)))
            return null;
        var texts = parts.ConvertAll(part => part.Cell.Text);
        var code = CodeText.Join(texts) ?? CodeText.JoinBelow(_above.GetValueOrDefault(entry), texts);
        if (code is null || !IsKnownShape(code))
        {
            findings.Add(FindingKinds.CodeNotFormed,
                $"“{_title}”的科目编码“{Shorten(string.Join('|', texts))}”不能组成规范的编码", printed[0].Cell.Position);
            return null;
        }
        _above[entry] = code;
        return code;
    }

    private bool IsKnownShape(string code) => table.Description.Rows == RowIdentity.EconomicCode
        ? EconomicCode.TryParse(code, out _)
        : FunctionCode.TryParse(code, out _);

    private string Label(int column) => string.Join('/', table.Columns[column].Column.Header);

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
