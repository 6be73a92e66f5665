using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Rosters;

/// <summary>What a column of a roster says.</summary>
internal enum RosterColumn
{
    Code,
    Name,
    OtherNames,
    Parent,
    Kind,
    Position,
    ApprovedOn,
    Exempt,
    ExemptGround,
}

/// <summary>Knows the columns of a roster by their header texts.</summary>
internal static class RosterColumns
{
    /// <summary>In this order: 主管部门编码 is no code of its own, 曾用名称 no name of its own.</summary>
    private static readonly (RosterColumn Column, string[] Words)[] Known =
    [
        (RosterColumn.Parent, ["上级", "主管"]),
        (RosterColumn.OtherNames, ["别名", "其他名称", "其它名称", "曾用", "简称", "又名"]),
        (RosterColumn.ApprovedOn, ["批复"]),
        (RosterColumn.ExemptGround, ["不公开依据", "不公开理由", "不公开原因"]),
        (RosterColumn.Exempt, ["不公开"]),
        (RosterColumn.Kind, ["性质", "类型", "类别"]),
        (RosterColumn.Position, ["序号", "排序", "顺序"]),
        (RosterColumn.Code, ["编码", "代码"]),
        (RosterColumn.Name, ["名称"]),
    ];

    private static readonly string[] NotOwn = ["行政区划", "统一社会信用", "县", "地区"];

    /// <summary>The column that a header names, or null for one that is no part of a roster.</summary>
    public static RosterColumn? Of(string header)
    {
        var key = LabelText.Key(header);
        if (NotOwn.Any(word => key.StartsWith(word, StringComparison.Ordinal)))
            return null;
        if (key is "部门" or "单位" or "预算单位")
            return RosterColumn.Name;
        foreach (var (column, words) in Known)
        {
            if (words.Any(word => key.Contains(word, StringComparison.Ordinal)))
                return column;
        }
        return null;
    }
}
