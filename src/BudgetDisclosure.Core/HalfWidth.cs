namespace BudgetDisclosure.Core;

/// <summary>Full-width letters, digits and signs as their half-width ones; every character stays at its place.</summary>
/// <remarks>Unicode normalisation is not available where a system has no ICU.</remarks>
internal static class HalfWidth
{
    private const int FullWidthOffset = '！' - '!';

    public static string Of(string text) => text.Any(IsFull)
        ? string.Create(text.Length, text, (half, full) =>
        {
            for (var i = 0; i < full.Length; i++)
                half[i] = Of(full[i]);
        })
        : text;

    private static bool IsFull(char character) => character is (>= '！' and <= '～') or '　';

    private static char Of(char character) =>
        character == '　' ? ' ' : IsFull(character) ? (char)(character - FullWidthOffset) : character;
}
