using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>What the titles of sections mean, whatever their numbering.</summary>
internal static class SectionTitles
{
    private static readonly (SectionKind Kind, LabelPattern Labels)[] Kinds =
    [
        (SectionKind.Terms, "*名词解释*|*专业名词*|*名词说明*|*名词*"),
        (SectionKind.OperatingCosts, "*机关运行*|*运行经费*"),
        (SectionKind.ThreePublic, "*三公*"),
        (SectionKind.Performance, "*绩效*"),
        (SectionKind.Procurement, "*政府采购*|*政府购买*"),
        (SectionKind.Assets, "*国有资产*|*固定资产*|*资产信息*|*资产占*|*资产情况*"),
        (SectionKind.Duties, "*职责*|*职能*"),
        (SectionKind.Institutions, "*机构设置*|*机构情况*|*单位构成*|*部门概况*|*单位概况*|*基本情况|*部门基本情况*|*人员构成*"),
        (SectionKind.Projects, "*项目经费*|*项目支出情况*|*重点项目*"),
        (SectionKind.Arrangement, "*预算安排*|*总体情况*|*编制说明*|*收入说明|*支出说明|*增减情况|*收支*说明*|*收入预算*情况*|" +
            "*支出预算*情况*|*预算收支*|*收入情况*|*支出情况*|*预算情况说明*|*预算编制*|*收支情况*"),
        (SectionKind.Other, "其他*说明*|其他*事项*|其他相关*|其它*说明*|其它*事项*|其他情况*|需要说明*|其他说明*"),
    ];

    /// <summary>Short headings that stand without a number.</summary>
    private static readonly LabelPattern Unnumbered = "部门职责|部门主要职责|主要职责|主要职能|部门主要职能|单位主要职能|单位职责|机构设置|" +
        "部门机构设置|单位机构设置|部门机构设置情况|机构设置情况|总体绩效目标|分项绩效目标|工作保障措施|名词解释|预算编制说明|部门预算编制说明|" +
        "单位预算编制说明|其他相关情况说明|部门职责及机构设置|内设机构|人员构成|部门职责及工作活动绩效目标指标|*主要职能|*机构设置|*预算编制说明|" +
        "*项目经费情况说明|收入说明|支出说明";

    public static SectionKind? KindOf(string title)
    {
        var key = LabelText.Key(title);
        foreach (var (kind, labels) in Kinds)
        {
            if (labels.Matches(key))
                return kind;
        }
        return null;
    }

    public static bool IsUnnumberedTitle(string text) =>
        text.Length <= 24 && Unnumbered.Matches(LabelText.TitleKey(text));
}
