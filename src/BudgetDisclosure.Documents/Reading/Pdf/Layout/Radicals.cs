using System.Text;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>
/// Some fonts map their letters to the radicals that look the same (⼀ U+2F00 for 一): what is printed is the letter.
/// </summary>
internal static class Radicals
{
    private const char FirstKangxi = '\u2F00';
    private const char LastKangxi = '\u2FD5';

    /// <summary>The radicals without a compatibility mapping that PDFs printed by browsers have in place of letters.</summary>
    private static readonly Dictionary<char, char> Supplement = new()
    {
        ['\u2E81'] = '厂', ['\u2E84'] = '乙', ['\u2E8B'] = '卩', ['\u2E9F'] = '母', ['\u2EA0'] = '民', ['\u2EC4'] = '西',
        ['\u2EC5'] = '见', ['\u2EC6'] = '角', ['\u2EC8'] = '讠', ['\u2EC9'] = '贝', ['\u2ECB'] = '车', ['\u2ED3'] = '长',
        ['\u2ED4'] = '门', ['\u2ED8'] = '青', ['\u2ED9'] = '韦', ['\u2EDA'] = '页', ['\u2EDB'] = '风', ['\u2EDC'] = '飞',
        ['\u2EE2'] = '马', ['\u2EE5'] = '鱼', ['\u2EE6'] = '鸟', ['\u2EE8'] = '麦', ['\u2EE9'] = '黄', ['\u2EEC'] = '齐',
        ['\u2EEE'] = '齿', ['\u2EF0'] = '龙', ['\u2EF3'] = '龟',
    };

    public static string AsLetters(string text) => text.Any(IsRadical) ? string.Concat(text.Select(Letter)) : text;

    private static bool IsRadical(char c) => c is >= FirstKangxi and <= LastKangxi || Supplement.ContainsKey(c);

    private static string Letter(char c) => Supplement.TryGetValue(c, out var letter) ? letter.ToString()
        : c is >= FirstKangxi and <= LastKangxi ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString();
}
