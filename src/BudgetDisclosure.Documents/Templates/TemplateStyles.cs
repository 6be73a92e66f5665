using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Documents.Templates;

/// <summary>How the cells of the template look; what is to be filled in has dashes around it, not only a colour.</summary>
internal static class TemplateStyles
{
    public const string AmountFormat = "0.00";
    public const string CountFormat = "General";
    public const string TextFormat = "@";
    public const string YearFormat = "0";

    private const string ToFill = "FFF8DC";
    private const string Reckoned = "E7E6E6";
    private const string Composed = "E3EEF9";

    /// <summary>Of a part of the instructions or of a section of text.</summary>
    public static readonly XlsxStyle Heading = new() { Bold = true, Wrap = true };

    public static readonly XlsxStyle Label = XlsxStyle.Body;

    public static readonly XlsxStyle Words = new() { Wrap = true, Dashed = true, Fill = ToFill, Unlocked = true };

    public static readonly XlsxStyle Number = new() { Horizontal = XlsxAlignment.Right, Dashed = true, Fill = ToFill, Unlocked = true };

    public static readonly XlsxStyle Sum = new() { Bold = true, Horizontal = XlsxAlignment.Right, Border = true, Fill = Reckoned };

    /// <summary>A note that appears of itself: no cell to see where there is none.</summary>
    public static readonly XlsxStyle Note = new() { Italic = true, Wrap = true, Unlocked = true };

    /// <summary>A sentence made of figures: only a suggestion.</summary>
    public static readonly XlsxStyle Sentence = new() { Italic = true, Wrap = true, Dashed = true, Fill = Composed, Unlocked = true };
}
