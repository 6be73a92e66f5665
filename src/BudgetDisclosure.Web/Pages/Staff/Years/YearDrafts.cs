using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>The drafts of a year that are on their way, without their content.</summary>
internal sealed class YearDrafts(DisclosureDbContext db)
{
    /// <summary>By organisation.</summary>
    public async Task<Dictionary<string, DraftInYear>> OfAsync(
        string county, int year, Stage stage, CancellationToken cancellation)
    {
        var rows = await db.Drafts
            .Where(row => row.County == county && row.Year == year && row.Stage == stage
                && row.State != DraftState.Published && row.State != DraftState.Discarded)
            .Select(row => new
            {
                row.Id,
                row.Organisation,
                row.State,
                row.PublishAt,
                row.TablesThere,
                row.TablesAsked,
                row.FailingRules,
                Explained = row.Explanations.Select(one => one.Rule).ToList(),
                Preparer = db.StaffAccounts.Where(account => account.Id == row.ChangedBy)
                    .Select(account => account.DisplayName).FirstOrDefault(),
            }).AsSplitQuery().ToListAsync(cancellation);
        return rows.ToDictionary(
            row => row.Organisation,
            row => new DraftInYear(row.Id, row.State, HolderOf(row.State, row.Preparer, row.PublishAt))
            {
                Tables = row is { TablesThere: { } there, TablesAsked: { } asked } ? (there, asked) : null,
                Failing = row.FailingRules?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
                Explained = row.Explained,
            },
            StringComparer.Ordinal);
    }

    private static string HolderOf(DraftState state, string? preparer, DateTime? publishAt) => state switch
    {
        DraftState.Open => $"填报人{(preparer is null ? "" : $" {preparer}")}",
        DraftState.Submitted => "审核人",
        _ => publishAt is { } at ? $"定于 {at.InWords()} 公开" : "公开人",
    };
}
