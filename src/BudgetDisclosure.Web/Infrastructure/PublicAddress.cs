using Microsoft.Extensions.Options;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>Whole addresses, for what is read away from the portal.</summary>
public sealed class PublicAddress(IOptions<SiteOptions> site)
{
    /// <summary>
    /// The portal's root without a slash at its end: its public address, or where none is set the one that was asked.
    /// </summary>
    /// <remarks>Not for answers that are kept in memory: who asks chooses the name of the host.</remarks>
    public string Of(HttpRequest request) =>
        site.Value.PortalUrl ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
}
