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

    private static string? OrganisationLine(Disclosure disclosure, DisclosureTable table)
    {
        var isUnits = table.Scope is null && disclosure.Unit is not null;
        var word = isUnits ? "单位" : "部门";
        return (table.Scope ?? disclosure.Unit ?? disclosure.Department) switch
        {
            { Code: { } code, Name: { } name } => $"{word}编码及名称：[{code}]{name}",
            { Name: { } name } => $"{word}名称：{name}",
            { Code: { } code } => $"{word}编码：{code}",
            _ => null,
        };
    }

    private static string UnitLine(string unit) => AmountUnits.TryParse(unit) is null ? $"单位：{unit}" : $"金额单位：{unit}";
}
