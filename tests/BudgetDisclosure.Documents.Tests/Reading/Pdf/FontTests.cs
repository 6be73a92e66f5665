using System.Buffers.Binary;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Testing;
using static BudgetDisclosure.Documents.Tests.Reading.Pdf.PdfReading;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

/// <summary>What shown bytes stand for, and how wide they are.</summary>
public class FontTests
{
    private const string SimpleMap =
        "1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <41> <4E2D> <42> <0066006C> endbfchar " +
        "2 beginbfrange <50> <52> <56FD> <60> <61> [<2F8F> <2EDA>] endbfrange";

    private const string WideMap =
        "1 begincodespacerange <0000> <FFFF> endcodespacerange 3 beginbfrange <0001> <0100> <4E00> <0010> <0011> <D840DC00> " +
        "<0200> <0201> [<9884> <7B97>] endbfrange 2 beginbfchar <0300> <D840> <0301> <> endbfchar";

    [Theory]
    [InlineData("/Encoding /WinAnsiEncoding", "A\\200\\226\\351", "A€–é")]
    [InlineData("/Encoding /MacRomanEncoding", "A\\200\\320\\216", "AÄ–é")]
    [InlineData("/Encoding /StandardEncoding", "A\\047\\261\\256", "A’–fi")]
    [InlineData("", "A\\047", "A’")]
    [InlineData("/Encoding << /Differences [65 /B /quoteright 70 /uni4E2D /u20000 /Euro /a.alt] >>", "ABCFGHI", "B’C中𠀀€a")]
    [InlineData("/Encoding << /Differences [65 /g12 /uniD800] >>", "AB", "\uFFFD\uFFFD")]
    [InlineData("/FontDescriptor << /Flags 4 /FontFile2 99 0 R >>", "A", "\uFFFD")]
    [InlineData("/FontDescriptor << /Flags 32 /FontFile2 99 0 R >>", "A", "A")]
    public void SimpleFont_ByItsEncoding_IsDecoded(string entries, string shown, string text) =>
        Assert.Equal(text, Text(Simple(entries, shown)));

    [Theory]
    [InlineData("A", "中")]
    [InlineData("B", "fl")]
    [InlineData("PQR", "国图囿")]
    [InlineData("`a", "行页")]
    [InlineData("C", "C")]
    public void SimpleFont_ByItsToUnicode_IsDecoded(string shown, string text) =>
        Assert.Equal(text, Text(Simple("/ToUnicode 5 0 R", shown, SimpleMap)));

    [Theory]
    [InlineData("/FirstChar 65 /Widths [700 800]", "a@100,100")]
    [InlineData("/FirstChar 97 /Widths [700 800]", "b@107,100")]
    [InlineData("/FirstChar 98 /Widths [700 800] /FontDescriptor << /MissingWidth 900 >>", "b@109,100")]
    [InlineData("/FirstChar 98 /Widths [700 800]", "b@105,100")]
    [InlineData("/FirstChar -2147483648 /Widths [700 800]", "b@105,100")]
    public void SimpleFont_HasItsWidths(string entries, string place) => Assert.Contains(place, Places(Simple(entries, "ab")));

    [Fact]
    public void DrawnFont_MeasuresInItsOwnSpace()
    {
        var page = Simple(
            "/Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FontBBox [0 0 100 110] /FirstChar 97 /Widths [50 60] " +
            "/Encoding << /Differences [97 /a /b] >>", "ab");

        Assert.Equal(["a@100,100", "b@105,100"], Places(page));
        Assert.Equal(11, page.Runs[0].Size, 6);
    }

    [Theory]
    [InlineData("0001", "一")]
    [InlineData("00020003", "丁丂")]
    [InlineData("00100011", "𠀀𠀁")]
    [InlineData("0012", "丑")]
    [InlineData("02000201", "预算")]
    [InlineData("0300", "\uFFFD")]
    [InlineData("0301", "\uFFFD")]
    [InlineData("0999", "\uFFFD")]
    public void CompositeFont_ByItsToUnicode_IsDecoded(string shown, string text)
    {
        var page = Composite("/Encoding /Identity-H /ToUnicode 5 0 R", "", shown, WideMap);

        Assert.Equal(text, Text(page));
        Assert.Equal(text.Count(character => character == '\uFFFD'), page.Remarks.Undecoded);
    }

    [Theory]
    [InlineData("GBK-EUC-H", "41D4A4CBE3", "A预算")]
    [InlineData("GBKp-EUC-H", "24B0A1", "$啊")]
    [InlineData("GB-EUC-H", "D4A4", "预")]
    [InlineData("GBpc-EUC-H", "D4A4", "预")]
    [InlineData("GBK2K-H", "D4A48139EE39", "预㐀")]
    [InlineData("UniGB-UCS2-H", "98847B97", "预算")]
    [InlineData("UniGB-UTF16-H", "9884D840DC00", "预𠀀")]
    [InlineData("UniJIS-UTF16-H", "9884", "预")]
    [InlineData("ETen-B5-H", "B977", "預")]
    [InlineData("Nothing-H", "9884", "\uFFFD")]
    [InlineData("GBK-EUC-H", "D4", "\uFFFD")]
    public void CompositeFont_ByAPredefinedMap_IsDecoded(string encoding, string shown, string text) =>
        Assert.Equal(text, Text(Composite($"/Encoding /{encoding}", "", shown)));

    [Theory]
    [InlineData("0022", "A")]
    [InlineData("034F", "B")]
    [InlineData("03AC", "啊")]
    [InlineData("1256", "座")]
    [InlineData("1257", "亍")]
    [InlineData("1E16", "齄")]
    [InlineData("0060", "\u3000")]
    [InlineData("1E17", "\uFFFD")]
    [InlineData("0000", "\uFFFD")]
    public void CompositeFont_OfAdobeGb1WithoutText_IsDecodedAsFarAsKnown(string shown, string text) => Assert.Equal(
        text, Text(Composite("/Encoding /Identity-H", "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) >>", shown)));

    [Fact]
    public void CompositeFont_WithAnEmbeddedMap_IsDecodedAndMeasured()
    {
        var page = Composite(
            "/Encoding 5 0 R", "/CIDSystemInfo << /Ordering (GB1) >> /W [940 [500] 941 941 700]", "41B0A1B0A2",
            "/WMode 0 def 2 begincodespacerange <00> <80> <B0A1> <B0FE> endcodespacerange " +
            "1 begincidchar <41> 34 endcidchar 1 begincidrange <B0A1> <B0FE> 940 endcidrange");

        Assert.Equal(["A@100,100", "啊@110,100", "阿@115,100"], Places(page));
    }

    [Theory]
    [InlineData("/W [1 [500 600] 3 5 700] /DW 300", "0001000200030009", "100 105 111 118 121")]
    [InlineData("", "00010002", "100 110 120")]
    [InlineData("/W [1", "00010002", "100 110 120")]
    public void CompositeFont_HasItsWidths(string entries, string shown, string ends)
    {
        var glyphs = Composite("/Encoding /Identity-H", entries, shown).Runs[0].Glyphs;

        Assert.Equal(ends, string.Join(' ', glyphs.Select(glyph => glyph.X).Append(glyphs[^1].X + glyphs[^1].Width)));
    }

    [Fact]
    public void CompositeFont_OfVerticalWriting_RunsDown() => Assert.Equal(
        ["预@95,108.8", "算@95,118.8"], Places(Composite("/Encoding /UniGB-UCS2-V", "", "98847B97")));

    [Fact]
    public void CompositeFont_WithVerticalMetrics_UsesThem() => Assert.Equal(
        ["预@96,107", "算@96,127"], Places(Composite("/Encoding /UniGB-UCS2-V", "/DW 800 /DW2 [700 -2000]", "98847B97")));

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(12)]
    public void CompositeFont_OfAnEmbeddedTrueTypeWithoutText_IsDecodedByItsTable(int format)
    {
        var file = new PdfFile();
        var program = file.AddPacked(TrueType(format));
        var descendant = file.Add($"<< /Subtype /CIDFontType2 /FontDescriptor << /FontFile2 {program} 0 R >> >>");
        var font = file.Add($"<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] >>");
        file.Resources = $"/Font << /F2 {font} 0 R >>";
        file.AddPage("BT /F2 10 Tf 100 700 Td <000700080009> Tj ET");

        Assert.Equal("一丁\uFFFD", Text(Read(file)));
    }

    [Theory]
    [InlineData("/BaseFont /ABCDEF+SimSun", "SimSun")]
    [InlineData("/BaseFont /ABCDEF+#CB#CE#CC#E5", "宋体")]
    [InlineData("/BaseFont /#E5#AE#8B#E4#BD#93", "宋体")]
    public void Font_IsNamedAsPeopleWriteIt(string entries, string name) =>
        Assert.Equal(name, Simple(entries, "a").Runs[0].Font);

    private static PageContent Simple(string entries, string shown, string map = "")
    {
        var file = new PdfFile();
        var font = file.Add($"<< {(entries.Contains("/Subtype") ? "" : "/Subtype /TrueType")} {entries} >>");
        file.AddStream(map);
        file.Resources = $"/Font << /F2 {font} 0 R >>";
        file.AddPage($"BT /F2 10 Tf 100 700 Td ({shown}) Tj ET");
        return Assert.Single(Read(file).Pages);
    }

    private static PageContent Composite(string entries, string descendant, string shown, string map = "")
    {
        var file = new PdfFile();
        var below = file.Add($"<< /Subtype /CIDFontType2 {descendant} >>");
        file.AddStream(map);
        var font = file.Add($"<< /Subtype /Type0 {entries} /DescendantFonts [{below} 0 R] >>");
        file.Resources = $"/Font << /F2 {font} 0 R >>";
        file.AddPage($"BT /F2 10 Tf 100 700 Td <{shown}> Tj ET");
        return Assert.Single(Read(file).Pages);
    }

    /// <summary>A font of nothing but a table that leads from U+4E00 to glyph 7 and from U+4E01 to glyph 8.</summary>
    private static byte[] TrueType(int format)
    {
        ushort[] table = format switch
        {
            4 => [4, 32, 0, 4, 0, 0, 0, 0x4E01, 0xFFFF, 0, 0x4E00, 0xFFFF, unchecked((ushort)(7 - 0x4E00)), 1, 0, 0],
            6 => [6, 14, 0, 0x4E00, 2, 7, 8],
            _ => [12, 0, 0, 28, 0, 0, 0, 1, 0, 0x4E00, 0, 0x4E01, 0, 7],
        };
        ushort[] words =
        [
            0, 1, 1, 0, 0, 0, 0x636D, 0x6170, 0, 0, 0, 28, 0, 200,
            0, 1, 3, (ushort)(format == 12 ? 10 : 1), 0, 12, .. table,
        ];
        var bytes = new byte[words.Length * 2];
        for (var i = 0; i < words.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(i * 2), words[i]);
        return bytes;
    }
}
