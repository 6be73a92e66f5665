using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>Tells the cache of every transaction that this process commits: whoever published sees it at once.</summary>
internal sealed class CommitNotice(NewestAct newest) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        newest.Forget();

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        newest.Forget();
        return Task.CompletedTask;
    }
}
