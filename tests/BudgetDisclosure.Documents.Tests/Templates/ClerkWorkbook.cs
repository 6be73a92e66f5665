using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Templates;

/// <summary>A workbook as an office program has it open: cells are written into, formulas reckoned, the file saved.</summary>
internal sealed class ClerkWorkbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, byte[]> _parts = [];
    private readonly Dictionary<string, (string Part, XDocument Xml)> _sheets = [];
    private readonly Dictionary<(string Sheet, string Address), XElement> _cells = [];

    public ClerkWorkbook(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            _parts[entry.FullName] = bytes.ToArray();
        }
        var names = XDocument.Load(new MemoryStream(_parts["xl/workbook.xml"])).Descendants(Main + "sheet").Select(sheet => (string)sheet.Attribute("name")!).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var part = $"xl/worksheets/sheet{i + 1}.xml";
            var xml = XDocument.Load(new MemoryStream(_parts[part]), LoadOptions.PreserveWhitespace);
            _sheets[names[i]] = (part, xml);
            foreach (var cell in xml.Descendants(Main + "c"))
                _cells[(names[i], (string)cell.Attribute("r")!)] = cell;
        }
    }

    public IEnumerable<string> Names => _sheets.Keys;

    public XDocument Sheet(string name) => _sheets[name].Xml;

    public string? Formula(string sheet, string address) =>
        _cells.TryGetValue((sheet, address), out var cell) ? (string?)cell.Element(Main + "f") : null;

    /// <summary>What is stored: a number, a text, or null for nothing.</summary>
    public object? Value(string sheet, string address)
    {
        if (!_cells.TryGetValue((sheet, address), out var cell))
            return null;
        return (string?)cell.Attribute("t") switch
        {
            "inlineStr" => string.Concat(cell.Descendants(Main + "t").Select(text => text.Value)),
            "str" => (string?)cell.Element(Main + "v") ?? "",
            _ => cell.Element(Main + "v") is { } value ? decimal.Parse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture) : null,
        };
    }

    public bool IsLocked(string sheet, string address)
    {
        var style = (int?)_cells[(sheet, address)].Attribute("s") ?? 0;
        var format = XDocument.Load(new MemoryStream(_parts["xl/styles.xml"])).Descendants(Main + "cellXfs").Single().Elements(Main + "xf").ElementAt(style);
        return (string?)format.Element(Main + "protection")?.Attribute("locked") != "0";
    }

    /// <summary>Types into a cell; one that the sheet has locked takes nothing.</summary>
    public void Type(string sheet, string address, object value)
    {
        Assert.False(IsLockedQuickly(sheet, address), $"{sheet}!{address} is locked");
        Store(_cells[(sheet, address)], value);
    }

    /// <summary>Writes over whatever stands there, as one does who has lifted the protection.</summary>
    public void Overwrite(string sheet, string address, string value)
    {
        _cells[(sheet, address)].Element(Main + "f")?.Remove();
        Store(_cells[(sheet, address)], value);
    }

    /// <summary>Takes a column's cells away, as one does who deletes it; what stood to the right moves up.</summary>
    public void DeleteColumn(string sheet, char column)
    {
        var xml = _sheets[sheet].Xml;
        xml.Descendants(Main + "mergeCells").Remove();
        foreach (var row in xml.Descendants(Main + "row"))
        {
            foreach (var cell in row.Elements(Main + "c").ToList())
            {
                var address = (string)cell.Attribute("r")!;
                if (address[0] == column)
                    cell.Remove();
                else if (address[0] > column)
                    cell.SetAttributeValue("r", (char)(address[0] - 1) + address[1..]);
            }
        }
    }

    public void Recalculate()
    {
        var evaluator = new FormulaEvaluator(this);
        foreach (var ((sheet, address), cell) in _cells)
        {
            if (cell.Element(Main + "f") is not { } formula)
                continue;
            var result = evaluator.Value(sheet, address);
            cell.Elements(Main + "v").Remove();
            cell.SetAttributeValue("t", result is decimal ? null : "str");
            formula.AddAfterSelf(new XElement(Main + "v", result is decimal number ? number.ToString(CultureInfo.InvariantCulture) : result ?? ""));
        }
    }

    /// <summary>Leaves it to the program that opens the file next to reckon everything.</summary>
    public void ForgetResults()
    {
        foreach (var cell in _cells.Values.Where(cell => cell.Element(Main + "f") is not null))
        {
            cell.Elements(Main + "v").Remove();
            cell.SetAttributeValue("t", null);
        }
    }

    public byte[] Save()
    {
        foreach (var (part, xml) in _sheets.Values)
        {
            var bytes = new MemoryStream();
            xml.Save(bytes, SaveOptions.DisableFormatting);
            _parts[part] = bytes.ToArray();
        }
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return file.ToArray();
    }

    private readonly Dictionary<string, bool> _locked = [];

    private bool IsLockedQuickly(string sheet, string address)
    {
        var style = (string?)_cells[(sheet, address)].Attribute("s") ?? "0";
        if (!_locked.TryGetValue(style, out var locked))
            _locked[style] = locked = IsLocked(sheet, address);
        return locked;
    }

    private static void Store(XElement cell, object value)
    {
        cell.RemoveNodes();
        cell.SetAttributeValue("t", value is string ? "inlineStr" : null);
        cell.Add(value is string text
            ? new XElement(Main + "is", new XElement(Main + "t", text))
            : new XElement(Main + "v", ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)));
    }
}
