using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A disclosure as search engines for data sets read it: schema.org Dataset as JSON-LD.</summary>
/// <remarks>
/// It stands in a page that is kept in memory, so whole addresses are those that the portal had when it published, never
/// the host that was asked; without one they are below the host, as all links of the page.
/// </remarks>
internal static class DatasetData
{
    /// <summary>Markup characters are escaped: nothing in it ends the element that it stands in.</summary>
    private static readonly System.Text.Json.JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="downloads">The content type and address below the root of each form.</param>
    /// <param name="pathBase">What stands before addresses where the portal's own is not known.</param>
    public static string Of(
        PublishedDisclosure published, IEnumerable<(string Type, string Address)> downloads, string pathBase)
    {
        var publication = published.Publication;
        var name = $"{published.OrganisationName} {published.Heading}";
        var dataset = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Dataset",
            ["name"] = name,
            ["description"] = $"{published.CountyName}{name}公开的全部表格、说明和核对结果，每个数字可回到原文件的位置。",
            ["url"] = Whole(publication.Address),
            ["identifier"] = $"sha256:{publication.PublicationHash}",
            ["version"] = publication.Version.ToString(CultureInfo.InvariantCulture),
            ["dateModified"] = publication.PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["temporalCoverage"] = publication.Year.ToString(CultureInfo.InvariantCulture),
            ["spatialCoverage"] = published.CountyName,
            ["inLanguage"] = "zh-CN",
            ["isAccessibleForFree"] = true,
            ["creator"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = published.OrganisationName },
            ["distribution"] = new JsonArray(
            [
                .. downloads.Select(download => new JsonObject
                {
                    ["@type"] = "DataDownload", ["encodingFormat"] = download.Type, ["contentUrl"] = Whole(download.Address),
                }),
            ]),
        };
        return dataset.ToJsonString(Options);

        string Whole(string address) => (published.Disclosure.PortalUrl ?? pathBase) + address;
    }
}
