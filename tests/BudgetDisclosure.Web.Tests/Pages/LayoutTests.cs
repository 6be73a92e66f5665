using Microsoft.AspNetCore.Hosting;

namespace BudgetDisclosure.Web.Tests.Pages;

public sealed class LayoutTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task Foot_OfAPage_SaysOnlyWhatIsSet()
    {
        await using var named = _portal.WithWebHostBuilder(builder => builder
            .UseSetting("Site:Operator", "青山县财政局").UseSetting("Site:SiteCode", "1306300001")
            .UseSetting("Site:Icp", "冀ICP备00000000号").UseSetting("Site:Contact", ""));

        var page = await named.CreateClient().GetStringAsync("/");

        Assert.Contains("主办单位：青山县财政局", page);
        Assert.Contains("网站标识码：1306300001", page);
        Assert.Contains(">冀ICP备00000000号</a>", page);
        Assert.DoesNotContain("联系方式", page);
        Assert.DoesNotContain("公安", page);
    }

    [Theory]
    [InlineData(404, "没有这个页面")]
    [InlineData(405, "这个请求办不了")]
    [InlineData(410, "这里的内容已经撤下")]
    [InlineData(500, "网站出了问题")]
    public async Task ErrorPage_OfAStatus_SaysWhatAndWhatToDo(int status, string heading)
    {
        var answer = await _portal.CreateClient().GetAsync($"/error/{status}");

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains($"<h1>{heading}</h1>", await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => _portal.Dispose();
}
