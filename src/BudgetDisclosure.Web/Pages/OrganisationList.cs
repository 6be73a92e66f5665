using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages;

/// <summary>An organisation as lists show it; a unit stands below its department.</summary>
public sealed record OrganisationEntry(string Code, string Name, string? Parent, string? Kind);

/// <summary>A county's organisations.</summary>
public static class OrganisationList
{
    /// <summary>Departments in their order, each followed by its units, under a year's names or the newest.</summary>
    public static async Task<IReadOnlyList<OrganisationEntry>> ListOrganisationsAsync(
        this DisclosureDbContext db, string county, int? year = null, CancellationToken cancellation = default)
    {
        var organisations = await db.Organisations.AsNoTracking().Include(row => row.Names)
            .Where(row => row.County == county).OrderBy(row => row.DisplayOrder).ToListAsync(cancellation);
        var codes = organisations.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        var units = organisations.Where(row => row.Parent is { } parent && codes.Contains(parent))
            .ToLookup(row => row.Parent!, StringComparer.Ordinal);
        return [.. organisations.Where(row => row.Parent is null || !codes.Contains(row.Parent))
            .SelectMany(row => units[row.Code].Prepend(row))
            .Select(row => new OrganisationEntry(row.Code, row.NameIn(year), row.Parent, row.Kind))];
    }

    /// <summary>The year's own name, else the last one before it, else the first after it.</summary>
    internal static string NameIn(this Organisation organisation, int? year)
    {
        var names = organisation.Names.OrderBy(name => name.Year).ToList();
        var name = names.LastOrDefault(name => year is null || name.Year <= year) ?? names.FirstOrDefault();
        return name?.Name ?? organisation.Code;
    }
}
