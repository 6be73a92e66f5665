namespace BudgetDisclosure.Core.Templates;

/// <summary>What the sheets of the template are headed that help to fill it in and are no part of the document.</summary>
public static class TemplateSheets
{
    public const string InstructionTitle = "填表说明";

    public const string ChangesTitle = "增减变化及原因（辅助表，不随文件公开）";
}
