using System.Net;

namespace BudgetDisclosure.Web.Tests.Infrastructure;

public sealed class PageMethodsTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Theory]
    [InlineData("TRACE", "/990101")]
    [InlineData("TRACE", DemoPortal.Disclosure)]
    [InlineData("OPTIONS", DemoPortal.Disclosure + "/versions")]
    [InlineData("PUT", "/990101/2026")]
    [InlineData("POST", "/")]
    [InlineData("DELETE", DemoPortal.Disclosure + ".json")]
    public async Task Page_AskedByAnotherMethod_SaysWhichItTakes(string method, string address)
    {
        using var client = portal.CreateClient();

        using var request = new HttpRequestMessage(new(method), address);
        var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
        Assert.Contains("这个请求办不了", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Page_AskedForReading_Answers(string method)
    {
        using var client = portal.CreateClient();

        using var request = new HttpRequestMessage(new(method), "/990101");

        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(request)).StatusCode);
    }
}
