namespace BudgetDisclosure.Core.Completeness;

/// <summary>What the explanation of every disclosure must speak of, in the order of the form.</summary>
public static class RequiredParts
{
    private static readonly (SectionKind Kind, string Name, string[] Words)[] Parts =
    [
        (SectionKind.Duties, "部门职责", ["主要职责", "主要职能"]),
        (SectionKind.Institutions, "机构设置", ["机构设置", "内设机构", "下设机构", "预算单位"]),
        (SectionKind.Arrangement, "收支总体情况及增减变化", ["收入预算", "预算收入", "支出预算", "收入支出总计"]),
        (SectionKind.OperatingCosts, "机关运行经费", ["机关运行经费"]),
        (SectionKind.ThreePublic, "“三公”经费", ["三公"]),
        (SectionKind.Performance, "预算绩效", ["绩效"]),
        (SectionKind.Procurement, "政府采购", ["政府采购"]),
        (SectionKind.Assets, "国有资产", ["国有资产", "固定资产"]),
        (SectionKind.Terms, "名词解释", ["名词解释"]),
    ];

    public static IReadOnlyList<(SectionKind Kind, string Name)> All { get; } = [.. Parts.Select(part => (part.Kind, part.Name))];

    /// <summary>True where a section or a table is about it, or a paragraph of another section speaks of it.</summary>
    public static bool IsIn(Disclosure disclosure, SectionKind kind) =>
        disclosure.Sections.Any(section => section.Kind == kind)
        || disclosure.Tables.Any(table => Of(table.Slug) == kind)
        || Parts.Single(part => part.Kind == kind).Words.Any(word => IsSpokenOf(disclosure, word));

    /// <summary>The terms and the duties name everything and report nothing.</summary>
    private static bool IsSpokenOf(Disclosure disclosure, string word) => disclosure.Sections
        .Where(section => section.Kind is not (SectionKind.Terms or SectionKind.Duties))
        .Any(section => section.Title.Contains(word) || section.Paragraphs.Any(paragraph => paragraph.Text.Contains(word)));

    /// <summary>The part that a table beside the nine takes the place of.</summary>
    private static SectionKind? Of(string slug) => slug switch
    {
        "units" => SectionKind.Institutions,
        "three-public-changes" => SectionKind.ThreePublic,
        "performance" => SectionKind.Performance,
        "procurement" => SectionKind.Procurement,
        "assets" => SectionKind.Assets,
        _ => null,
    };
}
