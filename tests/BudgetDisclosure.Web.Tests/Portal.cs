using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Postgres;
using BudgetDisclosure.Data.Sqlite;
using BudgetDisclosure.Web.Verification;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Tests;

/// <summary>The real host on a database and files of its own; with the demo county where a test says so.</summary>
public class Portal : WebApplicationFactory<Program>
{
    public const string County = "990102";
    private static readonly IServiceProvider NoHost = new ServiceCollection().BuildServiceProvider();
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("portal-");

    public string Root => _directory.FullName;

    /// <summary>The time it is for the portal; the system's unless a test says otherwise.</summary>
    internal TimeProvider? Clock { get; init; }

    protected virtual bool LoadsDemo => false;

    /// <summary>What a command of its own process needs to work on the same database and files.</summary>
    internal virtual IReadOnlyList<(string Name, string Value)> Environment =>
    [
        ("ConnectionStrings__Disclosure", $"Data Source={Path.Combine(Root, "disclosure.db")};Pooling=False"),
        ("Storage__Root", Root),
    ];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Disclosure", $"Data Source={Path.Combine(Root, "disclosure.db")};Pooling=False");
        builder.UseSetting("Storage:Root", Root);
        builder.UseSetting("Demo:Load", LoadsDemo.ToString());
        builder.ConfigureTestServices(ShareModel);
        if (Clock is { } clock)
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
    }

    /// <remarks>
    /// EF Core keeps what it has made of a model, and compiled queries, for as long as the process lives, apart for each
    /// host: hundreds of hosts would each build the model again, and none of them could be collected.
    /// </remarks>
    private static void ShareModel(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteDisclosureDbContext>(options => options.UseRootApplicationServiceProvider(NoHost));
        services.ConfigureDbContext<PostgresDisclosureDbContext>(options => options.UseRootApplicationServiceProvider(NoHost));
    }

    internal async Task<IReadOnlyList<ImportOutcome>> ImportAsync(params IncomingFile[] files) =>
        await ImportAsync(new GivenIdentity(), files);

    internal async Task<IReadOnlyList<ImportOutcome>> ImportAsync(GivenIdentity given, params IncomingFile[] files)
    {
        return await ImportAsync(new ImportRequest(CountyCode.Parse(County), given, ImportMode.Publish, "operator"), files);
    }

    internal async Task<IReadOnlyList<ImportOutcome>> ImportAsync(ImportRequest request, params IncomingFile[] files)
    {
        await using var scope = Services.CreateAsyncScope();
        var outcomes = new List<ImportOutcome>();
        await foreach (var outcome in scope.ServiceProvider.GetRequiredService<DisclosureImport>().ImportAsync(files, request))
            outcomes.Add(outcome);
        return outcomes;
    }

    /// <summary>Withholds something of 水利局's budget of 2024, as two people would.</summary>
    internal Task<WithholdingOutcome> WithholdAsync(
        WithholdingTarget target, int? version = null, string organisation = "434", string confirmedBy = "乙",
        string ground = "涉密") =>
        UseAsync<Withholder, WithholdingOutcome>(withholder => withholder.WithholdAsync(
            new(new(County, organisation, 2024, Stage.Budget), version, target)
            {
                Ground = ground, Authority = "保密办〔2026〕1号", DecidedBy = "甲", ConfirmedBy = confirmedBy,
            },
            "operator"));

    internal Task<VerificationReport> VerifyAsync() =>
        UseAsync<DatabaseVerification, VerificationReport>(verification => verification.RunAsync());

    internal Task<SweepReport> SweepAsync() => UseAsync<StorageSweep, SweepReport>(sweep => sweep.RunAsync());

    internal async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal async Task<T> ReadAsync<T>(Func<DisclosureDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<DisclosureDbContext>());
    }

    /// <summary>Changes rows as somebody would who has the database in his hands: no trigger, no foreign key.</summary>
    internal virtual async Task TamperAsync(string statement, params object[] values)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DisclosureDbContext>();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF;");
        var drops = await db.Database.SqlQueryRaw<string>(
            "select 'drop trigger ' || name || ';' as \"Value\" from sqlite_master where type = 'trigger'").ToListAsync();
        foreach (var drop in drops)
            await db.Database.ExecuteSqlRawAsync(drop);
        await db.Database.ExecuteSqlRawAsync(statement, values);
    }

    /// <summary>Where the bytes of a stored file lie.</summary>
    internal string PathOf(string hash) => Path.Combine(Root, "files", hash[..2], hash[2..4], hash);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(Root))
            _directory.Delete(recursive: true);
    }
}

/// <summary>With the demo county loaded.</summary>
public sealed class DemoPortal : Portal
{
    public const string Disclosure = "/990101/101/2026/budget";

    protected override bool LoadsDemo => true;

    /// <remarks>In a minute more people sign in here from one address than an office has.</remarks>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Staff:FormsAMinute", "1000");
    }
}
