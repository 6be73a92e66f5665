using System.Diagnostics;
using System.IO.Compression;
using System.Xml;
using BudgetDisclosure.Benchmarks.Load;
using BudgetDisclosure.Benchmarks.Measuring;
using BudgetDisclosure.Benchmarks.Nation;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Postgres;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Drafts;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace BudgetDisclosure.Benchmarks.County;

/// <summary>Figure 10: a county-year, 80 departments' workbooks imported and published, on PostgreSQL.</summary>
/// <remarks>
/// The anchor unpacks the same files, walks their XML and writes the same facts by COPY in one transaction. Each turn has
/// a database of its own, copied from one with its keys and triggers: facts are never deleted, so neither side does.
/// </remarks>
internal static class CountyBenchmark
{
    private const int Departments = 80;
    private const int RowsPerTable = 30;
    private const double Demand = 2;

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        var report = new Report("county");
        var folder = Directory.CreateTempSubdirectory("county");
        var server = new PostgresServer();
        await server.InitializeAsync();
        try
        {
            var files = NationDisclosures.Departments(Departments).Select(File).ToList();
            var facts = new NationFacts(Departments, RowsPerTable);
            var (empty, named) = (await TemplateAsync(server, facts: null), await TemplateAsync(server, facts));
            report.Note($"{Departments} workbooks of {files.Sum(file => file.Bytes.Length) / 1024} KB, {facts.Count} rows");
            var comparison = await Comparison.OfAsync(options.Rounds, "s",
                () => WithCopyAsync(server, named, db => AnchorAsync(db, files, facts)),
                () => WithCopyAsync(server, empty, db => ImportAsync(db, files, facts, folder.FullName)));
            report.Add(comparison);
            report.Add(new Figure("county-year, ours / anchor", comparison.Ratio, "×", Demand));
            return report.Finish(options);
        }
        finally
        {
            await server.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    private static IncomingFile File(string department)
    {
        using var stream = new MemoryStream();
        ReportRenderers.Find("xlsx")!.Render(NationDisclosures.Of(department, RowsPerTable), stream);
        return new($"{department}.xlsx", stream.ToArray());
    }

    private static async Task AnchorAsync(PostgresDisclosureDbContext db, List<IncomingFile> files, NationFacts facts)
    {
        foreach (var file in files)
            WalkParts(file.Bytes);
        await using var transaction = await db.BeginActAsync();
        foreach (var publication in facts.Publications)
            await db.WriteFactsAsync(publication.Facts);
        await transaction.CommitAsync();
    }

    private static void WalkParts(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { CloseInput = true });
            while (reader.Read())
            {
            }
        }
    }

    private static async Task ImportAsync(
        PostgresDisclosureDbContext db, List<IncomingFile> files, NationFacts facts, string folder)
    {
        var root = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        var (store, journal, clock) = (new FileStore(root), new WithholdingJournal(root), TimeProvider.System);
        var (withheld, site, drafts) = (new WithheldFiles(db, journal), Options.Create(new SiteOptions()), new DraftStore(db, new DraftSummaries(db), clock));
        var publishing = new Publishing(
            db, store, withheld, new StorageSweep(db, store, journal, clock), new PublishedChecks(db), site, clock);
        var import = new DisclosureImport(
            db, publishing, new DraftUpload(db, store, withheld, drafts, site, clock), new DraftScopes(db, drafts),
            new RosterIdentification(db));
        var request = new ImportRequest(
            CountyCode.Parse(NationDisclosures.County), new() { Stage = Stage.Budget }, ImportMode.Publish, "benchmark");
        await foreach (var outcome in import.ImportAsync(files, request))
        {
            if (outcome is ImportOutcome.Refused refused)
                throw new InvalidOperationException(refused.Sentence);
        }
        var lines = await db.Set<BudgetLine>().CountAsync();
        if (lines != facts.Publications.Sum(publication => publication.Facts.OfType<BudgetLine>().Count()))
            throw new InvalidOperationException($"{lines} lines were imported.");
    }

    private static async Task<string> TemplateAsync(PostgresServer server, NationFacts? facts)
    {
        var connection = server.NewConnectionString();
        await using var db = Open(connection);
        await PostgresMigration.MigrateAsync(db);
        if (facts is not null)
            await LoadTables.AddPublicationsAsync(db, facts);
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    /// <summary>The seconds that <paramref name="act"/> takes on a copy of a database.</summary>
    private static async Task<double> WithCopyAsync(
        PostgresServer server, string template, Func<PostgresDisclosureDbContext, Task> act)
    {
        var connection = server.NewConnectionString();
        var settings = new NpgsqlConnectionStringBuilder(connection);
        await ExecuteAsync(settings, $"create database {settings.Database} template {template}");
        await ExecuteAsync(settings, "checkpoint");
        double seconds;
        await using (var db = Open(connection))
        {
            var watch = Stopwatch.StartNew();
            await act(db);
            seconds = watch.Elapsed.TotalSeconds;
        }
        await ExecuteAsync(settings, $"drop database {settings.Database}");
        return seconds;
    }

    private static async Task ExecuteAsync(NpgsqlConnectionStringBuilder settings, string statement)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Database = "postgres" }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static PostgresDisclosureDbContext Open(string connection)
    {
        var options = new DbContextOptionsBuilder<PostgresDisclosureDbContext>();
        PostgresDisclosureDbContext.Configure(options, connection);
        return new(options.Options);
    }
}
