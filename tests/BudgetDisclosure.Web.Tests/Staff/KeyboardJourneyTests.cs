using System.Text;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Tests.Commands;
using BudgetDisclosure.Web.Tests.Pages;
using Microsoft.Playwright;

namespace BudgetDisclosure.Web.Tests.Staff;

/// <summary>The whole way of a disclosure, in the system's Chromium and by keyboard, from an empty installation on.</summary>
[Collection(PostgresTests.Name)]
public sealed class KeyboardJourneyTests(PostgresServer server)
{
    private const string County = "130630";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Explanation = "上年结转按原口径列示，以后年度统一。";
    private readonly ManualClock _clock = new();

    [SharedTheory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task Disclosure_FromAnEmptyInstallation_IsPublishedAndCorrected(string database)
    {
        HashSet<string>? seen = database == "Sqlite" ? [] : null; // the pages of both databases are the same
        await using var portal = seen is null ? new PostgresPortal(server) { Clock = _clock } : new Portal { Clock = _clock };
        portal.UseKestrel(0);
        portal.StartServer();
        await using var chromium = await Chromium.StartAsync();
        await using var manager = await KeyboardPerson.SitDownAsync(chromium, portal, _clock, seen);
        await using var clerk = await KeyboardPerson.SitDownAsync(chromium, portal, _clock, seen);
        await using var reviewer = await KeyboardPerson.SitDownAsync(chromium, portal, _clock, seen);

        await manager.JoinAsync(await AddManagerAsync(portal));
        await clerk.JoinAsync(await InviteAsync(manager, "李填报", "li", "填报"));
        await clerk.SignOutAsync();
        await reviewer.JoinAsync(await InviteAsync(manager, "赵审核", "zhao", "审核"));
        await GrantPublishingAsync(manager);

        await clerk.SignInAsync("li");
        await UploadAsync(clerk, SharedFiles.Read("samples/laiyuan-2019.docx"));
        await clerk.ReadAsync("R26", "第 11 个表格，第 2 行第 4 列", "R27", "第 3 个表格，第 4 行第 6 列");
        await SubmitAsync(clerk, "R26", "R27", "R40");
        await clerk.ReadAsync("已送审", "审核人");

        await ReturnAsync(reviewer);
        await AnswerAsync(clerk);
        await ApproveAsync(reviewer);
        await reviewer.ReadAsync("这一格请核对。", "已和业务股核对，是笔误，公开后更正。");
        await PublishAsync(reviewer);
        await ReadPublicPageAsync(reviewer);

        await UploadAsync(clerk, LaiyuanDocument.Corrected(SharedFiles.Read("samples/laiyuan-2019.docx")));
        await clerk.ReadAsync("更正的原因");
        await AcknowledgeAsync(clerk);
        await clerk.TypeAsync("更正的原因（会公开）", "因公出国经费的增减金额应为 0。");
        await clerk.SendAsync("送审");
        await clerk.ReadAsync("已送审");
        await OpenReviewAsync(reviewer);
        await reviewer.ReadAsync("共 1 处。");
        await ApproveAsync(reviewer);
        await PublishAsync(reviewer);
        await ReadCorrectionAsync(reviewer);
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    /// <summary>The operator's part: the county, and the first account.</summary>
    private static async Task<string> AddManagerAsync(Portal portal)
    {
        using var command = new CommandProcess([.. portal.Environment]);
        Assert.Equal(0, (await command.RunAsync("county", "add", County, "涞源县")).Exit);
        var added = await command.RunAsync("user", "add", "wang", "--role", "administrator", "--name", "王管理");
        Assert.True(added.Exit == 0, added.Error);
        return added.Output.Trim();
    }

    /// <returns>The link that is handed over.</returns>
    private static async Task<string> InviteAsync(KeyboardPerson manager, string displayName, string userName, string role)
    {
        await manager.FollowAsync("人员和权限");
        await manager.TypeAsync("姓名", displayName);
        await manager.TypeAsync("登录名（字母、数字、点、横线）", userName);
        await manager.ChooseAsync(role + "：");
        await manager.PickAsync("县", $"涞源县（{County}）");
        await manager.SendAsync("生成邀请链接");
        return await manager.Page.Locator("code.link").InnerTextAsync();
    }

    /// <summary>Two people are enough: who reviews what others prepared may publish it.</summary>
    private static async Task GrantPublishingAsync(KeyboardPerson manager)
    {
        await manager.FollowAsync("赵审核");
        await manager.ChooseAsync("公开：");
        await manager.PickAsync("县", $"涞源县（{County}）");
        await manager.SendAsync("给予");
    }

    private static async Task UploadAsync(KeyboardPerson clerk, byte[] file)
    {
        await clerk.FollowAsync("工作台");
        await clerk.FollowAsync(clerk.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "上传文件" }));
        await clerk.ChooseFileAsync("文件（可以选多个）", new() { Name = "laiyuan-2019.docx", MimeType = Word, Buffer = file });
        await clerk.SendInPlaceAsync("上传", "上传结果");
        await clerk.ReadAsync("1 个文件：1 个已成为 1 份草稿，0 个没有收下");
        await clerk.FollowAsync(clerk.Page.Locator(".results tbody a"));
    }

    private static async Task SubmitAsync(KeyboardPerson clerk, params string[] rules)
    {
        foreach (var rule in rules)
            await clerk.TypeAsync(clerk.Page.Locator($"#explanation-{rule}"), Explanation);
        await AcknowledgeAsync(clerk);
        await clerk.SendAsync("送审");
    }

    private static async Task AcknowledgeAsync(KeyboardPerson clerk)
    {
        foreach (var box in await clerk.Page.Locator("input[name=acknowledged]").AllAsync())
            await clerk.TickAsync(box);
    }

    private static async Task OpenReviewAsync(KeyboardPerson reviewer)
    {
        await reviewer.FollowAsync("工作台");
        await reviewer.FollowAsync("涞源县的草稿");
        await reviewer.FollowAsync(reviewer.Page.Locator(".drafts a").First);
        await reviewer.FollowAsync("审核、退回或通过");
    }

    private static async Task ReturnAsync(KeyboardPerson reviewer)
    {
        await OpenReviewAsync(reviewer);
        await reviewer.FollowAsync(reviewer.Page.Locator(".checks a", new() { HasText = "写意见：因公出国经费" }));
        await reviewer.TypeAsync("退回的原因，要怎样改", "这一格请核对。");
        await reviewer.SendAsync("退回修改");
        await reviewer.ReadAsync("这一格请核对。");
    }

    private static async Task AnswerAsync(KeyboardPerson clerk)
    {
        await clerk.FollowAsync("工作台");
        await clerk.FollowAsync("涞源县的草稿");
        await clerk.FollowAsync(clerk.Page.Locator(".drafts a").First);
        await clerk.ReadAsync("审核人退回", "这一格请核对。");
        await clerk.TypeAsync("给审核人的答复（不公开）", "已和业务股核对，是笔误，公开后更正。");
        await clerk.SendAsync("送审");
        await clerk.ReadAsync("已送审");
    }

    private static async Task ApproveAsync(KeyboardPerson reviewer)
    {
        await OpenReviewAsync(reviewer);
        await reviewer.JumpAsync("到审核意见");
        await reviewer.SendAsync("审核通过");
        await reviewer.ReadAsync("审核通过");
    }

    private static async Task PublishAsync(KeyboardPerson publisher)
    {
        await publisher.FollowAsync("去公开");
        foreach (var (kind, name) in ((string, string)[])[("secrecy", "保密审查"), ("leader", "负责人审签")])
        {
            await publisher.TypeAsync(publisher.Page.Locator($"#{kind}-signatory"), "张三");
            await publisher.TypeDayAsync(publisher.Page.Locator($"#{kind}-day"), new(2019, 3, 1));
            await publisher.TypeAsync(publisher.Page.Locator($"#{kind}-number"), "涞政办〔2019〕8号");
            await publisher.SendAsync($"登记{name}");
        }
        await publisher.ReadAsync("都齐了");
        await publisher.TickAsync("我已核对，确实要公开");
        await publisher.SendAsync("现在公开");
        await publisher.FollowAsync("看公开的页面");
    }

    private static async Task ReadPublicPageAsync(KeyboardPerson person)
    {
        await person.ReadAsync("涞源县人民政府办公室", "第 1 版");
        await person.FollowAsync(person.Page.Locator("dl.facts a[href$='/checks']").First);
        await person.ReadAsync("R26", "R27", $"部门说明：{Explanation}");
        await person.Page.GotoAsync("/staff");
    }

    private static async Task ReadCorrectionAsync(KeyboardPerson person)
    {
        await person.ReadAsync("以第 2 版代替第 1 版，原因：因公出国经费的增减金额应为 0。");
        await person.FollowAsync("看改了哪些地方");
        await person.ReadAsync("共 2 版", "共 1 处。");
        var difference = person.Page.Locator("#version-2 tbody tr");
        Assert.Equal(1, await difference.CountAsync());
        Assert.Equal(["7", "0"], await difference.Locator("td").AllInnerTextsAsync());
        await person.FollowAsync("第 1 版");
        await person.ReadAsync("因公出国经费");
    }

    /// <summary>The file with 0 for 7 in one cell: the change of 因公出国经费, which was 0 in both years.</summary>
}
