using System.IO.Compression;
using System.Net;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Staff.Withholdings;

public sealed class SqliteProposalTests : ProposalTests
{
    private protected override Portal NewPortal(ManualClock clock) => new() { Clock = clock };
}

[Collection(PostgresTests.Name)]
public sealed class PostgresProposalTests(PostgresServer server) : ProposalTests
{
    private protected override Portal NewPortal(ManualClock clock) => new PostgresPortal(server) { Clock = clock };
}

/// <summary>Withholding by two people with pages, and what the public sees of it: nothing before, everything after.</summary>
public abstract class ProposalTests : IAsyncLifetime
{
    private const string Table = WithholdingDesk.Address + "/tables/income-expenditure";

    /// <summary>Wherever the cell can be read in public.</summary>
    private static readonly string[] Public =
    [
        WithholdingDesk.Address, WithholdingDesk.Address + "?version=1", WithholdingDesk.Address + ".json",
        WithholdingDesk.Address + ".csv.zip", WithholdingDesk.Address + ".xlsx", WithholdingDesk.Address + ".docx",
        WithholdingDesk.Address + "/checks", WithholdingDesk.Address + "/versions", WithholdingDesk.Address + "/proof.json",
        Table, Table + ".csv", Table + ".json", "/990102", "/990102/434", "/990102/2024",
    ];

    private readonly ManualClock _clock = new();
    private Portal _portal = null!;
    private WithholdingDesk _desk = null!;

    private protected abstract Portal NewPortal(ManualClock clock);

    public async Task InitializeAsync()
    {
        _portal = NewPortal(_clock);
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: WithholdingDesk.Amount));
        _desk = await WithholdingDesk.OpenAsync(_portal, _clock);
    }

    public async Task DisposeAsync()
    {
        _desk.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Cell_ProposedByOneAndConfirmedByAnother_IsPublicUntilThenAndNowhereAfterwards()
    {
        var file = SampleWorkbooks.IncomeExpenditure(amount: WithholdingDesk.Amount).Sha256;
        var pdf = await _portal.ReadAsync(db => db.Publications.Select(row => row.PdfHash!).SingleAsync());
        var before = await AnswersAsync();

        var proposal = await _desk.ProposedAsync();

        Assert.Equal(before, await AnswersAsync());
        Assert.Contains("须由两个人办理", (await _desk.ConfirmAsync(_desk.First, proposal, "")).Refusal);
        var page = (await _desk.Second.GetAsync(proposal)).Html;
        Assert.Contains("第 1 行“收入/预算数”：123.45", page);
        Assert.Contains("原文件 收支.xlsx", page);
        Assert.Contains("公开时存下的 PDF", page);
        Assert.Contains("表里写了住址。", page);
        Assert.Equal(before, await AnswersAsync());
        Assert.Equal(proposal, (await _desk.ConfirmAsync(_desk.Second, proposal)).Location);

        using var client = _portal.CreateClient();
        foreach (var address in (string[])[Table + ".csv", WithholdingDesk.Address])
            Assert.Contains("（已屏蔽）", await client.GetStringAsync(address));
        Assert.Equal(3, (await client.GetStringAsync(Table + ".csv")).Split(WithholdingDesk.Amount).Length - 1);
        foreach (var address in (string[])["/sources/" + file, $"/sources/{file}/download"])
            Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(address)).StatusCode);
        Assert.Equal((false, false), (File.Exists(_portal.PathOf(file)), File.Exists(_portal.PathOf(pdf))));
        var row = await _portal.ReadAsync(db => db.Withholdings.AsNoTracking().FirstAsync());
        Assert.Equal(
            ("涉及个人信息", "县保密局 保密局〔2026〕3号，2026年11月1日", "first的姓名（first）", "second的姓名（second）"),
            (row.Ground, row.Authority, row.DecidedBy, row.ConfirmedBy));
        Assert.Equal(["staff.withhold-propose", "withhold", "withhold", "staff.withhold-confirm"], await _desk.ActsAsync());
        var list = (await _desk.First.GetAsync(WithholdingDesk.Pages)).Html;
        Assert.Contains("第 1 版：原文件 收支.xlsx", list);
        Assert.Contains("提出：first的姓名（first）　复核：second的姓名（second）", list);
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Theory]
    [InlineData("all", "整版")]
    [InlineData("income-expenditure", "整张表")]
    [InlineData("0.一、财政拨款收入", "一行")]
    [InlineData("https://example.org/990102/434/2024/budget?version=1#table-1.0.%E4%B8%80%E3%80%81%E8%B4%A2%E6%94%BF%E6%8B%A8%E6%AC%BE%E6%94%B6%E5%85%A5.income.amount", "一格")]
    [InlineData("file", "原文件")]
    public async Task Target_ChosenByAddressOrId_GoesAsAWhole(string at, string scope)
    {
        if (at == "file")
            at = SampleWorkbooks.IncomeExpenditure(amount: WithholdingDesk.Amount).Sha256;
        var proposal = await _desk.ProposedAsync(at);
        Assert.Contains(scope, (await _desk.Second.GetAsync(proposal)).Html);

        Assert.Equal(proposal, (await _desk.ConfirmAsync(_desk.Second, proposal)).Location);

        Assert.Equal(at.Length == 64 ? 1 : 2, await _desk.WithheldAsync());
        Assert.Contains("已屏蔽", (await _desk.Second.GetAsync(proposal)).Html);
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Table_Withheld_TakesAwayWhatEveryDownloadHeld()
    {
        var proposal = await _desk.ProposedAsync("income-expenditure");
        var page = (await _desk.Second.GetAsync(proposal)).Html;
        Assert.Contains("变成“无法核对”", page);
        await _desk.ConfirmAsync(_desk.Second, proposal);

        foreach (var (address, text) in await AnswersAsync())
            Assert.False(text.Contains(WithholdingDesk.Amount, StringComparison.Ordinal), address);
    }

    [Fact]
    public async Task Steps_ByManyAtOnceAndTwice_AreTakenOnce()
    {
        var proposals = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _desk.ProposedAsync()));
        var proposal = Assert.Single(proposals.Distinct());
        using var third = await StaffClient.JoinAsync(_portal, _clock, "third", StaffRole.Reviewer, Portal.County);
        var seen = await WithholdingDesk.SeenAsync(third, proposal);

        var answers = await Task.WhenAll(new[] { _desk.Second, third, _desk.Second, third }
            .Select(person => _desk.ConfirmAsync(person, proposal, seen)));

        Assert.Equal(2, answers.Count(answer => answer.Location == proposal));
        Assert.Equal(2, answers.Count(answer => answer.Refusal?.Contains("刚刚已经由") == true));
        Assert.Equal(["staff.withhold-propose", "withhold", "withhold", "staff.withhold-confirm"], await _desk.ActsAsync());
        Assert.Single(Directory.GetFiles(Path.Combine(_portal.Root, "withholdings")));
    }

    [Fact]
    public async Task Proposal_DeclinedOrTakenBack_WithholdsNothingAndStaysOnRecord()
    {
        var first = await _desk.ProposedAsync();
        Assert.Contains("只有提出的人能收回", (await _desk.Second.PostAsync($"{first}?handler=TakeBack")).Refusal);
        Assert.Contains("请写明为什么", (await _desk.Second.PostAsync($"{first}?handler=Decline", ("remark", " "))).Refusal);
        Assert.Equal(first, (await _desk.Second.PostAsync($"{first}?handler=Decline", ("remark", "依据不足。"))).Location);
        Assert.Contains("刚刚已经由", (await _desk.First.PostAsync($"{first}?handler=TakeBack", formOf: "/staff")).Refusal);
        var second = await _desk.ProposedAsync();
        Assert.NotEqual(first, second);
        Assert.Equal(second, (await _desk.First.PostAsync($"{second}?handler=TakeBack")).Location);

        var list = (await _desk.First.GetAsync(WithholdingDesk.Pages)).Html;
        Assert.Contains("second的姓名（second） 不同意：依据不足。", list);
        Assert.Contains("已收回", list);
        Assert.Equal(
            ["staff.withhold-propose", "staff.withhold-decline", "staff.withhold-propose", "staff.withhold-take-back"],
            await _desk.ActsAsync());
        Assert.Equal(0, await _desk.WithheldAsync());
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Content_ReplacedOrWithheldMeanwhile_IsToldBeforeAnythingGoes()
    {
        var proposal = await _desk.ProposedAsync();
        var seen = await WithholdingDesk.SeenAsync(_desk.Second, proposal);
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "130.00"));

        var overtaken = await _desk.ConfirmAsync(_desk.Second, proposal, seen);

        Assert.Contains("要屏蔽的内容有了变化", overtaken.Refusal);
        Assert.Contains("第 2 版（现行）", overtaken.Html);
        Assert.Equal(0, await _desk.WithheldAsync());

        await _portal.WithholdAsync(new());
        var gone = await _desk.ConfirmAsync(_desk.Second, proposal, seen);
        Assert.Contains("现在已经没有了", gone.Refusal);
        Assert.Equal(ProposalState.Pending, (await _desk.ProposalAsync()).State);
    }

    [Fact]
    public async Task Proposal_ForOneVersion_LeavesTheOthersAndNamesThem()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "130.00"));
        var proposal = await _desk.ProposedAsync(others: ("only", "1"));
        Assert.Contains("第 2 版也有同样的内容", (await _desk.Second.GetAsync(proposal)).Html);

        await _desk.ConfirmAsync(_desk.Second, proposal);

        using var client = _portal.CreateClient();
        Assert.Contains("130.00", await client.GetStringAsync(WithholdingDesk.Address));
        Assert.Contains("（已屏蔽）", await client.GetStringAsync(WithholdingDesk.Address + "?version=1"));
    }

    [Fact]
    public async Task Proposal_OfSomebodyWhoWasDisabled_CannotBeConfirmed()
    {
        var proposal = await _desk.ProposedAsync();
        var first = await _portal.ReadAsync(db => db.StaffAccounts.Where(row => row.UserName == "first").Select(row => row.Id).SingleAsync());
        await _portal.UseAsync<StaffAccounts, AccountOutcome>(accounts => accounts.DisableAsync(first, StaffActor.Operator));

        Assert.Contains("已经停用", (await _desk.ConfirmAsync(_desk.Second, proposal)).Refusal);

        Assert.Equal(0, await _desk.WithheldAsync());
    }

    [Theory]
    [InlineData("ground", "", "请写明理由")]
    [InlineData("ground", "泄露身份证号11010519491231002X", "其中出现公民身份号码")]
    [InlineData("authority", " ", "请写明批准机关")]
    [InlineData("documentNumber", "", "请写明批准机关")]
    [InlineData("decidedOn", "昨天", "请写明批准机关")]
    [InlineData("reason", "", "请写明情况说明")]
    [InlineData("at", "assets", "这一版里没有“assets”")]
    public async Task Form_WithSomethingMissing_SaysSoAndKeepsTheRest(string field, string value, string sentence)
    {
        var answer = await _desk.ProposeAsync(others: (field, value));

        Assert.Contains(sentence, answer.Refusal);
        if (field != "at")
            Assert.Contains(field == "reason" ? "县保密局" : "表里写了住址。", answer.Html);
        Assert.Equal(0, await _portal.ReadAsync(db => db.WithholdingProposals.CountAsync()));
    }

    [Fact]
    public async Task Journal_OfAConfirmationCutShort_ClosesTheProposalAtTheNextStart()
    {
        await _desk.ProposedAsync();
        var proposal = await _desk.ProposalAsync();
        var publication = await _portal.ReadAsync(db => db.Publications.AsNoTracking().SingleAsync());
        await _portal.UseAsync<WithholdingJournal, bool>(async journal =>
        {
            await journal.WriteAsync([JournaledWithholding.Of(publication, Row(publication, proposal), proposal.Id)]);
            return true;
        });

        await _portal.SweepAsync();

        var closed = await _desk.ProposalAsync();
        Assert.Equal((ProposalState.Confirmed, "乙（yi）"), (closed.State, closed.ClosedBy));
        Assert.Equal(["staff.withhold-propose", "withhold", "staff.withhold-confirm"], await _desk.ActsAsync());
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Proposal_ChangedInTheDatabase_FailsVerification()
    {
        await _desk.ProposedAsync();

        await _portal.TamperAsync("update withholding_proposals set ground = 'x'");

        Assert.Contains("屏蔽申请", Assert.Single((await _portal.VerifyAsync()).Defects));
    }

    private static Withholding Row(Publication publication, WithholdingProposal proposal) => new()
    {
        Id = Guid.CreateVersion7(),
        PublicationId = publication.Id,
        Scope = proposal.Scope,
        Target = proposal.Target,
        Ground = proposal.Ground,
        Authority = proposal.Authority,
        DecidedBy = proposal.Proposer,
        ConfirmedBy = "乙（yi）",
        At = proposal.ProposedAt,
    };

    /// <summary>What a stranger gets, with archives as the text of their parts.</summary>
    private async Task<List<(string Address, string Text)>> AnswersAsync()
    {
        using var client = _portal.CreateClient();
        var answers = new List<(string, string)>();
        foreach (var address in Public)
        {
            using var answer = await client.GetAsync(address);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            answers.Add((address, $"{answer.StatusCode} {(bytes is [(byte)'P', (byte)'K', ..] ? Unzipped(bytes) : System.Text.Encoding.UTF8.GetString(bytes))}"));
        }
        return answers;
    }

    private static string Unzipped(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
