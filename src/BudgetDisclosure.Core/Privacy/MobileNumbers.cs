using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Privacy;

/// <summary>Mobile telephone numbers in a text; amounts and codes of eleven digits are none.</summary>
internal static partial class MobileNumbers
{
    /// <summary>Without the country's code.</summary>
    /// <param name="text">As <see cref="PlainText"/>.</param>
    public static IEnumerable<string> In(string text) =>
        Shape().Matches(text).Select(match => PlainText.Joined(match.Groups["number"].Value));

    /// <summary>True where the whole text is such a number, which may then as well be an amount.</summary>
    public static bool IsAlone(string text) => Shape().Match(text) is { Success: true } match
        && match.Groups["number"].Length == text.Trim().Length;

    /// <summary>A label that says that numbers beside or below it are telephone numbers.</summary>
    public static bool IsLabel(string text) => text.Length <= 20 && Label().IsMatch(text);

    [GeneratedRegex(@"(?<![0-9A-Za-z._-]|(编码|代码|编号|文号|账号|卡号)[:： ]?)(\+86[ -]?)?(?<number>1[3-9]\d([ -]?\d{4}){2})(?![0-9A-Za-z_-]|\.\d|\s*([千百万亿]|元|%|％))",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Shape();

    [GeneratedRegex("电话|手机|联系方式", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex Label();
}
