using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Reports;

/// <summary>The lines above a table's header: those that it printed, and in their place what it is known to be about.</summary>
/// <remarks>A unit that was concluded from other tables was not read here, and is no line.</remarks>
internal static class ReportLines
{
    public static ReportTableLines Of(DisclosureTable table)
    {
        var printed = table.Captions.Select(caption => caption.Text).Where(text => text.Length > 0).ToList();
        var unit = printed.FindLastIndex(MetaText.IsUnitOnly);
        List<string> captions = [.. printed.Where((_, i) => i != unit)];
        if (captions.Count == 0 && table.Scope is { } scope)
            captions.Add(Named(scope));
        // A date above a table is kept as a note, because no field holds it.
        captions.AddRange(table.Notes.Select(note => note.Text).Where(MetaText.IsDate));
        var own = unit >= 0 ? printed[unit] : null;
        return new(
            captions,
            own ?? (NeedsUnit(table, printed) ? UnitLine(table.Unit!) : null),
            [.. table.Notes.Select(note => note.Text).Where(note => !MetaText.IsDate(note))]);
    }

    /// <summary>True where the unit was printed, and none of the lines, headers and notes that are printed says it.</summary>
    private static bool NeedsUnit(DisclosureTable table, List<string> printed) =>
        table is { Unit: { } unit, UnitFromDocument: false }
        && !printed.Append(table.Title).SelectMany(MetaText.Units).Contains(unit)
        && !table.Columns.SelectMany(column => column.Header).Append(table.Title).Any(label => MetaText.UnitOfLabel(label) == unit)
        && !table.Notes.Any(note => MetaText.UnitOfNote(note.Text) == unit);

    private static string UnitLine(string unit) => AmountUnits.TryParse(unit) is null ? $"单位：{unit}" : $"金额单位：{unit}";

    private static string Named(NamedCode scope) => scope switch
    {
        { Code: { } code, Name: { } name } => $"部门编码及名称：[{code}]{name}",
        { Name: { } name } => $"部门名称：{name}",
        _ => $"部门编码：{scope.Code}",
    };
}
