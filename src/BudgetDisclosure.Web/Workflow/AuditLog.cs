using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Writes down who did what, in the transaction of the act itself.</summary>
public static class AuditLog
{
    /// <summary>Adds the entry that follows the last one; to be called once in a transaction, saved with the change.</summary>
    public static async Task AddAuditAsync(
        this DisclosureDbContext db, AuditedAct act, CancellationToken cancellation = default)
    {
        var last = await db.Audit.AsNoTracking().OrderByDescending(row => row.Number)
            .Select(row => new { row.Number, row.Hash }).FirstOrDefaultAsync(cancellation);
        db.Audit.Add(AuditEntry.After(last?.Number ?? 0, last?.Hash, act));
    }

    /// <summary>Whole seconds: what is hashed is what is stored, on every database.</summary>
    public static DateTime UtcSecond(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }
}
