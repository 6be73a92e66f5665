using System.Net;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>Everything that a reader can reach from the first page, asked for once.</summary>
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

        await walk.FollowAsync(["/", .. Unlinked]);

        Assert.DoesNotContain(walk.Answers, answer => answer.Value is not (HttpStatusCode.OK or HttpStatusCode.Found)
            && answer.Key != "/error/404");
        Assert.Empty(walk.JumpsToNowhere.Take(20));
        Assert.Equal([PagesOfPdfs], portal.Readable.Except(portal.Answered));
        Assert.All([".json", ".csv.zip", ".xlsx", "/tables/expenditure.csv", "/tables/expenditure.json"], part =>
            Assert.Equal(HttpStatusCode.OK, walk.Answers[DemoPortal.Disclosure + part]));
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
                await client.GetAsync(address);

                Assert.Contains(pattern, portal.Answered);
            }
        }
    }
}
