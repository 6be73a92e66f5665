using System.Reflection;
using BudgetDisclosure.Testing.Docs;

namespace BudgetDisclosure.Core.Tests.Docs;

public sealed class FindingsDocTests
{
    [Fact]
    public void FindingsDoc_Committed_IsWhatTheCodeSays() => DocFile.AssertGenerated(FindingsDoc.Name, FindingsDoc.Write());

    [Fact]
    public void FindingKinds_Declared_AreListedInOrderOfCode()
    {
        var declared = typeof(FindingKinds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (FindingKind)field.GetValue(null)!).ToList();

        Assert.Equal(declared.Select(kind => kind.Code).Order(StringComparer.Ordinal), FindingKinds.All.Select(kind => kind.Code));
        Assert.Equal(declared.Count, declared.Select(kind => kind.Code).Distinct().Count());
    }
}
