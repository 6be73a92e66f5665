using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Web.Pages.Disclosures;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>Where a place of a file, or what a remark is about, is shown in the preview of a draft.</summary>
public sealed class DraftPlaces
{
    private readonly Dictionary<SourcePosition, string> _cells = [];
    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);

    public DraftPlaces(Disclosure disclosure, VersionLinks links)
    {
        var ids = CellIds.OfAll(disclosure.Tables);
        foreach (var table in disclosure.Tables)
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Rows[row].Cells.Count; column++)
                {
                    var id = ids[table][row, column];
                    var address = links.Cell(table, id);
                    _targets.TryAdd($"{table.Slug}#{id}", address);
                    if (table.Rows[row].Cells[column].At is { } at)
                        _cells.TryAdd(at, address);
                }
            }
        }
    }

    /// <summary>The cell that was read at the place; null where none was.</summary>
    public string? Of(SourcePosition at) => _cells.GetValueOrDefault(at);

    /// <summary>What a remark is about (<c>income#2010301.total</c>); null where the content has no such cell any more.</summary>
    public string? OfTarget(string target) => _targets.GetValueOrDefault(target);
}
