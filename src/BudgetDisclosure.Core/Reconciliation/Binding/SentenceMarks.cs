using System.Buffers;
using BudgetDisclosure.Core.Recognition.Figures;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>Words that say how the words around them are to be read.</summary>
internal static class SentenceMarks
{
    private static readonly SearchValues<string> Comparing =
        SearchValues.Create(["决算数", "持平", "无增减", "无变化", "一致", "不变"], StringComparison.Ordinal);

    /// <summary>Most of a narrative is duties and terms, without an amount or a word of comparison.</summary>
    public static bool SpeaksOfFigures(TextFlow flow) =>
        flow.Numbers.Any(number => number.Kind is TextNumberKind.Amount or TextNumberKind.Percentage)
        || flow.Text.TrimEnd().EndsWith('：') || flow.Text.AsSpan().IndexOfAny(Comparing) >= 0;

    /// <summary>主要用于以下方面 opens a list of parts, where 主要用于 alone says what money is for.</summary>
    public static bool OpensList(string words) => Words.IndexOfAny(words, "用于以下", "包括以下", "构成如下", "结构如下", "内容如下") >= 0;

    /// <summary>Where the words of a reason or of a use begin; -1 where there are none.</summary>
    public static int ReasonIn(string words)
    {
        return OpensList(words) ? -1 : Words.IndexOfAny(words, "主要原因", "原因是", "原因：", "主要是", "主要为", "主要用于", "用于", "原因");
    }

    /// <summary>大于, 小于 or 等于 from the place on; null for a template that offers both.</summary>
    public static TextDirection? Comparison(string words, int from)
    {
        var rest = words[from..];
        if (rest.Contains("大于", StringComparison.Ordinal) && rest.Contains("小于", StringComparison.Ordinal))
            return null;
        return Words.IndexOfAny(rest, "大于", "高于", "超过") >= 0 ? TextDirection.Up
            : Words.IndexOfAny(rest, "小于", "低于") >= 0 ? TextDirection.Down
            : Words.IndexOfAny(rest, "等于", "持平", "一致", "相等", "相同") >= 0 ? TextDirection.Level : null;
    }
}
