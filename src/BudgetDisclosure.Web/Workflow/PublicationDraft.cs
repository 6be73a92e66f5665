using System.Security.Cryptography;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Documents.Rendering.Pdf;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>A publication but for its place in the chain: what costs time is made before the transaction begins.</summary>
/// <remarks>It holds for one version and for the public copies that were known; if either has changed, it is made again.</remarks>
internal sealed class PublicationDraft
{
    private static readonly PdfReportRenderer Renderer = new();

    public required int Version { get; init; }

    /// <summary>UTC, whole seconds.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>The hash of each source's public copy by the source's.</summary>
    public required IReadOnlyDictionary<string, string> Copies { get; init; }

    /// <summary>The canonical document, with its salt.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The same as it is stored.</summary>
    public required byte[] Packed { get; init; }

    /// <summary>The report; null where it cannot be printed.</summary>
    public byte[]? Pdf { get; private init; }

    /// <summary>Why there is no report, in a sentence; null where there is one.</summary>
    public string? PdfTrouble { get; private init; }

    public static PublicationDraft Of(
        PublicationRequest request, IReadOnlyDictionary<string, string> copies, int version, DateTime publishedAt)
    {
        var content = request.Approved ?? CanonicalDisclosure.Write(
            PublicCopies.Named(request.Disclosure, copies), RandomNumberGenerator.GetBytes(CanonicalDisclosure.SaltBytes));
        var (pdf, trouble) = Print(DisclosureJson.Read(content) with { Version = version, PublishedAt = publishedAt });
        return new()
        {
            Version = version,
            PublishedAt = publishedAt,
            Copies = copies,
            Content = content,
            Packed = Brotli.Compress(content),
            Pdf = pdf,
            PdfTrouble = trouble,
        };
    }

    public bool IsFor(int version, IReadOnlyDictionary<string, string> copies) =>
        Version == version && Copies.Count == copies.Count && Copies.All(copies.Contains);

    /// <summary>What anybody makes of the published document too; exactly one of the two is null.</summary>
    private static (byte[]? Pdf, string? Trouble) Print(Disclosure published)
    {
        using var buffer = new MemoryStream();
        try
        {
            Renderer.Render(published, buffer);
            return (buffer.ToArray(), null);
        }
        catch (RenderingException trouble)
        {
            return (null, trouble.Message);
        }
    }
}
