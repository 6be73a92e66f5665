using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;

namespace BudgetDisclosure.Documents.Tests.Recognition;

/// <summary>
/// Two disclosures as Word files, and as the PDFs that LibreOffice 7.4 printed of them. Their tables go over pages, rows
/// and headers are cut in the middle of cells.
/// </summary>
public class PrintedDocumentTests
{
    [Theory]
    [InlineData("qingshan-2019", 14)]
    [InlineData("lvshui-2018", 4)]
    public void Recognise_PrintedDocument_GivesTheTablesOfTheWordFileCellByCell(string name, int count)
    {
        var (word, printed) = (Tables(name + ".docx"), Tables(name + ".pdf"));

        Assert.Equal(count, word.Count);
        Assert.Equal(
            word.Select(table => (table.Slug, table.Unit, table.UnitFromDocument)),
            printed.Select(table => (table.Slug, table.Unit, table.UnitFromDocument)));
        foreach (var (expected, found) in word.Zip(printed))
            Assert.Equal(Lines(expected), Lines(found));
    }

    [Fact]
    public void Recognise_PrintedDocument_DoubtsTheRowsThatItPutTogether() => Assert.Contains(
        Tables("lvshui-2018.pdf"), table => table.Slug == "performance" && table.Doubts.Contains(TableDoubt.RowAcrossPages));

    /// <summary>A blank at which a line ends leaves no trace in print.</summary>
    private static IEnumerable<string> Lines(DisclosureTable table) =>
        RecognisedText.Of(table).Select(line => line.Replace(" ", "", StringComparison.Ordinal));

    private static IReadOnlyList<DisclosureTable> Tables(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", name));
        var (document, refusal) = DocumentReaders.Read(name, bytes);
        Assert.True(document is not null, refusal?.Sentence);
        return Recogniser.Recognise([new(name, "0", document)]).Tables;
    }
}
