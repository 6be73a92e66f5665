using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>What the finance bureau approved (批复) for a year and stage, and the form to import it.</summary>
[TakesFiles]
public sealed class ApprovalsModel(DisclosureDbContext db, ApprovalImport import) : YearPage(db)
{
    /// <summary>In the roster's order, then those that left it.</summary>
    public IReadOnlyList<(string Name, ApprovalEntry Entry)> Entries { get; private set; } = [];

    /// <summary>What is wrong with the file that was handed in.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    public ApprovalOutcome.Done? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string county, int year, CancellationToken cancellation)
    {
        if (!await FindAsync(county, year, cancellation) || !SeesAll)
            return Forbid();
        await ShowAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string county, int year, IFormFile? file, CancellationToken cancellation)
    {
        if (!await FindAsync(county, year, cancellation) || !MayImport)
            return Forbid();
        if (file is null)
            Faults = ["还没有选文件。请先选择批复清单。"];
        else if (Stages.TryParse(StageSlug) is null)
            Faults = ["请选择是预算还是决算的批复。"];
        else
            await ImportAsync(file, cancellation);
        await ShowAsync(cancellation);
        return Page();
    }

    private async Task ImportAsync(IFormFile file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        var outcome = await import.ImportAsync(
            new(County.Code, Year, Stage, new(UploadedNames.Of(file), bytes.ToArray()), Actor), cancellation);
        Done = outcome as ApprovalOutcome.Done;
        Faults = outcome is ApprovalOutcome.Refused refused ? refused.Sentences : [];
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        var entries = await Db.ApprovalsOfAsync(County.Code, Year, Stage, cancellation);
        var roster = (await Db.RosterForAsync(County.Code, Year, cancellation))?.Organisations ?? [];
        var listed = roster.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        Entries =
        [
            .. roster.Where(entry => entries.ContainsKey(entry.Code)).Select(entry => (entry.Name, entries[entry.Code])),
            .. entries.Values.Where(entry => !listed.Contains(entry.Organisation))
                .OrderBy(entry => entry.Organisation, StringComparer.Ordinal).Select(entry => (entry.Organisation, entry)),
        ];
    }
}
