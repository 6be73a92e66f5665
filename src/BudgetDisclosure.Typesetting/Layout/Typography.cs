using BudgetDisclosure.Typesetting.Fonts;

namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>How a text looks: its face, its size and the distance of its lines, in points.</summary>
internal sealed record TextStyle(Face Face, double Size, double LineHeight)
{
    /// <summary>A length in points as letters are measured.</summary>
    public int InEm(double points) => (int)Math.Round(points * TrueTypeFont.UnitsPerEm / Size);

    public double InPoints(int em) => em * Size / TrueTypeFont.UnitsPerEm;

    /// <summary>How far below a line's top its letters stand.</summary>
    public double Baseline => ((LineHeight - Size) / 2) + (0.88 * Size);
}

/// <summary>All sizes and distances, in points, in the manner of GB/T 9704: A4, a text of 156 mm, 黑体 above 宋体.</summary>
internal static class Typography
{
    public const double Millimetre = 72 / 25.4;
    public const double ShortSide = 595.28;
    public const double LongSide = 841.89;

    /// <summary>Left and right of an upright page; what lies has <see cref="LandscapeSideMargin"/>.</summary>
    public const double SideMargin = 27 * Millimetre;
    public const double LandscapeSideMargin = 22 * Millimetre;
    public const double TopMargin = 28 * Millimetre;
    public const double BottomMargin = 27 * Millimetre;
    public const double LandscapeTopMargin = 24 * Millimetre;
    public const double LandscapeBottomMargin = 24 * Millimetre;

    /// <summary>From the lower edge of the page to the footer's lines.</summary>
    public const double FooterHeight = 15 * Millimetre;

    public const double ThinRule = 0.4;
    public const double ThickRule = 0.8;

    public const double ParagraphIndentEm = 2;
    public const double AfterParagraph = 2;
    public const double BetweenBlocks = 10;

    public const double CellSidePadding = 3;
    public const double CellTopPadding = 2.4;

    public const double ModuleImageSize = 30 * Millimetre;

    public static readonly TextStyle CoverTitle = new(Face.SansBold, 26, 40);
    public static readonly TextStyle CoverSubtitle = new(Face.Sans, 16, 28);
    public static readonly TextStyle CoverLine = new(Face.Serif, 16, 30);

    public static readonly TextStyle ContentsTitle = new(Face.SansBold, 18, 32);
    public static readonly TextStyle ContentsEntry = new(Face.Serif, 12, 21);

    public static readonly TextStyle Body = new(Face.Serif, 12, 21);
    public static readonly TextStyle Small = new(Face.Serif, 9, 14);
    public static readonly TextStyle Footer = new(Face.Serif, 9, 12);

    public static readonly TextStyle Caption = new(Face.Sans, 14, 22);
    public static readonly TextStyle TableLine = new(Face.Serif, 10, 15);

    public static readonly TextStyle ColophonTitle = new(Face.SansBold, 14, 24);
    public static readonly TextStyle ColophonEntry = new(Face.Serif, 10.5, 17);

    /// <summary>What a table is tried in, from the first that it fits in.</summary>
    public static readonly IReadOnlyList<(PageOrientation Orientation, double Size)> TableFormats =
    [
        (PageOrientation.Portrait, 10.5), (PageOrientation.Portrait, 9),
        (PageOrientation.Landscape, 10.5), (PageOrientation.Landscape, 9), (PageOrientation.Landscape, 8),
    ];

    private static readonly TextStyle[] Headings =
    [
        new(Face.SansBold, 18, 30), new(Face.Sans, 15, 25), new(Face.SerifBold, 12, 21),
    ];

    private static readonly double[] AboveHeadings = [16, 12, 6];

    /// <exception cref="ArgumentOutOfRangeException">The level is not 1 to 3.</exception>
    public static TextStyle Heading(int level) => level is >= 1 and <= 3
        ? Headings[level - 1]
        : throw new ArgumentOutOfRangeException(nameof(level), level, "Headings have the levels 1 to 3.");

    public static double AboveHeading(int level) => AboveHeadings[level - 1];

    public static TextStyle Cell(double size) => new(Face.Serif, size, size * 1.36);
}
