using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Tests;

/// <summary>The real host on a database and files of its own; with the demo county where a test says so.</summary>
public class Portal : WebApplicationFactory<Program>
{
    public const string County = "990102";
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("portal-");

    public string Root => _directory.FullName;

    protected virtual bool LoadsDemo => false;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Disclosure", $"Data Source={Path.Combine(Root, "disclosure.db")};Pooling=False");
        builder.UseSetting("Storage:Root", Root);
        builder.UseSetting("Demo:Load", LoadsDemo.ToString());
    }

    internal async Task<IReadOnlyList<ImportOutcome>> ImportAsync(params IncomingFile[] files) =>
        await ImportAsync(new GivenIdentity(), files);

    internal async Task<IReadOnlyList<ImportOutcome>> ImportAsync(GivenIdentity given, params IncomingFile[] files)
    {
        await using var scope = Services.CreateAsyncScope();
        var request = new ImportRequest(CountyCode.Parse(County), given, ImportMode.Publish, "operator");
        var outcomes = new List<ImportOutcome>();
        await foreach (var outcome in scope.ServiceProvider.GetRequiredService<DisclosureImport>().ImportAsync(files, request))
            outcomes.Add(outcome);
        return outcomes;
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
}
