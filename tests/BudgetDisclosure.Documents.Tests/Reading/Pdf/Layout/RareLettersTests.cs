using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf.Layout;

public class RareLettersTests
{
    [Theory]
    [InlineData(99, false)]
    [InlineData(98, true)]
    public void Read_OneRareLetterAmongAHundredAndMore_IsDoubtful(int usual, bool isDoubtful)
    {
        var page = new DrawnPage().Grid(50, 80, [700, 50], [new string('编', usual / 2) + "|", new string('9', usual - (usual / 2)) + "|Ā"]);

        Assert.Equal(isDoubtful ? [TableDoubt.RareLetters] : [], page.Table().Doubts);
    }

    [Fact]
    public void Read_SignsThatBudgetsUse_AreNotRare() =>
        Assert.Empty(new DrawnPage().Grid(50, 80, [300, 300], ["“三公”经费（万元）——|≥90.00%·±℃ⅢA/b×③", "《办法》、〔2024〕1号：|－1，234．5□√"]).Table().Doubts);
}
