using System.Net;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>Everything that a reader can reach from the first page, asked for once; all of it below the portal's path.</summary>
public sealed class CrawlTests(WatchedPortal portal) : IClassFixture<WatchedPortal>
{
    /// <summary>What no page links to: health, the first page by its other name, what search engines look for.</summary>
    private static readonly string[] Unlinked =
        ["/healthz/live", "/healthz/ready", "/Index", "/error/404", "/robots.txt", "/sitemap.xml", "/990101/sitemap.xml"];

    /// <summary>No file of the demo county is a PDF; <see cref="SourcePageTests"/> asks for this one.</summary>
    private const string PagesOfPdfs = "sources/{sha256:sha256}/pages/{page:int:min(1)}.svg";

    [Fact]
    public async Task Portal_FollowedFromTheFirstPage_HasNoDeadLinkAndNoRouteThatNothingReaches()
    {
        using var client = portal.CreateClient(new() { AllowAutoRedirect = false });
        var walk = new PortalWalk(client);

        await walk.FollowAsync([WatchedPortal.PathBase + "/", .. Unlinked.Select(address => WatchedPortal.PathBase + address)]);

        Assert.All(walk.Answers.Keys, address => Assert.StartsWith(WatchedPortal.PathBase + "/", address));
        Assert.DoesNotContain(walk.Answers, answer => answer.Value is not (HttpStatusCode.OK or HttpStatusCode.Found)
            && answer.Key != WatchedPortal.PathBase + "/error/404");
        Assert.Empty(walk.JumpsToNowhere.Take(20));
        Assert.Equal([PagesOfPdfs], portal.Readable.Except(portal.Answered));
        Assert.All([".json", ".csv.zip", ".xlsx", "/tables/expenditure.csv", "/tables/expenditure.json", "/versions"], part =>
            Assert.Equal(HttpStatusCode.OK, walk.Answers[WatchedPortal.PathBase + DemoPortal.Disclosure + part]));
        Assert.Contains(walk.Answers.Keys, address => address.StartsWith(WatchedPortal.PathBase + "/sources/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Example_OfEachPage_IsAnsweredByThatPage()
    {
        using var client = portal.CreateClient();
        foreach (var (pattern, addresses) in PageExamples.ByPattern)
        {
            foreach (var address in addresses.Where(address => address != PageExamples.Source))
            {
                portal.Forget();
                await client.GetAsync(WatchedPortal.PathBase + address);

                Assert.Contains(pattern, portal.Answered);
            }
        }
    }
}
