using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Pages.Shared;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>Where the source of a place is shown.</summary>
public sealed class SourceLinks(IReadOnlyList<DisclosureSource> sources)
{
    /// <summary>The id of the place asked for, on the source's page.</summary>
    public const string MarkId = "at";

    private const int UsualLength = 128;
    private const int LongestEscape = 9; // a Chinese character: three bytes, each %XX

    /// <summary>True for a place in a known source.</summary>
    public bool Has(SourcePosition at) => SourceOf(at) is not null;

    /// <summary>The address below the portal's root of a place; null for one in no known source.</summary>
    public string? Of(SourcePosition at) => SourceOf(at) is { } source
        ? $"/sources/{source.Sha256}?at={Uri.EscapeDataString((at with { SourceId = null }).ToString())}#{MarkId}" : null;

    /// <summary>Writes the address below the portal's root of a place in a known source.</summary>
    internal void Write(MarkupWriter markup, SourcePosition at)
    {
        markup.Raw("/sources/").Raw(SourceOf(at)!.Sha256).Raw("?at=");
        Span<char> place = stackalloc char[UsualLength];
        Span<char> escaped = stackalloc char[UsualLength * LongestEscape];
        if ((at with { SourceId = null }).TryFormat(place, out var length)
            && Uri.TryEscapeDataString(place[..length], escaped, out length))
        {
            markup.Raw(escaped[..length]);
        }
        else
        {
            markup.Raw(Uri.EscapeDataString((at with { SourceId = null }).ToString()));
        }
        markup.Raw("#").Raw(MarkId);
    }

    private DisclosureSource? SourceOf(SourcePosition at)
    {
        if (at.SourceId is null)
            return sources.Count > 0 ? sources[0] : null;
        foreach (var source in sources)
        {
            if (source.Id == at.SourceId)
                return source;
        }
        return null;
    }
}
