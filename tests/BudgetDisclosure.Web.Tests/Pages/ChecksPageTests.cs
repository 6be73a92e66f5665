using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>What the public sees of the rules, on a disclosure whose totals do not meet (R01).</summary>
public sealed partial class ChecksPageTests : IAsyncLifetime, IDisposable
{
    private const string Disclosure = "/990102/434/2024/budget";
    private const string Table = Disclosure + "/tables/income-expenditure";
    private readonly Portal _portal = new();
    private readonly HttpClient _client;

    public ChecksPageTests() => _client = _portal.CreateClient();

    public Task InitializeAsync() => _portal.ImportAsync(SampleWorkbooks.Totals(income: "1,308.71"));

    [Fact]
    public async Task Page_OfChecks_NamesEveryRuleAndTheWorstFirst()
    {
        var page = await _client.GetStringAsync(Disclosure + "/checks");

        Assert.All(Rules.All, rule => Assert.Contains($"<span class=\"code\">{rule.Code}</span> {rule.Title}", page));
        Assert.True(page.IndexOf("<h2>不符", StringComparison.Ordinal) < page.IndexOf("<h2>无法核对", StringComparison.Ordinal));
        Assert.True(page.IndexOf("<h2>不符", StringComparison.Ordinal) < page.IndexOf(">R01<", StringComparison.Ordinal));
        Assert.DoesNotContain("<h2>相符", page[..page.IndexOf("<h2>不符", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task Page_OfChecks_SaysHowCompleteTheDisclosureIs()
    {
        var page = await _client.GetStringAsync(Disclosure + "/checks");

        Assert.Matches("(?s)<dt>规定的表</dt>\\s*<dd>\\s*1 / 9（11.1%）\\s*<span>，缺：部门预算收入总表、", page);
        Assert.Matches("(?s)<dt>批复后几天公开</dt>\\s*<dd>\\s*不适用：没有登记", page);
        Assert.DoesNotContain("NaN", page);
    }

    [Fact]
    public async Task Figure_OfACheck_LeadsToItsCellAndFromThereBack()
    {
        var page = await _client.GetStringAsync(Disclosure + "/checks");

        var check = page[page.IndexOf("id=\"R01-1\"", StringComparison.Ordinal)..];
        var link = Bound().Matches(check)[1];
        Assert.Equal("1,308.71", link.Groups[2].Value);
        var address = WebUtility.HtmlDecode(link.Groups[1].Value);
        Assert.StartsWith(Table + "#", address);
        var table = await _client.GetStringAsync(Table);
        var cell = table[table.IndexOf($"id=\"{Uri.UnescapeDataString(address.Split('#')[1])}\"", StringComparison.Ordinal)..];
        Assert.Contains($"href=\"{Disclosure}/checks#R01-1\"", cell[..cell.IndexOf("</td>", StringComparison.Ordinal)]);
        Assert.Contains("不符，看核对：</span>R01", cell);
        var whole = await _client.GetStringAsync(Disclosure);
        Assert.Equal(
            Regex.Count(table, "class=\"fault\""),
            Regex.Count(whole[whole.IndexOf("<article>", StringComparison.Ordinal)..], "class=\"fault\""));
    }

    [Fact]
    public async Task Card_OfADisclosure_CountsRulesByTheirWorst()
    {
        var page = await _client.GetStringAsync(Disclosure);

        var run = await _portal.ReadAsync(db => Task.FromResult(db.CheckRuns.Single()));
        var tally = OutcomeTally.OfRules(Web.Workflow.PublishedChecks.Read(run));
        Assert.Matches($"(?s)勾稽核对</dt>.*href=\"{Disclosure}/checks\">[^<]*{tally.Fails} 条不符、{tally.NotCheckable} 条无法核对", page);
        Assert.Equal(Rules.All.Count, tally.Holds + tally.Rounding + tally.Fails + tally.Hints + tally.NotCheckable);
    }

    [Fact]
    public async Task Json_OfADisclosureAndOfItsChecks_HoldTheSameRun()
    {
        using var disclosure = JsonDocument.Parse(await _client.GetStringAsync(Disclosure + ".json"));
        using var checks = JsonDocument.Parse(await _client.GetStringAsync(Disclosure + "/checks.json"));

        var run = Assert.Single(checks.RootElement.GetProperty("runs").EnumerateArray().ToList());
        Assert.Equal(disclosure.RootElement.GetProperty("checks").GetRawText(), run.GetProperty("checks").GetRawText());
        Assert.True(run.GetProperty("atPublication").GetBoolean());
        Assert.Equal(Reconciler.RulesVersion, run.GetProperty("rulesVersion").GetInt32());
        Assert.True(run.GetProperty("rules").GetProperty("fails").GetInt32() > 0);
        Assert.Equal("R01", run.GetProperty("checks")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public async Task Page_AfterTheRulesRanAgain_ShowsWhatHeldAtPublicationToo()
    {
        Assert.DoesNotContain("发布时按第", await _client.GetStringAsync(Disclosure + "/checks"));
        await _portal.TamperAsync("update check_runs set rules_version = 0");
        await _portal.UseAsync<Web.Workflow.Rechecking, int>(async rechecking =>
        {
            await foreach (var _ in rechecking.RunAsync(null, "operator"))
                continue;
            return 0;
        });

        var page = await _client.GetStringAsync(Disclosure + "/checks");

        Assert.Contains("发布时按第 0 版规则核对：", page);
        Assert.Contains($"平台按第 {Reconciler.RulesVersion} 版规则", page);
    }

    [Fact]
    public async Task Page_OfAPublicationThatNobodyChecked_DoesNotLookLikeAPass()
    {
        foreach (var table in (string[])["check_runs", "checks", "check_operands", "rule_outcomes"])
            await _portal.TamperAsync("delete from " + table);

        Assert.Contains("没有核对不等于相符", await _client.GetStringAsync(Disclosure + "/checks"));
        Assert.Contains("还没有核对", await _client.GetStringAsync(Disclosure));
        Assert.Contains("\"runs\":[]", await _client.GetStringAsync(Disclosure + "/checks.json"));
    }

    [Fact]
    public async Task OldVersion_OfChecks_IsItsOwn()
    {
        await _portal.ImportAsync(SampleWorkbooks.Totals());

        Assert.Contains("这是第 1 版，现行第 2 版", await _client.GetStringAsync(Disclosure + "/checks?version=1"));
        Assert.Contains("id=\"R01-1\"", await _client.GetStringAsync(Disclosure + "/checks?version=1"));
        Assert.Contains("1,308.71", await _client.GetStringAsync(Disclosure + "/checks?version=1"));
        Assert.DoesNotContain("1,308.71", await _client.GetStringAsync(Disclosure + "/checks"));
        Assert.Contains("href=\"/990102/434/2024/budget/checks?version=1\"", await _client.GetStringAsync(Disclosure + "?version=1"));
    }

    [Theory]
    [InlineData("/checks")]
    [InlineData("/checks.json")]
    public async Task Checks_OfAWithheldVersion_AreGone(string part)
    {
        await _portal.WithholdAsync(new());

        Assert.Equal(HttpStatusCode.Gone, (await _client.GetAsync(Disclosure + part)).StatusCode);
    }

    [Fact]
    public async Task Rules_Page_ExplainsEveryRule()
    {
        var page = WebUtility.HtmlDecode(await _client.GetStringAsync("/rules"));

        Assert.All(Rules.All, rule =>
        {
            Assert.Contains($"id=\"{rule.Code}\"", page);
            Assert.Contains(rule.Statement, page);
            Assert.Contains(rule.Applies, page);
        });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _portal.Dispose();

    [GeneratedRegex("class=\"bound\" href=\"([^\"]+)\">([^<]+)</a>")]
    private static partial Regex Bound();
}
