using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.Withholdings;

/// <summary>What waits for a second person in a county, what was withheld, and what came to nothing.</summary>
public sealed class ListModel(DisclosureDbContext db) : WithholdingPage(db)
{
    /// <summary>What two people withheld in one act from one disclosure, by pages or by the command.</summary>
    /// <param name="What">Everything that went, a line each.</param>
    public sealed record Act(string Title, string Address, Withholding First, IReadOnlyList<string> What);

    public IReadOnlyList<WithholdingProposal> Pending { get; private set; } = [];

    /// <summary>Declined or taken back, newest first.</summary>
    public IReadOnlyList<WithholdingProposal> Closed { get; private set; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Act> Acts { get; private set; } = [];

    private Dictionary<(string, int, Stage), string> Names { get; set; } = [];

    public IReadOnlyList<BreadcrumbStep> Way => [new("工作台", "/staff"), new($"{County.Name}的屏蔽", "")];

    public async Task<IActionResult> OnGetAsync(string county, CancellationToken cancellation)
    {
        if (!await OpenAsync(county, Readers))
            return Forbid();
        Names = (await Db.ListPublishedAsync(county, cancellation))
            .ToDictionary(entry => (entry.Organisation, entry.Year, entry.Stage), entry => entry.Name);
        var proposals = await Db.WithholdingProposals.AsNoTracking()
            .Where(row => row.County == county && row.State != ProposalState.Confirmed)
            .OrderByDescending(row => row.ProposedAt).ThenByDescending(row => row.Id).ToListAsync(cancellation);
        Pending = proposals.FindAll(row => row.State == ProposalState.Pending);
        Closed = proposals.FindAll(row => row.State != ProposalState.Pending);
        Acts = await ActsAsync(county, cancellation);
        return Page();
    }

    public string TitleOf(WithholdingProposal row) => TitleOf(row.Organisation, row.Year, row.Stage);

    private string TitleOf(string organisation, int year, Stage stage) =>
        $"{Names.GetValueOrDefault((organisation, year, stage), organisation)} {year} 年{stage.Printed()}";

    private async Task<IReadOnlyList<Act>> ActsAsync(string county, CancellationToken cancellation)
    {
        var rows = await (
            from withholding in Db.Withholdings
            join publication in Db.Publications on withholding.PublicationId equals publication.Id
            where publication.County == county
            select new
            {
                Withholding = withholding,
                Publication = publication,
                FileName = publication.Files.Where(file => file.Sha256 == withholding.Target).Select(file => file.FileName).FirstOrDefault(),
            }).AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. rows.OrderByDescending(row => row.Withholding.At).ThenBy(row => row.Publication.Version)
                .ThenBy(row => row.Withholding.Scope == Withholding.OfFile).ThenBy(row => row.Withholding.Id)
                .GroupBy(row => (
                    row.Publication.Address, row.Withholding.At, row.Withholding.Ground, row.Withholding.DecidedBy, row.Withholding.ConfirmedBy))
                .Select(group => new Act(
                    TitleOf(group.First().Publication.Organisation, group.First().Publication.Year, group.First().Publication.Stage),
                    group.Key.Address, group.First().Withholding,
                    [.. group.Select(row => $"第 {row.Publication.Version} 版：{(row.FileName is { } name ? $"原文件 {name}" : WithholdingWords.OfTarget(row.Withholding.Scope, row.Withholding.Target))}")])),
        ];
    }
}
