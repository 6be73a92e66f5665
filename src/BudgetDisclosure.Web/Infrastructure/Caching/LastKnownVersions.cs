using System.Collections.Concurrent;
using BudgetDisclosure.Web.Pages;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>Which version an address meant when the database was last asked, for the time that it is away.</summary>
/// <remarks>
/// What was not asked for since long before the database went may have been withheld meanwhile, by another process: it
/// is not known any more. Nor is what was confirmed before an act that the database has told of since: it may have been
/// a withholding of that version. While the database is away nothing can be withheld, so an outage of any length is
/// bridged.
/// </remarks>
internal sealed class LastKnownVersions(TimeProvider clock)
{
    /// <summary>How long before the database's last answer a version must have been confirmed.</summary>
    public static readonly TimeSpan LongestUnconfirmed = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(DisclosureIdentity, int?), (LocatedVersion Located, long Act, long At)> _versions = [];
    private long _lastAnswer;

    /// <param name="act">An act that the database had told of before it was asked for the version.</param>
    public void Keep(DisclosureIdentity identity, int? version, LocatedVersion? located, long act)
    {
        var now = clock.GetTimestamp();
        Volatile.Write(ref _lastAnswer, now);
        if (located is null)
            _versions.TryRemove((identity, version), out _);
        else
            _versions[(identity, version)] = (located, act, now);
    }

    /// <param name="newestAct">The newest act that the database has told of.</param>
    public LocatedVersion? Find(DisclosureIdentity identity, int? version, long newestAct) =>
        _versions.TryGetValue((identity, version), out var known)
        && known.Act >= newestAct
        && clock.GetElapsedTime(known.At, Volatile.Read(ref _lastAnswer)) <= LongestUnconfirmed
            ? known.Located
            : null;
}
