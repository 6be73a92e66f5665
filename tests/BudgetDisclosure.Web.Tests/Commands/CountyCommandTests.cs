using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Commands;

/// <summary>The command as a process of its own, beside a running portal.</summary>
public sealed class CountyCommandTests : IDisposable
{
    private readonly Portal _portal = new();
    private readonly CommandProcess _program;

    public CountyCommandTests() => _program = new([.. _portal.Environment]);

    [Fact]
    public async Task Add_OfACountyThatStands_RenamesItOnThePagesAndInTheAuditLog()
    {
        using var client = _portal.CreateClient();
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        string[] addresses = ["/990102", "/990102/2024", "/990102/434"];
        foreach (var address in addresses)
            Assert.DoesNotContain("碧水县", await client.GetStringAsync(address));

        var result = await _program.RunAsync("county", "add", "990102", "碧水县");

        Assert.Equal((0, ""), (result.Exit, result.Output));
        foreach (var address in addresses)
            Assert.Contains("碧水县", await client.GetStringAsync(address));
        var entry = await _portal.ReadAsync(db => db.Audit.AsNoTracking().OrderBy(row => row.Number).LastAsync());
        Assert.Equal(("operator", "county", "/990102", "碧水县"), (entry.Who, entry.Action, entry.Subject, entry.Detail));
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Add_OfTheSameNameAgain_ChangesNothing()
    {
        using var client = _portal.CreateClient();
        await _program.RunAsync("county", "add", "990102", "碧水县");

        var again = await _program.RunAsync("county", "add", "990102", "碧水县");

        Assert.Equal(0, again.Exit);
        Assert.Contains("没有变化", again.Error);
        Assert.Equal(1, await _portal.ReadAsync(db => db.Audit.CountAsync()));
    }

    public void Dispose()
    {
        _program.Dispose();
        _portal.Dispose();
    }
}
