using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Continues the audit log inside the transaction of the acts that it tells of.</summary>
internal static class AuditLog
{
    public static async Task AppendAsync(
        this DisclosureDbContext db, IEnumerable<AuditedAct> acts, CancellationToken cancellation = default)
    {
        var last = await db.Audit.AsNoTracking().OrderByDescending(row => row.Number)
            .Select(row => new { row.Number, row.Hash }).FirstOrDefaultAsync(cancellation);
        var (number, hash) = (last?.Number ?? 0, last?.Hash);
        foreach (var act in acts)
        {
            var entry = AuditEntry.After(number, hash, act);
            db.Audit.Add(entry);
            (number, hash) = (entry.Number, entry.Hash);
        }
    }

    /// <summary>Whole seconds: what is hashed is what is stored, on every database.</summary>
    public static DateTime UtcSecond(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }
}
