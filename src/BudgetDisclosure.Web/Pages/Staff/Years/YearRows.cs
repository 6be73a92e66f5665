using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Completeness;
using BudgetDisclosure.Core.Rosters;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>Puts a year together from the roster, the approvals, the drafts and what is published.</summary>
/// <remarks>The same queries whatever the number of organisations: no document is read, no rule run.</remarks>
public sealed class YearRows(DisclosureDbContext db, TimeProvider clock)
{
    private sealed record Approved(DateOnly On, string? DocumentNumber);

    /// <summary>
    /// In the roster's order, each department followed by its units, then those that have a draft or a publication
    /// without being on it.
    /// </summary>
    /// <param name="may">Whether the person sees the disclosures of an organisation.</param>
    public async Task<IReadOnlyList<YearRow>> OfAsync(
        string county, int year, Stage stage, Func<StaffScope, bool> may, CancellationToken cancellation = default)
    {
        var roster = InOrder(await db.RosterOfAsync(county, year, cancellation));
        var known = await db.ListOrganisationsAsync(county, year, cancellation);
        var approvals = await db.Approvals.Where(row => row.County == county && row.Year == year && row.Stage == stage)
            .Select(row => new { row.Organisation, row.ApprovedOn, row.DocumentNumber })
            .ToDictionaryAsync(row => row.Organisation, row => new Approved(row.ApprovedOn, row.DocumentNumber), cancellation);
        var (published, approvedOn) = await new YearPublications(db).OfAsync(county, year, stage, cancellation);
        var drafts = await new YearDrafts(db).OfAsync(county, year, stage, cancellation);
        var parents = known.ToDictionary(entry => entry.Code, entry => entry.Parent, StringComparer.Ordinal);
        var listed = roster.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        var others = known.Where(entry => !listed.Contains(entry.Code)).Select(entry => (entry.Code, entry.Name))
            .Concat(drafts.Keys.Where(code => !parents.ContainsKey(code) && !listed.Contains(code)).Order(StringComparer.Ordinal)
                .Select(code => (Code: code, Name: code)))
            .Where(entry => published.ContainsKey(entry.Code) || drafts.ContainsKey(entry.Code));
        return
        [
            .. roster.Select(entry => new YearRow(entry.Code, entry.Name, entry.Parent)
            {
                IsListed = true, IsExempt = entry.Exempt, ExemptGround = entry.ExemptGround,
                Deadline = entry is { Exempt: false, ApprovedOn: { } day } && stage == Stage.Budget ? DeadlineOf(day, null) : null,
            }).Concat(others.Select(entry => new YearRow(entry.Code, entry.Name, parents.GetValueOrDefault(entry.Code))))
            .Where(row => may(new(county, row.Code, parents.GetValueOrDefault(row.Code, row.Department))))
            .Select(row => Filled(
                row, approvals.GetValueOrDefault(row.Code), approvedOn.GetValueOrDefault(row.Code),
                published.GetValueOrDefault(row.Code), drafts.GetValueOrDefault(row.Code))),
        ];
    }

    private YearRow Filled(YearRow row, Approved? approved, DateOnly? stated, PublishedInYear? published, DraftInYear? draft)
    {
        var day = approved?.On ?? stated ?? row.Deadline?.ApprovedOn;
        return row with
        {
            Published = published,
            Draft = draft,
            DocumentNumber = approved?.DocumentNumber,
            Deadline = day is { } on && !(row.IsExempt && published is null) ? DeadlineOf(on, published?.FirstOn) : null,
        };
    }

    private PublicationDeadline DeadlineOf(DateOnly approvedOn, DateOnly? publishedOn) =>
        new(approvedOn, publishedOn, clock.TodayInChina());

    private static List<RosterOrganisation> InOrder(IReadOnlyList<RosterOrganisation> roster)
    {
        var codes = roster.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        var units = roster.Where(entry => entry.Parent is not null).ToLookup(entry => entry.Parent!, StringComparer.Ordinal);
        return [.. roster.Where(entry => entry.Parent is null || !codes.Contains(entry.Parent))
            .SelectMany(entry => units[entry.Code].Prepend(entry))];
    }
}
