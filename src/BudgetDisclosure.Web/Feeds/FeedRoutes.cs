using System.Text;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Api;
using BudgetDisclosure.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BudgetDisclosure.Web.Feeds;

/// <summary>What other programs watch and search engines look for: feeds, lists of pages, robots.txt.</summary>
internal static class FeedRoutes
{
    public const string FeedName = "feed.atom";
    private const string TextType = "text/plain; charset=utf-8";

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        Map("/" + FeedName, FeedAsync);
        Map("/{county:county}/" + FeedName, CountyFeedAsync);
        Map("/sitemap.xml", SitemapAsync);
        Map("/{county:county}/sitemap.xml", CountySitemapAsync);
        Map("/robots.txt", RobotsAsync).WithMetadata(new WithoutDatabaseAttribute());

        RouteHandlerBuilder Map(string pattern, Delegate answer) =>
            routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], answer);
    }

    private static async Task FeedAsync(
        HttpContext context, DisclosureDbContext db, PublicAddress address, IOptions<SiteOptions> site)
    {
        var entries = await FeedEntries.NewestAsync(db, county: null, FeedEntries.Most, context.RequestAborted);
        var feed = AtomFeed.Write(
            $"{site.Value.Name}：新公布和更正", site.Value.Operator ?? site.Value.Name, address.Of(context.Request), "/" + FeedName, "/", entries);
        await ApiAnswer.SendAsync(context, feed, AtomFeed.Type);
    }

    private static async Task CountyFeedAsync(
        string county, HttpContext context, DisclosureDbContext db, PublicAddress address, IOptions<SiteOptions> site)
    {
        if (await NameAsync(db, county, context) is not { } name)
            return;
        var entries = await FeedEntries.NewestAsync(db, county, FeedEntries.Most, context.RequestAborted);
        var feed = AtomFeed.Write(
            $"{name}：新公布和更正", site.Value.Operator ?? site.Value.Name, address.Of(context.Request), $"/{county}/{FeedName}", "/" + county, entries);
        await ApiAnswer.SendAsync(context, feed, AtomFeed.Type);
    }

    private static async Task SitemapAsync(HttpContext context, DisclosureDbContext db, PublicAddress address) =>
        await ApiAnswer.SendAsync(
            context, await Sitemaps.IndexAsync(db, address.Of(context.Request), context.RequestAborted), Sitemaps.Type);

    private static async Task CountySitemapAsync(
        string county, HttpContext context, DisclosureDbContext db, PublicAddress address)
    {
        if (await NameAsync(db, county, context) is null)
            return;
        var root = address.Of(context.Request);
        await ApiAnswer.SendAsync(
            context, await Sitemaps.OfCountyAsync(db, county, root, context.RequestAborted), Sitemaps.Type);
    }

    /// <summary>Staff pages are nobody's business, and bulk files no page; the rest is to be found.</summary>
    private static Task RobotsAsync(HttpContext context, PublicAddress address)
    {
        var below = context.Request.PathBase;
        var text = $"User-agent: *\nDisallow: {below}/staff\nDisallow: {below}/bulk/\nSitemap: {address.Of(context.Request)}/sitemap.xml\n";
        return ApiAnswer.SendAsync(context, Encoding.UTF8.GetBytes(text), TextType);
    }

    /// <summary>The county's name; null after answering 404.</summary>
    private static async Task<string?> NameAsync(DisclosureDbContext db, string county, HttpContext context)
    {
        var name = await db.Counties.Where(row => row.Code == county).Select(row => row.Name)
            .SingleOrDefaultAsync(context.RequestAborted);
        if (name is null)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        return name;
    }
}
