using BudgetDisclosure.Core;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Documents.Reading.Html;

/// <summary>The two things that a <c>style</c> attribute says about text; style sheets are not looked at.</summary>
internal static partial class HtmlStyle
{
    public static bool Hides(string style) => HidingStyle().IsMatch(style);

    /// <summary>Word's own level of a paragraph, from 0; null for body text.</summary>
    public static int? OutlineLevel(string style) =>
        OutlineStyle().Match(style) is { Success: true } match ? match.Groups["level"].Value[0] - '1' : null;

    [GeneratedRegex(@"(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex HidingStyle();

    [GeneratedRegex(@"mso-outline-level\s*:\s*(?<level>[1-9])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex OutlineStyle();
}
