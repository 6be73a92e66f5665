using BudgetDisclosure.Typesetting.Fonts;
using BudgetDisclosure.Typesetting.Text;

namespace BudgetDisclosure.Typesetting.Tests.Text;

public class LettersTests
{
    [Theory]
    [InlineData("预算\u200B公开\uFEFF", "预算公开")]
    [InlineData("葛\uDB40\uDD00城", "葛城")]
    [InlineData("一\t二", "一    二")]
    [InlineData("一\r\n二\r三\u2028四", "一\n二\n三\n四")]
    [InlineData("1\u2003000", "1\u2003000")]
    [InlineData("1\u1680000", "1 000")]
    public void Of_SpecialCharacters_ShowsWhatTheyMean(string text, string shown) =>
        Assert.Equal(
            (shown, null),
            (Letters.TextOf(Letters.Of(text, SharedFonts.Library, Face.Serif)), new Typesetter(SharedFonts.Library).FirstUnknownCharacter(text)));

    [Theory]
    [InlineData("未知\uE000字符", 0xE000, "（U+E000），见于“未知\uE000字符”")]
    [InlineData("空\u0000字符", 0, "字符 U+0000 ，见于“空□字符”")]
    [InlineData("控制\u0001字符", 1, "字符 U+0001 ，见于“控制□字符”")]
    [InlineData("一二三四五六七八九十一二三😀四", 0x1F600, "“😀”（U+1F600），见于“四五六七八九十一二三😀四”")]
    public void Of_CharacterThatNoFontHas_NamesIt(string text, int character, string message)
    {
        var error = Assert.Throws<UnknownCharacterException>(() => Letters.Of(text, SharedFonts.Library, Face.Sans));

        Assert.Equal(character, error.CodePoint);
        Assert.Equal(character, new Typesetter(SharedFonts.Library).FirstUnknownCharacter(text));
        Assert.Contains(message, error.Message);
    }

    [Theory]
    [InlineData("”、", 500)]
    [InlineData("）（", 500)]
    [InlineData("（《", 500)]
    [InlineData("》。", 500)]
    [InlineData("、字", 1000)]
    [InlineData("（字", 1000)]
    [InlineData("字（", 1000)]
    [InlineData("（。", 1000)]
    public void Of_SignsSideBySide_StandCloserTogether(string signs, int advance) =>
        Assert.Equal([advance, 1000], Letters.Of(signs, SharedFonts.Library, Face.Serif).Select(letter => (int)letter.Advance));

    [Fact]
    public void Of_HalfASurrogatePair_NamesIt()
    {
        var error = Assert.Throws<UnknownCharacterException>(() => Letters.Of("半个" + '\uD83D' + "字符", SharedFonts.Library, Face.Sans));

        Assert.Contains("字符 U+D83D ，", error.Message);
    }
}
