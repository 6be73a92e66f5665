using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data;

/// <summary>Key figures of current versions as they are stored, and what a county's come to.</summary>
public static class StoredKeyFigures
{
    /// <summary>Puts the key figures of a version in the place of those of the version before, and counts the county's anew.</summary>
    /// <param name="figures">Empty where nothing is left of the version.</param>
    public static async Task ReplaceKeyFiguresAsync(
        this DisclosureDbContext db, Publication publication, IReadOnlyList<KeyFigure> figures,
        CancellationToken cancellation = default)
    {
        var stage = publication.Stage.Slug();
        await db.KeyFigures.Where(row => row.County == publication.County && row.Year == publication.Year
            && row.Stage == stage && row.Organisation == publication.Organisation).ExecuteDeleteAsync(cancellation);
        await db.WriteFactsAsync(figures, cancellation);
        await db.CountFiguresAsync(publication.County, publication.Year, publication.Stage, cancellation);
    }

    /// <summary>A county's key figures but for those of units whose department publishes the same year and stage: it has them in its own.</summary>
    public static IQueryable<KeyFigure> CountedFigures(this DisclosureDbContext db, string county) =>
        db.KeyFigures.AsNoTracking().Where(figure => figure.County == county
            && !db.Organisations.Any(unit => unit.County == county && unit.Code == figure.Organisation && unit.Parent != null
                && db.KeyFigures.Any(other => other.County == county && other.Year == figure.Year
                    && other.Stage == figure.Stage && other.Organisation == unit.Parent)));

    /// <summary>What a county's key figures come to, from the figures themselves.</summary>
    public static Task<List<CountyFigure>> SumFiguresAsync(
        this DisclosureDbContext db, string county, int year, Stage stage, CancellationToken cancellation = default)
    {
        var slug = stage.Slug();
        return db.CountedFigures(county)
            .Where(row => row.Year == year && row.Stage == slug
                && (row.Code.Length <= 3 || row.Subject == KeySubjects.Source || row.Subject == KeySubjects.ThreePublic))
            .GroupBy(row => new { row.Subject, row.Code })
            .OrderBy(group => group.Key.Subject).ThenBy(group => group.Key.Code)
            .Select(group => new CountyFigure
            {
                County = county,
                Year = year,
                Stage = slug,
                Subject = group.Key.Subject,
                Code = group.Key.Code,
                Organisations = group.Count(row => row.Total != null),
                WithoutAmount = group.Count(row => row.Total == null),
                Total = group.Any(row => row.Total != null) ? group.Sum(row => row.Total) : null,
                Basic = group.Any(row => row.Basic != null) ? group.Sum(row => row.Basic) : null,
                Project = group.Any(row => row.Project != null) ? group.Sum(row => row.Project) : null,
                Personnel = group.Any(row => row.Personnel != null) ? group.Sum(row => row.Personnel) : null,
                Operating = group.Any(row => row.Operating != null) ? group.Sum(row => row.Operating) : null,
            })
            .ToListAsync(cancellation);
    }

    private static async Task CountFiguresAsync(
        this DisclosureDbContext db, string county, int year, Stage stage, CancellationToken cancellation)
    {
        var slug = stage.Slug();
        var sums = await db.SumFiguresAsync(county, year, stage, cancellation);
        await db.CountyFigures.Where(row => row.County == county && row.Year == year && row.Stage == slug)
            .ExecuteDeleteAsync(cancellation);
        db.CountyFigures.AddRange(sums);
        await db.SaveChangesAsync(cancellation);
        foreach (var sum in sums)
            db.Entry(sum).State = EntityState.Detached;
    }
}
