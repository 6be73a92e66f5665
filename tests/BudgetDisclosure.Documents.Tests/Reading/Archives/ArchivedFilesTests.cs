using System.IO.Compression;
using System.Text;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Archives;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Archives;

public sealed class ArchivedFilesTests
{
    [Fact]
    public void Files_InFolders_StandFolderByFolderWithoutWhatSystemsLeave()
    {
        using var archive = Open(Zip(
            "林业局/表.xlsx", "水利局/说明.txt", "水利局/二级/表.txt", "__MACOSX/水利局/._说明.txt", "水利局/~$说明.docx",
            "水利局/.DS_Store", "Thumbs.db", ".hidden/a.txt", "水利局\\附件.txt", "水利局/"));

        Assert.Equal(
            ["林业局/表.xlsx", "水利局/说明.txt", "水利局/附件.txt", "水利局/二级/表.txt"],
            archive.Files.Select(file => file.Path).OrderBy(path => path.Length).ThenBy(path => path[0] == '水')
                .ThenBy(path => path, StringComparer.Ordinal));
        Assert.Equal("水利局/二级", archive.Files.Single(file => file.Path.Contains("二级")).Folder);
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-8")]
    public void Names_WithoutTheirFlag_AreReadAsTheyWereMeant(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var zip = Zip("AA/BBB.txt");
        Replace(zip, "AA"u8, Encoding.GetEncoding("GB18030").GetBytes("水"));
        var expected = "水/BBB.txt";
        if (encoding == "utf-8")
        {
            zip = Zip("AAA/BBB.txt");
            Replace(zip, "AAA"u8, Encoding.UTF8.GetBytes("水"));
        }

        using var archive = Open(zip);

        Assert.Equal(expected, Assert.Single(archive.Files).Path);
        Assert.Equal("x"u8.ToArray(), archive.Files[0].Read());
    }

    [Theory]
    [InlineData("../a.txt", "entry-name")]
    [InlineData("水利局/../../a.txt", "entry-name")]
    [InlineData("/etc/a.txt", "entry-name")]
    [InlineData("C:/a.txt", "entry-name")]
    public void Read_AnUnsafeName_IsRefused(string name, string code)
    {
        using var archive = Open(Zip(name));

        Assert.Equal(code, Refusal(archive.Files[0]));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Read_AFileAroundItsBound_ComesOrIsRefused(int beyond, bool comes)
    {
        var bytes = new byte[UploadGuard.MaxFileBytes + beyond];
        new Random(1).NextBytes(bytes);
        using var archive = Open(ZipFiles.Of([KeyValuePair.Create("a.bin", bytes)]));

        Assert.Equal(comes ? null : "too-large", Refusal(archive.Files[0]));
    }

    [Theory]
    [InlineData(1024 * 1024, null)]
    [InlineData(4 * 1024 * 1024, "ratio")]
    public void Read_WhatUnpacksToManyTimesItsSize_IsRefusedWhileUnpacking(int zeros, string? code)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var stream = zip.CreateEntry("a.txt", CompressionLevel.SmallestSize).Open())
            stream.Write(new byte[zeros]);
        using var archive = Open(bytes.ToArray());

        Assert.Equal(code, Refusal(archive.Files[0]));
    }

    [Theory]
    [InlineData(ArchivedFiles.MaxEntries, null)]
    [InlineData(ArchivedFiles.MaxEntries + 1, "archive-entries")]
    public void Open_EntriesAroundTheirBound_ComeOrAreRefused(int entries, string? code) => Assert.Equal(
        code, OpenRefusal(Zip([.. Enumerable.Range(0, entries).Select(i => $"{i}.txt")])));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "archive-size")]
    public void Open_AnUnpackedSizeAroundItsBound_ComesOrIsRefused(int beyond, string? code)
    {
        var zip = Zip([.. Enumerable.Range(0, 4).Select(i => $"{i}.txt")]);
        var sizes = Enumerable.Range(0, 4).Select(i => (uint)((ArchivedFiles.MaxUnpackedBytes / 4) + (i == 0 ? beyond : 0)));
        DeclareSizes(zip, [.. sizes]);

        Assert.Equal(code, OpenRefusal(zip));
    }

    [Fact]
    public void Read_AnEncryptedFile_IsRefused()
    {
        var zip = Zip("a.txt");
        zip[CentralEntries(zip)[0] + 8] |= 1;

        using var archive = Open(zip);

        Assert.Equal("entry-encrypted", Refusal(archive.Files[0]));
    }

    [Fact]
    public void Is_ADocument_IsNoArchive()
    {
        Assert.True(ArchivedFiles.Is(new MemoryStream(Zip("a.txt"))));
        Assert.False(ArchivedFiles.Is(new MemoryStream(new DocxFile(DocxFile.P("字")).ToBytes())));
        Assert.False(ArchivedFiles.Is(new MemoryStream("PK\u0003\u0004损坏"u8.ToArray())));
        Assert.False(ArchivedFiles.Is(new MemoryStream("文本"u8.ToArray())));
    }

    private static byte[] Zip(params string[] names) =>
        ZipFiles.Of(names.Select(name => KeyValuePair.Create(name, name.EndsWith('/') ? "" : "x")));

    private static ArchivedFiles Open(byte[] zip) => ArchivedFiles.Open(new MemoryStream(zip));

    private static string? Refusal(ArchivedFile file)
    {
        try
        {
            file.Read();
            return null;
        }
        catch (RefusedDocumentException refused)
        {
            return refused.Refusal.Code;
        }
    }

    private static string? OpenRefusal(byte[] zip)
    {
        try
        {
            Open(zip).Dispose();
            return null;
        }
        catch (RefusedDocumentException refused)
        {
            return refused.Refusal.Code;
        }
    }

    private static void Replace(byte[] zip, ReadOnlySpan<byte> old, byte[] replacement)
    {
        for (var at = zip.AsSpan().IndexOf(old); at >= 0; at = zip.AsSpan().IndexOf(old))
            replacement.CopyTo(zip, at);
    }

    private static void DeclareSizes(byte[] zip, uint[] sizes)
    {
        var entries = CentralEntries(zip);
        for (var i = 0; i < sizes.Length; i++)
            BitConverter.TryWriteBytes(zip.AsSpan(entries[i] + 24), sizes[i]);
    }

    /// <summary>Where the entries of the ZIP's directory begin.</summary>
    private static List<int> CentralEntries(byte[] zip)
    {
        var found = new List<int>();
        for (var i = 0; i < zip.Length - 4; i++)
        {
            if (zip.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8))
                found.Add(i);
        }
        return found;
    }
}
