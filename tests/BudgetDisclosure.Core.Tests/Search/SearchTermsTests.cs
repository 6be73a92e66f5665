using BudgetDisclosure.Core.Search;

namespace BudgetDisclosure.Core.Tests.Search;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData(null, QueryTrouble.Empty)]
    [InlineData(" \t　", QueryTrouble.Empty)]
    [InlineData("路", QueryTrouble.TooShort)]
    [InlineData("路 桥", QueryTrouble.TooShort)]
    [InlineData("公路", QueryTrouble.None)]
    [InlineData("路 公路", QueryTrouble.None)]
    public void Query_WithoutATermOfTwoCharacters_IsNotLookedUp(string? query, QueryTrouble trouble) =>
        Assert.Equal(trouble, SearchTerms.Parse(query).Trouble);

    [Theory]
    [InlineData(50, QueryTrouble.None)]
    [InlineData(51, QueryTrouble.TooLong)]
    public void Query_OfManyCharacters_IsLookedUpToFifty(int length, QueryTrouble trouble) =>
        Assert.Equal(trouble, SearchTerms.Parse($" {new string('路', length)} ").Trouble);

    [Theory]
    [InlineData("公路", "农村公路养护", true)]
    [InlineData("公路 养护", "农村公路养护", true)]
    [InlineData("养护　公路", "农村公路养护", true)]
    [InlineData("公路 桥梁", "农村公路养护", false)]
    [InlineData("公路 护", "农村公路养护", true)]
    [InlineData("公路 桥", "农村公路养护", false)]
    [InlineData("ＰＰＰ（项目）", "ppp(项目)", true)]
    [InlineData("\"三公\"经费", "“三公”经费", true)]
    [InlineData("%_", "100%_", true)]
    [InlineData("%公", "公路", false)]
    public void Text_WithEveryTerm_MatchesWhateverTheWidthAndCase(string query, string text, bool matches) =>
        Assert.Equal(matches, SearchTerms.Parse(query).Match(text));

    [Fact]
    public void Pairs_OfATerm_AreAmongThoseOfEveryTextThatContainsIt() => Assert.Subset(
        Bigrams.Of(FoldedText.Of("农村公路𠀀养护")).ToHashSet(), SearchTerms.Parse("公路𠀀 养护").Pairs.ToHashSet());
}
