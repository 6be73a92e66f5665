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

        var answers = await PortalWalk.FollowAsync(client, "/gk/");

        Assert.All(answers.Keys, link => Assert.StartsWith("/gk/", link));
        Assert.All(answers, answer => Assert.Contains(answer.Value, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Found]));
        Assert.Contains("/gk" + DemoPortal.Disclosure + "/tables/expenditure.csv", answers.Keys);
        Assert.Contains("/gk" + DemoPortal.Disclosure + "/versions", answers.Keys);
        Assert.Contains(answers.Keys, link => link.StartsWith("/gk/sources/"));
    }
}
