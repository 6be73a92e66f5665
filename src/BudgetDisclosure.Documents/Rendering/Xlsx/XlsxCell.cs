using System.Globalization;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>What a cell of <see cref="XlsxSheet.Row(ReadOnlySpan{XlsxCell})"/> holds; a string converts to a text.</summary>
public readonly record struct XlsxCell
{
    private XlsxCell(XlsxStyle? style) => Style = style;

    public XlsxStyle? Style { get; }

    /// <summary>The text of a text cell, stored unchanged whatever it begins with.</summary>
    internal string? TextValue { get; init; }

    /// <summary>The stored number as XML prints it; for a formula its result.</summary>
    internal string? NumberValue { get; init; }

    internal string? NumberFormat { get; init; }

    internal string? FormulaText { get; init; }

    public static implicit operator XlsxCell(string text) => Text(text);

    public static XlsxCell Blank(XlsxStyle? style = null) => new(style);

    public static XlsxCell Text(string text, XlsxStyle? style = null) => new(style) { TextValue = text };

    /// <summary>A number that shows exactly as printed (<c>1,308.710</c>), or a text where no format would.</summary>
    public static XlsxCell Printed(string text, XlsxStyle? style = null) => PrintedNumber.TryParse(text) is { } number
        ? new(style) { NumberValue = number.Value, NumberFormat = number.Format }
        : Text(text, style);

    /// <summary>A stored number under a format of its own, which may show less than is stored.</summary>
    public static XlsxCell Number(decimal value, string format, XlsxStyle? style = null) =>
        new(style) { NumberValue = value.ToString(CultureInfo.InvariantCulture), NumberFormat = format };

    /// <summary>A formula with its stored result; without one the file shows what the reader computes.</summary>
    public static XlsxCell Formula(string formula, decimal? result, string format, XlsxStyle? style = null) => new(style)
    {
        FormulaText = formula,
        NumberValue = result?.ToString(CultureInfo.InvariantCulture),
        NumberFormat = format,
    };

    /// <summary>A formula whose stored result is a text, empty where it shows nothing yet.</summary>
    public static XlsxCell TextFormula(string formula, string result, XlsxStyle? style = null, string? format = null) => new(style)
    {
        FormulaText = formula,
        TextValue = result,
        NumberFormat = format,
    };

    /// <summary>A blank cell that shows what is written into it under a format; <c>@</c> keeps it a text.</summary>
    public static XlsxCell Input(string format, XlsxStyle style) => new(style) { NumberFormat = format };
}
