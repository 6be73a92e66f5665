using BudgetDisclosure.Core.Facts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data;

/// <summary>Runs of the rules as they are stored, with the rows of the newest.</summary>
public static class StoredChecks
{
    /// <summary>The runs of a publication, oldest first: at most the one made when it was published and the newest.</summary>
    public static Task<List<CheckRun>> CheckRunsAsync(
        this DisclosureDbContext db, Publication publication, CancellationToken cancellation = default) =>
        db.CheckRuns.AsNoTracking()
            .Where(run => run.County == publication.County && run.Year == publication.Year
                && run.Publication == publication.Id)
            .OrderBy(run => run.Number).ToListAsync(cancellation);

    /// <summary>Stores a run as the newest; of those before it only the one made at publication stays.</summary>
    public static async Task StoreRunAsync(
        this DisclosureDbContext db, CheckRun run, IReadOnlyList<Fact> rows, CancellationToken cancellation = default)
    {
        if (run.Number > 1)
        {
            await db.CheckRuns.Where(row => row.Publication == run.Publication && !row.AtPublication).ExecuteDeleteAsync(cancellation);
            await db.DeleteCheckRowsAsync([run.Publication], cancellation);
        }
        db.CheckRuns.Add(run);
        await db.SaveChangesAsync(cancellation);
        await db.WriteFactsAsync(rows, cancellation);
    }

    /// <summary>Erases everything that runs over these publications left, the runs at publication too.</summary>
    public static async Task EraseChecksAsync(
        this DisclosureDbContext db, IReadOnlyCollection<Guid> publications, CancellationToken cancellation = default)
    {
        await db.CheckRuns.Where(row => publications.Contains(row.Publication)).ExecuteDeleteAsync(cancellation);
        await db.DeleteCheckRowsAsync(publications, cancellation);
    }

    /// <summary>The rows of the newest run, in the order in which they are extracted.</summary>
    public static async Task<IReadOnlyList<Fact>> CheckRowsAsync(
        this DisclosureDbContext db, Guid publication, CancellationToken cancellation = default) =>
    [
        .. await db.Set<RuleOutcomes>().AsNoTracking().Where(row => row.Publication == publication)
            .OrderBy(row => row.Rule).ToListAsync(cancellation),
        .. await db.Set<CheckFact>().AsNoTracking().Where(row => row.Publication == publication)
            .OrderBy(row => row.Number).ToListAsync(cancellation),
        .. await db.Set<CheckOperandFact>().AsNoTracking().Where(row => row.Publication == publication)
            .OrderBy(row => row.CheckNumber).ThenBy(row => row.Number).ToListAsync(cancellation),
    ];

    private static async Task DeleteCheckRowsAsync(
        this DisclosureDbContext db, IReadOnlyCollection<Guid> publications, CancellationToken cancellation)
    {
        await db.Set<RuleOutcomes>().Where(row => publications.Contains(row.Publication)).ExecuteDeleteAsync(cancellation);
        await db.Set<CheckFact>().Where(row => publications.Contains(row.Publication)).ExecuteDeleteAsync(cancellation);
        await db.Set<CheckOperandFact>().Where(row => publications.Contains(row.Publication)).ExecuteDeleteAsync(cancellation);
    }
}
