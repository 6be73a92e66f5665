using BudgetDisclosure.Core.Completeness;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Tests.Completeness;

/// <summary>A disclosure that lacks nothing, for tests that take something away.</summary>
internal static class Whole
{
    public static Disclosure Disclosure(Stage stage = Stage.Budget, int? year = 2025) => new()
    {
        Stage = stage,
        Year = year is { } known ? new FiscalYear(known) : null,
        Tables = [.. RequiredTables.All(stage).Select(table => Table(table.Slug, table.Title))],
        Sections = [.. RequiredParts.All.Select(part => new DisclosureSection { Level = 1, Kind = part.Kind, Title = part.Name })],
    };

    public static DisclosureTable Table(string slug, string title) => new() { Slug = slug, Title = title, Columns = [], Rows = [] };

    public static Disclosure Without(this Disclosure disclosure, params string[] slugs) =>
        disclosure with { Tables = [.. disclosure.Tables.Where(table => !slugs.Contains(table.Slug))] };

    public static Disclosure Without(this Disclosure disclosure, SectionKind kind) =>
        disclosure with { Sections = [.. disclosure.Sections.Where(section => section.Kind != kind)] };

    public static Disclosure Saying(this Disclosure disclosure, SectionKind kind, string paragraph) => disclosure with
    {
        Sections = [.. disclosure.Sections.Select(section => section.Kind == kind ? section with { Paragraphs = [new(paragraph, null)] } : section)],
    };

    public static List<Finding> Findings(this Disclosure disclosure)
    {
        var findings = new FindingList();
        CompletenessFindings.Report(disclosure, findings);
        return [.. findings.ToList()];
    }

    public static Finding Finding(this Disclosure disclosure, FindingKind kind) =>
        Assert.Single(disclosure.Findings(), finding => finding.Kind == kind);
}
