using System.Globalization;

namespace BudgetDisclosure.Core.Privacy;

/// <summary>A text as people see it: in half width, without characters of no width, every blank an ordinary one.</summary>
internal static class PlainText
{
    private const char SoftHyphen = '\u00ad';

    public static string Of(string text)
    {
        var half = HalfWidth.Of(text);
        return half.Any(IsOdd)
            ? string.Concat(half.Where(character => !HasNoWidth(character)).Select(character => IsBlank(character) ? ' ' : character))
            : half;
    }

    /// <summary>The digits and letters of a number that was written in groups.</summary>
    public static string Joined(string number) => string.Concat(number.Where(char.IsLetterOrDigit));

    private static bool IsOdd(char character) => character >= '\u0080' && (HasNoWidth(character) || IsBlank(character));

    private static bool HasNoWidth(char character) =>
        character == SoftHyphen || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static bool IsBlank(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator;
}
