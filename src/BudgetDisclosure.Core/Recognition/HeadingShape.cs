using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>Tells lines that cannot be headings: sentences, definitions, lines with amounts.</summary>
internal static partial class HeadingShape
{
    public static bool IsPossible(string text) => !Sentence().IsMatch(text) && !MetaText.IsNote(text) && !MetaText.IsMeta(text);

    [GeneratedRegex(@"[。；;，,、.．]$|。|[:：].|\d(\.\d+)?\s*(万元|元|亿元)|^其中|^…", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Sentence();
}
