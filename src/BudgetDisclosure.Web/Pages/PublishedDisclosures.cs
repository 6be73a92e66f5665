using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Pages.Disclosures;
using BudgetDisclosure.Web.Pages.Shared;
using BudgetDisclosure.Web.Workflow;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages;

/// <summary>A published version: the act and what was published.</summary>
/// <param name="CurrentVersion">The version that counts now; greater than the publication's own for an old one.</param>
public sealed record PublishedDisclosure(Publication Publication, Disclosure Disclosure, int CurrentVersion)
{
    private IReadOnlyList<Check>? _checks;

    /// <summary>What was withheld of it, oldest first.</summary>
    public IReadOnlyList<Withholding> Withholdings { get; init; } = [];

    /// <summary>The newest run of the rules; null where nobody has run them yet.</summary>
    public CheckRun? Run { get; init; }

    /// <summary>Why the department let a failing rule stand, by rule; none where anything was withheld, which the words may tell.</summary>
    public IReadOnlyDictionary<string, string> Explanations { get; init; } = new Dictionary<string, string>();

    /// <summary>What the newest run came to; empty without one.</summary>
    public IReadOnlyList<Check> Checks
    {
        get => _checks ??= Run is null ? [] : PublishedChecks.Read(Run);
        init => _checks = value;
    }

    public bool IsCurrent => Publication.Version == CurrentVersion;
    public string CountyName => Disclosure.County?.Name ?? Publication.County;
    public string OrganisationName => (Disclosure.Unit ?? Disclosure.Department)?.Name ?? Publication.Organisation;

    /// <summary>2026 年部门预算</summary>
    public string Heading =>
        $"{Publication.Year} 年{(Disclosure.Unit is null ? "部门" : "单位")}{Publication.Stage.Printed()}";

    public VersionLinks Links { get; init; } = new(Publication, Publication.Version == CurrentVersion);

    /// <summary>The way to the disclosure; the last step is its own page.</summary>
    public IReadOnlyList<BreadcrumbStep> Way =>
    [
        new(CountyName, "/" + Publication.County),
        new(OrganisationName, $"/{Publication.County}/{Publication.Organisation}"),
        new(Heading, Links.Page()),
    ];

    /// <summary>The tables of a slug: the disclosure's own, or those of the organisation that a scope names.</summary>
    public IReadOnlyList<DisclosureTable> Tables(string slug, string? scope) =>
        [.. Disclosure.Tables.Where(table => table.Slug == slug && VersionLinks.ScopeOf(table) == scope)];

    /// <summary>Why a table of which only the stub is left is not shown.</summary>
    public WithheldContent WithheldContentOf(DisclosureTable table)
    {
        var act = Withholdings.First(row => row.Scope is not (Withholding.OfFile or Withholding.OfVersion)
            && WithheldPart.Parse(row.Scope, row.Target) is { Kind: "table" } part && part.IsOf(table));
        return new("本表", Publication.PublicationHash, act.At, act.Ground);
    }
}

/// <summary>Which publication a request is about, and the version that counts now.</summary>
/// <param name="Withholdings">How often something of it was withheld: with each, its answers change.</param>
/// <param name="IsWithheld">True where nothing of it is left.</param>
public sealed record LocatedVersion(Guid Publication, int CurrentVersion, int Withholdings, bool IsWithheld)
{
    /// <summary>The current publication of the other stage of the same year; null where there is none.</summary>
    public Guid? OtherStage { get; init; }

    /// <summary>How often something of that one was withheld.</summary>
    public int WithholdingsOfOtherStage { get; init; }

    /// <summary>The number of the newest run of the rules: with each, its answers change. 0 before the first.</summary>
    public int Checks { get; init; }

    /// <summary>True where the department explained a failing rule.</summary>
    public bool HasExplanations { get; init; }
}

/// <summary>Finds published versions; page and downloads read the same.</summary>
public sealed class PublishedDisclosures(DisclosureDbContext db)
{
    /// <summary>The version asked for, or the current one; null where there is none.</summary>
    public Task<LocatedVersion?> LocateAsync(
        DisclosureIdentity identity, int? version, CancellationToken cancellation = default)
    {
        var (county, organisation, year, stage) = identity;
        var versions =
            from current in db.CurrentPublications
            join publication in db.Publications
                on new { current.County, current.Year, current.Organisation, current.Stage }
                equals new { publication.County, publication.Year, publication.Organisation, publication.Stage }
            from other in db.CurrentPublications.Where(other =>
                other.County == county && other.Year == year && other.Organisation == organisation && other.Stage != stage).DefaultIfEmpty()
            where current.County == county && current.Year == year && current.Organisation == organisation
                && current.Stage == stage
                && (version == null ? publication.Id == current.PublicationId : publication.Version == version)
            select new LocatedVersion(
                publication.Id,
                current.Publication!.Version,
                db.Withholdings.Count(row => row.PublicationId == publication.Id),
                db.Withholdings.Any(row => row.PublicationId == publication.Id && row.Scope == Withholding.OfVersion))
            {
                OtherStage = other == null ? null : other.PublicationId,
                WithholdingsOfOtherStage = other == null ? 0 : db.Withholdings.Count(row => row.PublicationId == other.PublicationId),
                Checks = db.CheckRuns.Where(run => run.County == county && run.Year == year && run.Publication == publication.Id)
                    .Max(run => (int?)run.Number) ?? 0,
                HasExplanations = db.Waivers.Any(row => row.PublicationId == publication.Id),
            };
        return versions.AsNoTracking().SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The version that a request is about; its endpoint is marked as published content.</summary>
    public Task<PublishedDisclosure> OpenAsync(HttpContext context) =>
        OpenAsync(context.Features.GetRequiredFeature<LocatedVersion>(), context.RequestAborted);

    /// <summary>A version of which something is left, with its content.</summary>
    public async Task<PublishedDisclosure> OpenAsync(LocatedVersion located, CancellationToken cancellation = default)
    {
        var stored = await Stored(db.Publications.Where(row => row.Id == located.Publication)).SingleAsync(cancellation);
        return await WithActsAsync(Open(stored, located.CurrentVersion), located, cancellation);
    }

    /// <summary>
    /// The version that a request is about and, where it is final accounts, the current budget of the same year if
    /// anything of it is left.
    /// </summary>
    public async Task<(PublishedDisclosure Shown, PublishedDisclosure? Budget)> OpenWithBudgetAsync(HttpContext context)
    {
        var located = context.Features.GetRequiredFeature<LocatedVersion>();
        var both = await Stored(db.Publications
                .Where(row => row.Id == located.Publication || (row.Id == located.OtherStage && row.Stage == Stage.Budget)))
            .ToListAsync(context.RequestAborted);
        var shown = Open(both.Single(row => row.Publication.Id == located.Publication), located.CurrentVersion);
        var budget = both.Find(row => row.Publication.Id != located.Publication) is { Document: not null } other
            ? Open(other, other.Publication.Version) : null;
        return (await WithActsAsync(shown, located, context.RequestAborted), budget);
    }

    /// <summary>
    /// The version with what the rules say of it today and what was found when it was read; once something was withheld,
    /// what was found is gone.
    /// </summary>
    public async Task<PublishedDisclosure> WithRemarksAsync(PublishedDisclosure shown, CancellationToken cancellation = default) =>
        shown with
        {
            Disclosure = shown.Disclosure with
            {
                Checks = shown.Checks,
                Findings = shown.Withholdings.Count > 0 ? [] : await db.FindingsAsync(shown.Publication, cancellation),
            },
        };

    private async Task<PublishedDisclosure> WithActsAsync(
        PublishedDisclosure shown, LocatedVersion located, CancellationToken cancellation) => located switch
        {
            { Withholdings: > 0 } => shown with { Withholdings = await WithholdingsAsync(located.Publication, cancellation) },
            { HasExplanations: true } => shown with { Explanations = await ExplanationsAsync(located.Publication, cancellation) },
            _ => shown,
        };

    private Task<Dictionary<string, string>> ExplanationsAsync(Guid publication, CancellationToken cancellation) =>
        db.Waivers.AsNoTracking().Where(row => row.PublicationId == publication)
            .ToDictionaryAsync(row => row.Rule, row => row.Reason, cancellation);

    /// <summary>Why a version that was withheld whole is not shown.</summary>
    public async Task<WithheldContent> WithheldAsync(LocatedVersion located, CancellationToken cancellation = default)
    {
        var hash = await db.Publications.Where(row => row.Id == located.Publication)
            .Select(row => row.PublicationHash).SingleAsync(cancellation);
        var act = (await WithholdingsAsync(located.Publication, cancellation))
            .First(row => row.Scope == Withholding.OfVersion);
        return new("本版", hash, act.At, act.Ground);
    }

    /// <summary>The text whose SHA-256 the publication's hash is.</summary>
    public async Task<string> SealedTextAsync(Publication publication, CancellationToken cancellation = default) =>
        PublicationHashes.TextOf((await db.Publications.AsNoTracking().Include(row => row.Files)
            .SingleAsync(row => row.Id == publication.Id, cancellation)).Sealed());

    private Task<List<Withholding>> WithholdingsAsync(Guid publication, CancellationToken cancellation) =>
        db.Withholdings.AsNoTracking().Where(row => row.PublicationId == publication)
            .OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);

    /// <summary>The current publications of an organisation, in one query; content is null where it was withheld.</summary>
    public async Task<IReadOnlyList<(Publication Publication, PublishedDisclosure? Shown)>> ListAsync(
        string county, string organisation, CancellationToken cancellation = default)
    {
        var rows = await Stored(db.CurrentPublications
                .Where(row => row.County == county && row.Organisation == organisation).Select(row => row.Publication!))
            .ToListAsync(cancellation);
        return [.. rows.Select(row => (
            row.Publication, row.Document is null ? null : Open(row, row.Publication.Version)))];
    }

    /// <summary>What is stored of a version: the act, what was published, and the newest run of the rules over it.</summary>
    private sealed record StoredVersion(Publication Publication, PublishedDocument? Document, CheckRun? Run);

    private IQueryable<StoredVersion> Stored(IQueryable<Publication> publications) =>
        publications.AsNoTracking().Select(row => new StoredVersion(
            row,
            row.Document,
            db.CheckRuns.Where(run => run.County == row.County && run.Year == row.Year && run.Publication == row.Id)
                .OrderByDescending(run => run.Number).FirstOrDefault()));

    private static PublishedDisclosure Open(StoredVersion stored, int currentVersion)
    {
        var disclosure = Brotli.Read(stored.Document!.Json, DisclosureJson.Read) with
        {
            Version = stored.Publication.Version,
            PublishedAt = stored.Publication.PublishedAt,
        };
        return new(stored.Publication, disclosure, currentVersion) { Run = stored.Run };
    }
}
