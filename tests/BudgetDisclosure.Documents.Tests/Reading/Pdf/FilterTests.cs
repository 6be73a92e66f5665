using System.Text;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Documents.Reading.Pdf.Objects;
using BudgetDisclosure.Documents.Reading.Pdf.Objects.Filters;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

public class FilterTests
{
    private static readonly byte[] sample = [.. Enumerable.Range(0, 5000).Select(n => (byte)(n * n % 251))];

    [Fact]
    public void Flate_Sound_IsInflated() => AssertDecoded(sample, false, PdfFile.Deflate(sample), "FlateDecode");

    [Fact]
    public void Flate_OfNothing_IsNothing() => AssertDecoded([], false, PdfFile.Deflate([]), "FlateDecode");

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Flate_WithoutItsChecksum_IsWholeAndDamaged(int missing) =>
        AssertDecoded(sample, true, PdfFile.Deflate(sample)[..^missing], "FlateDecode");

    [Fact]
    public void Flate_WithAWrongChecksum_IsWholeAndDamaged()
    {
        var bytes = PdfFile.Deflate(sample);
        bytes[^1] ^= 1;
        AssertDecoded(sample, true, bytes, "FlateDecode");
    }

    [Fact]
    public void Flate_CutInTheMiddle_GivesWhatIsBeforeTheCut()
    {
        var packed = PdfFile.Deflate(sample);
        var decoded = Decode(packed[..(packed.Length / 2)], "FlateDecode");

        Assert.True(decoded.IsDamaged);
        Assert.InRange(decoded.Bytes.Length, 1, sample.Length - 1);
        Assert.True(sample.AsSpan().StartsWith(decoded.Bytes.Span));
    }

    [Fact]
    public void Flate_WithABrokenHeader_IsInflatedAllTheSame()
    {
        var bytes = PdfFile.Deflate(sample);
        bytes[0] = 0;
        AssertDecoded(sample, true, bytes, "FlateDecode");
    }

    [Theory]
    [InlineData("48 65 6C6C 6F>", "Hello")]
    [InlineData("48656C6C6F7>x", "Hellop")]
    public void Hex_IsDecoded(string encoded, string plain) =>
        AssertDecoded(Encoding.Latin1.GetBytes(plain), false, Encoding.Latin1.GetBytes(encoded), "ASCIIHexDecode");

    [Theory]
    [InlineData("87cURD_*#TDfTZ)~>", "Hello, world")]
    [InlineData("87cUR\nDZ~>", "Hello")]
    [InlineData("z~>", "\0\0\0\0")]
    public void Base85_IsDecoded(string encoded, string plain) =>
        AssertDecoded(Encoding.Latin1.GetBytes(plain), false, Encoding.Latin1.GetBytes(encoded), "A85");

    [Fact]
    public void RunLength_IsDecoded() => AssertDecoded("abcccc"u8, false, [1, 97, 98, 253, 99, 128, 7], "RunLengthDecode");

    [Fact]
    public void RunLength_CutOff_IsDamaged() => AssertDecoded("ab"u8, true, [1, 97, 98, 5, 99], "RL");

    /// <summary>The example of ISO 32000-1, 7.4.4.2.</summary>
    [Fact]
    public void Lzw_IsDecoded() => AssertDecoded(
        [45, 45, 45, 45, 45, 65, 45, 45, 45, 66], false, [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01], "LZWDecode");

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Lzw_WithCodesThatGrow_IsDecoded(int early) => AssertDecoded(
        sample, false, Lzw(sample, early), "LZWDecode", $"/EarlyChange {early}");

    [Theory]
    [InlineData(new byte[] { 0, 1, 2, 3, 0, 4, 5, 6 }, new byte[] { 1, 2, 3, 4, 5, 6 })]
    [InlineData(new byte[] { 1, 1, 2, 3, 2, 4, 5, 6 }, new byte[] { 1, 3, 6, 5, 8, 12 })]
    [InlineData(new byte[] { 3, 2, 4, 6, 3, 3, 3, 3 }, new byte[] { 2, 5, 8, 4, 7, 10 })]
    [InlineData(new byte[] { 4, 1, 1, 1, 4, 1, 1, 1 }, new byte[] { 1, 2, 3, 2, 3, 4 })]
    public void PngPredictors_AreUndone(byte[] rows, byte[] plain) => AssertDecoded(
        plain, false, PdfFile.Deflate(rows), "FlateDecode", "/Predictor 15 /Columns 3");

    [Fact]
    public void TiffPredictor_IsUndone() => AssertDecoded(
        [1, 2, 4, 6, 5, 5, 6, 6], false, PdfFile.Deflate([1, 2, 3, 4, 5, 5, 1, 1]), "FlateDecode",
        "/Predictor 2 /Colors 2 /Columns 2");

    [Fact]
    public void Filters_OneAfterTheOther_AreUndone() => AssertDecoded(
        "Hello"u8, false, Encoding.Latin1.GetBytes(Convert.ToHexString(PdfFile.Deflate("Hello"u8.ToArray()))),
        "ASCIIHexDecode /FlateDecode");

    [Fact]
    public void Filter_Unknown_GivesNothingAndIsDamaged() => AssertDecoded([], true, [1, 2, 3], "JPXDecode");

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Filters_MoreThanFour_AreRefused(int count, bool refused)
    {
        var decode = () => Decode("48656C6C6F"u8.ToArray(), string.Join(" /", Enumerable.Repeat("Crypt", count)));

        if (refused)
            Assert.Equal(PdfBound.Filters, Assert.Throws<PdfLimitException>(() => { decode(); }).Bound);
        else
            Assert.Equal(10, decode().Bytes.Length);
    }

    private static void AssertDecoded(
        ReadOnlySpan<byte> plain, bool damaged, byte[] bytes, string filters, string parameters = "")
    {
        var decoded = Decode(bytes, filters, parameters);

        Assert.Equal(plain, decoded.Bytes.Span);
        Assert.Equal(damaged, decoded.IsDamaged);
    }

    private static DecodedStream Decode(byte[] bytes, string filters, string parameters = "")
    {
        var text = $"<< /Filter [/{filters}] /DecodeParms [<< {parameters} >>] >>";
        var dictionary = (PdfDictionary)new ObjectParser(new Lexer(Encoding.Latin1.GetBytes(text))).Read()!;
        return new PdfStream(dictionary, bytes, new StreamDecoder(new ReadingBudget(default))).Decode();
    }

    /// <summary>Packs with a plain table of strings.</summary>
    private static byte[] Lzw(byte[] bytes, int early)
    {
        var (bits, table, word) = (new List<bool>(), new Dictionary<string, int>(), "");
        void Put(int code)
        {
            var next = table.Count + 2 + early;
            var width = next > 2048 ? 12 : next > 1024 ? 11 : next > 512 ? 10 : 9;
            for (var bit = width - 1; bit >= 0; bit--)
                bits.Add((code >> bit & 1) == 1);
        }
        void Reset() => table = Enumerable.Range(0, 256).ToDictionary(n => ((char)n).ToString(), n => n);
        Reset();
        Put(256);
        foreach (var b in bytes)
        {
            var longer = word + (char)b;
            if (table.ContainsKey(longer))
            {
                word = longer;
                continue;
            }
            Put(table[word]);
            table[longer] = table.Count + 2;
            word = ((char)b).ToString();
            if (table.Count + 2 < 4094)
                continue;
            Put(table[word]);
            word = "";
            Put(256);
            Reset();
        }
        if (word.Length > 0)
            Put(table[word]);
        Put(257);
        var packed = new byte[(bits.Count + 7) / 8];
        for (var i = 0; i < bits.Count; i++)
            packed[i / 8] |= (byte)(bits[i] ? 0x80 >> (i % 8) : 0);
        return packed;
    }
}
