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

    /// <summary>A table's title.</summary>
    public static readonly XlsxStyle Title =
        new() { FontName = Hei, FontSize = 16, Horizontal = XlsxAlignment.Center, Wrap = true };

    public static readonly XlsxStyle CoverTitle = Title with { FontSize = 26, Named = XlsxNamedStyle.Title };

    public static readonly XlsxStyle ContentsTitle = Title with { FontSize = 18, Named = XlsxNamedStyle.Headings[0] };

    /// <summary>An entry of a contents list, and one a level deeper.</summary>
    public static readonly XlsxStyle Contents = new() { FontSize = 12, Wrap = true, Link = true, Named = XlsxNamedStyle.Text };
    public static readonly XlsxStyle DeeperContents = Contents with { Indent = 2 };

    public static readonly XlsxStyle Paragraph = new() { FontSize = 12, Wrap = true, Named = XlsxNamedStyle.Text };

    public static readonly XlsxStyle Header =
        new() { FontName = Hei, Horizontal = XlsxAlignment.Center, Wrap = true, Border = true };

    public static readonly XlsxStyle Body = new() { Wrap = true, Border = true };

    public static readonly XlsxStyle Amount = new() { Horizontal = XlsxAlignment.Right, Border = true };

    public static readonly XlsxStyle Note = new() { Wrap = true };

    public static readonly XlsxStyle Right = new() { Horizontal = XlsxAlignment.Right };

    private const string Song = "宋体";
    private const string Hei = "黑体";

    private static readonly XlsxStyle[] Headings =
        [.. XlsxNamedStyle.Headings.Select((named, i) => new XlsxStyle
        {
            FontName = i < 2 ? Hei : Song, Bold = i >= 2, FontSize = i == 0 ? 14 : 12, Wrap = true, Named = named,
        })];

    public string FontName { get; init; } = Song;

    public bool Bold { get; init; }

    /// <summary>Blue and underlined.</summary>
    public bool Link { get; init; }

    /// <summary>In points.</summary>
    public int FontSize { get; init; } = DefaultFontSize;

    public XlsxAlignment Horizontal { get; init; }

    /// <summary>In widths of three blanks, from the left.</summary>
    public int Indent { get; init; }

    public bool Wrap { get; init; }

    public bool Border { get; init; }

    public bool Italic { get; init; }

    /// <summary>A border of dashes: visible as another one in black and white too.</summary>
    public bool Dashed { get; init; }

    /// <summary>Red, green, blue as six hexadecimal digits; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>True for a cell that may be changed on a protected sheet.</summary>
    public bool Unlocked { get; init; }

    public XlsxNamedStyle Named { get; init; } = XlsxNamedStyle.Normal;

    /// <summary>Of a section's heading; all levels below the fourth look like it.</summary>
    /// <param name="level">From 1.</param>
    public static XlsxStyle Heading(int level) => Headings[Math.Clamp(level, 1, Headings.Length) - 1];
}
