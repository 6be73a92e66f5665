using System.Text;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

/// <summary>Mutated files end in pages or in one of the two refusals, within a second, whatever was done to them.</summary>
[Collection(nameof(Xlsx.Undisturbed))]
public class MutatedPdfTests
{
    private const int Short = 1_700;
    private const int Long = 5_000;
    private const int HeaderLength = 8;
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(1);

    private static readonly string[] snippets =
    [
        "-1", "0", "99999999999999999999", "-2147483648", "4294967296", "0.00000001", "1 0 R", "2 0 R", "99 0 R", "<<", ">>",
        "[", "]", "(", ")", "<", "endobj", "endstream", "stream", "null", "true", "/Kids", "/Length", "/Filter /LZWDecode",
        "/Type0", "Tj", "TJ", "q", "Q", "Do", "W n", "BI ID", "re f", "cm", "/Identity-V", "<FFFFFFFF>", "beginbfrange", "%",
    ];

    [Fact]
    public void MadeFiles_Mutated_EndInPagesOrARefusal() => Try([.. MadeFiles()]);

    [SharedFact]
    public void RealFiles_Mutated_EndInPagesOrARefusal() => Try(
        [.. Directory.GetFiles(SharedFiles.PathOf("corpus"), "*.pdf").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]);

    private static void Try(byte[][] seeds)
    {
        var count = Environment.GetEnvironmentVariable("BUDGETDISCLOSURE_LONG") is "1" ? Long : Short;
        var (read, refused) = (0, 0);
        for (var i = 0; i < count / 2; i++)
        {
            var mutant = Mutated(seeds[i % seeds.Length], new Random(20190301 + i));
            if (PdfReading.InTime(longest, $"Mutation {i}", () => IsRead(mutant)))
                read++;
            else
                refused++;
        }
        Assert.True(read > count / 8 && refused > 0, $"{read} read, {refused} refused");
    }

    private static bool IsRead(byte[] mutant)
    {
        try
        {
            var content = PdfPages.Read(mutant, default);
            Assert.All(content.Pages, AssertSound);
            return true;
        }
        catch (Exception refusal) when (refusal is PdfDamagedException or PdfLimitException)
        {
            return false;
        }
    }

    /// <summary>What is handed on can be computed with and written down.</summary>
    private static void AssertSound(PageContent page)
    {
        Assert.True(page is { Width: > 0, Height: > 0, Remarks.ImageShare: >= 0 and <= 1 });
        foreach (var run in page.Runs)
        {
            Assert.True(double.IsFinite(run.Baseline) && run.Size > 0 && run.Glyphs.Count > 0);
            foreach (var glyph in run.Glyphs)
            {
                Assert.True(double.IsFinite(glyph.X + glyph.Width) && glyph.Text.Length > 0);
                Assert.DoesNotContain(glyph.Text.EnumerateRunes(), rune => Rune.IsControl(rune));
            }
        }
        Assert.All(page.Segments, line => Assert.True(
            double.IsFinite(line.X0 + line.Y0 + line.X1 + line.Y1 + line.Thickness) && (line.X0 == line.X1 || line.Y0 == line.Y1)));
    }

    private static IEnumerable<byte[]> MadeFiles()
    {
        foreach (var layout in Enum.GetValues<PdfLayout>())
        {
            yield return Made(layout, null);
            yield return Made(layout, PdfEncryption.AesWith128Bits());
        }
    }

    /// <summary>A file with something of everything, unpacked, so that mutations reach it.</summary>
    private static byte[] Made(PdfLayout layout, PdfEncryption? encryption)
    {
        var file = new PdfFile { Layout = layout, Encryption = encryption };
        var map = file.AddStream(
            "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <00FF> <4E00> endbfrange");
        var below = file.Add("<< /Subtype /CIDFontType2 /W [1 [500 600] 3 5 700] /CIDSystemInfo << /Ordering (GB1) >> >>");
        var font = file.Add($"<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode {map} 0 R /DescendantFonts [{below} 0 R] >>");
        var form = file.AddStream("BT /F2 9 Tf 9 9 Td <00050006> Tj ET", "/Subtype /Form /Matrix [1 0 0 1 5 5] /BBox [0 0 90 90]");
        file.Resources = $"/Font << /F2 {font} 0 R >> /XObject << /X {form} 0 R >>";
        file.AddPage("q 50 50 500 700 re W n BT /F2 10 Tf 100 700 Td [<00010002> -500 <0003>] TJ T* (x) ' ET Q /X Do");
        file.AddPage("100 700 400 0.5 re f 100 600 m 500 600 l S q 2 0 0 2 9 9 cm BI /W 1 /H 1 ID x EI Q", "/Rotate 90");
        file.AddPageOf(file.AddPacked("BT /F1 10 Tf 9 9 Td (abc) Tj ET"u8.ToArray()));
        return file.ToBytes();
    }

    private static byte[] Mutated(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        switch (random.Next(6))
        {
            case 0:
                return seed[..random.Next(HeaderLength, seed.Length)];
            case 1:
                bytes.RemoveRange(random.Next(HeaderLength, seed.Length / 2), random.Next(1, seed.Length / 2));
                break;
            default:
                for (var n = random.Next(1, 12); n > 0; n--)
                    Change(bytes, random);
                break;
        }
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(HeaderLength, bytes.Count - 64);
        switch (random.Next(3))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, random.Next(1, 9));
                break;
            default:
                var snippet = Encoding.Latin1.GetBytes(snippets[random.Next(snippets.Length)]);
                for (var i = 0; i < snippet.Length; i++)
                    bytes[at + i] = snippet[i];
                break;
        }
    }
}
