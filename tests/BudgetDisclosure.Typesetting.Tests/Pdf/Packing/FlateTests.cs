using System.IO.Compression;
using System.Text;
using BudgetDisclosure.Typesetting.Pdf.Packing;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDisclosure.Typesetting.Tests.Pdf.Packing;

public class FlateTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(257)]
    [InlineData(258)]
    [InlineData(259)]
    [InlineData(262)]
    [InlineData(100_000)]
    public void Pack_OneByteManyTimes_IsUnpackedByTheBaseLibrary(int count) => AssertUnpacks(new byte[count]);

    [Theory]
    [InlineData(32_767)]
    [InlineData(32_768)]
    [InlineData(32_769)]
    public void Pack_TextRepeatedAtTheEdgeOfTheWindow_IsUnpacked(int distance)
    {
        var bytes = Noise(distance + 300, 256);
        bytes.AsSpan(0, 300).CopyTo(bytes.AsSpan(distance));

        AssertUnpacks(bytes);
    }

    [Theory]
    [InlineData(300_000, 256)]
    [InlineData(300_000, 2)]
    [InlineData(300_000, 20)]
    public void Pack_Noise_IsUnpackedOverManyBlocks(int length, int values) => AssertUnpacks(Noise(length, values));

    [Fact]
    public void Pack_FrequenciesLikeFibonaccis_KeepsCodesWithinTheirLongest()
    {
        var bytes = new List<byte>();
        var (count, before) = (1, 1);
        for (byte value = 0; value < 22; value++)
        {
            bytes.AddRange(Enumerable.Range(0, count).SelectMany(i => (byte[])[value, (byte)(100 + (i * 7 % 31))]));
            (count, before) = (count + before, count);
        }

        AssertUnpacks([.. bytes]);
    }

    [Fact]
    public void Pack_AnyBytes_IsUnpackedByTheBaseLibrary()
    {
        var flate = new Flate();
        var pieces = Gen.Elements("预算", "部门预算公开", "<</S/TD/P 12 0 R>>", "0.00", "\0\0\0\0", "a", "b").ListOf();
        var bytes = Gen.OneOf(pieces.Select(list => Encoding.UTF8.GetBytes(string.Concat(list))), ArbMap.Default.GeneratorFor<byte[]>().Select(list => list ?? []));

        Prop.ForAll(bytes.ToArbitrary(), list => Unpacked(flate.Pack(list)).AsSpan().SequenceEqual(list)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Pack_Report_IsAtMostATwentiethLargerThanByTheBaseLibrary()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(SampleReport.TextsOf(SampleReport.Of(1))));

        using var theirs = new MemoryStream();
        using (var stream = new ZLibStream(theirs, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(bytes);

        Assert.InRange(new Flate().Pack(bytes).Length, 1, theirs.Length * 1.05);
    }

    private static void AssertUnpacks(byte[] bytes) => Assert.True(Unpacked(new Flate().Pack(bytes)).AsSpan().SequenceEqual(bytes));

    private static byte[] Unpacked(byte[] packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var result = new MemoryStream();
        stream.CopyTo(result);
        return result.ToArray();
    }

    private static byte[] Noise(int length, int values)
    {
        var random = new System.Random(length + values);
        return [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(values))];
    }
}
