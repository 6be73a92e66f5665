using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Enters whom a publication is of, inside its transaction: county, organisation, the names of the year.</summary>
internal sealed class OrganisationRecords(DisclosureDbContext db)
{
    public async Task RecordAsync(PublicationRequest request, CancellationToken cancellation)
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
}
