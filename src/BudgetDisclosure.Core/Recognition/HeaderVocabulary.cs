using System.Collections.Concurrent;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>The words that headers are made of: every column's labels and every group above them, from the catalogue.</summary>
internal static class HeaderVocabulary
{
    /// <summary>No header label is longer; a longer text is data.</summary>
    private const int MaxLabelLength = 40;

    /// <summary>Remembered answers are bounded: a hostile file must not grow them.</summary>
    private const int MaxRemembered = 20_000;

    private static readonly LabelPattern Groups = "收入|支出|本年收入|本年支出|科目|项目|收入预算|支出预算|资金来源|财政拨款收入|财政拨款支出|" +
        "一般公共预算支出|政府性基金预算支出|国有资本经营预算支出|一般公共预算基本支出|基本支出|项目支出|评价标准|编制人数|在职人数|离退人数|" +
        "离退休人数|三公经费|三公经费预算数|公务用车购置及运行费|政府采购项目来源|政府采购金额|当年部门预算安排资金|预算数|决算数|事业收入|" +
        "功能分类科目|经济分类科目|功能分类|经济分类|部门经济分类|人员编制|实有人数|绩效指标|其中|备注|单位|内容|*年预算数|*年预算|*年执行数|" +
        "机关运行经费预算数|指标|年度";

    private static readonly LabelPattern[] Labels =
    [
        .. TableCatalogue.All.SelectMany(table => table.Forms).SelectMany(form => form.Columns)
            .Select(column => column.Labels).Distinct(),
    ];

    private static readonly ConcurrentDictionary<string, bool> Remembered = new(StringComparer.Ordinal);

    public static bool Knows(string label)
    {
        if (string.IsNullOrWhiteSpace(label) || label.Length > MaxLabelLength)
            return false;
        if (Remembered.TryGetValue(label, out var known))
            return known;
        var key = LabelText.Key(label);
        known = key.Length is > 0 and <= MaxLabelLength
            && AmountText.Read(key, out _) != AmountTextKind.Number
            && (Groups.Matches(key) || HeaderYears.IsYear(key) || Array.Exists(Labels, pattern => pattern.Matches(key)));
        if (Remembered.Count < MaxRemembered)
            Remembered.TryAdd(label, known);
        return known;
    }
}
