using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Verification;

/// <summary>Recomputes every hash, every chain and every fact from what is stored, and names what does not agree.</summary>
public sealed class DatabaseVerification(DisclosureDbContext db, FileStore files)
{
    public async Task<VerificationReport> RunAsync(CancellationToken cancellation = default)
    {
        var report = new VerificationReport();
        // Imports may go on meanwhile: all queries see the database of one moment.
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var withholdings = await db.Withholdings.AsNoTracking().ToListAsync(cancellation);
        var publications = await PublicationsAsync(cancellation);
        await VerifyFilesAsync(withholdings, report, cancellation);
        await VerifyDocumentsAsync(publications, withholdings, report, cancellation);
        PublicationChecks.Verify(publications, report);
        PublicationChecks.VerifyPointers(
            publications, await db.CurrentPublications.AsNoTracking().ToListAsync(cancellation), report);
        AuditChecks.Verify(
            await db.Audit.AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancellation), publications, report);
        return report;
    }

    private Task<List<Publication>> PublicationsAsync(CancellationToken cancellation) =>
        db.Publications.AsNoTracking().Include(row => row.Files)
            .OrderBy(row => row.County).ThenBy(row => row.ChainIndex).ToListAsync(cancellation);

    private async Task VerifyFilesAsync(
        List<Withholding> withholdings, VerificationReport report, CancellationToken cancellation)
    {
        var withheld = withholdings.Where(row => row.Scope == "file").Select(row => row.Target).ToHashSet();
        await foreach (var file in db.Files.AsNoTracking().OrderBy(row => row.Sha256).AsAsyncEnumerable()
            .WithCancellation(cancellation))
        {
            report.Files++;
            if (await files.MeasureAsync(file.Sha256, cancellation) is not { } found)
                SayMissing(file, withheld.Contains(file.Sha256), report);
            else if (found.Sha256 != file.Sha256)
                report.Fail($"文件 {file.Sha256}（{file.Name}）的内容被改动：现在的 SHA-256 是 {found.Sha256}。");
            else if (found.Size != file.Size)
                report.Fail($"文件 {file.Sha256}（{file.Name}）登记的大小是 {file.Size} 字节，实际是 {found.Size} 字节。");
            await VerifyCopyAsync(file, withheld.Contains(file.Sha256), report, cancellation);
        }
    }

    private async Task VerifyCopyAsync(
        StoredFile file, bool isWithheld, VerificationReport report, CancellationToken cancellation)
    {
        if (file.PublicSha256 is not { } copy || copy == file.Sha256 || isWithheld)
            return;
        if (await files.MeasureAsync(copy, cancellation) is not { } found)
            report.Fail($"文件 {file.Sha256}（{file.Name}）的公开副本 {copy} 不在文件目录中。");
        else if (found.Sha256 != copy)
            report.Fail($"文件 {file.Sha256}（{file.Name}）的公开副本 {copy} 被改动：现在的 SHA-256 是 {found.Sha256}。");
    }

    private static void SayMissing(StoredFile file, bool isWithheld, VerificationReport report)
    {
        if (isWithheld)
            report.Withhold($"文件 {file.Sha256}（{file.Name}）已屏蔽。");
        else
            report.Fail($"文件 {file.Sha256}（{file.Name}）不在文件目录中。");
    }

    /// <summary>One document at a time: together they may not fit into memory.</summary>
    private async Task VerifyDocumentsAsync(
        List<Publication> publications, List<Withholding> withholdings, VerificationReport report,
        CancellationToken cancellation)
    {
        var withheld = withholdings.Select(row => row.PublicationId).ToHashSet();
        var facts = new FactChecks(db, report);
        foreach (var publication in publications)
        {
            var document = await db.Documents.AsNoTracking()
                .SingleOrDefaultAsync(row => row.Publication == publication.Id, cancellation);
            if (document is not null)
            {
                report.Documents++;
                if (ReadVerified(publication, document.Json, report) is { } content)
                    await facts.VerifyAsync(publication, content, cancellation);
            }
            else if (withheld.Contains(publication.Id))
            {
                report.Withhold($"{publication.Named()}已屏蔽，保留散列值 {publication.PublicationHash}。");
                await facts.VerifyGoneAsync(publication, cancellation);
            }
            else
            {
                report.Fail($"{publication.Named()}的公开内容不见了，也没有屏蔽记录。");
            }
        }
        var known = publications.Select(row => row.Id).ToHashSet();
        foreach (var id in await db.Documents.Select(row => row.Publication).ToListAsync(cancellation))
        {
            if (!known.Contains(id))
                report.Fail($"公开内容 {id} 不属于任何一次发布。");
        }
    }

    /// <summary>The document, or null after saying why it is not the one that was published.</summary>
    private static Disclosure? ReadVerified(Publication publication, byte[] packed, VerificationReport report)
    {
        if (Brotli.TryDecompress(packed) is not { } json)
        {
            report.Fail($"{publication.Named()}的公开内容无法解压，已经损坏。");
            return null;
        }
        var hash = CanonicalDisclosure.Hash(json);
        if (hash != publication.ContentHash)
        {
            report.Fail($"{publication.Named()}的公开内容被改动：内容散列值应为 {publication.ContentHash}，实际是 {hash}。");
            return null;
        }
        var content = DisclosureJson.Read(json);
        PublicationChecks.VerifyAgainstContent(publication, content, report);
        return content;
    }
}
