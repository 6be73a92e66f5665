using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>Where what a check was about is shown, below the portal's root.</summary>
public sealed class CheckLinks(PublishedDisclosure published)
{
    private readonly IReadOnlyDictionary<DisclosureTable, CellIds> _ids = CellIds.OfAll(published.Disclosure.Tables);

    /// <summary>The cell, the paragraph, or the other disclosure that the operand stands in; null for none.</summary>
    public string? Of(Operand operand) => operand switch
    {
        { Document: { Organisation: { } organisation, Year: { } year } other } =>
            $"/{published.Publication.County}/{organisation}/{year}/{other.Stage.Slug()}",
        { Cell: { } cell } => Of(cell),
        { Passage: { } passage } => $"{published.Links.Page()}#{DisclosureOutline.AnchorOf(passage.Section, passage.Paragraph)}",
        _ => null,
    };

    /// <summary>Null for a cell that is not there, as in a table that was withheld since.</summary>
    public string? Of(CellAddress cell)
    {
        if (published.Disclosure.Tables.ElementAtOrDefault(cell.Table) is not { Withheld: false } table
            || cell.Row >= table.Rows.Count || cell.Column >= table.Columns.Count)
        {
            return null;
        }
        return published.Links.Cell(table, _ids[table][cell.Row, cell.Column]);
    }

    /// <summary>The number of a check among those of its rule, from 1, by its index in the run.</summary>
    public static IReadOnlyList<string> AnchorsOf(IReadOnlyList<Check> checks)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. checks.Select(check => $"{check.Rule}-{seen[check.Rule] = seen.GetValueOrDefault(check.Rule) + 1}")];
    }
}
