using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Rendering.Pdf;
using BudgetDisclosure.Web.Pages;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>A published version in every form; as a PDF the one stored when it was published, as long as all of it may be seen.</summary>
public sealed partial class PublishedReports(FileStore files, ILogger<PublishedReports> log)
{
    /// <summary>
    /// The stored PDF; all else rendered now: other forms, a version published without a PDF, and what is left of one of
    /// which something was withheld.
    /// </summary>
    /// <exception cref="RenderingException">The content cannot be printed in this form.</exception>
    /// <exception cref="LostReportException">The stored bytes are gone or altered, and cannot be made again.</exception>
    public async Task<byte[]> BytesAsync(
        IReportRenderer renderer, PublishedDisclosure published, CancellationToken cancellation = default)
    {
        if (renderer is not PdfReportRenderer || StoredHash(published) is not { } hash)
            return Print(renderer, published);
        if (await files.ReadAsync(hash, cancellation) is { } stored && FileStore.HashOf(stored) == hash)
            return stored;
        var again = Print(renderer, published);
        return FileStore.HashOf(again) == hash ? again : throw new LostReportException(hash);
    }

    /// <summary>The hash of the PDF that the address serves as it was stored; null where it is rendered anew.</summary>
    public static string? StoredHash(PublishedDisclosure published) =>
        published.Withholdings.Any(row => row.Scope != Withholding.OfFile) ? null : published.Publication.PdfHash;

    /// <exception cref="RenderingException">The content cannot be printed in this form.</exception>
    public byte[] Print(IReportRenderer renderer, PublishedDisclosure published)
    {
        Printing(published.Publication.Address, published.Publication.Version, renderer.Format);
        using var buffer = new MemoryStream();
        renderer.Render(published.Disclosure, buffer);
        return buffer.ToArray();
    }

    [LoggerMessage(LogLevel.Debug, "{Address}, version {Version}, is printed as {Format}")]
    private partial void Printing(string address, int version, string format);
}

/// <summary>The report stored at publication is not there any more; the message, for users, says what to do.</summary>
public sealed class LostReportException(string hash)
    : Exception($"发布时保存的 PDF（SHA-256：{hash}）不在文件目录中，或者被改动，也不能照原样重做。请管理员运行 verify，并从备份中取回。");
