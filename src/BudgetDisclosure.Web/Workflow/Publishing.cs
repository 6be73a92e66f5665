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

/// <summary>A disclosure that is to be published, complete in its identity, with the files it was read from.</summary>
public sealed record PublicationRequest(Disclosure Disclosure, IReadOnlyList<StoredSource> Sources, string Who)
{
    /// <summary>
    /// True where somebody has checked that what earlier versions had withheld may be shown as it is now.
    /// </summary>
    public bool IsAfterWithholding { get; init; }

    /// <summary>The canonical document that people approved, with its salt; null where it is made of the disclosure.</summary>
    public byte[]? Approved { get; init; }

    /// <summary>Why it is published, as everybody reads it; null for the operator's imports.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// What else the transaction writes with the publication; a sentence where it may not be published after all.
    /// </summary>
    public Func<Publication, CancellationToken, Task<string?>>? Alongside { get; init; }

    public DisclosureIdentity Identity { get; } = DisclosureIdentity.Of(Disclosure)
        ?? throw new ArgumentException("County, organisation and year must be known.", nameof(Disclosure));
}

/// <summary>A source file with the format that its reader found.</summary>
public sealed record StoredSource(IncomingFile File, SourceFormat Format)
{
    /// <summary>What was read in place of the file: the .docx that an old Word file became; null for others.</summary>
    public byte[]? Converted { get; init; }

    public static StoredSource Of(OpenedFile file) =>
        new(file.File, file.Source.Document.Format) { Converted = file.Converted };
}

/// <summary>
/// What publishing came to; <paramref name="IsNew"/> is false where the same files were current already.
/// </summary>
public readonly record struct PublicationOutcome(string Address, int Version, bool IsNew)
{
    /// <summary>Why nothing was published, in a sentence; null where it was, or need not be.</summary>
    public string? Refusal { get; init; }

    /// <summary>Why it was published without a stored PDF, in a sentence; null where it has one.</summary>
    public string? PdfTrouble { get; init; }
}

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
        var copies = PublicCopies.Of(request.Sources);
        await WriteFilesAsync(request, copies.Values, cancellation);
        var draft = PublicationDraft.Of(
            request, await NamesOfAsync(copies, cancellation), foreseen.Version, clock.UtcSecond());

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

        await RecordOrganisationAsync(request, cancellation);
        var named = await RecordFilesAsync(request, copies, cancellation);
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
        var content = DisclosureJson.Read(draft.Content);
        await db.WriteFactsAsync(PublishedFacts.Of(publication, content), cancellation);
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
            ?? (request.IsAfterWithholding
                ? null
                : await withheld.ShownAgainAsync(request.Identity, request.Disclosure, cancellation))) is { } sentence
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

    private async Task RecordOrganisationAsync(PublicationRequest request, CancellationToken cancellation)
    {
        var (county, organisation, year, _) = request.Identity;
        if (await db.Counties.FindAsync([county], cancellation) is null)
            db.Counties.Add(new() { Code = county, Name = request.Disclosure.County!.Name ?? county });
        var department = request.Disclosure.Department;
        var parent = department?.Code == organisation ? null : department?.Code;
        if (parent is not null)
            await RecordNameAsync(county, parent, null, year, department!.Name, cancellation);
        var name = (request.Disclosure.Unit ?? department)?.Name;
        await RecordNameAsync(county, organisation, parent, year, name, cancellation);
    }

    private async Task RecordNameAsync(
        string county, string code, string? parent, int year, string? name, CancellationToken cancellation)
    {
        if (await db.Organisations.FindAsync([county, code], cancellation) is null)
        {
            var before = await db.Organisations.CountAsync(row => row.County == county, cancellation);
            var entry = await db.Roster.AsNoTracking().Where(row => row.County == county && row.Code == code)
                .OrderByDescending(row => row.Year).FirstOrDefaultAsync(cancellation);
            db.Organisations.Add(new()
            {
                County = county,
                Code = code,
                Parent = parent,
                Kind = entry?.Kind,
                DisplayOrder = entry?.Position ?? before + 1,
            });
            await db.SaveChangesAsync(cancellation);
        }
        if (name is null)
            return;
        if (await db.OrganisationNames.FindAsync([county, year, code], cancellation) is { } known)
            known.Name = name;
        else
            db.OrganisationNames.Add(new() { County = county, Organisation = code, Year = year, Name = name });
    }

    /// <summary>The hash of each file's public copy: of a file known before, the copy that was stored then.</summary>
    private async Task<Dictionary<string, string>> RecordFilesAsync(
        PublicationRequest request, Dictionary<string, ReadOnlyMemory<byte>> copies, CancellationToken cancellation)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, format) in request.Sources.DistinctBy(source => source.File.Sha256))
        {
            var row = await db.Files.FindAsync([file.Sha256], cancellation) ?? db.Files.Add(new()
            {
                Sha256 = file.Sha256,
                Name = file.Name,
                Size = file.Bytes.Length,
                Type = format.ToString().ToLowerInvariant(),
                Visibility = FileVisibility.Closed,
                PublicSha256 = copies.TryGetValue(file.Sha256, out var copy) ? FileStore.HashOf(copy.Span) : null,
            }).Entity;
            if (row.PublicSha256 is { } hash)
                named[file.Sha256] = hash;
        }
        return named;
    }

    /// <summary>The same before it is recorded.</summary>
    private async Task<Dictionary<string, string>> NamesOfAsync(
        Dictionary<string, ReadOnlyMemory<byte>> copies, CancellationToken cancellation)
    {
        var hashes = copies.Keys.ToList();
        var known = await db.Files.AsNoTracking().Where(row => hashes.Contains(row.Sha256))
            .ToDictionaryAsync(row => row.Sha256, row => row.PublicSha256, cancellation);
        return copies.Select(copy => KeyValuePair.Create(
                copy.Key, known.TryGetValue(copy.Key, out var stored) ? stored : FileStore.HashOf(copy.Value.Span)))
            .Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
    }

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
