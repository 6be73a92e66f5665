using BudgetDisclosure.Typesetting.Fonts;
using BudgetDisclosure.Typesetting.Tests.Layout;

namespace BudgetDisclosure.Typesetting.Tests.Pdf;

public class HostileDocumentTests
{
    [ProgramFact("qpdf", "pdftotext")]
    public void WritePdf_TableOfFiveThousandRows_HasThemAll()
    {
        var table = new SampleReport(3).Budget(6, 5_000);

        var file = PdfFileTests.Write(SampleReport.With(table));

        Assert.Equal(0, PdfPrograms.Run(file, "qpdf", "--check", "$").ExitCode);
        var text = PdfFileTests.Text(file).Split((char[])[' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(word => word).ToDictionary(words => words.Key, words => words.Count());
        Assert.All(
            table.Rows.SelectMany(row => row.Cells.Skip(2)).Select(cell => cell.Text).Where(amount => amount is not []).GroupBy(amount => amount),
            amounts => Assert.True(text.GetValueOrDefault(amounts.Key) >= amounts.Count(), amounts.Key));
    }

    [ProgramFact("qpdf")]
    public void WritePdf_DocumentWithoutBlocks_IsSound() => AssertSound(SampleReport.With());

    [ProgramFact("qpdf")]
    public void WritePdf_ContentsWithoutHeadings_IsSound() => AssertSound(SampleReport.With(new Contents("目录")));

    [ProgramFact("qpdf")]
    public void WritePdf_TableWiderThanAnyPage_IsSound() => AssertSound(SampleReport.With(new SampleReport(4).Budget(90, 40)));

    [ProgramFact("qpdf")]
    public void WritePdf_AddressWithBracketsAndBackslash_IsSound() => AssertSound(SampleReport.With(new Colophon
    {
        Title = "说明",
        Entries = [new("网址", "见网页", new(@"https://example.gov.cn/a(1)\b?q=)(\"))],
    }));

    [Fact]
    public void WritePdf_CharacterThatNoFontHas_WritesNothing()
    {
        using var stream = new MemoryStream();
        var document = SampleReport.With(new Paragraph("第一段"), new Paragraph("坏字\uE000"));

        Assert.Throws<UnknownCharacterException>(() => new Typesetter(SharedFonts.Library).WritePdf(document, stream));
        Assert.Equal(0, stream.Length);
    }

    [Theory]
    [InlineData('，')]
    [InlineData('（')]
    [InlineData('—')]
    [InlineData(' ')]
    [InlineData('　')]
    [InlineData('\n')]
    [InlineData('9')]
    [InlineData('"')]
    public void LayOut_ThousandsOfOneCharacter_StayBetweenTheMargins(char character)
    {
        var text = new string(character, 3_000) + "字";

        var laid = Laid.Out(new Paragraph(text), new Heading(1, text), new Table
        {
            Columns = [new(CellAlignment.Left), new(CellAlignment.Right)],
            Header = [new([new(text[^200..]), new("列")])],
            Rows = [new([new(text), new(text)])],
        });

        Laid.AssertNothingLeavesItsPlace(laid);
    }

    private static void AssertSound(Document document)
    {
        var (exitCode, output, complaints) = PdfPrograms.Run(PdfFileTests.Write(document), "qpdf", "--check", "$");

        Assert.Equal(0, exitCode);
        Assert.Contains("No syntax or stream encoding errors found", output);
        Assert.Equal("", complaints);
    }
}
