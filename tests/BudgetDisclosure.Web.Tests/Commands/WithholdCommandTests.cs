using System.Net;

namespace BudgetDisclosure.Web.Tests.Commands;

/// <summary>The command as a process of its own, beside a running portal.</summary>
public sealed class WithholdCommandTests : IDisposable
{
    private const string Address = "990102/434/2024/budget";
    private static readonly string[] Decision =
        ["--ground", "涉密", "--authority", "保密办", "--decided-by", "甲", "--confirmed-by", "乙"];
    private readonly Portal _portal = new();
    private readonly CommandProcess _program;

    public WithholdCommandTests() => _program = new([.. _portal.Environment]);

    [Fact]
    public async Task Withhold_BesideARunningPortal_ShowsAtOnce()
    {
        using var client = await PublishedAsync();
        Assert.Contains("100.00", await client.GetStringAsync("/" + Address));

        var result = await _program.RunAsync(["withhold", Address, "--table", "income-expenditure", .. Decision]);

        Assert.Equal(0, result.Exit);
        Assert.StartsWith($"/{Address}\t1\ttable\tincome-expenditure\n", result.Output);
        Assert.DoesNotContain("100.00", await client.GetStringAsync("/" + Address));
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync($"/{Address}/tables/income-expenditure")).StatusCode);
        var verify = await _program.RunAsync("verify");
        Assert.Equal((0, ""), (verify.Exit, verify.Error));
        Assert.Contains("已屏蔽：income-expenditure", verify.Output);
    }

    [Fact]
    public async Task Withhold_WhatIsNotThere_SaysSoAndEndsWithOne()
    {
        using var client = await PublishedAsync();

        var result = await _program.RunAsync(["withhold", Address, "--table", "assets", .. Decision]);

        Assert.Equal((1, ""), (result.Exit, result.Output));
        Assert.Contains("没有要屏蔽的内容（assets）", result.Error);
    }

    [Theory]
    [InlineData("--row", "a", "--cell", "b")]
    [InlineData("--table", "income", "--file", "a")]
    [InlineData("--scope", "434001")]
    public async Task Withhold_WithTargetsThatContradict_EndsWithTwo(params string[] target)
    {
        var result = await _program.RunAsync(["withhold", Address, .. target, .. Decision]);

        Assert.Equal(2, result.Exit);
    }

    [Fact]
    public async Task Render_OfAWithheldVersion_SaysSoAndWritesNothing()
    {
        using var client = await PublishedAsync();
        await _portal.WithholdAsync(new());

        var result = await _program.RunAsync("render", Address, "--format", "json", "--out", "a.json");

        Assert.Equal(1, result.Exit);
        Assert.Contains("本版已于", result.Error);
        Assert.False(File.Exists(Path.Combine(_program.Root, "a.json")));
    }

    public void Dispose()
    {
        _program.Dispose();
        _portal.Dispose();
    }

    private async Task<HttpClient> PublishedAsync()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        return _portal.CreateClient();
    }
}
