using System.Net;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Tests.Staff;

/// <summary>Nothing is open by oversight: an endpoint is public by the list here, or behind the policy.</summary>
public sealed class ClosedPagesTests : IDisposable
{
    /// <summary>Where the addresses of the public begin; what begins with <c>staff</c> is not among them.</summary>
    private static readonly string[] Public =
    [
        "", "Index", "{county:county}", "province/", "compare", "rules", "search", "sources/", "error/", "healthz/", "css/", "js/", "favicon.",
        "", "Index", "{county:county}", "province/", "rules", "glossary", "search", "sources/", "error/", "healthz/", "css/", "js/", "favicon.",
        "robots.", "sitemap.", "feed.", "api", "openapi/", "bulk/", "datapackage.", "{**path:file}",
    ];

    private readonly ManualClock _clock = new();
    private readonly Portal _portal;

    public ClosedPagesTests() => _portal = new() { Clock = _clock };

    public void Dispose() => _portal.Dispose();

    [Fact]
    public void Endpoint_OfThePortal_IsPublicByListOrBehindThePolicy()
    {
        foreach (var endpoint in Endpoints())
        {
            var pattern = endpoint.RoutePattern.RawText!.Trim('/');
            var isClosed = endpoint.Metadata.OfType<IAuthorizeData>().Any(data => data.Policy == StaffServices.Policy)
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;
            if (pattern.StartsWith("staff", StringComparison.Ordinal))
                Assert.Equal(!pattern.StartsWith("staff/account/", StringComparison.Ordinal), isClosed);
            else
                Assert.True(Public.Any(start => start is "" ? pattern is "" : pattern.StartsWith(start, StringComparison.Ordinal)), pattern);
        }
    }

    [Fact]
    public async Task ClosedPage_AskedByAStranger_LeadsToTheSignIn()
    {
        using var stranger = new StaffClient(_portal, _clock);
        foreach (var address in StaffPageExamples.For(Guid.NewGuid()).Where(address => !address.Contains("/account/")))
        {
            var answer = await stranger.GetAsync(address);
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            Assert.StartsWith("/staff/account/sign-in?next=", answer.Location);
        }
    }

    [Fact]
    public async Task SignInForms_SentTooOften_AreRefusedForAMinute()
    {
        using var client = new StaffClient(_portal, _clock);
        for (var i = 0; i < StaffSignInOptions.MostFormsAMinute; i++)
            Assert.Equal(HttpStatusCode.OK, (await client.GivePasswordAsync($"nobody{i}")).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.GivePasswordAsync("nobody")).Status);
    }

    [Theory]
    [InlineData(StaffRole.Uploader)]
    [InlineData(StaffRole.Reviewer)]
    [InlineData(StaffRole.Publisher)]
    [InlineData(StaffRole.Auditor)]
    public async Task People_ForWhoDoesNotManageThem_AreDenied(StaffRole role)
    {
        using var client = await StaffClient.JoinAsync(_portal, _clock, "li", role);

        Assert.StartsWith("/staff/account/denied", (await client.GetAsync("/staff/people")).Location);
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
