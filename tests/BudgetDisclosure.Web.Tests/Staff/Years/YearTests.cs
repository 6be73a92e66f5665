using System.Net;
using System.Text.RegularExpressions;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Web.Pages;
using BudgetDisclosure.Web.Pages.Staff.Years;
using BudgetDisclosure.Web.Tests.Infrastructure.Caching;

namespace BudgetDisclosure.Web.Tests.Staff.Years;

public sealed class SqliteYearTests : YearTests
{
    private protected override Portal NewPortal(ManualClock clock) => new() { Clock = clock };

    [Fact]
    public async Task Rows_OfManyOrganisations_CostNoMoreQueriesThanOfFew()
    {
        using var portal = new CountingPortal();
        var few = await CountAsync(portal);
        await portal.ReplaceRosterAsync(2024, [.. Enumerable.Range(1, 60).Select(
            i => new Core.Rosters.RosterOrganisation($"5{i:00}", $"青山县第{i}局") { Position = i })]);
        await portal.ImportAsync([.. Enumerable.Range(1, 3).Select(i => SampleWorkbooks.Totals(organisation: $"[5{i:00}]青山县第{i}局"))]);

        Assert.Equal(few, await CountAsync(portal));
    }

    private static async Task<int> CountAsync(CountingPortal portal)
    {
        await portal.UseAsync<YearRows, bool>(_ => Task.FromResult(true));
        return (await portal.CountAsync(() => portal.UseAsync<YearRows, IReadOnlyList<YearRow>>(
            rows => rows.OfAsync(Portal.County, 2024, Stage.Budget, _ => true)))).Queries;
    }
}

[Collection(PostgresTests.Name)]
public sealed class PostgresYearTests(Testing.PostgresServer server) : YearTests
{
    private protected override Portal NewPortal(ManualClock clock) => new PostgresPortal(server) { Clock = clock };
}

/// <summary>The year at a glance: page, workbook, print, reminders and approvals, of one county in the middle of its work.</summary>
public abstract class YearTests : IAsyncLifetime
{
    private const string Address = $"/staff/{Portal.County}/years/2024";
    private readonly ManualClock _clock = new();
    private Portal _portal = null!;
    private DraftDesk _desk = null!;

    private protected abstract Portal NewPortal(ManualClock clock);

    public async Task InitializeAsync()
    {
        _portal = NewPortal(_clock);
        _desk = new(_portal, _clock);
        await _desk.OpenAsync();
        await _portal.ReplaceRosterAsync();
    }

    public async Task DisposeAsync()
    {
        _desk.Close();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Year_InTheMiddleOfTheWork_ShowsWhoIsHowFar()
    {
        var (running, gone) = (Ago(20), Ago(21));
        await _portal.ImportAsync(SampleWorkbooks.Totals());
        await _portal.ImportAsync(SampleWorkbooks.Totals("110.00", "110.00"));
        var draft = await _desk.SubmitAsync(SampleWorkbooks.Totals(organisation: "[435]青山县农业局", expenditure: "90.00"), explains: true);

        var imported = await ImportApprovalsAsync(
            _desk.Reviewer, $"434,{gone},青财预〔2024〕3号,110.00,110.00", $"435,{running},,100.00,100.00", $"436,{gone},,5.00,5.00");
        Assert.Contains("已导入 3 个单位的批复，其中 3 个有变化", imported.Html);
        Assert.Contains("青财预〔2024〕3号", imported.Html);

        var page = await TextAsync(_desk.Reviewer, Address);
        Assert.Contains("应公开 4 个，已公开 1 个；超期未公开 1 个，迟公开 1 个", page);
        Assert.Matches("青山县水利局 434 已更正（第 2 版）.* 第 21 天公开，迟了 1 天 .*公开 1/9 无 青山县水文站 434001 未上传 没有批复日期 单位填报人", page);
        Assert.Matches("青山县农业局 435 送审.* 已过 20 天，还剩 0 天 最迟 .* 1/9 2 条，1 条有说明 R01 R44 审核人", page);
        Assert.Matches("青山县林业局 436 未上传 已过 21 天，超期 1 天 最迟 .* 单位填报人 青山县国安办 900 依法不公开（保密法）", page);
        Assert.Contains("合计 5 个 已公开 1/4 超期未公开 1 个 齐全 0/2 2 条，1 条有说明", page);
        var html = (await _desk.Reviewer.GetAsync(Address)).Html;
        foreach (var link in (string[])[$"/staff/drafts/{draft}", "/990102/434/2024/budget", $"{Address}/sheet", $"{Address}?state=overdue"])
            Assert.Contains($"href=\"{link}\"", html);
        Assert.Contains($"{Address}\"", (await _desk.Reviewer.GetAsync($"/staff/{Portal.County}/drafts")).Html);

        var overdue = await TextAsync(_desk.Reviewer, $"{Address}?state=overdue");
        Assert.Contains("青山县林业局", overdue);
        Assert.DoesNotContain("青山县农业局", overdue);
        Assert.DoesNotContain("青山县林业局 436", await TextAsync(_desk.Reviewer, $"{Address}?state=corrected"));
        Assert.Contains("已公开 0 个", await TextAsync(_desk.Reviewer, $"{Address}?stage=final"));

        await AssertWorkbookAsync();
        var sheet = await TextAsync(_desk.Reviewer, $"{Address}/sheet");
        Assert.Matches("1 水利局 已更正 第 21 天公开，迟了 1 天 1/9 0 2 水文站 未上传", sheet);
        await AssertRemindersAsync(draft);
    }

    [Fact]
    public async Task Year_OfAnUploaderOfOneOrganisation_ShowsItsOwnAlone()
    {
        await ImportApprovalsAsync(_desk.Reviewer, $"435,{Ago(1)},,1,1");
        using var clerk = await StaffClient.JoinAsync(_portal, _clock, "water", StaffRole.Uploader, Portal.County, "434");
        using var auditor = await StaffClient.JoinAsync(_portal, _clock, "auditor", StaffRole.Auditor, Portal.County);

        var page = await TextAsync(clerk, Address);

        Assert.Contains("青山县水利局", page);
        Assert.Contains("青山县水文站", page);
        Assert.Contains("应公开 2 个", page);
        foreach (var address in (string[])[Address, $"{Address}/sheet", $"{Address}?handler=xlsx"])
            Assert.DoesNotContain("农业局", (await clerk.GetAsync(address)).Html);
        Assert.DoesNotContain("催办", page);
        var read = await auditor.GetAsync($"{Address}/approvals");
        Assert.Contains("青山县农业局", read.Html);
        Assert.DoesNotContain("type=\"file\"", read.Html);
    }

    [Fact]
    public async Task Approvals_WithFaults_AreRefusedRowByRow()
    {
        var refused = await ImportApprovalsAsync(_desk.Publisher, "777,2024-02-20,,1,1", "435,二月,,1,1");

        Assert.Contains("批复没有导入", refused.Html);
        Assert.Contains("批复.csv，第 1 个表格，第 2 行第 1 列：名录中没有“777”。", WebUtility.HtmlDecode(refused.Html));
        Assert.Contains("批复日期“二月”不是日期", WebUtility.HtmlDecode(refused.Html));
        Assert.Contains("还没有导入批复", refused.Html);
    }

    private async Task AssertWorkbookAsync()
    {
        using var response = await _desk.Reviewer.Http.GetAsync($"{Address}?handler=xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType!.MediaType);
        var document = ListFiles.Read("进度.xlsx", await response.Content.ReadAsByteArrayAsync()).Document!;
        var rows = document.Blocks.OfType<SourceTable>().Single().Rows
            .Select(row => string.Join('|', row.Cells.Select(cell => cell.Text).Where(text => text.Length > 0))).ToList();
        Assert.Contains(rows, row => Regex.IsMatch(row, @"^1\|434\|青山县水利局\|已更正（第 2 版）\|\d{4}-\d\d-\d\d\|青财预〔2024〕3号\|.*\|第 21 天公开，迟了 1 天\|1\|9\|0$"));
        Assert.Contains(rows, row => row.StartsWith("3|435|青山县农业局|送审|") && row.EndsWith("|已过 20 天，还剩 0 天|1|9|R01 R44|1|审核人"));
        Assert.Contains(rows, row => row == "5|900|青山县国安办|依法不公开（保密法）");
    }

    private async Task AssertRemindersAsync(Guid draft)
    {
        var texts = WebUtility.HtmlDecode((await _desk.Reviewer.GetAsync($"{Address}/reminders")).Html);
        Assert.Contains("还没有上传的 2 个：青山县水文站、青山县林业局（超期 1 天）。", texts);
        Assert.Contains("【催办】青山县水文站：2024 年部门预算应在财政批复后 20 天内公开。现在还没有上传。", texts);
        Assert.Matches("【催办】青山县林业局：2024 年部门预算已于 .*批复，最迟应在 .*公开，已过 21 天，超期 1 天。现在还没有上传。请登录 http://localhost/staff/990102/upload 上传", texts);
        Assert.DoesNotContain("【催办】青山县农业局", texts);
        Assert.DoesNotContain("国安办", texts);

        // By then the session has ended.
        _clock.Forward(TimeSpan.FromDays(1));
        await _desk.Reviewer.SignInAsync("reviewer");

        var later = WebUtility.HtmlDecode((await _desk.Reviewer.GetAsync($"{Address}/reminders")).Html);
        Assert.Contains("已上传、超期还没有公开的 1 个：青山县农业局（超期 1 天）。", later);
        Assert.Contains($"请审核人登录 http://localhost/staff/drafts/{draft}/review 审核。", later);
    }

    private static Task<StaffAnswer> ImportApprovalsAsync(StaffClient client, params string[] rows) =>
        client.UploadFileAsync($"{Address}/approvals", ApprovalLists.Csv(rows), ("stage", "budget"));

    private string Ago(int days) => ApprovalLists.Day(_clock.TodayInChina().AddDays(-days));

    private static async Task<string> TextAsync(StaffClient client, string address)
    {
        var html = (await client.GetAsync(address)).Html;
        return Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(
            Regex.Replace(html, "<span class=\"unseen\">[^<]*</span>", ""), "<[^>]*>", " ")), @"\s+", " ");
    }
}
