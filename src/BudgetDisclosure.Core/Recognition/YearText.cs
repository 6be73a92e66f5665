using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>Years as titles print them: 2025年, ２０２５年, 二〇二五年.</summary>
internal static partial class YearText
{
    private const string Numerals = "〇一二三四五六七八九";

    public static string InDigits(string text) => Year().Replace(text, match => string.Concat(match.Value.Select(ToDigit)));

    private static char ToDigit(char character) => character switch
    {
        >= '０' and <= '９' => (char)(character - '０' + '0'),
        '○' or '零' or 'Ｏ' => '0',
        _ when Numerals.IndexOf(character, StringComparison.Ordinal) is >= 0 and var digit => (char)('0' + digit),
        _ => character,
    };

    [GeneratedRegex("[〇○零Ｏ一二三四五六七八九０-９]{4}(?=\\s*年)", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex Year();
}
