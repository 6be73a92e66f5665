using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Rosters;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>A county's roster of a year that somebody hands in.</summary>
/// <param name="Sha256">The hash of the file it was read from.</param>
public sealed record RosterRequest(
    CountyCode County, FiscalYear Year, IReadOnlyList<RosterOrganisation> Organisations, string Sha256, string Who);

/// <summary>Replaces a county's roster of a year as a whole, in one transaction with its audit entry.</summary>
public sealed class RosterImport(DisclosureDbContext db, TimeProvider clock)
{
    /// <summary>What it is called in the audit log.</summary>
    public const string AuditAction = "roster";

    /// <summary>False where the same roster stood already and nothing changed.</summary>
    public async Task<bool> ReplaceAsync(RosterRequest request, CancellationToken cancellation = default)
    {
        var (county, year) = (request.County.Value, request.Year.Value);
        await using var transaction = await db.BeginActAsync(cancellation);
        if (IsSame(await db.RosterOfAsync(county, year, cancellation), request.Organisations))
            return false;
        await RecordCountyAsync(request, cancellation);
        await db.Roster.Where(row => row.County == county && row.Year == year).ExecuteDeleteAsync(cancellation);
        db.Roster.AddRange(request.Organisations.Select(organisation => organisation.ToRow(county, year)));
        if (!await db.Roster.AnyAsync(row => row.County == county && row.Year > year, cancellation))
            await RecordKindsAsync(request, cancellation);
        await db.AppendAsync(
            [
                new()
                {
                    At = clock.UtcSecond(),
                    Who = request.Who,
                    Action = AuditAction,
                    Subject = $"/{county}/{year}",
                    Detail = $"{request.Organisations.Count} organisations, {request.Sha256}",
                },
            ],
            cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return true;
    }

    private static bool IsSame(IReadOnlyList<RosterOrganisation> stored, IReadOnlyList<RosterOrganisation> given) =>
        stored.Count == given.Count && stored.Zip(given).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(RosterOrganisation stored, RosterOrganisation given) =>
        stored with { OtherNames = [] } == given with { OtherNames = [] }
        && stored.OtherNames.SequenceEqual(given.OtherNames.Order(StringComparer.Ordinal));

    /// <summary>A county not known yet gets the name that most of its organisations begin with.</summary>
    private async Task RecordCountyAsync(RosterRequest request, CancellationToken cancellation)
    {
        var code = request.County.Value;
        if (await db.Counties.FindAsync([code], cancellation) is not null)
            return;
        var name = request.Organisations.Select(organisation => CountyNames.FromOrganisation(organisation.Name))
            .OfType<string>().GroupBy(name => name).MaxBy(group => group.Count())?.Key;
        db.Counties.Add(new() { Code = code, Name = name ?? code });
    }

    /// <summary>The newest roster says of what kind those are that have published, and in which order they stand.</summary>
    private async Task RecordKindsAsync(RosterRequest request, CancellationToken cancellation)
    {
        var known = await db.Organisations.Where(row => row.County == request.County.Value).ToListAsync(cancellation);
        var entries = request.Organisations.ToDictionary(entry => entry.Code, StringComparer.Ordinal);
        foreach (var organisation in known)
        {
            if (!entries.TryGetValue(organisation.Code, out var entry))
                continue;
            organisation.Kind = entry.Kind;
            organisation.DisplayOrder = entry.Position;
        }
    }
}
