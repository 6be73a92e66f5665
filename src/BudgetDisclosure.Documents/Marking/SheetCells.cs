using System.Globalization;
using System.Xml.Linq;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Marking;

/// <summary>The cells of a worksheet's XML by row and column, made where they are not there.</summary>
internal sealed class SheetCells
{
    private readonly XNamespace _main;
    private readonly XElement _data;
    private readonly SortedDictionary<int, XElement> _rows = [];

    public SheetCells(XElement sheet)
    {
        _main = sheet.Name.Namespace;
        _data = sheet.Element(_main + "sheetData")!;
        var number = 0;
        foreach (var row in _data.Elements(_main + "row"))
            _rows[number = (int?)row.Attribute("r") ?? number + 1] = row;
    }

    /// <summary>The cell; a new one takes its place among its neighbours.</summary>
    public XElement At(int row, int column)
    {
        var cells = Row(row);
        var next = 0;
        XElement? before = null;
        foreach (var cell in cells.Elements(_main + "c"))
        {
            next = ColumnOf(cell) ?? next + 1;
            if (next == column)
                return cell;
            if (next > column)
                break;
            before = cell;
        }
        var added = new XElement(_main + "c", new XAttribute("r", $"{SourcePosition.ColumnName(column)}{row}"));
        if (before is null)
            cells.AddFirst(added);
        else
            before.AddAfterSelf(added);
        return added;
    }

    /// <summary>The style that a cell of the row has where it names none.</summary>
    public int StyleOf(int row) => _rows.TryGetValue(row, out var element) && (string?)element.Attribute("customFormat") is "1" or "true"
        ? (int?)_rows[row].Attribute("s") ?? 0 : 0;

    private XElement Row(int number)
    {
        if (_rows.TryGetValue(number, out var known))
            return known;
        var added = new XElement(_main + "row", new XAttribute("r", number));
        if (_rows.Where(row => row.Key < number).Select(row => row.Value).LastOrDefault() is { } before)
            before.AddAfterSelf(added);
        else
            _data.AddFirst(added);
        return _rows[number] = added;
    }

    private static int? ColumnOf(XElement cell)
    {
        if ((string?)cell.Attribute("r") is not { } name)
            return null;
        var column = 0;
        foreach (var letter in name.TakeWhile(char.IsAsciiLetter))
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A') + 1;
        return column;
    }
}
