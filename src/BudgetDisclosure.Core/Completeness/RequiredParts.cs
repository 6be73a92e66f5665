namespace BudgetDisclosure.Core.Completeness;

/// <summary>What the explanation of every disclosure must speak of, in the order of the form.</summary>
public static class RequiredParts
{
    public static IReadOnlyList<(SectionKind Kind, string Name)> All { get; } =
    [
        (SectionKind.Duties, "部门职责"),
        (SectionKind.Institutions, "机构设置"),
        (SectionKind.Arrangement, "收支总体情况及增减变化"),
        (SectionKind.OperatingCosts, "机关运行经费"),
        (SectionKind.ThreePublic, "“三公”经费"),
        (SectionKind.Performance, "预算绩效"),
        (SectionKind.Procurement, "政府采购"),
        (SectionKind.Assets, "国有资产"),
        (SectionKind.Terms, "名词解释"),
    ];

    /// <summary>True where a section or a table speaks of it.</summary>
    public static bool IsIn(Disclosure disclosure, SectionKind kind) =>
        disclosure.Sections.Any(section => section.Kind == kind) || disclosure.Tables.Any(table => Of(table.Slug) == kind);

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
