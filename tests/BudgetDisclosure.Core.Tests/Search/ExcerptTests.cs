using BudgetDisclosure.Core.Search;

namespace BudgetDisclosure.Core.Tests.Search;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("公路", "农村公路养护", "农村[公路]养护")]
    [InlineData("公路 养护", "第一句。农村公路养护；公路绿化。", "农村[公路][养护]；")]
    [InlineData("ppp", "ＰＰＰ项目", "[ＰＰＰ]项目")]
    [InlineData("水水", "水水水", "[水水水]")]
    [InlineData("没有", "第一句。第二句。", "第一句。")]
    public void Excerpt_OfAText_IsTheSentenceWithItsHits(string query, string text, string expected) =>
        Assert.Equal(expected.Replace("][", ""), Written(text, query));

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void Excerpt_OfASentence_IsWholeUpToTheLimit(int length, bool isCut)
    {
        var excerpt = Written("公路" + new string('长', length - 2), "公路");

        Assert.Equal(isCut, excerpt.EndsWith('…'));
        Assert.StartsWith("[公路]", excerpt);
    }

    [Fact]
    public void Excerpt_OfALongSentence_ShowsWhatStandsAroundTheHit()
    {
        var excerpt = Written(new string('前', 200) + "公路" + new string('后', 200), "公路");

        Assert.Equal($"…{new string('前', 30)}[公路]{new string('后', 58)}…", excerpt);
    }

    [Fact]
    public void Excerpt_ThatEndsInARareCharacter_DoesNotCutIt()
    {
        foreach (var lead in Enumerable.Range(0, 4))
        {
            var text = new string('前', lead) + string.Concat(Enumerable.Repeat("𠀀", 100)) + "公路" + string.Concat(Enumerable.Repeat("𠀀", 100));

            Assert.All(Excerpt.Of(text, SearchTerms.Parse("公路")), piece =>
            {
                Assert.False(char.IsLowSurrogate(piece.Text[0]));
                Assert.False(char.IsHighSurrogate(piece.Text[^1]));
            });
        }
    }

    private static string Written(string text, string query) => string.Concat(
        Excerpt.Of(text, SearchTerms.Parse(query)).Select(piece => piece.IsHit ? $"[{piece.Text}]" : piece.Text));
}
