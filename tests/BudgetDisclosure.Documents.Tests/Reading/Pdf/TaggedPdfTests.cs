using System.Globalization;
using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

/// <summary>What a tagged file says of its lines decides what geometry leaves open; the letters stay those that are drawn.</summary>
public class TaggedPdfTests
{
    private static readonly string Full = new('a', 60);

    [Fact]
    public void Read_FullLinesOfTwoParagraphs_AreTwo() =>
        Assert.Equal([Full, Full + " " + Full], Texts(Marked, "P 0", "P 1 2"));

    [Fact]
    public void Read_SameLinesWithoutTags_AreOne() =>
        Assert.Equal([$"{Full} {Full} {Full}"], Texts("", "P 0", "P 1 2"));

    [Fact]
    public void Read_FileThatDoubtsItsTags_IsReadByGeometry() =>
        Assert.Equal([$"{Full} {Full} {Full}"], Texts("/MarkInfo<</Marked true/Suspects true>>", "P 0", "P 1 2"));

    [Fact]
    public void Read_FileThatTagsEveryLine_IsReadByGeometry() =>
        Assert.Equal([$"{Full} {Full} {Full}"], Texts(Marked, "P 0", "P 1", "P 2"));

    [Fact]
    public void Read_TextThatTagsReplace_IsTheDrawnOne() =>
        Assert.Equal([Full, Full + " " + Full], Texts(Marked, "P 0", "P/ActualText(100.00) 1 2"));

    [Fact]
    public void Read_Heading_HasItsLevel() =>
        Assert.Equal([1, null], Blocks(Marked, "H2 0", "P 1 2").Select(paragraph => paragraph.OutlineLevel));

    [Fact]
    public void Read_Contents_AreKnownAsSuch() =>
        Assert.Equal([ParagraphPlace.Contents, ParagraphPlace.Body], Blocks(Marked, "TOCI 0", "P 1 2").Select(paragraph => paragraph.Place));

    private const string Marked = "/MarkInfo<</Marked true>>";

    private static IEnumerable<string> Texts(string catalog, params string[] elements) =>
        Blocks(catalog, elements).Select(paragraph => paragraph.Text);

    private static IEnumerable<SourceParagraph> Blocks(string catalog, params string[] elements) =>
        DocumentReaders.Read("a.pdf", File(catalog, elements)).Document!.Blocks.Cast<SourceParagraph>();

    /// <summary>A page of three full lines with the marks 0, 1 and 2; each element is a kind and the marks in it.</summary>
    private static byte[] File(string catalog, string[] elements)
    {
        var content = string.Concat(Enumerable.Range(0, 3).Select(line =>
            string.Create(CultureInfo.InvariantCulture, $"/P<</MCID {line}>>BDC BT /F 12 Tf 80 {700 - (18 * line)} Td ({Full}) Tj ET EMC\n")));
        var owners = Enumerable.Range(0, 3).Select(mark =>
            7 + Array.FindIndex(elements, element => element.Split(' ').Skip(1).Contains($"{mark}")));
        List<string> objects =
        [
            $"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R{catalog}>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/StructParents 0/Contents 4 0 R" +
                "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>>>>>>>",
            $"<</Length {content.Length}>>stream\n{content}endstream",
            $"<</Type/StructTreeRoot/K 6 0 R/ParentTree<</Nums[0[{string.Join(' ', owners.Select(owner => $"{owner} 0 R"))}]]>>>>",
            "<</S/TOC/P 5 0 R>>",
            .. elements.Select(element => $"<</S/{element.Split(' ')[0]}/P {(element[0] == 'T' ? 6 : 5)} 0 R>>"),
        ];
        var (file, places) = (new StringBuilder("%PDF-1.7\n"), new List<int>());
        foreach (var (text, i) in objects.Select((text, i) => (text, i)))
        {
            places.Add(file.Length);
            file.Append($"{i + 1} 0 obj\n{text}\nendobj\n");
        }
        var start = file.Length;
        file.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append($"{place:0000000000} 00000 n \n"));
        file.Append($"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
