using System.Globalization;
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
internal sealed class XlsxCellReader(PartTokens tokens, XlsxWorkbook workbook, string sheet)
{
    private readonly TextBuffer content = new();
    private readonly ShownText shown = new();
    private readonly TextPool texts = new();

    public static CellContent ContentOf(ReadOnlySpan<byte> type) => type switch
    {
        [(byte)'s'] => CellContent.SharedString,
        [(byte)'b'] => CellContent.Boolean,
        [(byte)'e'] => CellContent.Error,
        [(byte)'d'] => CellContent.Date,
        _ when type.SequenceEqual("str"u8) => CellContent.String,
        _ when type.SequenceEqual("inlineStr"u8) => CellContent.InlineString,
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
        return cell.State == CellState.AsStored && string.IsNullOrEmpty(cell.Text) ? null : cell;
    }

    private void ReadContent(out bool hasValue, out bool hasFormula)
    {
        hasValue = hasFormula = false;
        content.Clear();
        while (tokens.Read() && tokens.Node != TokenNode.End)
        {
            if (tokens.Node != TokenNode.Start)
                continue;
            if (tokens.Name is [(byte)'v'])
            {
                content.Clear();
                content.AppendElement(tokens);
                hasValue = true;
                continue;
            }
            hasFormula |= tokens.Name is [(byte)'f'];
            if (tokens.Name.SequenceEqual("is"u8))
                content.AppendRichText(tokens);
            else
                tokens.SkipElement();
        }
    }

    private string SharedString(CellReference at) =>
        int.TryParse(content.Span.Trim(), NumberStyles.None, null, out var index)
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

    private XlsxCell Number(int column, int style)
    {
        var format = FormatOf(style);
        if (format.TryShowPlain(content.Span, shown))
            return new(column, texts.Get(shown.Span));
        return StoredNumber.TryParse(content.Span, out var number)
            ? Formatted(column, number, format)
            : Text(column, DecodedText(CellContent.String), style);
    }

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
        (uint)style < (uint)workbook.Styles.Length ? workbook.Styles[style].Format : NumberFormat.General;
}
