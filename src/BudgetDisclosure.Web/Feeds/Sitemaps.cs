using System.Text;
using System.Xml;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Feeds;

/// <summary>What search engines are told of: a list of lists, and one for each county.</summary>
/// <remarks>A list may hold 50,000 addresses; a county's has some 2,000 after ten years.</remarks>
internal static class Sitemaps
{
    public const string Type = "application/xml; charset=utf-8";
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The counties' lists.</summary>
    public static async Task<byte[]> IndexAsync(DisclosureDbContext db, string root, CancellationToken cancellation)
    {
        var counties = await db.PublishedYears.Select(row => row.County).Distinct().Order().ToListAsync(cancellation);
        return Write("sitemapindex", "sitemap", counties.Select(county => $"{root}/{county}/sitemap.xml"));
    }

    /// <summary>The pages of a county: years, organisations, current versions of which something is left.</summary>
    public static async Task<byte[]> OfCountyAsync(
        DisclosureDbContext db, string county, string root, CancellationToken cancellation)
    {
        var entries = await db.ListPublishedAsync(county, cancellation);
        var withheld = await (
            from current in db.CurrentPublications
            join act in db.Withholdings on current.PublicationId equals act.PublicationId
            where current.County == county && act.Scope == Withholding.OfVersion
            select current.Publication!.Address).ToHashSetAsync(cancellation);
        IEnumerable<string> addresses =
        [
            $"/{county}",
            .. entries.Select(entry => $"/{county}/{entry.Year}").Distinct(),
            .. entries.Select(entry => $"/{county}/{entry.Organisation}").Distinct(),
            .. entries.Select(entry => entry.Address).Where(address => !withheld.Contains(address)),
        ];
        return Write("urlset", "url", addresses.Select(address => root + address));
    }

    private static byte[] Write(string list, string item, IEnumerable<string> addresses)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement(list, Space);
            foreach (var address in addresses)
            {
                xml.WriteStartElement(item, Space);
                xml.WriteElementString("loc", Space, address);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return output.ToArray();
    }
}
