using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Tables;

/// <summary>Reads rows of the performance table by content where the print stands one column off.</summary>
internal static class PerformanceRows
{
    private static readonly LabelPattern Kinds = "产出指标|效果指标|效益指标|满意度指标|成本指标|过程指标|数量指标|质量指标|时效指标";

    /// <summary>True for the kind of an indicator (产出指标), which is not an indicator's name.</summary>
    public static bool IsIndicatorKind(string text) => Kinds.Matches(LabelText.Key(text));
}
