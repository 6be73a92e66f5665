using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Runs the rules over what is published and stores what came out, inside the caller's transaction.</summary>
/// <remarks>Always over the document as it is stored, so that <c>verify</c> can run them again.</remarks>
public sealed class PublishedChecks(DisclosureDbContext db)
{
    public static IReadOnlyList<Check> Read(CheckRun run) => Brotli.Read(run.Json, CheckRunJson.Read);

    /// <summary>The rows that a run is asked about by SQL.</summary>
    public static IReadOnlyList<Fact> RowsOf(Publication publication, IReadOnlyList<Check> checks) =>
        CheckExtraction.Extract(checks, new(publication.County, publication.Year, publication.Id));

    /// <summary>What the rules of today say, with what is published today beside it.</summary>
    public async Task<IReadOnlyList<Check>> RunAsync(
        Publication publication, Disclosure content, CancellationToken cancellation = default) =>
        Reconciler.Run(content, await db.NeighboursOfAsync(DisclosureIdentity.Of(publication), cancellation));

    /// <summary>The run that is kept as what held when it was published; then those that look at this publication.</summary>
    public async Task AddFirstAsync(
        Publication publication, Disclosure content, CancellationToken cancellation = default)
    {
        var checks = await RunAsync(publication, content, cancellation);
        await StoreAsync(publication, checks, number: 1, publication.PublishedAt, atPublication: true, cancellation);
        var dependents = await db.DependentsOfAsync(DisclosureIdentity.Of(publication), cancellation);
        foreach (var current in await CurrentOfAsync(dependents, cancellation))
            await RunAgainAsync(current, publication.PublishedAt, cancellation);
        await new DraftSummaries(db).RenewBesideAsync(DisclosureIdentity.Of(publication), cancellation);
    }

    /// <summary>Runs the rules again; a run is stored only where the rules are of another version or come to something else.</summary>
    /// <returns>The number of the new run; null where nothing is new, or nothing is left of the publication.</returns>
    public async Task<int?> RunAgainAsync(Publication publication, DateTime at, CancellationToken cancellation = default)
    {
        var newest = (await db.CheckRunsAsync(publication, cancellation)).LastOrDefault();
        if (await ContentAsync(publication, cancellation) is not { } content)
            return null;
        var checks = await RunAsync(publication, content, cancellation);
        if (newest?.RulesVersion == Reconciler.RulesVersion && IsOf(newest, checks) && await HasRowsAsync(publication, checks, cancellation))
            return null;
        var number = (newest?.Number ?? 0) + 1;
        await StoreAsync(publication, checks, number, at, atPublication: false, cancellation);
        return number;
    }

    /// <summary>True where the run came to exactly these checks.</summary>
    public static bool IsOf(CheckRun run, IReadOnlyList<Check> checks) =>
        Brotli.TryDecompress(run.Json) is { } json && json.AsSpan().SequenceEqual(CheckRunJson.Write(checks));

    /// <summary>True where the rows that are asked about by SQL are those of these checks.</summary>
    public async Task<bool> HasRowsAsync(
        Publication publication, IReadOnlyList<Check> checks, CancellationToken cancellation = default) =>
        (await db.CheckRowsAsync(publication.Id, cancellation)).SequenceEqual(RowsOf(publication, checks));

    /// <summary>
    /// Erases all runs over a publication and over those that look at it, because they quote it, and runs the rules over
    /// what is left.
    /// </summary>
    public async Task AfterWithholdingAsync(Publication publication, DateTime at, CancellationToken cancellation = default)
    {
        IReadOnlyList<Publication> touched =
            [publication, .. await db.DependentsOfAsync(DisclosureIdentity.Of(publication), cancellation)];
        var ids = touched.Select(row => row.Id).ToList();
        var numbers = await db.CheckRuns.Where(run => ids.Contains(run.Publication)).GroupBy(run => run.Publication)
            .ToDictionaryAsync(group => group.Key, group => group.Max(run => run.Number), cancellation);
        await db.EraseChecksAsync(ids, cancellation);
        foreach (var one in touched.Where(one => numbers.ContainsKey(one.Id)))
        {
            if (await ContentAsync(one, cancellation) is { } content)
                await StoreAsync(
                    one, await RunAsync(one, content, cancellation), numbers[one.Id] + 1, at, atPublication: false, cancellation);
        }
        await new DraftSummaries(db).RenewBesideAsync(DisclosureIdentity.Of(publication), cancellation);
    }

    private async Task<Disclosure?> ContentAsync(Publication publication, CancellationToken cancellation) =>
        await db.Documents.AsNoTracking().SingleOrDefaultAsync(row => row.Publication == publication.Id, cancellation)
            is { } document ? Brotli.Read(document.Json, DisclosureJson.Read) : null;

    private async Task<IReadOnlyList<Publication>> CurrentOfAsync(
        List<Publication> publications, CancellationToken cancellation)
    {
        if (publications.Count == 0)
            return [];
        var ids = publications.Select(row => row.Id).ToList();
        var current = await db.CurrentPublications.Where(row => ids.Contains(row.PublicationId))
            .Select(row => row.PublicationId).ToListAsync(cancellation);
        return publications.FindAll(row => current.Contains(row.Id));
    }

    private Task StoreAsync(
        Publication publication, IReadOnlyList<Check> checks, int number, DateTime at, bool atPublication,
        CancellationToken cancellation) => db.StoreRunAsync(
        new()
        {
            County = publication.County,
            Year = publication.Year,
            Publication = publication.Id,
            Number = number,
            RulesVersion = Reconciler.RulesVersion,
            RanAt = at,
            AtPublication = atPublication,
            Json = Brotli.Compress(CheckRunJson.Write(checks)),
        },
        RowsOf(publication, checks), cancellation);
}
