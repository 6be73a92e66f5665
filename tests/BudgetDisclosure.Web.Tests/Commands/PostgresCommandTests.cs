using System.Net;
using BudgetDisclosure.Testing;
using Npgsql;

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
        Assert.Contains("数据库结构尚未升级，请运行 migrate", early.Error);
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
        var page = await client.GetAsync("/");
        await portal.MigrateAsync();
        var after = await client.GetAsync("/healthz/ready");

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK),
            (before.StatusCode, alive.StatusCode, page.StatusCode, after.StatusCode));
        Assert.Contains("数据库结构尚未升级，请运行 migrate", await before.Content.ReadAsStringAsync());
        Assert.Contains("数据库结构尚未升级，请运行 migrate", await page.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("import", "收支.xlsx", "--county", "990102", "--publish")]
    [InlineData("migrate")]
    [InlineData("verify")]
    public async Task Program_WithAUserUnknownToTheServer_SaysSoAndEndsWithOne(params string[] arguments)
    {
        var connection = new NpgsqlConnectionStringBuilder(server.NewConnectionString()) { Username = "nobody" };
        using var program = new CommandProcess(
            ("Database__Provider", "Postgres"), ("ConnectionStrings__Disclosure", connection.ToString()));

        var result = await program.RunAsync(arguments);

        Assert.Equal((1, ""), (result.Exit, result.Output));
        Assert.Matches("^数据库拒绝了网站的用户（127.0.0.1:\\d+/test_\\w+）。[^\n]*\n$", result.Error);
    }
}
