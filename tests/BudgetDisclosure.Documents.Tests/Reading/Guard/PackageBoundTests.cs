using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Ooxml;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Guard;

public sealed class PackageBoundTests
{
    private static readonly DocxFile Sound = new(DocxFile.P("正文"));

    [Fact]
    public void Entries_AtTheBound_AreAcceptedAndOneMore_IsRefused()
    {
        var parts = Sound.Parts();
        while (parts.Count < PackageBounds.MaxEntries)
            parts[$"word/media/{parts.Count}.png"] = "";
        Accepted(ZipFiles.Of(parts));
        parts["one more"] = "";
        Assert.Equal("too-many-parts", Refusals.Of(parts).Code);
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("WORD/Document.xml")]
    public void DuplicateName_InAnyCase_IsRefused(string name) =>
        Assert.Equal("duplicate-part", Refusals.Of([.. Sound.Parts(), KeyValuePair.Create(name, "<a/>")]).Code);

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("word/../../evil.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\evil.xml")]
    public void Name_ThatLeadsOutOfThePackage_IsRefused(string name) =>
        Assert.Equal("part-name", Refusals.Of(With(name, "<a/>")).Code);

    [Fact]
    public void Name_WithDotsInIt_IsAccepted() => Accepted(ZipFiles.Of(With("word/media/a..b.png", "x")));

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("xl/VBAPROJECT.BIN")]
    public void Macros_AreRefused(string name) => Assert.Equal("macros", Refusals.Of(With(name, "x")).Code);

    [Fact]
    public void MacroContentType_IsRefused()
    {
        var file = Sound with { ContentType = "application/vnd.ms-word.document.macroEnabled.main+xml" };
        Assert.Equal("macros", Refusals.Of("预算.docx", file.ToBytes()).Code);
    }

    [Fact]
    public void EncryptedEntry_IsRefused()
    {
        var bytes = Sound.ToBytes();
        foreach (var header in CentralHeaders(bytes))
            bytes[header + 8] |= 1;
        Assert.Equal("encrypted", Refusals.Of("预算.docx", bytes).Code);
    }

    [Fact]
    public void PartThatUnpacksToAGigabyte_IsRefusedAtOnce()
    {
        var bytes = WithZeros("word/media/a.bin", 1024);
        var started = DateTime.UtcNow;
        Assert.Equal("part-too-large", Refusals.Of("预算.docx", bytes).Code);
        Assert.True(DateTime.UtcNow - started < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void PartOfTwoMegabytesOfZeros_IsRefusedForItsRatio() =>
        Assert.Equal("ratio", Refusals.Of("预算.docx", WithZeros("word/media/a.bin", 2)).Code);

    [Fact]
    public void PartOfOneMegabyteOfZeros_IsAccepted() => Accepted(WithZeros("word/media/a.bin", 1));

    [Fact]
    public void DeclaredPartSize_AtTheBound_IsAcceptedAndOneMore_IsRefused()
    {
        Accepted(WithDeclared([PackageBounds.MaxPartBytes]));
        Assert.Equal("part-too-large", Refusals.Of("预算.docx", WithDeclared([PackageBounds.MaxPartBytes + 1])).Code);
    }

    [Fact]
    public void DeclaredTotal_AboveTheBound_IsRefused()
    {
        const long half = PackageBounds.MaxUnpackedBytes / 2;
        Accepted(WithDeclared([half, half - 100_000]));
        Assert.Equal("too-large-unpacked", Refusals.Of("预算.docx", WithDeclared([half, half])).Code);
    }

    [Fact]
    public void PartThatDeclaresLessThanItHolds_EndsAtTheDeclaredSize()
    {
        var bytes = ZipFiles.Of(With("a.xml", $"<a>{new string(' ', 5_000_000)}</a>"));
        var header = CentralHeaders(bytes)[^1];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(header + 24), 100);
        Assert.Equal("broken-package", Refusals.Of("预算.docx", bytes).Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(400)]
    public void TruncatedPackage_IsRefusedAsBroken(int missing)
    {
        var bytes = Sound.ToBytes();
        Assert.Equal("broken-package", Refusals.Of("预算.docx", bytes[..^missing]).Code);
    }

    private static void Accepted(byte[] bytes) =>
        Assert.Equal(SourceFormat.Docx, UploadGuard.Inspect("预算.docx", bytes));

    private static Dictionary<string, string> With(string name, string content) =>
        new(Sound.Parts(), StringComparer.Ordinal) { [name] = content };

    private static byte[] WithZeros(string name, int megabytes)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in Sound.Parts())
            {
                using var writer = new StreamWriter(archive.CreateEntry(part.Key).Open());
                writer.Write(part.Value);
            }

            var level = megabytes > 10 ? CompressionLevel.Fastest : CompressionLevel.SmallestSize;
            using var stream = archive.CreateEntry(name, level).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++)
                stream.Write(zeros);
        }

        return bytes.ToArray();
    }

    /// <summary>Pictures of 1 MB each of noise, whose directory entries declare other sizes.</summary>
    private static byte[] WithDeclared(long[] sizes)
    {
        var noise = new byte[1024 * 1024];
        new Random(1).NextBytes(noise);
        var parts = Sound.Parts().Select(part => KeyValuePair.Create(part.Key, Encoding.UTF8.GetBytes(part.Value)))
            .Concat(sizes.Select((_, i) => KeyValuePair.Create($"word/media/{i}.png", noise)));
        var bytes = ZipFiles.Of(parts);
        var headers = CentralHeaders(bytes)[^sizes.Length..];
        for (var i = 0; i < sizes.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(headers[i] + 24), checked((uint)sizes[i]));
        return bytes;
    }

    private static List<int> CentralHeaders(byte[] bytes)
    {
        var headers = new List<int>();
        for (var at = 0; at <= bytes.Length - 4; at++)
        {
            if (bytes.AsSpan(at, 4).SequenceEqual("PK\u0001\u0002"u8))
                headers.Add(at);
        }

        return headers;
    }
}
