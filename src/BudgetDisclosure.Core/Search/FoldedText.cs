namespace BudgetDisclosure.Core.Search;

/// <summary>A text as search compares it: half-width, lower case, straight quotation marks. Every character stays at its place.</summary>
public static class FoldedText
{
    public static string Of(string text) => string.Create(text.Length, HalfWidth.Of(text), (folded, half) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Of(half[i]);
    });

    private static char Of(char character) => character switch
    {
        '“' or '”' => '"',
        '‘' or '’' => '\'',
        _ => char.ToLowerInvariant(character),
    };
}
