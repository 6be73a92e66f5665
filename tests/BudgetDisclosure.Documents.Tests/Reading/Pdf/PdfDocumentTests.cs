using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Documents.Tests.Reading.Pdf.Layout;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

public class PdfDocumentTests
{
    private static readonly PageRemarks Image = new() { Images = 1, ImageShare = 0.51 };

    [Fact]
    public void Of_PagesOfImages_AreRefusedAsAScan()
    {
        var refused = Assert.Throws<RefusedDocumentException>(() => Read(new DrawnPage { Remarks = Image }, new DrawnPage()));

        Assert.Equal("scan", refused.Refusal.Code);
        Assert.Contains("扫描件", refused.Refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.51, 19, true)]
    [InlineData(0.50, 19, false)]
    [InlineData(0.51, 20, false)]
    public void Of_APageThatIsNearlyAnImage_IsAFindingUpToALimit(double share, int letters, bool isScan)
    {
        var page = new DrawnPage { Remarks = new() { Images = 1, ImageShare = share } }.Text(50, 80, new string('字', letters));

        var found = Read(page, new DrawnPage().Text(50, 80, "正文")).Findings;

        Assert.Equal(isScan, found.Any(finding => finding.Kind == FindingKinds.ScannedPages));
    }

    [Fact]
    public void Of_RemarksOfAPage_AreFindingsAndDoubtsOfItsTables()
    {
        var page = new DrawnPage { Remarks = new() { Undecoded = 2, Turned = 1, IsDamaged = true, Clipped = 3 } }
            .Grid(50, 80, [100, 100], ["甲|乙", "丙|丁"]);

        var document = Read(page, new DrawnPage().Grid(50, 80, [100, 100, 100], ["甲|乙|戊", "丙|丁|己"]));

        Assert.Equal(
            [FindingKinds.UndecodedText, FindingKinds.DamagedPdf, FindingKinds.TurnedText, FindingKinds.UnseenText, FindingKinds.TableToBeChecked],
            document.Findings.Select(finding => finding.Kind));
        var tables = document.Blocks.OfType<SourceTable>().ToList();
        Assert.Equal([TableDoubt.Undecoded, TableDoubt.Turned, TableDoubt.Damaged], tables[0].Doubts);
        Assert.Empty(tables[1].Doubts);
    }

    [Fact]
    public void Form_OfAReadDocument_GivesItBackAndRefusesWhatIsCut()
    {
        using var form = new MemoryStream();
        var page = new DrawnPage { Remarks = new() { Undecoded = 1 } }.Grid(50, 80, [100, 100], ["甲|乙", "丙|<"]).Text(50, 60, "表");
        PdfSourceForm.Write(new(Read(page), null), form);
        var bytes = form.ToArray();

        using var again = new MemoryStream();
        PdfSourceForm.Write(PdfSourceForm.Read(new MemoryStream(bytes)), again);
        Assert.Equal(bytes, again.ToArray());
        Assert.Throws<InvalidDataException>(() => PdfSourceForm.Read(new MemoryStream(bytes[..^1])));
    }

    private static SourceDocument Read(params DrawnPage[] pages) =>
        PdfDocument.Of(new([.. pages.Select(page => page.Page())]), default);
}
