using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Testing.Docs;

namespace BudgetDisclosure.Core.Tests.Docs;

public sealed class RulesDocTests
{
    [Fact]
    public void RulesDoc_Committed_IsWhatTheCodeSays() => DocFile.AssertGenerated(RulesDoc.Name, RulesDoc.Write());

    [Fact]
    public void Rules_Declared_AreListedInOrderOfCode()
    {
        var declared = typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).ToList();

        Assert.Equal(declared.Count, Rules.All.Count);
        Assert.Equal(Rules.All.Select(rule => rule.Code).Distinct().Order(StringComparer.Ordinal), Rules.All.Select(rule => rule.Code));
        Assert.All(Rules.All, rule => Assert.Matches("^R[0-9]{2}$", rule.Code));
    }
}
