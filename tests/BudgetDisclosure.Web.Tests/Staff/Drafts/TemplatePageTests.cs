using System.Net;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Web.Tests.Staff.Drafts;

/// <summary>Clerks get the workbook to fill in, with what their own organisation published and nothing of others.</summary>
public sealed class TemplatePageTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Address = $"/staff/{Portal.County}/template";
    private readonly ManualClock _clock = new();
    private readonly Portal _portal;

    public TemplatePageTests() => _portal = new() { Clock = _clock };

    public Task InitializeAsync() =>
        _portal.ImportAsync(SampleWorkbooks.Totals(), SampleWorkbooks.Totals(organisation: "[435]青山县教育局"));

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Template_OfTheOwnOrganisation_BringsItsFiguresOfTheYearBefore()
    {
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, Portal.County, "434");
        var page = await clerk.GetAsync(Address);
        Assert.Contains("青山县水利局（434）", page.Html);
        Assert.DoesNotContain("435", page.Html);

        var (name, filled) = await DownloadAsync(clerk, "organisation=434&unit=元");

        Assert.Equal("青山县水利局2025年部门预算（模板）.xlsx", name);
        Assert.Contains("青山县水利局", filled);
        Assert.Contains("1000000", filled);
        var (blankName, blank) = await DownloadAsync(clerk, "stage=final&year=2024");
        Assert.Equal("2024年部门决算（模板）.xlsx", blankName);
        Assert.DoesNotContain("青山县", blank);
    }

    [Fact]
    public async Task Template_OfAnotherOrganisation_IsDeniedAsOneThatIsNotThere()
    {
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, Portal.County, "434");

        foreach (var organisation in (string[])["435", "999"])
        {
            var answer = await clerk.GetAsync($"{Address}?handler=File&organisation={organisation}");
            Assert.StartsWith("/staff/account/denied", answer.Location);
        }
    }

    [Fact]
    public async Task Year_ThatIsNone_IsSaid()
    {
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "wang", StaffRole.Uploader, Portal.County);

        Assert.Contains("“明年”不是年度", (await clerk.GetAsync($"{Address}?handler=File&year=明年")).Refusal);
    }

    private static async Task<(string Name, string Text)> DownloadAsync(StaffClient clerk, string query)
    {
        using var answer = await clerk.Http.GetAsync($"{Address}?handler=File&{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var parts = ZipFiles.Parts(await answer.Content.ReadAsByteArrayAsync());
        return (answer.Content.Headers.ContentDisposition!.FileNameStar!,
            string.Concat(parts.Select(part => System.Text.Encoding.UTF8.GetString(part.Value))));
    }
}
