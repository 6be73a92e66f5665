using System.Collections.Concurrent;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Proofs;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Rendering.Docx;
using BudgetDisclosure.Documents.Rendering.Pdf;
using BudgetDisclosure.Web.Pages;
using Microsoft.Extensions.Caching.Memory;

namespace BudgetDisclosure.Web.Workflow.Proofs;

/// <summary>Makes the proof of a publication when it is first asked for, and keeps it as long as the portal runs.</summary>
/// <remarks>
/// One at a time, however many ask for however many publications: what others wait for is never more than one reading.
/// Whoever asks for the same waits for the same. The files read are our own, so they are read in this process.
/// </remarks>
public sealed class DisclosureProofs(PublishedReports reports, TimeProvider clock) : IDisposable
{
    /// <summary>More than a county publishes in ten years; a proof is a few kilobytes, with many differences some more.</summary>
    private const int MostKept = 10_000;

    private static readonly PdfReportRenderer PdfRenderer = new();
    private static readonly DocxReportRenderer DocxRenderer = new();
    private readonly MemoryCache _proofs = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly ConcurrentDictionary<Key, Lazy<Task<DisclosureProof>>> _underWay = new();
    private readonly SemaphoreSlim _turn = new(1);

    public Task<DisclosureProof> OfAsync(PublishedDisclosure published, CancellationToken cancellation = default)
    {
        var key = new Key(published.Publication.Id, published.Withholdings.Count);
        if (_proofs.TryGetValue(key, out DisclosureProof? known))
            return Task.FromResult(known!);
        var making = _underWay.GetOrAdd(key, _ => new(() => Task.Run(() => MakeAsync(key, published), CancellationToken.None)));
        return making.Value.WaitAsync(cancellation);
    }

    public void Dispose()
    {
        _proofs.Dispose();
        _turn.Dispose();
    }

    /// <remarks>Not ended by one who no longer waits: others may.</remarks>
    private async Task<DisclosureProof> MakeAsync(Key key, PublishedDisclosure published)
    {
        await _turn.WaitAsync();
        try
        {
            var proof = await MakeAsync(published);
            _proofs.Set(key, proof, new MemoryCacheEntryOptions { Size = 1 });
            return proof;
        }
        finally
        {
            _turn.Release();
            _underWay.TryRemove(key, out _);
        }
    }

    private async Task<DisclosureProof> MakeAsync(PublishedDisclosure published)
    {
        var (pdf, pdfTrouble) = await BytesAsync(PdfRenderer, published);
        var (docx, docxTrouble) = await BytesAsync(DocxRenderer, published);
        return new()
        {
            MadeAt = clock.UtcSecond(),
            Pdf = Compare(PdfRenderer.Format, published, pdf, pdfTrouble, bytes => new PdfReader().Read(bytes, CancellationToken.None)),
            Docx = Compare(DocxRenderer.Format, published, docx, docxTrouble, bytes => ReadDocx(bytes)),
            Repetition = Repeat(published, pdf),
            PdfSize = pdf?.Length,
            PdfHash = pdf is null ? null : FileStore.HashOf(pdf),
        };
    }

    private async Task<(byte[]? Bytes, string? Trouble)> BytesAsync(IReportRenderer renderer, PublishedDisclosure published)
    {
        try
        {
            return (await reports.BytesAsync(renderer, published), null);
        }
        catch (Exception trouble) when (trouble is RenderingException or LostReportException)
        {
            return (null, trouble.Message);
        }
    }

    private static FormProof Compare(
        string format, PublishedDisclosure published, byte[]? bytes, string? trouble, Func<byte[], SourceDocument> read)
    {
        if (bytes is null)
            return new(format, null, trouble);
        try
        {
            var again = Recogniser.Recognise([new($"report.{format}", FileStore.HashOf(bytes), read(bytes))]);
            return new(format, DisclosureComparer.Compare(published.Disclosure, again), null);
        }
        catch (RefusedDocumentException refused)
        {
            return new(format, null, refused.Refusal.Sentence);
        }
    }

    private static SourceDocument ReadDocx(byte[] bytes)
    {
        var outcome = DocumentReaders.Read("report.docx", bytes);
        return outcome.Document ?? throw new RefusedDocumentException(outcome.Refusal!);
    }

    private Repetition Repeat(PublishedDisclosure published, byte[]? served)
    {
        if (published.Publication.PdfHash is not { } hash)
            return Repetition.NotStored;
        if (PublishedReports.StoredHash(published) is null)
            return Repetition.Withheld;
        if (published.Publication.PdfRenderer != PdfReportRenderer.Version)
            return Repetition.OtherRenderer;
        return served is not null && FileStore.HashOf(reports.Print(PdfRenderer, published)) == hash
            ? Repetition.Same : Repetition.Differs;
    }

    private readonly record struct Key(Guid Publication, int Withholdings);
}
