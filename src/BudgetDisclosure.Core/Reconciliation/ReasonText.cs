using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>What the words of a reason are worth.</summary>
internal static partial class ReasonText
{
    public static bool IsEmpty(string reason) => Trimmed(reason).Length == 0;

    /// <summary>True where it ends in a word that wants another: 使用费约, 人员增加和.</summary>
    public static bool IsBrokenOff(string reason) => Unfinished().IsMatch(reason.TrimEnd([.. "。；; 　"]));

    /// <summary>True where nothing but the changed thing itself and words of change are in it: 统计管理经费增加.</summary>
    /// <param name="before">The words that stated the change.</param>
    public static bool IsSaidAgain(string reason, string before)
    {
        var core = Core(reason);
        return ChangeWords().IsMatch(reason) && (core.Length == 0 || Core(before).Contains(core));
    }

    private static string Core(string text) => Punctuation().Replace(Generic().Replace(text, ""), "");

    private static string Trimmed(string text) => Punctuation().Replace(text, "");

    [GeneratedRegex("(约|及|以及|和|与|因|由于|为了|、|，|,|：|:|（|\\(|“)$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Unfinished();

    [GeneratedRegex("增加|减少|增长|下降|上升|降低", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex ChangeWords();

    [GeneratedRegex("经费|支出|预算|费用|资金|收入|安排|财政拨款|有所|略有|增加|减少|增长|下降|上升|降低|变化|变动|（[类款项]）",
        RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex Generic();

    [GeneratedRegex(@"[\s，。；;、：:“”\-—－/]", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex Punctuation();
}
