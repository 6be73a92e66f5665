using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Documents.Rendering.Pdf;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Workflow.Drafts;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Publishes: the one place that inserts publications, in one transaction per disclosure.</summary>
public sealed class Publishing(
    DisclosureDbContext db, FileStore files, WithheldFiles withheld, StorageSweep sweep, PublishedChecks checks,
    IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>What a publication is called in the audit log.</summary>
    public const string AuditAction = "publish";

    /// <summary>Who acts on the command line.</summary>
    public const string Operator = "operator";
    private const string FirstImport = "首次导入";
    private const string ImportedAgain = "重新导入";

    public async Task<PublicationOutcome> PublishAsync(
        PublicationRequest request, CancellationToken cancellation = default)
    {
        var foreseen = await ForeseeAsync(request, cancellation);
        if (!foreseen.IsNew)
            return foreseen;
        request = request with { Disclosure = request.Disclosure with { PortalUrl = site.Value.PortalUrl } };
        var (sources, copies) = (new SourceRecords(db), PublicCopies.Of(request.Sources));
        await WriteFilesAsync(request, copies.Values, cancellation);
        var draft = PublicationDraft.Of(
            request, await sources.FindAsync(copies, cancellation), foreseen.Version, clock.UtcSecond());

        await using var transaction = await db.BeginActAsync(cancellation);
        if (await RefuseAsync(request, cancellation) is { } late)
        {
            // Withheld since the first look: the bytes just written must not stay.
            await transaction.DisposeAsync();
            await sweep.ForgetWithheldAsync(cancellation);
            return late;
        }
        // Once more, now that no sweep can run: an orphan of long ago may have gone since.
        await WriteFilesAsync(request, copies.Values, cancellation);
        var current = await FindCurrentAsync(request.Identity, cancellation);
        if (current is not null && await IsSameAsync(current.Publication!, request, cancellation))
            return new(request.Identity.Address, current.Publication!.Version, IsNew: false);

        await new OrganisationRecords(db).RecordAsync(request, cancellation);
        var named = await sources.RecordAsync(request, copies, cancellation);
        var version = (current?.Publication?.Version ?? 0) + 1;
        if (!draft.IsFor(version, named))
            draft = PublicationDraft.Of(request, named, version, clock.UtcSecond());
        if (await InsertAsync(request, draft, current, cancellation) is { } sentence)
            return Refused(request, sentence);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return new(request.Identity.Address, version, IsNew: true) { PdfTrouble = draft.PdfTrouble };
    }

    /// <summary>Everything that a publication writes, inside the caller's transaction; a sentence where it must not be.</summary>
    private async Task<string?> InsertAsync(
        PublicationRequest request, PublicationDraft draft, CurrentPublication? current, CancellationToken cancellation)
    {
        var pdf = draft.Pdf is { } bytes ? await files.WriteAsync(bytes, cancellation) : null;
        var publication = await ComposeAsync(request, draft, pdf, cancellation);
        if (request.Alongside is { } alongside && await alongside(publication, cancellation) is { } sentence)
        {
            db.ChangeTracker.Clear();
            return sentence;
        }
        db.Publications.Add(publication);
        db.PublicationFindings.AddRange(PublishedFindings.Of(publication, request.Disclosure.Findings));
        PointTo(publication, current);
        await WriteAuditAsync(publication, cancellation);
        await db.SaveChangesAsync(cancellation);
        await db.CountPublishedAsync(publication, cancellation);
        var content = DisclosureJson.Read(draft.Content);
        await db.WriteFactsAsync(PublishedFacts.Of(publication, content), cancellation);
        await db.ReplaceKeyFiguresAsync(publication, PublishedKeyFigures.Of(publication, content), cancellation);
        await db.ReplaceSearchAsync(publication, PublishedSearch.Of(publication, content), cancellation);
        await checks.AddFirstAsync(publication, content, cancellation);
        return null;
    }

    /// <summary>What <see cref="PublishAsync"/> would come to; changes nothing.</summary>
    public async Task<PublicationOutcome> ForeseeAsync(
        PublicationRequest request, CancellationToken cancellation = default)
    {
        if (await RefuseAsync(request, cancellation) is { } refused)
            return refused;
        var current = (await FindCurrentAsync(request.Identity, cancellation))?.Publication;
        // The transaction looks again: what is known here may be old by then.
        db.ChangeTracker.Clear();
        return current is not null && await IsSameAsync(current, request, cancellation)
            ? new(request.Identity.Address, current.Version, IsNew: false)
            : new(request.Identity.Address, (current?.Version ?? 0) + 1, IsNew: true);
    }

    private async Task<PublicationOutcome?> RefuseAsync(PublicationRequest request, CancellationToken cancellation) =>
        (await withheld.RefusalAsync(request.Sources.Select(source => source.File), cancellation)
            ?? (!request.IsAfterWithholding
                && await withheld.ShownAgainAsync(request.Identity, request.Disclosure, cancellation) is { } again
                    ? WithheldFiles.InWords(again) + "核对新文件可以公开以后，加 --after-withholding 再导入。"
                    : null)) is { } sentence
            ? Refused(request, sentence)
            : null;

    private static PublicationOutcome Refused(PublicationRequest request, string sentence) =>
        new(request.Identity.Address, Version: 0, IsNew: false) { Refusal = sentence };

    private async Task WriteFilesAsync(
        PublicationRequest request, IEnumerable<ReadOnlyMemory<byte>> copies, CancellationToken cancellation)
    {
        foreach (var bytes in request.Sources.Select(source => (ReadOnlyMemory<byte>)source.File.Bytes).Concat(copies))
            await files.WriteAsync(bytes, cancellation);
    }

    private Task<CurrentPublication?> FindCurrentAsync(DisclosureIdentity identity, CancellationToken cancellation) =>
        db.CurrentPublications.Include(row => row.Publication!.Files).SingleOrDefaultAsync(
            row => row.County == identity.County && row.Year == identity.Year
                && row.Organisation == identity.Organisation && row.Stage == identity.Stage,
            cancellation);

    /// <summary>An import is the same by its files; approved content, which may have been mended, by what it says.</summary>
    private async Task<bool> IsSameAsync(
        Publication publication, PublicationRequest request, CancellationToken cancellation) =>
        request.Approved is null
            ? HasSameSources(publication, request)
            : await db.Documents.AsNoTracking().SingleOrDefaultAsync(row => row.Publication == publication.Id, cancellation)
                is { } document
                && DraftContent.IsSame(Brotli.Read(document.Json, DisclosureJson.Read), DisclosureJson.Read(request.Approved));

    private static bool HasSameSources(Publication publication, PublicationRequest request) =>
        publication.Files.Select(file => file.Sha256).ToHashSet()
            .SetEquals(request.Sources.Select(source => source.File.Sha256));

    private async Task<Publication> ComposeAsync(
        PublicationRequest request, PublicationDraft draft, string? pdf, CancellationToken cancellation)
    {
        var identity = request.Identity;
        var last = await db.Publications.AsNoTracking().Where(row => row.County == identity.County)
            .OrderByDescending(row => row.ChainIndex).Select(row => new { row.ChainIndex, row.PublicationHash })
            .FirstOrDefaultAsync(cancellation);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var contentHash = CanonicalDisclosure.Hash(draft.Content);
        var reason = request.Reason ?? (draft.Version == 1 ? FirstImport : ImportedAgain);
        return new()
        {
            Id = id,
            County = identity.County,
            Year = identity.Year,
            Organisation = identity.Organisation,
            Stage = identity.Stage,
            Version = draft.Version,
            ChainIndex = (last?.ChainIndex ?? 0) + 1,
            ContentHash = contentHash,
            PreviousHash = last?.PublicationHash,
            PublicationHash = PublicationHashes.Compute(new SealedPublication
            {
                Previous = last?.PublicationHash,
                Content = contentHash,
                Sources = [.. request.Sources.Select(source => source.File.Sha256)],
                Pdf = pdf,
                Address = identity.Address,
                Version = draft.Version,
                PublishedAt = draft.PublishedAt,
                Reason = reason,
            }),
            Address = identity.Address,
            PublishedAt = draft.PublishedAt,
            Who = request.Who,
            Reason = reason,
            PdfHash = pdf,
            PdfRenderer = pdf is null ? null : PdfReportRenderer.Version,
            ApprovedOn = request.Disclosure.ApprovedOn,
            FirstPublishedOn = request.Disclosure.FirstPublishedOn,
            OriginalUrl = request.Disclosure.OriginalUrl,
            Files = [.. request.Sources.Select((source, i) => new PublicationFile
            {
                Publication = id, Ordinal = i + 1, Sha256 = source.File.Sha256, FileName = source.File.Name,
            })],
            Document = new() { Publication = id, Json = draft.Packed },
        };
    }

    private void PointTo(Publication publication, CurrentPublication? current)
    {
        if (current is not null)
        {
            current.PublicationId = publication.Id;
            return;
        }
        db.CurrentPublications.Add(new()
        {
            County = publication.County,
            Year = publication.Year,
            Organisation = publication.Organisation,
            Stage = publication.Stage,
            PublicationId = publication.Id,
        });
    }

    private Task WriteAuditAsync(Publication publication, CancellationToken cancellation) => db.AppendAsync(
        [
            new()
            {
                At = publication.PublishedAt,
                Who = publication.Who,
                Action = AuditAction,
                Subject = publication.Address,
                Detail = AuditDetail(publication, PublicationHashes.Compute(
                    db.Waivers.Local.Where(row => row.PublicationId == publication.Id),
                    db.SignOffs.Local.Where(row => row.PublicationId == publication.Id))),
            },
        ],
        cancellation);

    /// <summary>What the audit log says of a publication.</summary>
    /// <param name="beside">The hash of its explanations and signatures; null where it has none.</param>
    public static string AuditDetail(Publication publication, string? beside) =>
        $"version {publication.Version}, {publication.PublicationHash}, {(beside is null ? "" : $"beside {beside}, ")}{publication.Reason}";
}
