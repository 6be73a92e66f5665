using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow;
using Microsoft.Playwright;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>The demo county, and real documents of three others, in a browser.</summary>
public sealed class QuestionedPortal : IAsyncLifetime, IAsyncDisposable
{
    private readonly DemoPortal _portal = new();
    private Chromium? _chromium;

    public async Task InitializeAsync()
    {
        _portal.UseKestrel(0);
        _portal.StartServer();
        if (SharedFiles.Folder is not null)
            await FillAsync();
        _chromium = await Chromium.StartAsync();
    }

    public async Task<IPage> OpenAsync(bool hasScripts) =>
        await (await _chromium!.NewContextAsync(_portal, hasScripts: hasScripts)).NewPageAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        await _portal.DisposeAsync();
    }

    private async Task FillAsync()
    {
        await _portal.ReadAsync(async db =>
        {
            db.Counties.AddRange(
                new County { Code = "130630", Name = "涞源县" }, new County { Code = "130321", Name = "青龙满族自治县" },
                new County { Code = "310107", Name = "普陀区" });
            return await db.SaveChangesAsync();
        });
        await _portal.UseAsync<RosterImport, bool>(import => import.ReplaceAsync(new(
            CountyCode.Parse("130630"), new(2019),
            [new("434", "涞源县人民政府办公室") { Position = 1 }, new("361", "涞源县教育局") { Position = 2 }],
            new string('a', 64), "operator")));
        await PublishAsync("130630", "434", "laiyuan-2019.docx", SharedFiles.Read("samples/laiyuan-2019.docx"));
        await PublishAsync(
            "130630", "434", "laiyuan-2019.docx", LaiyuanDocument.Corrected(SharedFiles.Read("samples/laiyuan-2019.docx")));
        await PublishAsync("130321", "101", "qinglong-2018.docx", SharedFiles.Read("samples/qinglong-2018.docx"));
        await PublishAsync("310107", "701", "putuo-wanli-2023-budget.pdf", SharedFiles.Read("corpus/putuo-wanli-2023-budget.pdf"));
    }

    private async Task PublishAsync(string county, string department, string name, byte[] bytes)
    {
        var outcomes = await _portal.ImportAsync(
            new ImportRequest(
                CountyCode.Parse(county),
                new()
                {
                    Department = new(department, null),
                    ApprovedOn = county == "130630" ? new(2019, 2, 20) : null,
                    FirstPublishedOn = county == "130630" ? new(2019, 3, 1) : null,
                },
                ImportMode.Publish, "operator"),
            new IncomingFile(name, bytes));
        Assert.DoesNotContain(outcomes, outcome => outcome is ImportOutcome.Refused);
    }
}

/// <summary>
/// The twenty questions that citizens and journalists ask: from the first page, in three steps, with scripts and without.
/// </summary>
[Collection(nameof(QuestionTests))]
public sealed class QuestionTests(QuestionedPortal portal) : IClassFixture<QuestionedPortal>
{
    private const string Office = "main a[href='/130630/434']";
    private const string Budget = "main a[href='/130630/434/2019/budget']";

    private static readonly Dictionary<string, (Func<Citizen, Task> Ask, string[] Answers)> Questions = new()
    {
        ["1 公务接待花多少，比去年多还是少"] = (Demo("“三公”经费"),
            ["公务接待费 19.28 12 -1.20 两年都有数的 5 个部门：9.80 → 8.60，减少 12.24%"]),
        ["1 只有一年的县"] = (Laiyuan("“三公”经费"), ["公务接待费 123.00 1 不可比 没有一个部门两年都有数"]),
        ["2 哪个部门“三公”最多"] = (Demo("“三公”经费"), ["合计变化 示例县公安局 19.20"]),
        ["2 哪个部门没公开"] = (Laiyuan("“三公”经费"), ["没有公布", "涞源县教育局"]),
        ["3 接待费为什么涨到 123 万"] = (OfficeOf("办公室"), ["公务接待费支出 100 123 23 新成立大气办公务接待增加"]),
        ["4 买公务车了吗，有几辆"] = (OfficeOf("办公室"), ["公务用车购置经费 0 0 0", "2、车辆（台、辆） 29 331.25"]),
        ["5 教育、医疗、修路各占多少"] = (Demo("2026 年的钱从哪里来、花到哪里"),
            ["教育支出 812.20 17.2%", "卫生健康支出", "交通运输支出"]),
        ["5 修路"] = (async citizen =>
        {
            await citizen.SearchAsync("修路");
            await citizen.FollowAsync("214 交通运输支出");
        }, ["交通运输支出", "示例县交通运输局"]),
        ["6 我们街道有多少钱，用在哪里"] = (async citizen =>
        {
            await citizen.SearchAsync("万里街道");
            await citizen.FollowAsync(citizen.Page.Locator("main a[href='/310107/701']"));
        }, ["2023 年", "项目支出", "多少钱用在人、多少钱用在办公"]),
        ["6 没有公开的镇"] = (citizen => citizen.SearchAsync("乌有镇"), ["没有找到含有“乌有镇”", "不等于没有这笔钱"]),
        ["7 多少钱发工资，多少钱办事"] = (OfficeOf("办公室"), ["人员经费 484.19 （占 64.4%）", "公用经费 267.80 （占 35.6%）", "556.72"]),
        ["8 这个数是哪一格来的"] = (async citizen =>
        {
            await citizen.FollowAsync(citizen.Page.Locator(Budget));
            await citizen.FollowAsync("1308.71 万元");
            await citizen.FollowAsync(citizen.Page.Locator("tr:has(td:target) td.source a, tr:has(:target) td.source a"));
            await citizen.Page.Locator("#at").WaitForAsync();
        }, ["laiyuan-2019.docx", "第 3 个表格"]),
        ["9 预算和实际差在哪里"] = (async citizen =>
        {
            await citizen.FollowAsync("示例县");
            await citizen.FollowAsync("示例县财政局");
        }, ["2025 年决算", "完成率"]),
        ["10 按时公布了吗"] = (citizen => citizen.FollowAsync(citizen.Page.Locator(Budget)),
            ["批复日期 2019年2月20日", "首次公开 2019年3月1日 （第 9 天公开，应在批复后 20 天内）"]),
        ["11 哪一条对不上"] = (Checks, ["R26 “三公”经费增减变化相符", "✗ 不符"]),
        ["12 绩效目标为什么少 215 万"] = (Checks, ["556.72", "相差 215.07万元。", "差额等于正文所写的 215.07万元。"]),
        ["13 后来改过吗"] = (async citizen =>
        {
            await citizen.FollowAsync(citizen.Page.Locator(Budget));
            await citizen.FollowAsync("看改了哪些地方");
        }, ["共 1 处", "因公出国经费", "第 2 版"]),
        ["14 拆迁补偿花了多少"] = (async citizen =>
        {
            await citizen.SearchAsync("拆迁补偿");
            await citizen.FollowAsync(citizen.Page.Locator("#programmes a, main a[href*='performance']"));
        }, ["拆迁补偿款", "48.00"]),
        ["15 政府采购买了什么"] = (OfficeOf("办公室"), ["空表：文件里有《部门政府采购预算表》，表里没有一个数。", "安排采购预算0万元"]),
        ["16 和邻县的政府办公室比"] = (async citizen =>
        {
            await citizen.SearchAsync("办公室");
            await citizen.FollowAsync(citizen.Page.Locator(Office));
            await citizen.FollowAsync("和别的县的同类部门比");
        }, ["青龙满族自治县人民政府办公室", "没有公布", "不可比", "名次只说多少，不说好坏"]),
        ["17 几个单位，多少人"] = (OfficeOf("办公室"), ["单位性质 单位规格 经费保障形式", "文件没有写人数。"]),
        ["18 机关运行经费是什么"] = (citizen => citizen.SearchAsync("机关运行经费"), ["机关运行经费：行政单位", "名词解释"]),
        ["18 2010301 是什么"] = (async citizen =>
        {
            await citizen.SearchAsync("2010301");
            await citizen.FollowAsync("2010301 是什么意思");
        }, ["201（类）", "一般公共服务支出", "2010301（项）", "行政运行"]),
        ["19 下载全部数据，能转载吗"] = (citizen => citizen.FollowAsync(citizen.Page.Locator("footer a[href='/api']")),
            ["figures.csv 一行一个数", "SHA-256", "使用许可", "许可未定"]),
        ["20 数字像是错的，告诉谁"] = (async citizen =>
        {
            await citizen.FollowAsync(citizen.Page.Locator(Budget));
            await citizen.FollowAsync("告诉本单位");
            await citizen.Page.Locator("main textarea").WaitForAsync();
        }, ["不用登录", "您写的内容不会公开"]),
    };

    public static TheoryData<string, bool> All
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var question in Questions.Keys)
            {
                all.Add(question, false);
                all.Add(question, true);
            }
            return all;
        }
    }

    [SharedTheory]
    [MemberData(nameof(All))]
    public async Task Question_FromTheFirstPage_IsAnsweredInThreeSteps(string question, bool hasScripts)
    {
        var page = await portal.OpenAsync(hasScripts);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync("/");
        var origin = new Uri(page.Url).Authority;
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } asked && asked.Authority != origin)
                complaints.Add(request.Url);
        };
        var citizen = new Citizen(page);

        await Questions[question].Ask(citizen);

        Assert.InRange(citizen.Steps, 1, Citizen.MostSteps);
        foreach (var answer in Questions[question].Answers)
            await citizen.SeesAsync(answer);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    private static Func<Citizen, Task> Demo(string link) => Of("示例县", link);

    private static Func<Citizen, Task> Laiyuan(string link) => Of("涞源县", link);

    private static Func<Citizen, Task> Of(string county, string link) => async citizen =>
    {
        await citizen.FollowAsync(county);
        await citizen.FollowAsync(link);
    };

    private static Func<Citizen, Task> OfficeOf(string words) => async citizen =>
    {
        await citizen.SearchAsync(words);
        await citizen.FollowAsync(citizen.Page.Locator(Office));
    };

    private static async Task Checks(Citizen citizen)
    {
        await citizen.FollowAsync(citizen.Page.Locator(Budget));
        await citizen.FollowAsync("条规则相符");
    }
}
