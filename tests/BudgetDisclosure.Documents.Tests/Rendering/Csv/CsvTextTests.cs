using BudgetDisclosure.Documents.Rendering.Csv;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDisclosure.Documents.Tests.Rendering.Csv;

public class CsvTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 10")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("-1+cmd|' /C calc'!A0")]
    [InlineData("-办公费")]
    [InlineData("-1.2.3")]
    [InlineData("-12.30\n")]
    [InlineData("- ")]
    [InlineData("'s")]
    [InlineData("'")]
    public void Escape_TextThatAProgramWouldRun_GetsAnApostrophe(string text) => Assert.Equal($"'{text}", CsvText.Escape(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("-12.30")]
    [InlineData("-1,234.50")]
    [InlineData("-19.62%")]
    [InlineData("0.00")]
    [InlineData("预算=收入")]
    [InlineData(" =1")]
    public void Escape_AmountsDashesAndPlainTexts_StayAsPrinted(string text) => Assert.Equal(text, CsvText.Escape(text));

    [Fact]
    public void Unescape_AnyEscapedText_GivesTheText()
    {
        var pieces = Gen.Elements("=", "+", "-", "@", "'", "\t", "\r", "\n", "1", ".", "%", "预", "𠮷", "\"", ",");
        var texts = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
            pieces.ListOf().Select(string.Concat));

        Prop.ForAll(texts.ToArbitrary(), text => CsvText.Unescape(CsvText.Escape(text)) == text)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
