using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace BudgetDisclosure.Web.Tests.Pages;

public sealed class PortalWalkTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Links_WithinPathBase_AllLeadBelowItToWhatIsThere()
    {
        await using var below = portal.WithWebHostBuilder(builder => builder.UseSetting("PathBase", "/gk"));
        using var client = below.CreateClient(new() { AllowAutoRedirect = false });
        var walk = new PortalWalk(client);

        await walk.FollowAsync("/gk/");

        Assert.All(walk.Answers.Keys, link => Assert.StartsWith("/gk/", link));
        Assert.All(
            walk.Answers, answer => Assert.True(answer.Value is HttpStatusCode.OK or HttpStatusCode.Found, answer.ToString()));
        Assert.Contains("/gk" + DemoPortal.Disclosure + "/tables/expenditure.csv", walk.Answers.Keys);
        Assert.Contains("/gk" + DemoPortal.Disclosure + "/versions", walk.Answers.Keys);
        Assert.Contains(walk.Answers.Keys, link => link.StartsWith("/gk/sources/"));
    }
}
