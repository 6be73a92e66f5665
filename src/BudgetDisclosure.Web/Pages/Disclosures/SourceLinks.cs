using BudgetDisclosure.Core;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>Where the source of a place is shown.</summary>
public sealed class SourceLinks(IReadOnlyList<DisclosureSource> sources)
{
    /// <summary>The id of the place asked for, on the source's page.</summary>
    public const string MarkId = "at";

    /// <summary>The address below the portal's root, or null for a place in no known source.</summary>
    public string? To(SourcePosition at)
    {
        var source = at.SourceId is { } id
            ? sources.FirstOrDefault(source => source.Id == id)
            : sources.Count > 0 ? sources[0] : null;
        return source is null
            ? null
            : $"/sources/{source.Sha256}?at={Uri.EscapeDataString((at with { SourceId = null }).ToString())}#{MarkId}";
    }

    /// <summary>The address for the first cell of a row that has a place.</summary>
    public string? To(DisclosureRow row) =>
        row.Cells.FirstOrDefault(cell => cell.At is not null)?.At is { } at ? To(at) : null;
}
