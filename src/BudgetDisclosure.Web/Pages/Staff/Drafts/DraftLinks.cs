using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Disclosures;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>Where the parts of a draft are shown: figures in its preview, checks on its own page.</summary>
/// <param name="publication">The publication that it would be, under the draft's id.</param>
public sealed class DraftLinks(Publication publication, IReadOnlyList<DisclosureTable> tables)
    : VersionLinks(publication, isCurrent: true)
{
    private readonly string _address = $"/staff/drafts/{publication.Id}";

    public override string Page(bool eachFigure = false) => $"{_address}/preview";

    public override string Checks => _address;

    public override string Cell(DisclosureTable table, string cellId) =>
        $"{Page()}#{Uri.EscapeDataString($"table-{IndexOf(table) + 1}.{cellId}")}";

    private int IndexOf(DisclosureTable table)
    {
        for (var i = 0; i < tables.Count; i++)
        {
            if (ReferenceEquals(tables[i], table))
                return i;
        }
        throw new ArgumentException("The table is none of the draft's.", nameof(table));
    }
}
