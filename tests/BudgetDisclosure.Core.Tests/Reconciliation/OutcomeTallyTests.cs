using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

public sealed class OutcomeTallyTests
{
    private static Check Of(string rule, Outcome outcome, Severity? severity = null) => new(rule, outcome, "") { Severity = severity };

    [Fact]
    public void Checks_OfEveryOutcome_AreCountedWithHintsApart()
    {
        var tally = OutcomeTally.Of(
        [
            Of("R01", Outcome.Holds), Of("R01", Outcome.Holds), Of("R02", Outcome.Rounding),
            Of("R03", Outcome.Fails, Severity.Error), Of("R35", Outcome.Fails, Severity.Warning),
            Of("R43", Outcome.Fails, Severity.Hint), Of("R44", Outcome.NotCheckable, Severity.Warning),
        ]);

        Assert.Equal(new OutcomeTally(Holds: 2, Rounding: 1, Fails: 2, Hints: 1, NotCheckable: 1), tally);
    }

    [Theory]
    [InlineData(Outcome.Fails, Severity.Hint, Outcome.Fails, Severity.Error, "fails")]
    [InlineData(Outcome.Rounding, null, Outcome.Fails, Severity.Hint, "hint")]
    [InlineData(Outcome.Holds, null, Outcome.Rounding, null, "rounding")]
    [InlineData(Outcome.NotCheckable, null, Outcome.Holds, null, "holds")]
    [InlineData(Outcome.NotCheckable, null, Outcome.NotCheckable, null, "none")]
    public void Rule_WithSeveralChecks_CountsOnceByTheWorst(
        Outcome one, Severity? oneSeverity, Outcome other, Severity? otherSeverity, string counted)
    {
        var tally = OutcomeTally.OfRules([Of("R01", one, oneSeverity), Of("R01", other, otherSeverity)]);

        var expected = counted switch
        {
            "fails" => new OutcomeTally { Fails = 1 },
            "hint" => new OutcomeTally { Hints = 1 },
            "rounding" => new OutcomeTally { Rounding = 1 },
            "holds" => new OutcomeTally { Holds = 1 },
            _ => new OutcomeTally { NotCheckable = 1 },
        };
        Assert.Equal(expected, tally);
    }
}
