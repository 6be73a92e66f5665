using System.Buffers;
using System.Text.RegularExpressions;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>Words that were left over in a text, and what is wrong with them, in Chinese.</summary>
internal readonly record struct LeftOver(int Start, int Length, string Says, Severity Severity);

/// <summary>Finds what a template, Word's fields or a blank not filled in left behind.</summary>
internal static partial class LeftOvers
{
    /// <summary>A placeholder or field has one of these: most cells of a table need no closer look.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("XxＸ×*某请（(\\");

    public static IEnumerable<LeftOver> In(PrintedText text)
    {
        if (text.Part == TextPart.Cell && !text.Text.AsSpan().ContainsAny(Signs))
            yield break;
        if (Residue.Field(text.Text) is { } field)
            yield return new(field.Index, field.Length, "残留域代码", Severity.Error);
        foreach (var match in Residue.Placeholders(text.Text))
            yield return new(match.Index, match.Length, $"残留占位文字“{match.Value.Trim()}”", Severity.Error);
        foreach (Match match in Instructions().Matches(text.Text))
            yield return new(match.Index, match.Length, $"残留填写要求“{match.Value}”", Severity.Error);
        if (text.Part != TextPart.Paragraph)
            yield break;
        foreach (Match match in Blanks().Matches(text.Text))
            yield return new(match.Index, match.Length, $"“{match.Value}”处没有填写", Severity.Error);
        if (ReasonAtEnd().Match(text.Text) is { Success: true } cut)
            yield return new(cut.Index, cut.Length, "后面断行，原因写在下一段", Severity.Hint);
        foreach (Match match in Remains().Matches(text.Text))
            yield return new(match.Index, match.Length, $"“{match.Value}”像是模板用语没有改通顺", Severity.Hint);
    }

    [GeneratedRegex("(增长|上升|提高)[（(/](下降|降低)|(下降|降低)[（(/](增长|上升|提高)|(大于|高于)[（(/](小于|低于)|(小于|低于)[（(/](大于|高于)|" +
        "如持平作持平表述|不涉及的不列|按上述格式|作下述说明|请(如实|自行|据实)?填写", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Instructions();

    /// <summary>主要原因是。占本年支出的%，增加万元，</summary>
    [GeneratedRegex("(主要)?原因(是[:：]?|为[:：]?|[:：])(?=[。；;])|占[\u4e00-\u9fff“”]{0,16}[\u4e00-\u9fff”][ 　_]*(?=[%％])|" +
        "((?<!单位)为|安排|增加|减少|下降|增长)[ 　_]*(?=(万元|[%％])[，。；、）,;])|[_＿]{3,}(?=万?元|[%％]|年|个|人)",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Blanks();

    [GeneratedRegex("(主要)?原因(是|为)?[:：]?\\s*$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex ReasonAtEnd();

    [GeneratedRegex("(一致|持平)[0-9.,]+万?元|（上一年度，下同）", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Remains();
}
