using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Statistics;

/// <summary>What a column of a list of statistics says.</summary>
internal enum StatisticColumn
{
    Year,
    Kind,
    Value,
    Unit,
    Source,
}

/// <summary>Knows the columns of a list of statistics by their header texts.</summary>
internal static class StatisticColumns
{
    /// <summary>The column that a header names, or null for one that is no part of the list.</summary>
    public static StatisticColumn? Of(string header) => LabelText.Key(header) switch
    {
        "年度" or "年份" or "年" => StatisticColumn.Year,
        "指标" or "种类" or "类别" or "指标名称" or "统计指标" => StatisticColumn.Kind,
        "数值" or "数" or "值" or "指标值" => StatisticColumn.Value,
        "单位" or "计量单位" => StatisticColumn.Unit,
        "来源" or "出处" or "数据来源" => StatisticColumn.Source,
        _ => null,
    };
}
