using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace BudgetDisclosure.Documents.Tests.Rendering.Xlsx;

/// <summary>A written workbook as another program reads it: validated, cells by sheet and address.</summary>
internal sealed partial class ReadWorkbook
{
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;

    private ReadWorkbook(SpreadsheetDocument document)
    {
        _document = document;
        _workbook = document.WorkbookPart!;
    }

    public IEnumerable<string> SheetNames => _workbook.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!);

    public IEnumerable<string> DefinedNames => _workbook.Workbook.Descendants<DefinedName>()
        .Select(name => $"{name.Name}@{name.LocalSheetId}={name.Text}");

    /// <summary>Reads and validates.</summary>
    public static ReadWorkbook Of(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        var document = SpreadsheetDocument.Open(stream, false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
        Assert.Empty(errors);
        return new(document);
    }

    public IEnumerable<string> Merges(string sheet) =>
        Worksheet(sheet).Descendants<MergeCell>().Select(merge => merge.Reference!.Value!);

    public Worksheet Worksheet(string sheet)
    {
        var id = _workbook.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!;
        return ((WorksheetPart)_workbook.GetPartById(id)).Worksheet;
    }

    /// <summary>The texts of a row, blanks included, as cells show them.</summary>
    public IEnumerable<string> Row(string sheet, int row) => Worksheet(sheet).Descendants<Row>()
        .Single(r => r.RowIndex! == (uint)row).Elements<Cell>().Select(Shown);

    public Cell Cell(string sheet, string address) =>
        Worksheet(sheet).Descendants<Cell>().Single(cell => cell.CellReference == address);

    public string Shown(string sheet, string address) => Shown(Cell(sheet, address));

    public string Format(Cell cell)
    {
        var styles = _workbook.WorkbookStylesPart!.Stylesheet;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        return styles.NumberingFormats?.Elements<NumberingFormat>()
            .SingleOrDefault(f => f.NumberFormatId! == format.NumberFormatId!)?.FormatCode?.Value ?? "General";
    }

    private string Shown(Cell cell) => cell switch
    {
        { DataType.Value: CellValues.InlineString } => Unescaped(cell.InlineString!.Text!.Text),
        { CellValue: { } value } => double.Parse(value.Text, CultureInfo.InvariantCulture)
            .ToString(Format(cell), CultureInfo.InvariantCulture),
        _ => "",
    };

    private static string Unescaped(string text) => Escape().Replace(text, match =>
        ((char)int.Parse(match.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
