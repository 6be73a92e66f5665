using BudgetDisclosure.Web.Reading.English;

namespace BudgetDisclosure.Web.Tests.Reading;

public sealed class EnglishPhrasesTests
{
    [Theory]
    [InlineData("单位：万元", "Unit: 10,000 yuan")]
    [InlineData("193.40 万元", "193.40 × 10,000 yuan")]
    [InlineData("2026 年预算", "2026 budget")]
    [InlineData("2026年3月1日发布，第 2 版", "published 1 March 2026, version 2")]
    [InlineData("2026年3月1日 08:30", "1 March 2026, 08:30 (Beijing time)")]
    [InlineData("29 条规则相符、1 条尾差、2 条不符；另有 2 条提示", "29 rules hold, 1 are off by rounding, 2 fail; and 2 hints")]
    [InlineData("示例县 2026 年预算：钱从哪里来（万元）", "示例县 2026 budget: Where the money comes from (10,000 yuan)")]
    [InlineData("因公出国（境）费（万元）", "Travel abroad (10,000 yuan)")]
    [InlineData("教育支出，示例县 2026 年预算", "Education, 示例县 2026 budget")]
    public void Phrase_WithItsHolesFilled_IsEnglishWithTheSameFigures(string chinese, string english)
    {
        Assert.Equal(english, string.Concat(EnglishPhrases.Find(chinese)!.Select(piece => piece.Text)));
    }

    [Fact]
    public void Name_WithinAPhrase_StaysAndIsMarkedAsChinese()
    {
        Assert.Equal(
            [new("示例县", IsChinese: true), new(" ", IsChinese: false), new("2026", IsChinese: false)],
            EnglishPhrases.Find("示例县 2026 年")!);
    }

    [Theory]
    [InlineData("水是县里的")]
    [InlineData("2026年13月1日")]
    public void Text_ThatIsNoPhrase_HasNoEnglish(string text) => Assert.Null(EnglishPhrases.Find(text));

    /// <summary>Deeper than any stack, were each sign a phrase within a phrase.</summary>
    [Fact]
    public void Text_OfNobodysLength_IsLeftAlone()
    {
        Assert.Null(EnglishPhrases.Find(new('看', 100_000)));
        Assert.Null(EnglishPhrases.Find(new('看', 500)));
    }
}
