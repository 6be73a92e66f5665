using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Tests.Pages;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.Playwright;

namespace BudgetDisclosure.Web.Tests.Staff;

/// <summary>The staff side in the system's Chromium, by keyboard where people would use it.</summary>
public sealed class StaffBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly (int Width, ColorScheme Scheme)[] Views = [(1280, ColorScheme.Light), (375, ColorScheme.Dark)];

    [Fact]
    public async Task Invitation_ByKeyboard_LeadsToTheDesk()
    {
        var outcome = await browser.Portal.UseAsync<StaffAccounts, AccountOutcome>(accounts => accounts.InviteAsync(
            "keyboard", "键盘", new(StaffRole.Administrator, null, null), StaffActor.Operator));
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/staff/account/welcome?ticket={Assert.IsType<AccountOutcome.Done>(outcome).LinkSecret}");
        await LookAsync(page);

        await page.GetByLabel("新密码").FocusAsync();
        await page.Keyboard.TypeAsync(StaffClient.Password);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(StaffClient.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/authenticator");
        await LookAsync(page);
        var authenticator = new StaffClient(browser.Portal, browser.Clock);
        authenticator.ReadKey(await page.Locator("code.key").InnerTextAsync());
        await page.GetByLabel("六位数字").FocusAsync();
        await page.Keyboard.TypeAsync(authenticator.NextCode());
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "请保存恢复码" }).WaitForAsync();
        await LookAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "进入工作台" }).PressAsync("Enter");
        await page.WaitForURLAsync("**/staff");

        Assert.Equal(PrintedCodes.SheetLength, await browser.Portal.ReadAsync(db =>
            Task.FromResult(db.RecoveryCodes.Count(code => db.StaffAccounts.Any(
                account => account.Id == code.Account && account.UserName == "keyboard")))));
    }

    [Fact]
    public async Task StaffPages_SignedIn_HaveNoViolationAndScrollOnlyDown()
    {
        using var client = await StaffClient.JoinAsync(browser.Portal, browser.Clock, "everyone", StaffRole.Administrator);
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await SignInAsync(page, client, "everyone");

        var person = await browser.Portal.ReadAsync(db => Task.FromResult(db.StaffAccounts.First().Id));
        foreach (var address in StaffPageExamples.For(person))
        {
            await page.GotoAsync(address);
            Assert.False(page.Url.Contains("sign-in", StringComparison.Ordinal), address);
            await LookAsync(page);
        }
    }

    [Fact]
    public async Task DraftPages_OfACorrection_HaveNoViolationAndScrollOnlyDown()
    {
        var desk = new DraftDesk(browser.Portal, browser.Clock);
        await desk.OpenAsync();
        await desk.PublishAsync(await desk.SignedAsync(SampleWorkbooks.Totals()));
        var id = await desk.SubmitAsync(SampleWorkbooks.Totals(expenditure: "90.00"), "支出多列 10 万元。", explains: true);
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        foreach (var (person, address) in ((StaffClient, string)[])
            [(desk.Reviewer, "review?cells=1"), (desk.Reviewer, "sheet"), (desk.Publisher, "publish")])
        {
            await SignInAsync(page, person, person == desk.Reviewer ? "reviewer" : "publisher");
            await page.GotoAsync($"/staff/drafts/{id}/{address}");
            await LookAsync(page);
        }
        await desk.ApproveAsync(id);
        await desk.SignOffAsync(id);
        await page.GotoAsync($"/staff/drafts/{id}/publish");
        await LookAsync(page);
        await desk.PublishAsync(id);
        foreach (var address in (string[])["", "/checks", "/versions"])
        {
            await page.GotoAsync($"/{Portal.County}/434/2024/budget{address}");
            await LookAsync(page);
        }
        desk.Close();
    }

    [Fact]
    public async Task YearPages_OfAReviewer_HaveNoViolationAndScrollOnlyDown()
    {
        await browser.Portal.ReplaceRosterAsync();
        using var client = await StaffClient.JoinAsync(browser.Portal, browser.Clock, "year", StaffRole.Reviewer, Portal.County);
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await SignInAsync(page, client, "year");
        const string Year = $"/staff/{Portal.County}/years/2024";
        await page.GotoAsync($"{Year}/approvals");
        await LookAsync(page);
        foreach (var rows in (string[][])[["777,2024-02-20,,1,1"], ["435,2024-02-20,青财预〔2024〕3号,5.00,5.00"]])
        {
            await page.GetByLabel("批复清单").SetInputFilesAsync(new FilePayload
            {
                Name = "批复.csv", MimeType = "text/csv", Buffer = ApprovalLists.Csv(rows).Bytes,
            });
            await page.GetByRole(AriaRole.Button, new() { Name = "导入" }).PressAsync("Enter");
            await page.Locator(rows[0].StartsWith('7') ? ".refusal" : ".done").WaitForAsync();
            await LookAsync(page);
        }
        foreach (var address in (string[])["", "?state=overdue", "/sheet", "/reminders"])
        {
            await page.GotoAsync(Year + address);
            Assert.EndsWith(Year + address, page.Url);
            await LookAsync(page);
        }
    }

    [Fact]
    public async Task DraftPages_OfAnUploader_HaveNoViolationAndScrollOnlyDown()
    {
        const string County = "990101";
        using var client = await StaffClient.JoinAsync(browser.Portal, browser.Clock, "uploader", StaffRole.Uploader, County);
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await SignInAsync(page, client, "uploader");
        await LookAsync(page);

        await page.GotoAsync($"/staff/{County}/upload");
        await LookAsync(page);
        await page.GetByLabel("文件（可以选多个）").SetInputFilesAsync((FilePayload[])
        [
            new() { Name = "收支.xlsx", MimeType = "", Buffer = SampleWorkbooks.Totals(expenditure: "90.00").Bytes },
            new() { Name = "空.xlsx", MimeType = "", Buffer = [] },
        ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "上传" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "上传结果" }).WaitForAsync();
        await LookAsync(page);
        var draft = await page.Locator(".results tbody a").GetAttributeAsync("href");

        foreach (var address in (string[])[draft!, $"{draft}/preview", $"/staff/{County}/drafts"])
        {
            await page.GotoAsync(address);
            Assert.EndsWith(address, page.Url);
            await LookAsync(page);
        }

        await page.GotoAsync(draft!);
        await page.GetByRole(AriaRole.Button, new() { Name = "送审", Exact = true }).ClickAsync();
        await page.Locator(".refusal").WaitForAsync();
        await LookAsync(page);
        await page.Locator("textarea").First.FillAsync("上年结转列在支出外。");
        await page.GetByRole(AriaRole.Button, new() { Name = "送审", Exact = true }).ClickAsync();
        await page.GetByText("已送审").First.WaitForAsync();
        await LookAsync(page);
    }

    [Fact]
    public void StaffPages_OfThePortal_AllHaveAnExample() => Assert.Equal(
        StaffPageExamples.Patterns.Order(),
        browser.PagePatterns.Where(pattern => pattern.StartsWith("staff", StringComparison.Ordinal)).Order());

    private static async Task SignInAsync(IPage page, StaffClient client, string userName)
    {
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/staff");
        await LookAsync(page);
        await page.GetByLabel("登录名").FillAsync(userName);
        await page.GetByLabel("密码").FillAsync(StaffClient.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/code**");
        await LookAsync(page);
        await page.GetByLabel("六位数字").FillAsync(client.NextCode());
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/staff");
    }

    private static async Task LookAsync(IPage page)
    {
        foreach (var (width, scheme) in Views)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await BrowserTests.AssertAccessibleAsync(page);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }
}
