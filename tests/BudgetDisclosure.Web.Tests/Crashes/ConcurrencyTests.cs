using System.Text.Json;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Tests.Commands;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Crashes;

public sealed class SqliteConcurrencyTests() : ConcurrencyTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresConcurrencyTests(PostgresServer server) : ConcurrencyTests(new PostgresPortal(server));

/// <summary>Many at once: one of each act, and never half of one.</summary>
public abstract class ConcurrencyTests(Portal portal) : IDisposable
{
    private const string Address = "/990102/434/2024/budget";
    private const int Publications = 200;
    private const int Reads = 2000;
    private const int Readers = 4;

    [Fact]
    public async Task Import_FiftyTimesAtOnceAndFromOtherProcesses_GivesOneVersion()
    {
        _ = portal.Services;
        var file = SampleWorkbooks.IncomeExpenditure();
        using var program = new CommandProcess([.. portal.Environment]);
        program.Put(file.Name, file.Bytes);

        var processes = Enumerable.Range(0, 3)
            .Select(_ => program.RunAsync("import", file.Name, "--county", Portal.County, "--publish")).ToList();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => portal.ImportAsync(file))));
        var results = await Task.WhenAll(processes);

        Assert.All(results, result => Assert.Equal((0, Address + "\t1\n"), (result.Exit, result.Output)));
        Assert.Equal(1, await portal.ReadAsync(db => db.Publications.CountAsync()));
        Assert.Equal(1, await portal.ReadAsync(db => db.Audit.CountAsync()));
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Reads_WhilePublicationsGoOn_NeverShowHalfOfOne()
    {
        using var client = portal.CreateClient();
        await PublishAsync(1);
        var publishing = Task.Run(async () =>
        {
            for (var version = 2; version <= Publications; version++)
                await PublishAsync(version);
        });

        var seen = await Task.WhenAll(
            Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(client, publishing))));
        await publishing;

        Assert.All(seen, versions => Assert.Equal(versions.Order(), versions));
        Assert.All(seen, versions => Assert.InRange(versions.Count, Reads / Readers, int.MaxValue));
        Assert.All(seen, versions => Assert.InRange(versions.Distinct().Count(), 2, Publications));
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Every amount of version N is N: a page that mixes two versions does not agree with itself.</summary>
    private async Task PublishAsync(int version) =>
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: $"{version}.00"));

    /// <summary>The versions in the order in which they were read: until the last is out, and never fewer than the reader's share.</summary>
    private static async Task<List<int>> ReadAsync(HttpClient client, Task publishing)
    {
        var versions = new List<int>();
        while (!publishing.IsCompleted || versions.Count < Reads / Readers)
        {
            using var json = JsonDocument.Parse(await client.GetByteArrayAsync(Address + ".json"));
            var version = json.RootElement.GetProperty("version").GetInt32();
            var amounts = json.RootElement.GetProperty("tables")[0].GetProperty("rows").EnumerateArray()
                .SelectMany(row => row.GetProperty("cells").EnumerateArray())
                .Where(cell => cell.TryGetProperty("fen", out var _))
                .Select(cell => cell.GetProperty("text").GetString());
            Assert.Equal(Enumerable.Repeat($"{version}.00", 4), amounts);
            versions.Add(version);
        }
        return versions;
    }
}
