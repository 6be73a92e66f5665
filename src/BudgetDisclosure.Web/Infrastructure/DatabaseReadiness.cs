using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>Whether the database has the structure that this program needs.</summary>
/// <remarks>Asked until the answer is yes: nothing takes a structure back while the portal runs.</remarks>
internal sealed class DatabaseReadiness
{
    private volatile bool _isMigrated;

    /// <summary>Null where the database can be used.</summary>
    public async ValueTask<DatabaseTrouble?> CheckAsync(DisclosureDbContext db, CancellationToken cancellation)
    {
        if (_isMigrated)
            return null;
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            return DatabaseTrouble.NotMigrated;
        _isMigrated = true;
        return null;
    }
}
