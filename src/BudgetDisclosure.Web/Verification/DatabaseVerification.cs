using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.PublicCopies;
using BudgetDisclosure.Documents.Rendering.Pdf;
using BudgetDisclosure.Data;
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
        var audit = await db.Audit.AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancellation);
        await VerifyFilesAsync(report, cancellation);
        await VerifyReportsAsync(publications, report, cancellation);
        var pointers = await db.CurrentPublications.AsNoTracking().ToListAsync(cancellation);
        var current = pointers.Select(row => row.PublicationId).ToHashSet();
        await VerifyDocumentsAsync(publications, current, new(withholdings, audit, report), report, cancellation);
        PublicationChecks.Verify(publications, report);
        PublicationChecks.VerifyPointers(publications, pointers, report);
        AuditChecks.Verify(audit, publications, await BesideAsync(cancellation), report);
        WithholdingChecks.VerifyAudit(audit, publications, withholdings, report);
        WithholdingChecks.VerifyProposals(
            audit, await db.WithholdingProposals.AsNoTracking().ToListAsync(cancellation), report);
        await WithholdingChecks.VerifyJournalAsync(
            new WithholdingJournal(files.Root), publications, withholdings, report, cancellation);
        return report;
    }

    /// <summary>The hash of what was published beside the content, by publication.</summary>
    private async Task<Dictionary<Guid, string>> BesideAsync(CancellationToken cancellation)
    {
        var waivers = (await db.Waivers.AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.PublicationId);
        var signOffs = (await db.SignOffs.AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.PublicationId);
        return waivers.Select(group => group.Key).Union(signOffs.Select(group => group.Key))
            .ToDictionary(id => id, id => PublicationHashes.Compute(waivers[id], signOffs[id])!);
    }

    private Task<List<Publication>> PublicationsAsync(CancellationToken cancellation) =>
        db.Publications.AsNoTracking().Include(row => row.Files)
            .OrderBy(row => row.County).ThenBy(row => row.ChainIndex).ToListAsync(cancellation);

    private async Task VerifyFilesAsync(VerificationReport report, CancellationToken cancellation)
    {
        var withheld = await db.WithheldHashesAsync(cancellation);
        await foreach (var file in db.Files.AsNoTracking().OrderBy(row => row.Sha256).AsAsyncEnumerable()
            .WithCancellation(cancellation))
        {
            report.Files++;
            var isWithheld = withheld.Contains(file.Sha256);
            if (await files.MeasureAsync(file.Sha256, cancellation) is not { } found)
                SayMissing(file, isWithheld, report);
            else if (isWithheld)
                continue;
            else if (found.Sha256 != file.Sha256)
                report.Fail($"文件 {file.Sha256}（{file.Name}）的内容被改动：现在的 SHA-256 是 {found.Sha256}。");
            else if (found.Size != file.Size)
                report.Fail($"文件 {file.Sha256}（{file.Name}）登记的大小是 {file.Size} 字节，实际是 {found.Size} 字节。");
            await VerifyCopyAsync(file, withheld.Contains(file.Sha256), report, cancellation);
        }
        foreach (var hash in withheld.Where(files.Contains))
            report.Fail($"文件 {hash} 已屏蔽，但还在文件目录中。重新启动网站即可清除。");
    }

    /// <summary>The reports stored at publication; those of which anything was withheld must be gone.</summary>
    private async Task VerifyReportsAsync(
        List<Publication> publications, VerificationReport report, CancellationToken cancellation)
    {
        var withheld = await db.WithheldHashesAsync(cancellation);
        foreach (var publication in publications)
        {
            if ((publication.PdfHash is null) != (publication.PdfRenderer is null))
                report.Fail($"{publication.Named()}登记的 PDF 散列值和排版程序版本缺了一项。");
            if (publication.PdfHash is not { } hash || withheld.Contains(hash))
                continue;
            report.Reports++;
            if (await files.ReadAsync(hash, cancellation) is not { } pdf)
                report.Fail($"{publication.Named()}的 PDF {hash} 不在文件目录中。");
            else if (FileStore.HashOf(pdf) is var found && found != hash)
                report.Fail($"{publication.Named()}的 PDF {hash} 被改动：现在的 SHA-256 是 {found}。");
            else if (PdfReportRenderer.VersionOf(pdf) != publication.PdfRenderer)
                report.Fail($"{publication.Named()}的 PDF {hash} 不是所登记的第 {publication.PdfRenderer} 版排版程序做的。");
        }
    }

    private async Task VerifyCopyAsync(
        StoredFile file, bool isWithheld, VerificationReport report, CancellationToken cancellation)
    {
        if (file.PublicSha256 is not { } copy || isWithheld)
            return;
        if (copy == file.Sha256)
        {
            if (await files.ReadAsync(file.Sha256, cancellation) is { } bytes
                && (file.IsConverted || HasPrivateParts(file.Name, bytes)))
                report.Fail($"文件 {file.Sha256}（{file.Name}）登记的公开副本就是原文件，而原文件带有不公开的部分。");
            return;
        }
        if (await files.MeasureAsync(copy, cancellation) is not { } found)
            report.Fail($"文件 {file.Sha256}（{file.Name}）的公开副本 {copy} 不在文件目录中。");
        else if (found.Sha256 != copy)
            report.Fail($"文件 {file.Sha256}（{file.Name}）的公开副本 {copy} 被改动：现在的 SHA-256 是 {found.Sha256}。");
    }

    /// <summary>True for a file of which the public must get a copy that lacks something.</summary>
    private static bool HasPrivateParts(string name, byte[] bytes)
    {
        try
        {
            return !PublicCopy.Of(UploadGuard.Inspect(name, bytes), bytes).Span.SequenceEqual(bytes);
        }
        catch (RefusedDocumentException)
        {
            return false;
        }
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
        List<Publication> publications, HashSet<Guid> current, DocumentChecks documents, VerificationReport report,
        CancellationToken cancellation)
    {
        var facts = new FactChecks(db, report);
        var runs = new CheckRunChecks(db, report);
        var figures = new KeyFigureChecks(db, report);
        foreach (var publication in publications)
        {
            var document = await db.Documents.AsNoTracking()
                .SingleOrDefaultAsync(row => row.Publication == publication.Id, cancellation);
            var whole = documents.Verify(publication, document);
            if (whole is not null || document is null)
                await figures.VerifyAsync(publication, whole, current.Contains(publication.Id), cancellation);
            if (whole is { } content)
            {
                await facts.VerifyAsync(publication, content, cancellation);
                await runs.VerifyAsync(
                    publication, content, current.Contains(publication.Id), documents.IsWithheld(publication), cancellation);
            }
            else if (document is null)
            {
                await facts.VerifyGoneAsync(publication, cancellation);
                await runs.VerifyGoneAsync(publication, cancellation);
            }
            if (documents.IsWithheld(publication)
                && await db.PublicationFindings.AnyAsync(row => row.Publication == publication.Id, cancellation))
            {
                report.Fail($"{publication.Named()}有内容已屏蔽，但还留有发布时的提示，其中引用了原文。");
            }
        }
        await figures.VerifySumsAsync(cancellation);
        var known = publications.Select(row => row.Id).ToHashSet();
        foreach (var id in await db.Documents.Select(row => row.Publication).ToListAsync(cancellation))
        {
            if (!known.Contains(id))
                report.Fail($"公开内容 {id} 不属于任何一次发布。");
        }
    }
}
