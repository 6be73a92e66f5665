using System.Collections.Concurrent;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>Locks names that no account has, by the rule for accounts: nobody learns from a lock which names there are.</summary>
/// <remarks>In memory, and of the names tried last only: nothing hangs on it but the secret of who has an account.</remarks>
public sealed class FailedNames(TimeProvider clock)
{
    private const int MostNames = 10_000;
    private readonly ConcurrentDictionary<string, Failures> _names = new(StringComparer.Ordinal);

    /// <summary>Counts one more failure. The end of the lock (UTC), or null where the name is not locked.</summary>
    public DateTime? Record(string normalizedName)
    {
        if (_names.Count >= MostNames)
            _names.Clear();
        var now = clock.GetUtcNow().UtcDateTime;
        return _names.AddOrUpdate(
            normalizedName, _ => new(1, null), (_, known) => known.Next(now)).LockedUntil;
    }

    private readonly record struct Failures(int Count, DateTime? LockedUntil)
    {
        public Failures Next(DateTime now)
        {
            if (LockedUntil is { } end && end > now)
                return this;
            var count = LockedUntil is null ? Count + 1 : 1;
            return count >= StaffSignInOptions.MostFailures
                ? new(0, now + StaffSignInOptions.LockoutLasts)
                : new(count, null);
        }
    }
}
