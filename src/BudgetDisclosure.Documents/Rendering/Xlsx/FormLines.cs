using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>What the usual forms print between a table's title and its header: whose it is, the year, the unit.</summary>
internal sealed record FormLines(string? Organisation, string? Year, string? Unit)
{
    /// <summary>The lines of a table; a unit that it did not print itself was concluded, not read, and is no line.</summary>
    public static FormLines Of(Disclosure disclosure, DisclosureTable table) => new(
        OrganisationLine(disclosure, table),
        disclosure.Year is { } year ? $"{disclosure.Stage.Printed()}年度：{year}" : null,
        table is { Unit: { } unit, UnitFromDocument: false } ? UnitLine(unit) : null);

    /// <summary>A unit's own disclosure names its department on a line above the unit, in the words of units' forms.</summary>
    private static string? OrganisationLine(Disclosure disclosure, DisclosureTable table)
    {
        if (table.Scope is { } scope)
            return DepartmentLine(scope);
        if (disclosure.Unit is not { } unit)
            return DepartmentLine(disclosure.Department);
        var lines = new[] { Labelled("预算主管部门", disclosure.Department), Labelled("预算单位", unit) };
        return lines.OfType<string>().ToList() is [_, ..] known ? string.Join('\n', known) : null;
    }

    private static string? DepartmentLine(NamedCode? department) => department switch
    {
        { Code: { } code, Name: { } name } => $"部门编码及名称：[{code}]{name}",
        { Name: { } name } => $"部门名称：{name}",
        { Code: { } code } => $"部门编码：{code}",
        _ => null,
    };

    private static string? Labelled(string label, NamedCode? organisation) => organisation switch
    {
        { Code: { } code } => $"{label}：[{code}]{organisation.Name}",
        { Name: { } name } => $"{label}：{name}",
        _ => null,
    };

    private static string UnitLine(string unit) => AmountUnits.TryParse(unit) is null ? $"单位：{unit}" : $"金额单位：{unit}";
}
