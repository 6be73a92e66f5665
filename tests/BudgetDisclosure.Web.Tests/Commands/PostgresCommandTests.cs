using System.Net;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Web.Tests.Commands;

/// <summary>PostgreSQL is migrated by <c>migrate</c> and by nothing else.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresCommandTests(PostgresServer server)
{
    [Fact]
    public async Task Commands_BeforeAndAfterMigrate_RefuseAndThenWork()
    {
        using var program = new CommandProcess(
            ("Database__Provider", "Postgres"), ("ConnectionStrings__Disclosure", server.NewConnectionString()));
        program.Put("收支.xlsx", SampleWorkbooks.IncomeExpenditure().Bytes);
        string[] import = ["import", "收支.xlsx", "--county", "990102", "--publish"];

        var early = await program.RunAsync(import);
        var migrate = await program.RunAsync("migrate");
        var again = await program.RunAsync("migrate");
        var published = await program.RunAsync(import);
        var verify = await program.RunAsync("verify");
        var backup = await program.RunAsync("backup", "copy");

        Assert.Equal((1, ""), (early.Exit, early.Output));
        Assert.Contains("先运行 migrate", early.Error);
        Assert.Equal((0, 0), (migrate.Exit, again.Exit));
        Assert.Equal((0, "/990102/434/2024/budget\t1\n"), (published.Exit, published.Output));
        Assert.Equal(0, verify.Exit);
        Assert.Contains("全部一致", verify.Output);
        Assert.Equal(1, backup.Exit);
        Assert.Contains("pg_dump", backup.Error);
    }

    [Fact]
    public async Task Portal_UntilMigrated_LivesButIsNotReady()
    {
        await using var portal = new PostgresPortal(server, isMigrated: false);
        using var client = portal.CreateClient();

        var before = await client.GetAsync("/healthz/ready");
        var alive = await client.GetAsync("/healthz/live");
        await portal.MigrateAsync();
        var after = await client.GetAsync("/healthz/ready");

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.OK),
            (before.StatusCode, alive.StatusCode, after.StatusCode));
    }
}
