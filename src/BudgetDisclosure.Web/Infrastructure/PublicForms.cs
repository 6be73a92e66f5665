using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>What keeps forms of the public from being sent by other sites and by machines, without a cookie.</summary>
/// <remarks>
/// Public pages set no cookie. A form carries a sealed note of when and for which page it was made; and it is taken only
/// from a page of the portal itself, as browsers say (<c>Sec-Fetch-Site</c>, <c>Origin</c>).
/// </remarks>
public sealed class PublicForms(IDataProtectionProvider protection, TimeProvider clock, IOptions<SiteOptions> site)
{
    /// <summary>The policy of how often forms may be sent from one network address.</summary>
    public const string Limit = "public-forms";

    /// <summary>The field that carries the note.</summary>
    public const string Field = "form";

    /// <summary>How many in ten minutes, where the configuration (<c>Feedback:FormsInTenMinutes</c>) does not say otherwise.</summary>
    public const int MostForms = 5;

    public static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    private const int SubnetBytes = 8; // of IPv6: a household has a /64
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly IDataProtector _notes = protection.CreateProtector("public form");

    /// <summary>The note for a form on the page that is asked for.</summary>
    public string NoteFor(HttpRequest request) =>
        _notes.Protect($"{clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture)} {request.Path}");

    /// <summary>True for a note of this page that is not too old.</summary>
    public bool IsCurrent(HttpRequest request, string? note) =>
        Unseal(note)?.Split(' ', 2) is [var ticks, var path] && path == request.Path
        && clock.GetUtcNow().UtcTicks - long.Parse(ticks, CultureInfo.InvariantCulture) <= Lasts.Ticks;

    /// <summary>False for what the browser says comes from a page of another site.</summary>
    public bool IsFromHere(HttpRequest request)
    {
        var (fetchSite, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        if (fetchSite is not ("" or "same-origin" or "none"))
            return false;
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsHere(from, request.Host));
    }

    private bool IsHere(Uri from, HostString host) =>
        string.Equals(from.Authority, host.Value, StringComparison.OrdinalIgnoreCase)
        || (site.Value.PortalUrl is { } own && string.Equals(from.Authority, new Uri(own).Authority, StringComparison.OrdinalIgnoreCase));

    private string? Unseal(string? note)
    {
        if (string.IsNullOrEmpty(note))
            return null;
        try
        {
            return _notes.Unprotect(note);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <param name="mostForms">Of one household or address in ten minutes.</param>
    public static FormLimit LimitOf(int mostForms) => new(Limit, mostForms, Window, Subnet);

    private static string Subnet(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } =>
            Convert.ToHexString(address.GetAddressBytes().AsSpan(0, SubnetBytes)),
        _ => address.MapToIPv4().ToString(),
    };
}
