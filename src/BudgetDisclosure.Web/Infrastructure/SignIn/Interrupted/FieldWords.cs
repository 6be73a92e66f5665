namespace BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;

/// <summary>What the fields of staff forms are called, for a page that shows them apart from their form.</summary>
internal static class FieldWords
{
    private const string Explanation = "explanation-";

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["reason"] = "原因、情况说明",
        ["answer"] = "给审核人的答复",
        ["remark"] = "退回的原因",
        ["target"] = "意见针对",
        ["signatory"] = "谁签的",
        ["signedOn"] = "签字日期",
        ["documentNumber"] = "文号",
        ["now"] = "改为",
        ["slug"] = "认作哪张表",
        ["ground"] = "理由",
        ["authority"] = "批准机关",
        ["decidedOn"] = "批准日期",
        ["acknowledged"] = "已确认的内容",
        ["day"] = "哪一天",
        ["time"] = "几点几分",
        ["displayName"] = "姓名",
        ["userName"] = "登录名",
        ["role"] = "权限",
        ["county"] = "县",
        ["organisation"] = "单位编码",
        ["year"] = "年度",
        ["stage"] = "预算还是决算",
        ["outcome"] = "处理结果",
        ["said"] = "处理说明",
        ["department"] = "部门编码",
        ["unit"] = "单位编码",
    };

    /// <summary>Fields that pages fill in themselves.</summary>
    private static readonly HashSet<string> Unseen =
        new(["revision", "id", "contentHash", "kind", "grant", "at", "of", "number", "seen", "next", "version", "sure", "only", "file"], StringComparer.OrdinalIgnoreCase);

    public static bool IsUnseen(string field) => Unseen.Contains(field);

    /// <summary>The field's own name where it has no other.</summary>
    public static string Of(string field) => field.StartsWith(Explanation, StringComparison.Ordinal)
        ? $"规则 {field[Explanation.Length..]} 的说明"
        : Words.GetValueOrDefault(field, field);
}
