namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>Where a text stands in its cell from left to right.</summary>
public enum XlsxAlignment
{
    /// <summary>Texts left, numbers right.</summary>
    General,
    Left,
    Center,
    Right,
}

/// <summary>How a cell looks; its number format comes from the printed number itself.</summary>
public sealed record XlsxStyle
{
    public const int DefaultFontSize = 11;

    public static readonly XlsxStyle Default = new();

    public static readonly XlsxStyle Title =
        new() { Bold = true, FontSize = 16, Horizontal = XlsxAlignment.Center, Wrap = true };

    public static readonly XlsxStyle Heading = new() { Bold = true, Wrap = true };

    public static readonly XlsxStyle Header =
        new() { Bold = true, Horizontal = XlsxAlignment.Center, Wrap = true, Border = true };

    public static readonly XlsxStyle Body = new() { Wrap = true, Border = true };

    public static readonly XlsxStyle Amount = new() { Horizontal = XlsxAlignment.Right, Border = true };

    public static readonly XlsxStyle Note = new() { Wrap = true };

    public static readonly XlsxStyle Right = new() { Horizontal = XlsxAlignment.Right };

    public bool Bold { get; init; }

    /// <summary>In points.</summary>
    public int FontSize { get; init; } = DefaultFontSize;

    public XlsxAlignment Horizontal { get; init; }

    public bool Wrap { get; init; }

    public bool Border { get; init; }

    public bool Italic { get; init; }

    /// <summary>A border of dashes: visible as another one in black and white too.</summary>
    public bool Dashed { get; init; }

    /// <summary>Red, green, blue as six hexadecimal digits; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>True for a cell that may be changed on a protected sheet.</summary>
    public bool Unlocked { get; init; }
}
