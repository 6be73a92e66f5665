using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Search;

namespace BudgetDisclosure.Core.Tests.Search;

public sealed class EverydayWordsTests
{
    [Fact]
    public void Words_OfTheList_LeadToCodesOfTheClassification() => Assert.Empty(EverydayWords.All
        .SelectMany(word => word.Codes.Where(code => CodeRegistry.Function.NamesOf(code).Count == 0)
            .Select(code => $"{word.Word}: {code}")));

    [Fact]
    public void Words_OfTheList_StandOnceAndCanBeSearched()
    {
        Assert.Equal(EverydayWords.All.Count, EverydayWords.All.DistinctBy(word => word.Word).Count());
        Assert.All(EverydayWords.All, word => Assert.Equal(QueryTrouble.None, SearchTerms.Parse(word.Word).Trouble));
        Assert.All(EverydayWords.All, word => Assert.NotEmpty(word.Codes));
    }

    [Theory]
    [InlineData("修路花了多少钱", "修路")]
    [InlineData("养老金", "养老金")]
    [InlineData("学校 看病", "学校,看病")]
    [InlineData("2010601", "")]
    public void Words_InAQuery_AreTheLongest(string query, string words) =>
        Assert.Equal(words, string.Join(',', EverydayWords.In(query).Select(word => word.Word)));
}
