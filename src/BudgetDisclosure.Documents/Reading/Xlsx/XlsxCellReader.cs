using System.Globalization;
using System.Xml;
using BudgetDisclosure.Documents.Reading.Xlsx.Formats;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>How a cell stores its content (attribute <c>t</c>).</summary>
internal enum CellContent : byte
{
    Number,
    SharedString,
    String,
    InlineString,
    Boolean,
    Error,
    Date,
}

/// <summary>Reads what a cell shows; keeps its buffers from cell to cell.</summary>
/// <remarks>Element names are compared by reference: the reader's own table gives one string per name.</remarks>
internal sealed class XlsxCellReader(XmlReader reader, XlsxWorkbook workbook, string sheet)
{
    private readonly string valueName = reader.NameTable.Add("v");
    private readonly string formulaName = reader.NameTable.Add("f");
    private readonly TextBuffer content = new();
    private readonly ShownText shown = new();
    private readonly TextPool texts = new();

    public static CellContent ContentOf(ReadOnlySpan<char> type) => type switch
    {
        "s" => CellContent.SharedString,
        "str" => CellContent.String,
        "inlineStr" => CellContent.InlineString,
        "b" => CellContent.Boolean,
        "e" => CellContent.Error,
        "d" => CellContent.Date,
        _ => CellContent.Number,
    };

    /// <summary>Reads to the end of the cell that the reader stands on; null if it shows nothing.</summary>
    public XlsxCell? Read(CellReference at, CellContent type, int style)
    {
        ReadContent(out var hasValue, out var hasFormula);
        if (content.Span.IsEmpty)
        {
            var neverComputed = hasFormula && (!hasValue || type != CellContent.String);
            return neverComputed ? new XlsxCell(at.Column, "", CellState.NoResult) : null;
        }
        var cell = type switch
        {
            CellContent.SharedString => Text(at.Column, SharedString(at), style),
            CellContent.String or CellContent.InlineString => Text(at.Column, DecodedText(type), style),
            CellContent.Boolean => new(at.Column, content.Span is "1" or "true" ? "TRUE" : "FALSE"),
            CellContent.Error => new(at.Column, texts.Get(content.Span), CellState.ErrorValue),
            CellContent.Date => Date(at.Column, style),
            _ => Number(at.Column, style),
        };
        return cell.State == CellState.AsStored && string.IsNullOrWhiteSpace(cell.Text) ? null : cell;
    }

    private void ReadContent(out bool hasValue, out bool hasFormula)
    {
        hasValue = hasFormula = false;
        content.Clear();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
                return;
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (ReferenceEquals(reader.LocalName, valueName))
            {
                content.Clear();
                content.AppendElement(reader);
                hasValue = true;
                continue;
            }
            hasFormula |= ReferenceEquals(reader.LocalName, formulaName);
            if (reader.LocalName == "is")
                content.AppendRichText(reader);
            else
                reader.SkipElement();
        }
    }

    private string SharedString(CellReference at) =>
        int.TryParse(content.Span, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, null, out var index)
        && index < workbook.Strings.Count
            ? workbook.Strings[index]
            : throw XlsxRefusals.SharedString(sheet, at.Row, at.Column);

    private string DecodedText(CellContent type)
    {
        if (type == CellContent.String)
            content.DecodeEscapes();
        return texts.Get(content.Span);
    }

    private XlsxCell Text(int column, string text, int style) => new(column, FormatOf(style).Show(text));

    private XlsxCell Number(int column, int style) => StoredNumber.TryParse(content.Span, out var number)
        ? Formatted(column, number, FormatOf(style))
        : Text(column, DecodedText(CellContent.String), style);

    /// <summary>A date in words (ISO 8601), as few programs write it.</summary>
    private XlsxCell Date(int column, int style)
    {
        if (!DateTime.TryParse(content.Span, null, DateTimeStyles.RoundtripKind, out var date))
            return Text(column, DecodedText(CellContent.String), style);
        var format = FormatOf(style) is { IsDate: true } own ? own : NumberFormat.Parse(BuiltInFormats.CodeOf(14));
        return Formatted(column, SerialDate.OfDate(date, workbook.Dates), format);
    }

    private XlsxCell Formatted(int column, StoredNumber number, NumberFormat format)
    {
        var kind = format.Show(number, workbook.Dates, shown);
        var text = texts.Get(shown.Span);
        return kind == ShownKind.Rounded
            ? new(column, text)
            : new(column, text, CellState.Altered, content.Span.Trim().ToString());
    }

    /// <summary>A style that the file does not define shows what no style shows.</summary>
    private NumberFormat FormatOf(int style) =>
        (uint)style < (uint)workbook.Styles.Length ? workbook.Styles[style] : NumberFormat.General;
}
