namespace BudgetDisclosure.Documents.Rendering;

/// <summary>How wide a text shows: a Chinese character or sign takes two places, a Latin letter one.</summary>
internal static class DisplayWidth
{
    private const double LineHeight = 15;

    /// <summary>Excel repairs a file that states a higher row.</summary>
    private const double MaxHeight = 409;

    private const char FirstWide = '\u2010';

    public static int Of(string text) => text.Length + text.Count(c => c >= FirstWide);

    /// <summary>The height in points of a text wrapped at <paramref name="width"/>, with one place of margin.</summary>
    /// <param name="text">As it is printed.</param>
    /// <param name="width">In letters of the text's own size.</param>
    /// <param name="scale">The text's size as a part of the usual.</param>
    public static double HeightOf(string text, double width, double scale = 1) =>
        Math.Min(MaxHeight, LineHeight * scale * Math.Max(1, Math.Ceiling(Of(text) / Math.Max(1, width - 1))));
}
