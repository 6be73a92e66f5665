using System.Diagnostics;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace BudgetDisclosure.Web.Tests.Staff.Drafts;

/// <summary>The upload page with its script, in the system's Chromium.</summary>
public sealed class UploadBrowserTests(Browser browser, ITestOutputHelper output) : IClassFixture<Browser>
{
    private const string County = "990101";
    private const string Upload = $"/staff/{County}/upload";
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task Zip_OfAHundredDepartments_DroppedOnThePage_IsListedWithTheFaultsOfEach()
    {
        var archive = ZipFiles.Of(Enumerable.Range(201, 100).Select(code => KeyValuePair.Create(
            $"{code}/收支.xlsx",
            code % 10 == 0 ? "不是表格\0\u0001"u8.ToArray()
                : SampleWorkbooks.Totals(organisation: $"[{code}]示例县第{code}局", expenditure: code % 10 == 1 ? "90.00" : "100.00").Bytes)));
        await using var context = await browser.NewContextAsync();
        var page = await OpenAsync(context, "zip");
        await using var dropped = await page.EvaluateHandleAsync(
            """
            bytes => {
                const files = new DataTransfer();
                files.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], '全县.zip'));
                return files;
            }
            """,
            Convert.ToBase64String(archive));

        await page.DispatchEventAsync("main", "drop", new { dataTransfer = dropped });
        Assert.Contains("选了 1 个文件", await page.Locator(".said").InnerTextAsync());
        await Sight.LookAsync(page);
        var watch = Stopwatch.StartNew();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "上传结果" }).WaitForAsync(new() { Timeout = 120_000 });
        output.WriteLine($"100 departments: {watch.Elapsed.TotalSeconds:0.0} s");

        Assert.Equal("results", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Contains("100 个文件：90 个已成为 90 份草稿，10 个没有收下", await page.Locator(".results").InnerTextAsync());
        var rows = await page.Locator(".results tbody tr").AllInnerTextsAsync();
        for (var code = 201; code <= 300; code++)
        {
            var row = Assert.Single(rows, text => text.Contains($"全县.zip/{code}/收支.xlsx", StringComparison.Ordinal));
            Assert.Contains((code % 10) switch { 0 => "没有收下", 1 => "条规则不符", _ => "已存为草稿" }, row);
        }
        await Sight.LookAsync(page);
    }

    [Fact]
    public async Task TwoHundredMegabytes_AreRefusedBeforeTheyAreSent()
    {
        await using var context = await browser.NewContextAsync();
        var page = await OpenAsync(context, "large");
        var path = Path.Combine(browser.Portal.Root, "大.zip");
        await using (var file = File.Create(path))
            file.SetLength(200L * Megabyte);
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add($"{request.Method} {request.Url}");

        await page.GetByLabel("文件（可以选多个）").SetInputFilesAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "上传", Exact = true }).PressAsync("Enter");

        Assert.Contains("超过 100 MB，什么也没有发送", await page.Locator(".said").InnerTextAsync());
        Assert.DoesNotContain(requests, request => request.StartsWith("POST", StringComparison.Ordinal));
        await page.Locator("form[data-upload]").EvaluateAsync("form => form.dataset.most = 1e12"); // as if the page knew no limit
        await page.GetByRole(AriaRole.Button, new() { Name = "上传", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("progress")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        Assert.DoesNotContain("正在发送", await page.Locator(".said").InnerTextAsync());
        await AssertNoDraftsAsync("large");
    }

    [Fact]
    public async Task Upload_CutOffMidway_LeavesNothingAndKeepsTheFiles()
    {
        await using var context = await browser.NewContextAsync();
        var page = await OpenAsync(context, "cut");
        var network = await context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = 200 * 1024,
        });
        await page.GetByLabel("文件（可以选多个）").SetInputFilesAsync(new FilePayload
        {
            Name = "全县.zip", MimeType = "", Buffer = ZipFiles.Of(
            [
                KeyValuePair.Create("水利局/收支.xlsx", SampleWorkbooks.Totals().Bytes),
                KeyValuePair.Create("水利局/附件.bin", Noise(4 * Megabyte)),
            ]),
        });

        await page.GetByRole(AriaRole.Button, new() { Name = "上传", Exact = true }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "取消上传" }).PressAsync("Enter");

        Assert.Contains("已取消，什么也没有保存", await page.Locator(".said").InnerTextAsync());
        Assert.Equal("上传", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.Equal(1, await page.GetByLabel("文件（可以选多个）").EvaluateAsync<int>("input => input.files.length"));
        await AssertNoDraftsAsync("cut");
    }

    [Fact]
    public async Task Upload_AfterTheSessionEnded_KeepsTheFilesUntilSignedInAgain()
    {
        await using var context = await browser.NewContextAsync();
        var page = await OpenAsync(context, "ended");
        await page.GetByLabel("文件（可以选多个）").SetInputFilesAsync(new FilePayload
        {
            Name = "收支.xlsx", MimeType = "", Buffer = SampleWorkbooks.Totals(organisation: "[666]示例县林业局").Bytes,
        });
        var cookies = await context.CookiesAsync();
        await context.ClearCookiesAsync(new() { Name = "staff" });

        await page.GetByRole(AriaRole.Button, new() { Name = "上传", Exact = true }).PressAsync("Enter");
        await page.GetByText("选好的文件还在").WaitForAsync();
        await BrowserTests.AssertAccessibleAsync(page);
        await AssertNoDraftsAsync("ended");
        await context.AddCookiesAsync(cookies.Where(cookie => cookie.Name == "staff").Select(cookie => new Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path,
        }));
        await page.GetByRole(AriaRole.Button, new() { Name = "上传", Exact = true }).PressAsync("Enter");

        await page.GetByRole(AriaRole.Heading, new() { Name = "上传结果" }).WaitForAsync();
        Assert.Contains("1 个已成为 1 份草稿", await page.Locator(".results").InnerTextAsync());
    }

    [Fact]
    public async Task Form_WithoutScripts_IsSentByTheBrowserItself()
    {
        await using var context = await browser.NewContextAsync(hasScripts: false);
        var page = await OpenAsync(context, "plain");
        await page.GetByLabel("文件（可以选多个）").SetInputFilesAsync(new FilePayload
        {
            Name = "收支.xlsx", MimeType = "", Buffer = SampleWorkbooks.Totals(organisation: "[667]示例县气象局").Bytes,
        });

        await page.GetByRole(AriaRole.Button, new() { Name = "上传", Exact = true }).PressAsync("Enter");

        await page.GetByRole(AriaRole.Heading, new() { Name = "上传结果" }).WaitForAsync();
        Assert.Equal(0, await page.Locator(".drop:visible, progress:visible, .cancel:visible").CountAsync());
    }

    /// <summary>The upload page of a clerk of their own.</summary>
    private async Task<IPage> OpenAsync(IBrowserContext context, string userName)
    {
        using var clerk = await StaffClient.JoinAsync(browser.Portal, browser.Clock, userName, StaffRole.Uploader, County);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Upload);
        await page.GetByLabel("登录名").FillAsync(userName);
        await page.GetByLabel("密码").FillAsync(StaffClient.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/code");
        await page.GetByLabel("六位数字").FillAsync(clerk.NextCode());
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync(Upload + "$");
        return page;
    }

    private async Task AssertNoDraftsAsync(string userName) => Assert.Equal(0, await browser.Portal.ReadAsync(db =>
        db.Drafts.CountAsync(draft => db.StaffAccounts.Any(row => row.Id == draft.CreatedBy && row.UserName == userName))));

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
