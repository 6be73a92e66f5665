using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>The sheet of recovery codes that counts for an account.</summary>
internal static class StoredRecoveryCodes
{
    /// <summary>The old sheet is deleted at once, the new one with the next save.</summary>
    public static async Task ReplaceCodesAsync(
        this DisclosureDbContext db, Guid account, IEnumerable<string> codes, CancellationToken cancellation = default)
    {
        await db.RecoveryCodes.Where(row => row.Account == account).ExecuteDeleteAsync(cancellation);
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { Account = account, Hash = PrintedCodes.Hash(code) }));
    }
}
