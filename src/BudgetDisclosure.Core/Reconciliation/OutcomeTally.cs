namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>How many came out each way. Hints are counted apart, never among the failures.</summary>
public readonly record struct OutcomeTally(int Holds, int Rounding, int Fails, int Hints, int NotCheckable)
{
    /// <summary>Every check by itself.</summary>
    public static OutcomeTally Of(IEnumerable<Check> checks)
    {
        var tally = new OutcomeTally();
        foreach (var check in checks)
            tally = tally.With(check.Outcome, check.IsHint);
        return tally;
    }

    /// <summary>Every rule once, by the worst of its checks.</summary>
    public static OutcomeTally OfRules(IEnumerable<Check> checks)
    {
        var tally = new OutcomeTally();
        foreach (var rule in checks.GroupBy(check => check.Rule))
            tally = Of(rule).Worst(tally);
        return tally;
    }

    /// <summary>
    /// The worst of what came out: a failure, a hint, a rounding. What holds comes before what could not be checked,
    /// so that only a rule of which nothing could be checked counts as not checkable.
    /// </summary>
    public (Outcome Outcome, bool IsHint) WorstOutcome => this switch
    {
        { Fails: > 0 } => (Outcome.Fails, false),
        { Hints: > 0 } => (Outcome.Fails, true),
        { Rounding: > 0 } => (Outcome.Rounding, false),
        { Holds: > 0 } => (Outcome.Holds, false),
        _ => (Outcome.NotCheckable, false),
    };

    private OutcomeTally Worst(OutcomeTally into) => into.With(WorstOutcome.Outcome, WorstOutcome.IsHint);

    private OutcomeTally With(Outcome outcome, bool isHint) => outcome switch
    {
        Outcome.Holds => this with { Holds = Holds + 1 },
        Outcome.Rounding => this with { Rounding = Rounding + 1 },
        Outcome.Fails when isHint => this with { Hints = Hints + 1 },
        Outcome.Fails => this with { Fails = Fails + 1 },
        _ => this with { NotCheckable = NotCheckable + 1 },
    };
}
