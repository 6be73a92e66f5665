namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>A style that the file names, so that a program, and our own reader, knows what a text is.</summary>
/// <param name="Name">Excel shows its own styles under the user's language.</param>
/// <param name="BuiltInId">The number of one of Excel's own styles; null for another.</param>
public sealed record XlsxNamedStyle(string Name, int? BuiltInId)
{
    public static readonly XlsxNamedStyle Normal = new("Normal", 0);
    public static readonly XlsxNamedStyle Title = new("Title", 15);

    /// <summary>From level 1.</summary>
    public static readonly IReadOnlyList<XlsxNamedStyle> Headings =
        [new("Heading 1", 16), new("Heading 2", 17), new("Heading 3", 18), new("Heading 4", 19)];

    public static readonly XlsxNamedStyle Text = new("正文", BuiltInId: null);
}
