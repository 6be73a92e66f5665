namespace BudgetDisclosure.Core.Templates;

/// <summary>A text section as the blank template has it.</summary>
/// <param name="Heading">With its number.</param>
/// <param name="IsOptional">True for one that stands in the document only when something is written in it.</param>
public sealed record TemplateSection(SectionKind Kind, string Heading, bool IsOptional = false);

/// <summary>The text sections of the blank template, one sheet each, in their order.</summary>
public static class TemplateSections
{
    public static IReadOnlyList<TemplateSection> All(Stage stage)
    {
        var printed = stage.Printed();
        return
        [
            new(SectionKind.Duties, "一、部门职责"),
            new(SectionKind.Institutions, "二、机构设置"),
            new(SectionKind.Arrangement, $"三、{printed}收支总体情况"),
            new(SectionKind.OperatingCosts, "四、机关运行经费情况"),
            new(SectionKind.ThreePublic, $"五、“三公”经费{printed}情况"),
            new(SectionKind.Performance, $"六、{printed}绩效情况"),
            new(SectionKind.Procurement, "七、政府采购情况"),
            new(SectionKind.Assets, "八、国有资产情况"),
            new(SectionKind.Terms, "九、名词解释"),
            new(SectionKind.Projects, "十、项目支出情况", IsOptional: true),
            new(SectionKind.Other, "其他需要说明的事项", IsOptional: true),
        ];
    }
}
