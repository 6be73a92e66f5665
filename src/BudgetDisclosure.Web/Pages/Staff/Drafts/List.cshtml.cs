using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>The drafts of a county that the person may see, organisation by organisation.</summary>
public sealed class ListModel(DisclosureDbContext db, DraftReview review, DraftScopes scopes) : StaffPage
{
    /// <param name="Blocks">What stands in the way now; the first of several.</param>
    /// <param name="MoreBlocks">How many more there are.</param>
    public sealed record Row(Draft Draft, string Title, string Holder, string Blocks, int MoreBlocks);

    public County County { get; private set; } = null!;

    /// <summary>The years of which the county has drafts, newest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public int? Year { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool MayUpload => Person.MaySomewhere(County.Code, StaffRole.Uploader);

    public async Task<IActionResult> OnGetAsync(string county, int? year, CancellationToken cancellation)
    {
        if (!Person.MaySomewhere(county, DraftPage.Readers)
            || await db.Counties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == county, cancellation) is not { } found)
            return Forbid();
        County = found;
        Years = await db.Drafts.Where(row => row.County == county).Select(row => row.Year).Distinct()
            .OrderByDescending(value => value).ToListAsync(cancellation);
        Year = year ?? (Years.Count > 0 ? Years[0] : null);
        var drafts = await db.Drafts.AsNoTracking()
            .Include(row => row.Notes).Include(row => row.Explanations).Include(row => row.SignOffs)
            .Include(row => row.Acknowledgements).AsSplitQuery()
            .Where(row => row.County == county && row.Year == Year)
            .OrderBy(row => row.Organisation).ThenBy(row => row.Stage)
            .ThenBy(row => row.State == DraftState.Published || row.State == DraftState.Discarded).ThenByDescending(row => row.Id)
            .ToListAsync(cancellation);
        var names = await NamesAsync(drafts, cancellation);
        var rows = new List<Row>();
        foreach (var draft in drafts)
        {
            var content = DraftContent.Read(draft);
            if (Person.May(await scopes.OfAsync(draft, content, cancellation), DraftPage.Readers))
                rows.Add(await RowAsync(draft, content, names.GetValueOrDefault(draft.ChangedBy), cancellation));
        }
        Rows = rows;
        return Page();
    }

    private async Task<Row> RowAsync(Draft draft, Disclosure content, string? preparer, CancellationToken cancellation)
    {
        var blocks = await BlocksAsync(draft, content, cancellation);
        return new(
            draft, DraftWords.Title(content, draft), DraftWords.Holder(draft, preparer),
            blocks is [var first, ..] ? first : "", Math.Max(0, blocks.Count - 1));
    }

    private async Task<IReadOnlyList<string>> BlocksAsync(Draft draft, Disclosure content, CancellationToken cancellation)
    {
        switch (draft.State)
        {
            case DraftState.Open:
                var failing = draft.FailingRules?.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    ?? DraftChecklist.FailingRules(await review.CheckAsync(draft, cancellation));
                var isCorrection = await review.IsCorrectionAsync(draft, cancellation);
                return
                [
                    .. DraftWords.OpenRemarks(draft).Select(note => $"审核人退回：{note.Text}"),
                    .. DraftChecklist.Blocking(draft, failing, isCorrection)
                        .Concat(DraftChecklist.Unacknowledged(draft, content)).Select(item => item.Sentence),
                ];
            case DraftState.Submitted:
                return ["等审核人审核。"];
            case DraftState.Approved when draft.PublishAt is { } at:
                return [.. Blocking(DraftChecklist.BeforePublication(draft)), $"定于 {at.InWords()} 公开。"];
            case DraftState.Approved:
                return [.. Blocking(DraftChecklist.BeforePublication(draft))];
            default:
                return [];
        }
    }

    private static IEnumerable<string> Blocking(IEnumerable<ChecklistItem> items) =>
        items.Where(item => item.IsBlocking).Select(item => item.Sentence);

    private Task<Dictionary<Guid, string>> NamesAsync(IReadOnlyList<Draft> drafts, CancellationToken cancellation)
    {
        var accounts = drafts.Select(draft => draft.ChangedBy).Distinct().ToList();
        return db.StaffAccounts.Where(row => accounts.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.DisplayName, cancellation);
    }
}
