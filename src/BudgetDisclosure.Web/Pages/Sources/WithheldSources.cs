using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Sources;

/// <summary>Which sources were withheld: their pages and copies are gone.</summary>
internal static class WithheldSources
{
    /// <summary>Why the file of a hash is not shown; null where it was not withheld.</summary>
    public static Task<WithheldContent?> WithheldSourceAsync(
        this DisclosureDbContext db, string sha256, CancellationToken cancellation) => (
        from act in db.Withholdings
        join publication in db.Publications on act.PublicationId equals publication.Id
        where act.Scope == Withholding.OfFile && act.Target == sha256
        orderby act.At
        select new WithheldContent("本文件", publication.PublicationHash, act.At, act.Ground))
        .FirstOrDefaultAsync(cancellation);
}
