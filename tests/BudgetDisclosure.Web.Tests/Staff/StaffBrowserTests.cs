using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Tests.Pages;
using BudgetDisclosure.Web.Tests.Staff.Withholdings;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.Playwright;

namespace BudgetDisclosure.Web.Tests.Staff;

/// <summary>The staff side in the system's Chromium, by keyboard where people would use it.</summary>
public sealed class StaffBrowserTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Invitation_ByKeyboard_LeadsToTheDesk()
    {
        var outcome = await browser.Portal.UseAsync<StaffAccounts, AccountOutcome>(accounts => accounts.InviteAsync(
            "keyboard", "键盘", new(StaffRole.Administrator, null, null), StaffActor.Operator));
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/staff/account/welcome?ticket={Assert.IsType<AccountOutcome.Done>(outcome).LinkSecret}");
        await Sight.LookAsync(page);

        await page.GetByLabel("新密码").FocusAsync();
        await page.Keyboard.TypeAsync(StaffClient.Password);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(StaffClient.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/authenticator$");
        await Sight.LookAsync(page);
        var authenticator = new StaffClient(browser.Portal, browser.Clock);
        authenticator.ReadKey(await page.Locator("code.key").InnerTextAsync());
        await page.GetByLabel("六位数字").FocusAsync();
        await page.Keyboard.TypeAsync(authenticator.NextCode());
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "请保存恢复码" }).WaitForAsync();
        await Sight.LookAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "进入工作台" }).PressAsync("Enter");
        await page.ArriveAsync("/staff$");

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
            await Sight.LookAsync(page);
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
            await Sight.LookAsync(page);
        }
        await desk.ApproveAsync(id);
        await desk.SignOffAsync(id);
        await page.GotoAsync($"/staff/drafts/{id}/publish");
        await Sight.LookAsync(page);
        await desk.PublishAsync(id);
        foreach (var address in (string[])["", "/checks", "/versions"])
        {
            await page.GotoAsync($"/{Portal.County}/434/2024/budget{address}");
            await Sight.LookAsync(page);
        }
        desk.Close();
    }

    [Fact]
    public async Task WithholdingPages_OfTwoPeople_HaveNoViolationAndLeadToTheEnd()
    {
        await browser.Portal.ImportAsync(
            SampleWorkbooks.IncomeExpenditure("[436]青山县民政局", amount: WithholdingDesk.Amount));
        using var desk = await WithholdingDesk.OpenAsync(browser.Portal, browser.Clock);
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await SignInAsync(page, desk.First, "first");
        await page.GotoAsync(WithholdingDesk.Pages);
        await Sight.LookAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "提出屏蔽" }).ClickAsync();
        await Sight.LookAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "青山县民政局 2024 年预算" }).ClickAsync();
        await Sight.LookAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "要选单个数字，先点这里" }).ClickAsync();
        await Sight.LookAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = WithholdingDesk.Amount }).First.ClickAsync();
        await Sight.LookAsync(page);
        await page.GetByLabel("理由").FocusAsync();
        foreach (var text in (string[])["涉及个人信息", "县保密局", "保密局〔2026〕3号"])
        {
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Tab");
        }
        await page.GetByLabel("批准日期").FillAsync("2026-11-01");
        await page.GetByLabel("情况说明").FillAsync("表里写了住址。");
        await page.GetByRole(AriaRole.Button, new() { Name = "提出，交另一人复核" }).PressAsync("Enter");
        await page.GetByText("这是您提出的").WaitForAsync();
        await Sight.LookAsync(page);
        var proposal = page.Url;

        await SignInAsync(page, desk.Second, "second");
        Assert.Contains("1 项等待复核", await page.ContentAsync());
        await page.GotoAsync(proposal);
        await Sight.LookAsync(page);
        await page.GetByLabel("我已核对").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确认屏蔽" }).PressAsync("Enter");
        await page.GetByText("已屏蔽").First.WaitForAsync();
        await Sight.LookAsync(page);
        foreach (var address in (string[])[WithholdingDesk.Pages, $"/{Portal.County}/436/2024/budget", $"/{Portal.County}/436/2024/budget/versions"])
        {
            await page.GotoAsync(address);
            await Sight.LookAsync(page);
        }
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
        await Sight.LookAsync(page);
        foreach (var rows in (string[][])[["777,2024-02-20,,1,1"], ["435,2024-02-20,青财预〔2024〕3号,5.00,5.00"]])
        {
            await page.GetByLabel("批复清单").SetInputFilesAsync(new FilePayload
            {
                Name = "批复.csv", MimeType = "text/csv", Buffer = ApprovalLists.Csv(rows).Bytes,
            });
            await page.GetByRole(AriaRole.Button, new() { Name = "导入" }).PressAsync("Enter");
            await page.Locator(rows[0].StartsWith('7') ? ".refusal" : ".done").WaitForAsync();
            await Sight.LookAsync(page);
        }
        foreach (var address in (string[])["", "?state=overdue", "/sheet", "/reminders"])
        {
            await page.GotoAsync(Year + address);
            Assert.EndsWith(Year + address, page.Url);
            await Sight.LookAsync(page);
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
        await Sight.LookAsync(page);

        await page.GotoAsync($"/staff/{County}/template");
        await Sight.LookAsync(page);
        await page.GotoAsync($"/staff/{County}/upload");
        await Sight.LookAsync(page);
        await page.GetByLabel("文件（可以选多个）").SetInputFilesAsync((FilePayload[])
        [
            new() { Name = "收支.xlsx", MimeType = "", Buffer = SampleWorkbooks.Totals(expenditure: "90.00").Bytes },
            new() { Name = "空.xlsx", MimeType = "", Buffer = [] },
        ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "上传" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "上传结果" }).WaitForAsync();
        await Sight.LookAsync(page);
        var draft = await page.Locator(".results tbody a").GetAttributeAsync("href");

        foreach (var address in (string[])[$"{draft}/preview", $"/staff/{County}/drafts", $"{draft}/text", draft!])
        {
            await page.GotoAsync(address);
            Assert.EndsWith(address, page.Url);
            await Sight.LookAsync(page);
        }

        await page.Locator("a[href$='/tables/1']").PressAsync("Enter");
        await page.ArriveAsync("/tables/1$");
        await Sight.LookAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "一、农林水支出" }).PressAsync("Enter");
        await page.GetByLabel("改为").FillAsync("一、农林水支出，电话 13800138000");
        await page.GetByLabel("为什么改").FocusAsync();
        await page.Keyboard.TypeAsync("补上电话。");
        await Sight.LookAsync(page);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Status).WaitForAsync();
        await Sight.LookAsync(page);

        await page.GotoAsync(draft!);
        await page.GetByRole(AriaRole.Button, new() { Name = "送审", Exact = true }).ClickAsync();
        await page.Locator(".refusal").WaitForAsync();
        await Sight.LookAsync(page);
        await page.GetByLabel("我看过了，可以这样公开").PressAsync("Space");
        await page.Locator("textarea").First.FillAsync("上年结转列在支出外。");
        await page.GetByRole(AriaRole.Button, new() { Name = "送审", Exact = true }).ClickAsync();
        await page.GetByText("已送审").First.WaitForAsync();
        await Sight.LookAsync(page);
    }

    [Fact]
    public void StaffPages_OfThePortal_AllHaveAnExample() => Assert.Equal(
        StaffPageExamples.Patterns.Order(),
        browser.PagePatterns.Where(pattern => pattern.StartsWith("staff", StringComparison.Ordinal)).Order());

    private static async Task SignInAsync(IPage page, StaffClient client, string userName)
    {
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/staff");
        await Sight.LookAsync(page);
        await page.GetByLabel("登录名").FillAsync(userName);
        await page.GetByLabel("密码").FillAsync(StaffClient.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/code");
        await Sight.LookAsync(page);
        await page.GetByLabel("六位数字").FillAsync(client.NextCode());
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/staff$");
    }
}
