using System.Security.Cryptography;
using System.Text;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Bulk;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Api;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Bulk;

/// <summary>A current publication of a county's year, and what its part of the file depends on.</summary>
/// <param name="Checks">The number of the newest run of the rules; 0 before the first.</param>
internal sealed record BulkPart(
    Guid Id, string Address, int Version, string PublicationHash, int Withholdings, bool IsWithheld, int Checks);

/// <summary>A county's year as it stands now: the publications whose figures are its bulk file.</summary>
internal sealed class BulkFile(BulkSubject subject, IReadOnlyList<BulkPart> parts)
{
    /// <summary>Grows when the same publications give another file.</summary>
    private const int Form = 1;

    /// <summary>Strong: equal tags are equal bytes. Over everything that the file is made of.</summary>
    public string ETag { get; } = TagOf(subject, parts);

    /// <summary>Null for a county or year without publications.</summary>
    public static async Task<BulkFile?> FindAsync(
        DisclosureDbContext db, string county, int year, CancellationToken cancellation)
    {
        var home = await db.Counties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == county, cancellation);
        var parts = await (
            from current in db.CurrentPublications
            join unit in db.Organisations
                on new { current.County, Code = current.Organisation } equals new { unit.County, unit.Code }
            where current.County == county && current.Year == year
            orderby unit.DisplayOrder, current.Organisation, current.Stage
            select new BulkPart(
                current.PublicationId, current.Publication!.Address, current.Publication.Version, current.Publication.PublicationHash,
                db.Withholdings.Count(act => act.PublicationId == current.PublicationId),
                db.Withholdings.Any(act => act.PublicationId == current.PublicationId && act.Scope == Withholding.OfVersion),
                db.CheckRuns.Where(run => run.County == county && run.Year == year && run.Publication == current.PublicationId)
                    .Max(run => (int?)run.Number) ?? 0))
            .ToListAsync(cancellation);
        return home is null || parts.Count == 0 ? null : new(new(county, home.Name, year, Licences.Of(home)), parts);
    }

    /// <summary>Writes the file, one publication in memory at a time, and hands on what is ready after each.</summary>
    public async Task WriteAsync(DisclosureDbContext db, Stream target, CancellationToken cancellation)
    {
        using var ready = new MemoryStream();
        using (var package = new BulkPackage(subject, ready))
        {
            foreach (var part in parts)
            {
                await WriteAsync(db, part, package, cancellation);
                await HandOnAsync(ready, target, cancellation);
            }
            package.Finish();
        }
        await HandOnAsync(ready, target, cancellation);
    }

    private static async Task WriteAsync(
        DisclosureDbContext db, BulkPart part, BulkPackage package, CancellationToken cancellation)
    {
        var stored = part.IsWithheld ? null : await db.Documents.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Publication == part.Id, cancellation);
        var run = stored is null ? null : await db.CheckRuns.AsNoTracking()
            .Where(row => row.Publication == part.Id).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        IReadOnlyList<Check> checks = run is null ? [] : PublishedChecks.Read(run);
        var disclosure = stored is null ? null : Brotli.Read(stored.Json, DisclosureJson.Read) with { Version = part.Version };
        package.Write(new(part.Address, part.Version, part.PublicationHash, stored is null), disclosure, checks);
    }

    private static async Task HandOnAsync(MemoryStream ready, Stream target, CancellationToken cancellation)
    {
        await target.WriteAsync(ready.GetBuffer().AsMemory(0, (int)ready.Length), cancellation);
        ready.SetLength(0);
    }

    private static string TagOf(BulkSubject subject, IReadOnlyList<BulkPart> parts)
    {
        var text = $"{Form}\n{subject}\n{string.Join('\n', parts)}";
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\"";
    }
}
