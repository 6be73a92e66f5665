using System.Buffers;

namespace BudgetDisclosure.Typesetting.Text;

/// <summary>Where a line of Chinese may end (GB/T 15834; the order of the tests is their rank).</summary>
internal static class BreakRules
{
    private static readonly SearchValues<char> NeverFirst = SearchValues.Create(
        "，。、；：！？）》〉」』”’】〕｝］…～·・％‰℃°′″々ー,.;:!?)]}%、︰﹐﹑﹒﹔﹕﹖﹗．");

    private static readonly SearchValues<char> NeverLast = SearchValues.Create("（《〈「『“‘【〔｛［([{￥¥＄$£＃#№");

    /// <summary>Their right half is blank; it may stand outside the line.</summary>
    private static readonly SearchValues<char> BlankRightHalf = SearchValues.Create("，。、；：）》〉」』”’】〕｝］");

    /// <summary>Their left half is blank.</summary>
    private static readonly SearchValues<char> BlankLeftHalf = SearchValues.Create("（《〈「『“‘【〔｛［");

    /// <summary>Whether a line may end behind <paramref name="before"/> and the next begin with <paramref name="after"/>.</summary>
    public static bool MayBreakBetween(Letter before, Letter after)
    {
        if (after.IsSpace || IsNeverFirst(after.CodePoint) || IsNeverLast(before.CodePoint))
            return false;
        if (before.IsSpace)
            return true;
        if (IsGlue(before.CodePoint) || IsGlue(after.CodePoint) || IsDash(before.CodePoint, after.CodePoint))
            return false;
        return !IsOfWord(before.CodePoint) || !IsOfWord(after.CodePoint);
    }

    /// <summary>Where even a word that is longer than a line is not cut.</summary>
    public static bool MayCutBetween(Letter before, Letter after) =>
        !IsNeverFirst(after.CodePoint) && !IsNeverLast(before.CodePoint) && !IsDash(before.CodePoint, after.CodePoint);

    public static bool IsNeverFirst(int character) => character < char.MaxValue && NeverFirst.Contains((char)character);

    public static bool IsNeverLast(int character) => character < char.MaxValue && NeverLast.Contains((char)character);

    public static bool HasBlankRightHalf(int character) =>
        character < char.MaxValue && BlankRightHalf.Contains((char)character);

    /// <summary>”、 and ）（ have a blank half or two between them; of （《 the second begins with one.</summary>
    public static bool HaveBlankBetween(int before, int after) =>
        (HasBlankRightHalf(before) && (HasBlankRightHalf(after) || HasBlankLeftHalf(after)))
        || (HasBlankLeftHalf(before) && HasBlankLeftHalf(after));

    private static bool HasBlankLeftHalf(int character) =>
        character < char.MaxValue && BlankLeftHalf.Contains((char)character);

    /// <summary>No-break blanks, and straight quotes, of which nobody knows whether they open or close.</summary>
    private static bool IsGlue(int character) => character is '\u00A0' or '\u202F' or '"' or '\'';

    /// <summary>—— is one sign.</summary>
    private static bool IsDash(int before, int after) => before == after && before is (>= 0x2014 and <= 0x2015) or 0x2500;

    /// <summary>Letters, digits and what stands between them, full-width ones too: words, numbers, codes, addresses.</summary>
    private static bool IsOfWord(int character) => character
        is (> ' ' and < 0x2000) or (>= 0x2010 and <= 0x2013)
        or '．' or '－' or (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');
}
