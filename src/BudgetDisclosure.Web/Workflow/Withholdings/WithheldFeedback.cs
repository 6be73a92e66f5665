using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Withholdings;

/// <summary>What visitors wrote about a disclosure may quote what is withheld from it: its words and places go.</summary>
internal sealed class WithheldFeedback(DisclosureDbContext db)
{
    public Task EraseAsync(Publication publication, CancellationToken cancellation) => db.Feedback
        .Where(row => row.County == publication.County && row.Organisation == publication.Organisation
            && row.Year == publication.Year && row.Stage == publication.Stage)
        .ExecuteUpdateAsync(
            row => row.SetProperty(feedback => feedback.Message, DisclosureCell.WithheldText)
                .SetProperty(feedback => feedback.Slug, (string?)null)
                .SetProperty(feedback => feedback.Scope, (string?)null)
                .SetProperty(feedback => feedback.Cell, (string?)null)
                .SetProperty(feedback => feedback.Contact, (string?)null),
            cancellation);
}
