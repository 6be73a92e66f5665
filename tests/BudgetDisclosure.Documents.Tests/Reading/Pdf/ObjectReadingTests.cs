using System.Text;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Testing;
using static BudgetDisclosure.Documents.Tests.Reading.Pdf.PdfReading;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

/// <summary>Where objects stand, how they are packed and encrypted, and which of them are pages.</summary>
public class ObjectReadingTests
{
    private const string Shows = "BT /F1 10 Tf 100 700 Td (abc) Tj ET";

    public static TheoryData<PdfLayout> Layouts => [.. Enum.GetValues<PdfLayout>()];

    public static TheoryData<string> Encryptions =>
        ["RC4 40", "RC4 128", "AES 128", "AES 256 R5", "AES 256 R6"];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void CrossReference_OfEveryKind_IsRead(PdfLayout layout)
    {
        var content = Read(TwoPages(layout));

        Assert.Equal(("abc/abc", false), (Text(content), content.IsRebuilt));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void CrossReference_CutOff_IsRebuilt(PdfLayout layout)
    {
        var bytes = TwoPages(layout).ToBytes();
        var text = Encoding.Latin1.GetString(bytes);
        var end = text.LastIndexOf(layout == PdfLayout.Table ? "xref\n0" : "startxref", StringComparison.Ordinal);

        var content = PdfPages.Read(bytes.AsMemory(0, end), default);

        Assert.Equal(("abc/abc", true), (Text(content), content.IsRebuilt));
    }

    [Fact]
    public void CrossReference_ThatLeadsToAnotherObject_IsRebuilt()
    {
        var text = Encoding.Latin1.GetString(TwoPages(PdfLayout.Table).ToBytes());
        var (one, two) = (Offset(text, 4), Offset(text, 5));
        var swapped = text.Replace(one, "x", StringComparison.Ordinal).Replace(two, one, StringComparison.Ordinal)
            .Replace("x 00000", two + " 00000", StringComparison.Ordinal);

        var content = PdfPages.Read(Encoding.Latin1.GetBytes(swapped), default);

        Assert.Equal(("abc/abc", true), (Text(content), content.IsRebuilt));
    }

    [Fact]
    public void CrossReference_BehindOneWithChanges_GivesTheRest()
    {
        var bytes = TwoPages(PdfLayout.Table).ToBytes();
        var text = Encoding.Latin1.GetString(bytes);
        var before = text[(text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        var added = "4 0 obj\n<< /Length 37 >>\nstream\nBT /F1 10 Tf 100 700 Td (changed) Tj ET\nendstream\nendobj\n";
        var table = $"xref\n4 1\n{text.Length:D10} 00000 n \ntrailer\n<< /Root 1 0 R /Size 8 /Prev {before} >>\n";
        var all = text + added + table + $"startxref\n{text.Length + added.Length}\n%%EOF";

        var content = PdfPages.Read(Encoding.Latin1.GetBytes(all), default);

        Assert.Equal(("changed/abc", false), (Text(content), content.IsRebuilt));
    }

    [Fact]
    public void CrossReference_ThatGoesInCircles_IsRebuilt()
    {
        var text = Encoding.Latin1.GetString(TwoPages(PdfLayout.Table).ToBytes());
        var start = text[(text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..].Split('\n')[0];

        var content = PdfPages.Read(
            Encoding.Latin1.GetBytes(text.Replace("/Root", $"/Prev {start} /Root", StringComparison.Ordinal)), default);

        Assert.Equal(("abc/abc", true), (Text(content), content.IsRebuilt));
    }

    [Fact]
    public void Header_BehindOtherBytes_IsFoundAndCountedFrom()
    {
        var content = PdfPages.Read((byte[])[.. new byte[1019], .. TwoPages(PdfLayout.Table).ToBytes()], default);

        Assert.Equal(("abc/abc", false), (Text(content), content.IsRebuilt));
    }

    [Fact]
    public void Header_TooFarBehind_IsNone() => Assert.Equal(
        PdfDamage.NotAPdf, Damage([.. new byte[1020], .. TwoPages(PdfLayout.Table).ToBytes()]));

    [Fact]
    public void File_WithoutPages_IsRefused() => Assert.Equal(PdfDamage.NoPages, Damage("%PDF-1.4\n1 0 obj\n<< >>\nendobj"u8.ToArray()));

    [Fact]
    public void StreamLength_ThatIsWrong_IsMeasured()
    {
        var text = Encoding.Latin1.GetString(PdfFile.Of(Shows).ToBytes());
        var content = PdfPages.Read(
            Encoding.Latin1.GetBytes(text.Replace("/Length 35", "/Length 99", StringComparison.Ordinal)), default);

        Assert.Equal("abc", Text(content));
    }

    [Fact]
    public void StreamLength_ThatStandsElsewhere_IsFollowed()
    {
        var file = new PdfFile();
        file.Add("35");
        file.AddPage(Shows);
        var text = Encoding.Latin1.GetString(file.ToBytes()).Replace("/Length 35", "/Length 4 0 R", StringComparison.Ordinal);

        Assert.Equal("abc", Text(PdfPages.Read(Encoding.Latin1.GetBytes(text), default)));
    }

    [Theory]
    [MemberData(nameof(Encryptions))]
    public void Encryption_UnderTheEmptyPassword_IsRead(string kind)
    {
        foreach (var layout in Enum.GetValues<PdfLayout>())
            Assert.Equal("abc/abc", Text(Read(TwoPages(layout, Encrypted(kind)))));
    }

    [Fact]
    public void Encryption_OfARebuiltFile_IsRead()
    {
        var text = Encoding.Latin1.GetString(TwoPages(PdfLayout.ObjectStreams, Encrypted("AES 128")).ToBytes());
        var content = PdfPages.Read(
            Encoding.Latin1.GetBytes(text[..text.LastIndexOf("startxref", StringComparison.Ordinal)]), default);

        Assert.Equal(("abc/abc", true), (Text(content), content.IsRebuilt));
    }

    [Fact]
    public void Encryption_OfStrings_IsUndone()
    {
        var file = new PdfFile { Encryption = Encrypted("RC4 128") };
        var descendant = file.Add("<< /Subtype /CIDFontType0 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) >> >>");
        var font = file.Add($"<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] >>");
        file.Resources = $"/Font << /F2 {font} 0 R >>";
        file.AddPage("BT /F2 10 Tf 9 9 Td <03AC> Tj ET");

        Assert.Equal("啊", Text(Read(file)));
    }

    [Fact]
    public void Encryption_ThatNeedsAPassword_IsRefused() => Assert.Equal(
        PdfDamage.NeedsPassword, Damage(TwoPages(PdfLayout.Table, PdfEncryption.Rc4With128Bits("secret")).ToBytes()));

    [Theory]
    [InlineData("/Filter /Standard", "/Filter /Adobe.PubSec")]
    [InlineData("/V 2", "/V 3")]
    public void Encryption_OfAnotherKind_IsRefused(string from, string to)
    {
        var text = Encoding.Latin1.GetString(TwoPages(PdfLayout.Table, Encrypted("RC4 128")).ToBytes());

        Assert.Equal(
            PdfDamage.UnknownEncryption, Damage(Encoding.Latin1.GetBytes(text.Replace(from, to, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("", 600, 800, "a@100,100")]
    [InlineData("/CropBox [50 100 300 750]", 250, 650, "a@50,50")]
    [InlineData("/CropBox [50 100 900 950]", 550, 700, "a@50,100")]
    [InlineData("/CropBox [900 900 950 950]", 600, 800, "a@100,100")]
    [InlineData("/MediaBox [600 800 0 0]", 600, 800, "a@100,100")]
    [InlineData("/MediaBox [0 0 0 0]", 612, 792, "a@100,92")]
    [InlineData("/UserUnit 2", 1200, 1600, "a@200,200")]
    [InlineData("/Rotate 360", 600, 800, "a@100,100")]
    public void Page_HasItsBox(string entries, double width, double height, string places)
    {
        var file = new PdfFile();
        file.AddPage("BT /F1 10 Tf 100 700 Td (a) Tj ET", entries);

        var page = Assert.Single(Read(file).Pages);
        Assert.Equal((width, height), (page.Width, page.Height));
        Assert.Equal(places, Assert.Single(Places(page)));
    }

    /// <summary>Text that stands upright once the page is turned as the file says.</summary>
    [Theory]
    [InlineData(90, "0 1 -1 0 200 100", 800, 600, "a@100,200")]
    [InlineData(180, "-1 0 0 -1 200 100", 600, 800, "a@400,100")]
    [InlineData(270, "0 -1 1 0 200 100", 800, 600, "a@700,400")]
    [InlineData(-90, "0 -1 1 0 200 100", 800, 600, "a@700,400")]
    public void Page_TurnedByTheFile_IsTurned(int rotate, string matrix, double width, double height, string places)
    {
        var file = new PdfFile { PagesEntries = $"/MediaBox [0 0 600 800] /Rotate {rotate}" };
        file.AddPage($"BT /F1 10 Tf {matrix} Tm (a) Tj ET 100 700 m 200 700 l S");

        var page = Assert.Single(Read(file).Pages);
        Assert.Equal((width, height), (page.Width, page.Height));
        Assert.Equal(places, Assert.Single(Places(page)));
        Assert.Single(page.Segments);
    }

    [Fact]
    public void Pages_OfATree_ComeInOrderWithWhatTheyInherit()
    {
        var file = new PdfFile();
        var content = file.AddStream(Shows);
        var left = file.Add($"<< /Type /Page /Contents {content} 0 R >>");
        var right = file.Add($"<< /Type /Page /Contents [{content} 0 R {content} 0 R] >>");
        var branch = file.Add($"<< /Type /Pages /MediaBox [0 0 300 750] /Kids [{left} 0 R {right} 0 R {left} 0 R] >>");
        var text = Encoding.Latin1.GetString(file.ToBytes());

        var pages = PdfPages.Read(
            Encoding.Latin1.GetBytes(text.Replace("/Kids []", $"/Kids [{branch} 0 R]", StringComparison.Ordinal)), default).Pages;

        Assert.Equal([300, 300], pages.Select(page => page.Width));
        Assert.Equal(["a@100,50", "b@106,50", "c@112,50"], Places(pages[0]));
        Assert.Equal(Places(pages[0]), Places(pages[1]));
    }

    private static PdfFile TwoPages(PdfLayout layout, PdfEncryption? encryption = null)
    {
        var file = new PdfFile { Layout = layout, Encryption = encryption };
        file.AddPage(Shows);
        file.AddPageOf(file.AddPacked(Encoding.Latin1.GetBytes(Shows)));
        return file;
    }

    private static PdfEncryption Encrypted(string kind) => kind switch
    {
        "RC4 40" => PdfEncryption.Rc4With40Bits(),
        "RC4 128" => PdfEncryption.Rc4With128Bits(),
        "AES 128" => PdfEncryption.AesWith128Bits(),
        "AES 256 R5" => PdfEncryption.AesWith256Bits(5),
        _ => PdfEncryption.AesWith256Bits(6),
    };

    /// <summary>The ten digits of an object's entry in the table.</summary>
    private static string Offset(string text, int number) =>
        text[text.LastIndexOf("xref\n0", StringComparison.Ordinal)..].Split('\n')[number + 2][..10];
}
