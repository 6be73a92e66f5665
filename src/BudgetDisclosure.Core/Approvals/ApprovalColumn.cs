using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Approvals;

/// <summary>What a column of a list of approvals says.</summary>
internal enum ApprovalColumn
{
    Code,
    Name,
    ApprovedOn,
    DocumentNumber,
    Income,
    Expenditure,
    Basic,
    Project,
    ThreePublic,
}

/// <summary>Knows the columns of a list of approvals by their header texts.</summary>
internal static class ApprovalColumns
{
    public static readonly IReadOnlyList<ApprovalColumn> Amounts =
    [
        ApprovalColumn.Income, ApprovalColumn.Expenditure, ApprovalColumn.Basic, ApprovalColumn.Project,
        ApprovalColumn.ThreePublic,
    ];

    /// <summary>In this order: 批复文号 is no date, and parts of the expenditure are not its total.</summary>
    private static readonly (ApprovalColumn Column, string[] Words)[] Known =
    [
        (ApprovalColumn.DocumentNumber, ["文号", "批复号", "批文"]),
        (ApprovalColumn.ApprovedOn, ["日期", "批复时间"]),
        (ApprovalColumn.ThreePublic, ["三公"]),
        (ApprovalColumn.Basic, ["基本支出"]),
        (ApprovalColumn.Project, ["项目支出"]),
        (ApprovalColumn.Income, ["收入总", "总收入", "收入合计", "收入预算", "收入决算", "批复收入", "收入批复"]),
        (ApprovalColumn.Expenditure, ["支出总", "总支出", "支出合计", "支出预算", "支出决算", "批复支出", "支出批复"]),
        (ApprovalColumn.Code, ["编码", "代码"]),
        (ApprovalColumn.Name, ["部门名称", "单位名称", "名称"]),
    ];

    private static readonly string[] NotOwn = ["行政区划", "统一社会信用", "县", "地区", "主管", "上级", "上年"];

    /// <summary>The column that a header names, or null for one that is no part of the list.</summary>
    public static ApprovalColumn? Of(string header)
    {
        var key = LabelText.Key(header);
        if (NotOwn.Any(word => key.StartsWith(word, StringComparison.Ordinal)))
            return null;
        switch (key)
        {
            case "部门" or "单位" or "预算单位" or "部门（单位）":
                return ApprovalColumn.Name;
            case "收入":
                return ApprovalColumn.Income;
            case "支出":
                return ApprovalColumn.Expenditure;
        }
        foreach (var (column, words) in Known)
        {
            if (words.Any(word => key.Contains(word, StringComparison.Ordinal)))
                return column;
        }
        return null;
    }

    public static string InWords(this ApprovalColumn column) => column switch
    {
        ApprovalColumn.Code => "编码",
        ApprovalColumn.Name => "名称",
        ApprovalColumn.ApprovedOn => "批复日期",
        ApprovalColumn.DocumentNumber => "文号",
        ApprovalColumn.Income => "收入总计",
        ApprovalColumn.Expenditure => "支出总计",
        ApprovalColumn.Basic => "基本支出",
        ApprovalColumn.Project => "项目支出",
        ApprovalColumn.ThreePublic => "“三公”经费",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };
}
