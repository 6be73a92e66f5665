using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BudgetDisclosure.Typesetting.Tests.Layout;

namespace BudgetDisclosure.Typesetting.Tests.Pdf;

/// <summary>The file as other programs read it.</summary>
public sealed partial class PdfFileTests
{
    private static readonly Document Report = SampleReport.Of(1);
    private static readonly byte[] File = Write(Report);

    [ProgramFact("qpdf")]
    public void WritePdf_Report_IsSoundToQpdf()
    {
        var (exitCode, output, complaints) = PdfPrograms.Run(File, "qpdf", "--check", "$");

        Assert.Equal(0, exitCode);
        Assert.Contains("No syntax or stream encoding errors found", output);
        Assert.Equal("", complaints);
    }

    [ProgramFact("mutool")]
    public void WritePdf_Report_IsDrawnByMuPdfWithoutAWarning()
    {
        var (exitCode, _, complaints) = PdfPrograms.Run(File, "mutool", "draw", "-q", "-r", "20", "-o", "/dev/null", "$");

        Assert.Equal(0, exitCode);
        Assert.Equal("", complaints.Replace("warning: ICC support is not available\n", "", StringComparison.Ordinal));
    }

    [ProgramFact("pdftotext")]
    public void WritePdf_Report_HasEveryTextInItsText()
    {
        var text = Laid.WithoutBlanks(Text(File));

        var letters = text.GroupBy(letter => letter).ToDictionary(group => group.Key, group => group.Count());
        var wanted = SampleReport.TextsOf(Report).SelectMany(Laid.WithoutBlanks).GroupBy(letter => letter);
        Assert.All(wanted, group => Assert.True(letters.GetValueOrDefault(group.Key) >= group.Count(), $"too few of {group.Key}"));
        Assert.All(
            Report.Blocks.OfType<Paragraph>().SelectMany(paragraph => Sentences(paragraph.Text)), sentence => Assert.Contains(sentence, text));
    }

    [ProgramFact("pdftotext")]
    public void WritePdf_CharactersThatLookAlike_CanBeReadBack()
    {
        const string Alike = "⽇日⼀一⺟母·・“”";

        var file = Write(SampleReport.With(new Paragraph(Alike)) with { Footer = null });

        Assert.Equal(Alike + "第1页共1页", Laid.WithoutBlanks(Text(file)));
    }

    [ProgramFact("pdffonts")]
    public void WritePdf_Fonts_AreEmbeddedSubsetsWithTheirText()
    {
        var (_, output, _) = PdfPrograms.Run(File, "pdffonts", "$");

        var fonts = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.Equal(4, fonts.Count);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+Noto(Serif|Sans)SC-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes", font));
    }

    [ProgramFact("qpdf")]
    public void WritePdf_Texts_NeverShowTheGlyphOfMissingCharacters()
    {
        var view = QpdfView.Of(File);

        Assert.All(view.Pages, page =>
        {
            var content = view.Stream(page.GetProperty("/Contents").GetString()!);
            Assert.All(ShownGlyphs(content), glyph => Assert.NotEqual(0, glyph));
        });
    }

    [ProgramFact("qpdf")]
    public void WritePdf_Contents_LeadsToThePagesThatItNames()
    {
        var view = QpdfView.Of(File);
        var laid = Laid.Out(Report);

        var links = view.Pages.SelectMany(page => view.Find(page, "/Annots") is { } annotations ? annotations.EnumerateArray() : [])
            .Select(view.Follow).ToList();
        var targets = links.Where(link => link.TryGetProperty("/Dest", out _))
            .Select(link => (QpdfView.Text(link.GetProperty("/Contents")), PageOf(view, link)));
        Assert.Equal(laid.Headings.Select(heading => ($"{heading.Text}，第 {heading.Page.Number} 页", heading.Page.Number)), targets);
        Assert.Equal(
            laid.Headings.Select(heading => (heading.Text, heading.Page.Number)),
            OutlineItems(view, view.Find(view.Catalog, "/Outlines")!.Value));
        var address = links.Single(link => link.TryGetProperty("/A", out _));
        Assert.Equal("u:https://example.gov.cn/130630/2019/001/budget", address.GetProperty("/A").GetProperty("/URI").GetString());
    }

    [ProgramFact("pdfinfo")]
    public void WritePdf_Pages_HaveTheirOwnOrientation()
    {
        var (_, output, _) = PdfPrograms.Run(File, "pdfinfo", "-l", "1000", "$");

        var sizes = PageSize().Matches(output).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) > 800);
        Assert.Equal(Laid.Out(Report).Pages.Select(page => page.Width > page.Height), sizes);
    }

    [ProgramFact("qpdf")]
    public void WritePdf_Catalog_SaysWhatAccessibleAndLastingFilesMustSay()
    {
        var view = QpdfView.Of(File);
        var catalog = view.Catalog;

        Assert.Equal("u:zh-CN", catalog.GetProperty("/Lang").GetString());
        Assert.True(catalog.GetProperty("/MarkInfo").GetProperty("/Marked").GetBoolean());
        Assert.True(catalog.GetProperty("/ViewerPreferences").GetProperty("/DisplayDocTitle").GetBoolean());
        Assert.Equal("/GTS_PDFA1", catalog.GetProperty("/OutputIntents")[0].GetProperty("/S").GetString());
        Assert.Equal("u:封面", catalog.GetProperty("/PageLabels").GetProperty("/Nums")[1].GetProperty("/P").GetString());
        var xmp = XDocument.Parse(Encoding.UTF8.GetString(view.Stream(catalog.GetProperty("/Metadata").GetString()!)));
        Assert.Equal("A", xmp.Descendants("{http://www.aiim.org/pdfa/ns/id/}conformance").Single().Value);
        Assert.Equal(["2", "1"], xmp.Descendants().Where(element => element.Name.LocalName == "part").Select(element => element.Value));
        Assert.Equal(Report.Title, xmp.Descendants("{http://purl.org/dc/elements/1.1/}title").Single().Value);
    }

    [ProgramFact("qpdf")]
    public void WritePdf_Content_IsMarkedOrAnArtifactAndOpaque()
    {
        var view = QpdfView.Of(File);

        Assert.All(view.Pages, page =>
        {
            Assert.Equal("/S", page.GetProperty("/Tabs").GetString());
            Assert.DoesNotContain("/ExtGState", view.Find(page, "/Resources")!.Value.GetRawText(), StringComparison.Ordinal);
            var content = Encoding.Latin1.GetString(view.Stream(page.GetProperty("/Contents").GetString()!));
            Assert.All(content.Split("EMC\n"), part => Assert.Matches(@"^(/\w+<<[^\n]*>>BDC\n|$)", part));
        });
    }

    [Fact]
    public void WritePdf_SymbolsOfNoChineseFont_AreSetInTheSymbols()
    {
        var letters = Typesetting.Text.Letters.Of("☐☑☒✔➢字", SharedFonts.Library, Typesetting.Fonts.Face.SerifBold);

        Assert.Equal([.. Enumerable.Repeat(Typesetting.Fonts.Face.Symbols, 5), Typesetting.Fonts.Face.SerifBold], letters.Select(letter => letter.Face));
    }

    [Fact]
    public void WritePdf_ProfileOfColours_HasTheSizesThatItStates()
    {
        var profile = Typesetting.Pdf.SrgbProfile.ToBytes();

        Assert.Equal(profile.Length, BinaryPrimitives.ReadInt32BigEndian(profile));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
        for (var i = 0; i < 10; i++)
        {
            var place = BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(132 + (12 * i) + 4));
            Assert.Equal(0, place % 4);
            Assert.InRange(place + BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(132 + (12 * i) + 8)), 1, profile.Length);
        }
    }

    [Fact]
    public void WritePdf_SameDocument_GivesTheSameBytesOnFourThreads()
    {
        var files = new byte[8][];

        Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => files[i] = Write(SampleReport.Of(1)));

        Assert.All(files, file => Assert.True(file.AsSpan().SequenceEqual(File)));
    }

    [Fact]
    public void WritePdf_OtherTime_GivesOtherBytes() =>
        Assert.NotEqual(File, Write(Report with { Created = Report.Created.AddSeconds(1) }));

    [ProgramFact("pdfinfo")]
    public void WritePdf_TitleWithMarkup_IsWrittenAsItIs()
    {
        var (_, output, complaints) = PdfPrograms.Run(Write(Report with { Title = "<预算> & “公开” (1)\\", Author = null }), "pdfinfo", "$");

        Assert.Contains("Title:           <预算> & “公开” (1)\\\n", output);
        Assert.Equal("", complaints);
    }

    internal static byte[] Write(Document document)
    {
        using var stream = new MemoryStream();
        new Typesetter(SharedFonts.Library).WritePdf(document, stream);
        return stream.ToArray();
    }

    internal static string Text(byte[] pdf) => PdfPrograms.Run(pdf, "pdftotext", "-layout", "$", "-").Output;

    /// <summary>Sentences, which no page cuts: the parts of a text that stand within a few lines.</summary>
    private static IEnumerable<string> Sentences(string text) => Laid.WithoutBlanks(text).Chunk(30).Select(letters => new string(letters)).Take(1);

    private static int PageOf(QpdfView view, JsonElement item) =>
        view.PageReferences.ToList().IndexOf(item.GetProperty("/Dest")[0].GetString()!) + 1;

    private static IEnumerable<(string Text, int Page)> OutlineItems(QpdfView view, JsonElement parent)
    {
        for (var item = view.Find(parent, "/First"); item is { } own; item = view.Find(own, "/Next"))
        {
            yield return (QpdfView.Text(own.GetProperty("/Title")), PageOf(view, own));
            foreach (var below in OutlineItems(view, own))
                yield return below;
        }
    }

    /// <summary>The two-byte codes between the brackets of a content stream.</summary>
    private static List<int> ShownGlyphs(byte[] content)
    {
        var (glyphs, bytes, inside) = (new List<int>(), new List<byte>(), false);
        for (var i = 0; i < content.Length; i++)
        {
            if (!inside)
                inside = content[i] == '(';
            else if (content[i] == ')')
                inside = false;
            else
                bytes.Add(content[i] != '\\' ? content[i] : content[++i] == 'r' ? (byte)'\r' : content[i]);
            if (bytes.Count == 2)
            {
                glyphs.Add((bytes[0] << 8) | bytes[1]);
                bytes.Clear();
            }
        }
        Assert.Empty(bytes);
        return glyphs;
    }

    [GeneratedRegex(@"Page +\d+ size: +([\d.]+) x")]
    private static partial Regex PageSize();
}
