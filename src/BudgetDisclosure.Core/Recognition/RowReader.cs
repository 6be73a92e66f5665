using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>Reads the rows of a recognised table: codes joined, amounts in fen, counts; the print stays beside them.</summary>
internal sealed class RowReader(ReadTable table, TableUnit unit, FindingList findings)
{
    private readonly string _title = table.Title;

    public List<DisclosureRow> Read()
    {
        var rows = new List<DisclosureRow>(table.Rows.Count);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var cells = table.Rows[i];
            var codes = Codes(cells);
            rows.Add(new DisclosureRow([.. cells.Select((cell, column) => Cell(cell, column))])
            {
                Code = codes.Count == 1 ? codes[0] : null,
                Codes = codes.Count > 1 && codes.Exists(code => code is not null) ? codes : null,
                Hidden = table.Block.Body[i].Hidden || table.Block.Hidden,
            });
        }
        return rows;
    }

    private DisclosureCell Cell(SourceCell cell, int column)
    {
        if (cell.Text.Length == 0)
            return cell.HasNoResult ? new("", cell.Position) { Hidden = cell.Hidden } : DisclosureCell.Blank;
        var read = new DisclosureCell(cell.Text, cell.Position) { Hidden = cell.Hidden };
        if (cell.HasNoResult)
            return read;
        return table.Columns[column].Description?.Kind switch
        {
            ColumnKind.Amount => WithAmount(read, cell, column),
            ColumnKind.Count when AmountText.Read(cell.Text, out var number) == AmountTextKind.Number =>
                read with { Value = number.Value },
            _ => read,
        };
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
        return [.. entries.Values.Select(parts => Join(parts))];
    }

    private string? Join(List<(ColumnKind Kind, SourceCell Cell)> parts)
    {
        var printed = parts.Where(part => part.Cell.Text.Length > 0).ToList();
        if (printed.Count == 0 || printed.All(part => !part.Cell.Text.Any(char.IsAsciiDigit)))
            return null;
        var code = CodeText.Join([.. parts.Select(part => part.Cell.Text)]);
        if (code is null || !IsKnownShape(code))
        {
            var text = string.Join('|', parts.Select(part => part.Cell.Text));
            findings.Add(FindingKinds.CodeNotFormed, $"“{_title}”的科目编码“{Shorten(text)}”不能组成规范的编码", printed[0].Cell.Position);
            return null;
        }
        return code;
    }

    private bool IsKnownShape(string code) => table.Description.Rows == RowIdentity.EconomicCode
        ? EconomicCode.TryParse(code, out _)
        : FunctionCode.TryParse(code, out _);

    private string Label(int column) => string.Join('/', table.Columns[column].Column.Header);

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
