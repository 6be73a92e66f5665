using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>Rules over words, tried on small made-up documents.</summary>
internal static class Spoken
{
    /// <summary>What one rule says of the document.</summary>
    public static List<Check> Says(this DocumentBuilder document, string rule, GivenIdentity? given = null) =>
        [.. Reconciler.Run(document.Recognise(given)).Where(check => check.Rule == rule)];

    /// <summary>The only check that fails.</summary>
    public static Check Fault(this IEnumerable<Check> checks) => Assert.Single(checks, check => check.Outcome == Outcome.Fails);

    public static void Hold(this IReadOnlyCollection<Check> checks)
    {
        Assert.NotEmpty(checks);
        Assert.All(checks, check => Assert.Equal(Outcome.Holds, check.Outcome));
    }

    public static void AreNotCheckable(this IEnumerable<Check> checks) => Assert.Equal(Outcome.NotCheckable, Assert.Single(checks).Outcome);
}
