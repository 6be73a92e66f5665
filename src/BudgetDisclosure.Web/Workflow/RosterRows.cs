using BudgetDisclosure.Core.Rosters;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>A county's roster of a year.</summary>
public sealed record CountyRoster(int Year, IReadOnlyList<RosterOrganisation> Organisations);

/// <summary>Rosters as they are stored.</summary>
public static class RosterRows
{
    /// <summary>In the roster's order; empty where the year has none.</summary>
    public static async Task<IReadOnlyList<RosterOrganisation>> RosterOfAsync(
        this DisclosureDbContext db, string county, int year, CancellationToken cancellation = default)
    {
        var rows = await db.Roster.AsNoTracking().Include(row => row.OtherNames)
            .Where(row => row.County == county && row.Year == year)
            .OrderBy(row => row.Position).ToListAsync(cancellation);
        return [.. rows.Select(Read)];
    }

    /// <summary>The year's own roster, else the newest; null where the county has none.</summary>
    public static async Task<CountyRoster?> RosterForAsync(
        this DisclosureDbContext db, string county, int? year, CancellationToken cancellation = default)
    {
        var years = await db.Roster.Where(row => row.County == county).Select(row => row.Year).Distinct()
            .ToListAsync(cancellation);
        if (years.Count == 0)
            return null;
        var chosen = year is { } wanted && years.Contains(wanted) ? wanted : years.Max();
        return new(chosen, await db.RosterOfAsync(county, chosen, cancellation));
    }

    public static RosterEntry ToRow(this RosterOrganisation organisation, string county, int year) => new()
    {
        County = county,
        Year = year,
        Code = organisation.Code,
        Name = organisation.Name,
        Parent = organisation.Parent,
        Kind = organisation.Kind,
        Position = organisation.Position,
        ApprovedOn = organisation.ApprovedOn,
        Exempt = organisation.Exempt,
        ExemptGround = organisation.ExemptGround,
        OtherNames = [.. organisation.OtherNames.Select(
            name => new RosterName { County = county, Year = year, Code = organisation.Code, Name = name })],
    };

    private static RosterOrganisation Read(RosterEntry row) => new(row.Code, row.Name)
    {
        OtherNames = [.. row.OtherNames.Select(name => name.Name).Order(StringComparer.Ordinal)],
        Parent = row.Parent,
        Kind = row.Kind,
        Position = row.Position,
        ApprovedOn = row.ApprovedOn,
        Exempt = row.Exempt,
        ExemptGround = row.ExemptGround,
    };
}
