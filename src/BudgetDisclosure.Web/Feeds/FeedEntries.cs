using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Feeds;

/// <summary>A publication as a feed announces it.</summary>
/// <param name="Reason">Why it was corrected; null for a first version, and where anything of it was withheld: the words may tell.</param>
public sealed record FeedEntry(
    Guid Id, string Address, string County, string Organisation, int Year, Stage Stage, int Version, DateTime PublishedAt,
    string? Reason)
{
    /// <summary>青山县水利局 2024 年预算（更正，第 2 版）</summary>
    public string Title =>
        $"{Organisation} {Year} 年{Stage.Printed()}{(Version > 1 ? $"（更正，第 {Version} 版）" : "")}";

    /// <summary>青山县：公布…</summary>
    public string Summary => Version == 1
        ? $"{County}公布{Organisation} {Year} 年{Stage.Printed()}。"
        : $"{County}更正{Organisation} {Year} 年{Stage.Printed()}，现为第 {Version} 版{(Reason is null ? "" : $"，原因：{Reason.TrimEnd('。')}")}。";
}

/// <summary>The newest publications and corrections; nothing of a version that was withheld whole.</summary>
internal static class FeedEntries
{
    public const int Most = 50;

    public static async Task<IReadOnlyList<FeedEntry>> NewestAsync(
        DisclosureDbContext db, string? county, int most, CancellationToken cancellation)
    {
        var rows =
            from publication in db.Publications
            join home in db.Counties on publication.County equals home.Code
            where (county == null || publication.County == county)
                && !db.Withholdings.Any(act => act.PublicationId == publication.Id && act.Scope == Withholding.OfVersion)
            orderby publication.PublishedAt descending, publication.Id descending
            select new FeedEntry(
                publication.Id, publication.Address, home.Name,
                db.OrganisationNames.Where(name => name.County == publication.County
                    && name.Organisation == publication.Organisation && name.Year == publication.Year)
                    .Select(name => name.Name).FirstOrDefault() ?? publication.Organisation,
                publication.Year, publication.Stage, publication.Version, publication.PublishedAt,
                publication.Version == 1 || db.Withholdings.Any(act => act.PublicationId == publication.Id) ? null : publication.Reason);
        return await rows.AsNoTracking().Take(most).ToListAsync(cancellation);
    }
}
