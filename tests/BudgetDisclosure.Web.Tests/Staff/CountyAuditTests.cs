using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Tests.Commands;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests.Staff;

public sealed class SqliteCountyAuditTests : CountyAuditTests
{
    private protected override Portal NewPortal(ManualClock clock) => new() { Clock = clock };
}

[Collection(PostgresTests.Name)]
public sealed class PostgresCountyAuditTests(PostgresServer server) : CountyAuditTests
{
    private protected override Portal NewPortal(ManualClock clock) => new PostgresPortal(server) { Clock = clock };
}

/// <summary>Reading the audit log, of one county and whole, and what a copy of it proves later.</summary>
public abstract class CountyAuditTests : IAsyncLifetime
{
    private const string There = "130321";
    private readonly ManualClock _clock = new();
    private Portal _portal = null!;

    private protected abstract Portal NewPortal(ManualClock clock);

    public async Task InitializeAsync()
    {
        _portal = NewPortal(_clock);
        foreach (var (code, name) in ((string, string)[])[(Portal.County, "青山县"), (There, "青龙满族自治县")])
        {
            await _portal.UseAsync<CountyRegistration, bool>(registration =>
                registration.RecordAsync(CountyCode.Parse(code), name, "operator"));
        }
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Log_OfOneCounty_ShowsItsAddressesAndItsPeopleAndSaysSo()
    {
        using var auditor = await StaffClient.JoinAsync(_portal, _clock, "auditor", StaffRole.Auditor, Portal.County);
        using var other = await StaffClient.JoinAsync(_portal, _clock, "other", StaffRole.Administrator, There);
        using var everywhere = await StaffClient.JoinAsync(_portal, _clock, "everywhere", StaffRole.Auditor);

        var here = (await auditor.GetAsync("/staff/audit")).Html;
        var there = (await other.GetAsync("/staff/audit")).Html;
        var all = (await everywhere.GetAsync("/staff/audit")).Html;

        Assert.Contains("这里只有青山县的记录", here);
        Assert.Equal((true, true, false, false), Holds(here));
        Assert.Equal((false, false, true, true), Holds(there));
        Assert.Equal((true, true, true, true), Holds(all));
        Assert.DoesNotContain("这里只有", all);
        var rows = (await auditor.GetAsync("/staff/audit?handler=csv")).Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith(",previous,hash,counties", rows[0]);
        Assert.All(rows.Skip(1), row => Assert.EndsWith(",990102", row));
        Assert.All(rows.Skip(1), row => Assert.DoesNotContain(There, row));

        static (bool, bool, bool, bool) Holds(string html) => (
            html.Contains("<td>/990102/434/2024/budget</td>"), html.Contains("<td>auditor</td>"),
            html.Contains("<td>/130321</td>"), html.Contains("<td>other</td>"));
    }

    [Fact]
    public async Task File_OfTheLog_IsComparedLineByLineAndNamesWhatWasChanged()
    {
        using var everywhere = await StaffClient.JoinAsync(_portal, _clock, "everywhere", StaffRole.Auditor);
        using var auditor = await StaffClient.JoinAsync(_portal, _clock, "auditor", StaffRole.Auditor, Portal.County);
        var whole = await CsvAsync(everywhere);
        var excerpt = await CsvAsync(auditor);
        using var program = new CommandProcess([.. _portal.Environment]);
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "130.00"));

        var sound = await VerifyAsync(program, whole);
        Assert.Equal((0, ""), (sound.Exit, sound.Error));
        Assert.Contains("（全部记录）：全部一致。下载以后又记了 1 条。", sound.Output);
        var part = await VerifyAsync(program, excerpt);
        Assert.Equal((0, ""), (part.Exit, part.Error));
        Assert.Contains("（990102 的摘录，其他的不在这个文件里）：全部一致。", part.Output);

        var changed = await VerifyAsync(program, whole.Replace("青龙满族自治县", "别的县", StringComparison.Ordinal));
        Assert.Equal(1, changed.Exit);
        Assert.Equal("文件第 3 行（第 2 条）的“说明”是“别的县”，审计记录里是“青龙满族自治县”。\n", changed.Error);
        var lines = whole.Split("\r\n").ToList();
        Assert.Equal("文件缺了第 2 条。\n", (await VerifyAsync(program, string.Join("\r\n", lines.Where((_, i) => i != 2)))).Error);
        Assert.Equal("文件里第 2 条出现了 2 次。\n", (await VerifyAsync(program, string.Join("\r\n", lines.Prepend(lines[0]).Skip(1).Take(3).Append(lines[2]).Concat(lines.Skip(3))))).Error);
        var published = excerpt.Split("\r\n").ToList();
        Assert.Equal("文件缺了第 3 条。\n", (await VerifyAsync(program, string.Join("\r\n", published.Where(line => !line.Contains("/434/"))))).Error);
        Assert.Contains("不是从“操作记录”下载的文件", (await VerifyAsync(program, "a,b\r\n1,2\r\n")).Error);

        await _portal.TamperAsync("update audit set detail = 'x' where number = 2");
        var tampered = await VerifyAsync(program, whole);
        Assert.Equal(1, tampered.Exit);
        Assert.Contains("审计记录第 2 条被改动", tampered.Error);
        Assert.Contains("审计记录里是“x”", tampered.Error);
    }

    private static async Task<string> CsvAsync(StaffClient person) =>
        Encoding.UTF8.GetString(await person.Http.GetByteArrayAsync("/staff/audit?handler=csv"));

    private static Task<CommandResult> VerifyAsync(CommandProcess program, string text)
    {
        program.Put("audit.csv", Encoding.UTF8.GetBytes(text));
        return program.RunAsync("verify", "--audit", "audit.csv");
    }
}
