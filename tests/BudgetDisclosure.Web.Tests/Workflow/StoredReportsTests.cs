using System.Collections.Concurrent;
using System.Net;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Pdf;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Tests.Commands;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BudgetDisclosure.Web.Tests.Workflow;

public sealed class SqliteStoredReportsTests() : StoredReportsTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresStoredReportsTests(PostgresServer server) : StoredReportsTests(new PostgresPortal(server));

/// <summary>The PDF is made once, at publication, and stays what it was.</summary>
public abstract class StoredReportsTests(Portal portal) : IDisposable
{
    private const string Address = "/990102/434/2024/budget";
    private const string Cell = "0.一、财政拨款收入.income.amount";

    [Fact]
    public async Task Publish_ADisclosure_StoresItsPdfUnderItsHash()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        using var client = portal.CreateClient();

        var answer = await client.GetAsync(Address + ".pdf");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        var publication = await PublicationAsync();
        Assert.Equal(FileStore.HashOf(bytes), publication.PdfHash);
        Assert.Equal(PdfReportRenderer.Version, publication.PdfRenderer);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(portal.PathOf(publication.PdfHash!)));
        Assert.Equal($"\"{publication.PdfHash}\"", answer.Headers.ETag!.Tag);
        Assert.Equal(publication.PublicationHash, (await WithFilesAsync()).ComputeHash());
        var report = await portal.VerifyAsync();
        Assert.Equal((1, 0), (report.Reports, report.Defects.Count));
    }

    [Fact]
    public async Task Pdf_AfterTheRendererMovedOn_IsTheStoredOne()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        var hash = await PutInPlaceOfPdfAsync("%PDF of an earlier renderer"u8.ToArray());
        using var client = portal.CreateClient();

        Assert.Equal(hash, FileStore.HashOf(await client.GetByteArrayAsync(Address + ".pdf")));
    }

    [Fact]
    public async Task Pdf_OfAPublicationWithoutAny_IsPrintedOnDemand()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        await portal.TamperAsync("update publications set pdf_hash = null, pdf_renderer = null");
        using var client = portal.CreateClient();

        Assert.StartsWith("%PDF", await client.GetStringAsync(Address + ".pdf"), StringComparison.Ordinal);
        Assert.Contains("发布时没有保存 PDF", await client.GetStringAsync(Address + "/proof"));
    }

    [Fact]
    public async Task Publish_WithACharacterOfNoFont_IsPublishedWithoutPdfAndSaysWhy()
    {
        var outcome = Assert.IsType<ImportOutcome.Accepted>(Assert.Single(
            await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(organisation: "[434]青山\uE000县水利局"))));
        using var client = portal.CreateClient();

        var first = await client.GetAsync(Address + ".pdf");
        var again = await client.GetAsync(Address + ".pdf");

        Assert.Contains("U+E000", outcome.Publication.PdfTrouble);
        Assert.Null((await PublicationAsync()).PdfHash);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, first.StatusCode);
        Assert.Contains("U+E000", await first.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.True((await client.GetAsync(Address + ".docx")).IsSuccessStatusCode);
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Pdf_LostFromTheStore_IsNamedByVerifyAndMadeAgainAsItWas()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        var hash = (await PublicationAsync()).PdfHash!;
        File.Delete(portal.PathOf(hash));
        using var client = portal.CreateClient();

        Assert.Contains($"PDF {hash} 不在文件目录中", Assert.Single((await portal.VerifyAsync()).Defects));
        Assert.Equal(hash, FileStore.HashOf(await client.GetByteArrayAsync(Address + ".pdf")));
    }

    [Fact]
    public async Task Pdf_Altered_IsNamedByVerifyAndNeverServed()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        var hash = (await PublicationAsync()).PdfHash!;
        await File.WriteAllTextAsync(portal.PathOf(hash), "%PDF forged");
        using var client = portal.CreateClient();

        Assert.Contains($"PDF {hash} 被改动", Assert.Single((await portal.VerifyAsync()).Defects));
        Assert.Equal(hash, FileStore.HashOf(await client.GetByteArrayAsync(Address + ".pdf")));
    }

    [Theory]
    [InlineData("update publications set pdf_renderer = 99", "不是所登记的第 99 版排版程序做的")]
    [InlineData("update publications set pdf_renderer = null", "缺了一项")]
    [InlineData("update publications set pdf_hash = null, pdf_renderer = null", "的登记被改动")]
    public async Task Row_OfAPdfTamperedWith_IsNamed(string statement, string sentence)
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        await portal.TamperAsync(statement);

        Assert.Contains((await portal.VerifyAsync()).Defects, defect => defect.Contains(sentence));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("income-expenditure", null)]
    [InlineData(null, Cell)]
    public async Task Withhold_AnyContent_TakesTheStoredPdfAndTheChainStillHolds(string? table, string? cell)
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        using var client = portal.CreateClient();
        await client.GetByteArrayAsync(Address + ".pdf");
        await client.GetByteArrayAsync(Address + "/proof.json");
        var hash = (await PublicationAsync()).PdfHash!;

        await portal.WithholdAsync(table is null && cell is null ? new() : new(Part: new(table, null, null, cell)));

        Assert.False(File.Exists(portal.PathOf(hash)));
        Assert.Empty((await portal.VerifyAsync()).Defects);
        var answer = await client.GetAsync(Address + ".pdf");
        if (table is null && cell is null)
        {
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(Address + "/proof")).StatusCode);
            return;
        }
        Assert.NotEqual(hash, FileStore.HashOf(await answer.Content.ReadAsByteArrayAsync()));
        Assert.Contains("随之移除", await client.GetStringAsync(Address + "/proof"));
    }

    [Fact]
    public async Task Withhold_ASourceFileAlone_LeavesThePdf()
    {
        var file = SampleWorkbooks.IncomeExpenditure();
        await portal.ImportAsync(file);
        await portal.WithholdAsync(new(File: file.Sha256));

        Assert.True(File.Exists(portal.PathOf((await PublicationAsync()).PdfHash!)));
        Assert.Empty((await portal.VerifyAsync()).Defects);
    }

    [Fact]
    public async Task Sweep_OfOldFiles_LeavesPdfs()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        var path = portal.PathOf((await PublicationAsync()).PdfHash!);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow - StorageSweep.OrphanAge - StorageSweep.OrphanAge);

        Assert.Empty((await portal.SweepAsync()).Sentences);
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task Publish_WhileAnotherVersionCameBetween_PrintsTheVersionThatItBecomes()
    {
        await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Task.Run(
            () => portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: $"{i}.00")))));

        var publications = await portal.ReadAsync(db => db.Publications.OrderBy(row => row.Version).ToListAsync());

        Assert.Equal(Enumerable.Range(1, 6), publications.Select(row => row.Version));
        using var client = portal.CreateClient();
        foreach (var publication in publications)
        {
            using var json = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync($"{Address}/proof.json?version={publication.Version}"));
            Assert.Equal("same", json.RootElement.GetProperty("report").GetProperty("repetition").GetString());
        }
    }

    [Fact]
    public async Task Json_ConvertedToPdf_IsTheStoredPdf()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "2.00"));
        using var client = portal.CreateClient();
        using var program = new CommandProcess();
        foreach (var query in (string[])["", "?version=1"])
        {
            program.Put("a.json", await client.GetByteArrayAsync(Address + ".json" + query));

            var result = await program.RunAsync("convert", "a.json", "--to", "pdf", "--out", "again.pdf");

            Assert.Equal((0, ""), (result.Exit, result.Error));
            Assert.Equal(
                await client.GetByteArrayAsync(Address + ".pdf" + query),
                await File.ReadAllBytesAsync(Path.Combine(program.Root, "again.pdf")));
        }
    }

    [Theory]
    [InlineData("pdf", 0)]
    [InlineData("docx", 1)]
    public async Task Download_ByFiftyAtOnce_IsPrintedOnceAtMost(string format, int printings)
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        var lines = new Printings();
        await using var counted = portal.WithWebHostBuilder(builder => builder.ConfigureLogging(
            logging => logging.AddFilter<Printings>(null, LogLevel.Debug).AddProvider(lines)));
        using var client = counted.CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => client.GetByteArrayAsync($"{Address}.{format}"))));

        Assert.All(answers, bytes => Assert.Equal(answers[0], bytes));
        Assert.Equal(printings, lines.Count);
    }

    /// <summary>PDF of a publication without a stored one, and the proof: each costs one however many ask.</summary>
    [Fact]
    public async Task Proof_ByFiftyAtOnce_IsMadeOnce()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        var lines = new Printings();
        await using var counted = portal.WithWebHostBuilder(builder => builder.ConfigureLogging(
            logging => logging.AddFilter<Printings>(null, LogLevel.Debug).AddProvider(lines)));
        using var client = counted.CreateClient();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(
            () => client.GetByteArrayAsync(Address + (i % 2 == 0 ? "/proof" : "/proof.json")))));

        // The DOCX to be read back, and the PDF made once more.
        Assert.Equal(2, lines.Count);
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task<Publication> PublicationAsync() => portal.ReadAsync(db => db.Publications.AsNoTracking().SingleAsync());

    private Task<Publication> WithFilesAsync() =>
        portal.ReadAsync(db => db.Publications.AsNoTracking().Include(row => row.Files).SingleAsync());

    private async Task<string> PutInPlaceOfPdfAsync(byte[] bytes)
    {
        var hash = await portal.UseAsync<FileStore, string>(store => store.WriteAsync(bytes));
        await portal.TamperAsync("update publications set pdf_hash = {0}", hash);
        return hash;
    }

    /// <summary>Counts the lines that say that something is printed.</summary>
    private sealed class Printings : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public int Count => _lines.Count;

        public ILogger CreateLogger(string categoryName) =>
            new Logger(categoryName == typeof(PublishedReports).FullName ? _lines : null);

        public void Dispose()
        {
        }

        private sealed class Logger(ConcurrentQueue<string>? lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => lines is not null;

            public void Log<TState>(
                LogLevel logLevel, EventId eventId, TState state, Exception? exception,
                Func<TState, Exception?, string> formatter) => lines?.Enqueue(formatter(state, exception));
        }
    }
}
