using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>What was left over in a text from Word's fields or from a template.</summary>
internal static partial class Residue
{
    public static bool IsPlaceholder(string text) => Placeholder().IsMatch(text);

    /// <summary>The text without field codes, for telling headings.</summary>
    public static string WithoutFields(string text) => FieldCode().Replace(text, "").Trim();

    /// <summary>A field's code in the text; null where there is none.</summary>
    public static Match? Field(string text) => FieldCode().Match(text) is { Success: true } field ? field : null;

    /// <summary>Every placeholder of a template in the text.</summary>
    public static IEnumerable<Match> Placeholders(string text) => Placeholder().Matches(text);

    public static void Look(string text, SourcePosition? at, FindingList findings)
    {
        if (text.Length < 2)
            return;
        if (Field(text) is { } field)
            findings.Add(FindingKinds.FieldResidue, $"“{Around(text, field)}”残留域代码", at);
        if (Placeholder().Match(text) is { Success: true } placeholder)
            findings.Add(FindingKinds.TemplateResidue, $"“{Around(text, placeholder)}”残留占位文字“{placeholder.Value.Trim()}”", at);
    }

    private static string Around(string text, Match match)
    {
        var start = Math.Max(0, match.Index - 8);
        var end = Math.Min(text.Length, match.Index + match.Length + 8);
        return text[start..end];
    }

    [GeneratedRegex(@"\s?\b(TC|XE|TOC|HYPERLINK|PAGEREF|REF|SEQ|MERGEFIELD|EMBED|INCLUDEPICTURE)\b[^\\]{0,60}\\[a-zA-Z].*$",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex FieldCode();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[XxＸ]{2,12}(?![A-Za-z0-9])|×{2,12}|\*{2,12}(?=[\u4e00-\u9fff])|某某|[xX],[xX]{3}|20[Xx×]{2}|" +
        @"增加[（(/]减少(?>[）)]?)(?!情况|额|变|幅|的?原因)|" +
        @"减少[（(/]增加(?>[）)]?)(?!情况|额|变|幅|的?原因)|请根据实际|（处室）|（增加内容）|〔20××〕", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Placeholder();
}
