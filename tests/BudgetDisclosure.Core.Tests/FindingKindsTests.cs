using System.Reflection;

namespace BudgetDisclosure.Core.Tests;

public class FindingKindsTests
{
    [Fact]
    public void All_EveryField_IsListedInOrderOfCode()
    {
        var fields = typeof(FindingKinds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<FindingKind>();

        Assert.Equal(fields.OrderBy(kind => kind.Code, StringComparer.Ordinal), FindingKinds.All);
    }

    [Fact]
    public void All_Codes_AreUniqueAndOfOneShape()
    {
        Assert.Equal(FindingKinds.All.Count, FindingKinds.All.Select(kind => kind.Code).Distinct().Count());
        Assert.All(FindingKinds.All, kind => Assert.Matches(@"^F\d\d$", kind.Code));
    }

    [Fact]
    public void All_Sentences_SayWhatAndWhatToDo() => Assert.All(FindingKinds.All, kind =>
    {
        Assert.True(kind.Title.Length >= 6, kind.Code);
        Assert.EndsWith("。", kind.Remedy);
    });
}
