using System.Buffers;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Documents.Rendering.Json;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Withholdings;

/// <summary>What is withheld leaves the drafts that it was published from, and those that were given up.</summary>
/// <remarks>
/// A draft on its way is work that people see through: what it would show again is asked about when it is published.
/// </remarks>
internal sealed class WithheldDrafts(DisclosureDbContext db)
{
    /// <param name="left">Null where nothing of the publication is.</param>
    public async Task EraseAsync(Publication publication, Disclosure? left, CancellationToken cancellation)
    {
        await EraseAsync(db.Drafts.Where(row => row.PublicationId == publication.Id), left ?? new Disclosure(), cancellation);
        await EraseAsync(
            db.Drafts.Where(row => row.State == DraftState.Discarded && row.County == publication.County && row.Year == publication.Year
                && row.Organisation == publication.Organisation && row.Stage == publication.Stage),
            new Disclosure(), cancellation);
    }

    private async Task EraseAsync(IQueryable<Draft> drafts, Disclosure left, CancellationToken cancellation)
    {
        var ids = await drafts.Select(row => row.Id).ToListAsync(cancellation);
        if (ids.Count == 0)
            return;
        var json = Brotli.Compress(CanonicalDisclosure.WriteUnsalted(left with { Salt = null }));
        var nothing = new ArrayBufferWriter<byte>();
        DisclosureJson.Write(new Disclosure(), nothing);
        var findings = Brotli.Compress(nothing.WrittenSpan);
        await db.Drafts.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
            row => row.SetProperty(draft => draft.Json, json).SetProperty(draft => draft.Findings, findings), cancellation);
        // Notes, edits and acknowledgements quote what stood in a cell.
        const string Gone = DisclosureCell.WithheldText;
        await db.Set<DraftNote>().Where(row => ids.Contains(row.Draft) && row.Text != "")
            .ExecuteUpdateAsync(row => row.SetProperty(note => note.Text, Gone), cancellation);
        await db.Set<DraftEdit>().Where(row => ids.Contains(row.Draft)).ExecuteUpdateAsync(
            row => row.SetProperty(edit => edit.Was, Gone).SetProperty(edit => edit.Now, Gone).SetProperty(edit => edit.Reason, Gone),
            cancellation);
        await db.Set<DraftAcknowledgement>().Where(row => ids.Contains(row.Draft))
            .ExecuteUpdateAsync(row => row.SetProperty(finding => finding.Message, Gone), cancellation);
    }
}
