using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Tables;

/// <summary>Reads rows of the performance table by content where the print stands one column off.</summary>
internal static class PerformanceRows
{
    private static readonly LabelPattern Kinds = "产出指标|效果指标|效益指标|满意度指标|成本指标|过程指标|数量指标|质量指标|时效指标";

    /// <summary>True for the kind of an indicator (产出指标), which is not an indicator's name.</summary>
    public static bool IsIndicatorKind(string text) => Kinds.Matches(LabelText.Key(text));

    /// <summary>True for a programme (一、政务督查), false for one of its activities (1、电子督查).</summary>
    /// <param name="hasIndicator">Whether the row prints an indicator: a programme that prints no number has none.</param>
    public static bool IsProgramme(string label, bool hasIndicator) =>
        StartsWithNumber(label, "一二三四五六七八九十") || (!hasIndicator && !StartsWithNumber(label, "0123456789"));

    /// <summary>一、 or 12． at the beginning.</summary>
    public static bool StartsWithNumber(string label, string digits)
    {
        var length = label.TakeWhile(digits.Contains).Count();
        return length > 0 && length < label.Length && label[length] is '、' or '.' or '．';
    }
}
