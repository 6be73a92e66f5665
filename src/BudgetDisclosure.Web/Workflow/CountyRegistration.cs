using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Enters a county or renames it, in one transaction with its audit entry: pages show the name.</summary>
public sealed class CountyRegistration(DisclosureDbContext db, TimeProvider clock)
{
    /// <summary>What it is called in the audit log.</summary>
    public const string AuditAction = "county";

    /// <summary>False where the county stood under this name already and nothing changed.</summary>
    public async Task<bool> RecordAsync(
        CountyCode code, string name, string who, CancellationToken cancellation = default)
    {
        await using var transaction = await db.BeginActAsync(cancellation);
        var known = await db.Counties.SingleOrDefaultAsync(row => row.Code == code.Value, cancellation);
        if (known?.Name == name)
            return false;
        if (known is null)
            db.Counties.Add(new() { Code = code.Value, Name = name });
        else
            known.Name = name;
        await db.AppendAsync(
            [new() { At = clock.UtcSecond(), Who = who, Action = AuditAction, Subject = $"/{code}", Detail = name }],
            cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return true;
    }
}
