using System.IO.Compression;
using System.Text;
using BudgetDisclosure.Documents.Reading.Text;

namespace BudgetDisclosure.Documents.Reading.Archives;

/// <summary>The files of a ZIP that holds documents, as a county packs a year: read one at a time, never unpacked to disk.</summary>
public sealed class ArchivedFiles : IDisposable
{
    /// <summary>A large county has 150 departments and units with a handful of files each.</summary>
    public const int MaxEntries = 2_000;

    /// <summary>1 GB, far beyond what a county publishes in a year.</summary>
    public const long MaxUnpackedBytes = 1L << 30;

    private readonly ZipArchive _archive;

    private ArchivedFiles(ZipArchive archive, IReadOnlyList<ArchivedFile> files)
    {
        _archive = archive;
        Files = files;
    }

    /// <summary>Folder by folder, each in order of name; what is no document by its name alone is left out.</summary>
    public IReadOnlyList<ArchivedFile> Files { get; }

    /// <summary>True for a ZIP that is no document itself; the stream is then at any position.</summary>
    public static bool Is(Stream stream)
    {
        Span<byte> opening = stackalloc byte[4];
        if (stream.ReadAtLeast(opening, opening.Length, throwOnEndOfStream: false) < opening.Length
            || !(opening.SequenceEqual("PK\u0003\u0004"u8) || opening.SequenceEqual("PK\u0005\u0006"u8)))
            return false;
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return archive.GetEntry("[Content_Types].xml") is null && archive.GetEntry("OFD.xml") is null
                && archive.GetEntry("mimetype") is null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Opens the ZIP and takes over its stream; throws <see cref="RefusedDocumentException"/> beyond a bound.</summary>
    /// <remarks>Declared sizes suffice: the platform stops unpacking a file at the size its directory declares.</remarks>
    public static ArchivedFiles Open(Stream stream)
    {
        // Latin-1 keeps the bytes of names without the UTF-8 flag, which may be GB18030 or UTF-8 all the same.
        var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);
        try
        {
            return new(archive, List(archive));
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    public void Dispose() => _archive.Dispose();

    private static List<ArchivedFile> List(ZipArchive archive)
    {
        if (archive.Entries.Count > MaxEntries)
            throw Refused("archive-entries", $"压缩包里有 {archive.Entries.Count} 项，超过 {MaxEntries} 项");
        var unpacked = archive.Entries.Sum(entry => Math.Min(entry.Length, MaxUnpackedBytes + 1));
        if (unpacked > MaxUnpackedBytes)
            throw Refused("archive-size", $"压缩包解压后为 {unpacked >> 20} MB，超过 {MaxUnpackedBytes >> 20} MB");
        return
        [
            .. archive.Entries.Select(entry => new ArchivedFile(entry, NameOf(entry)))
                .Where(file => file.Name.Length > 0 && !file.Path.Split('/').Any(DocumentNames.IsNone))
                .OrderBy(file => file.Folder, StringComparer.Ordinal).ThenBy(file => file.Name, StringComparer.Ordinal),
        ];
    }

    private static string NameOf(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (name.Any(character => character > 0x7F) && name.All(character => character <= 0xFF))
            name = Decode(Encoding.Latin1.GetBytes(name)) ?? name;
        return name.Replace('\\', '/');
    }

    /// <summary>A Chinese character or two of GB18030 may be UTF-8 by chance, but then of letters nobody uses here.</summary>
    private static string? Decode(byte[] bytes)
    {
        var (text, complete) = TextDecoding.Decode(bytes);
        if (complete && text.Any(IsChinese))
            return text;
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        return !chinese.Contains('\uFFFD') && chinese.Any(IsChinese) ? chinese : complete ? text : null;
    }

    private static bool IsChinese(char character) => character is >= '\u2E80' and <= '\u9FFF';

    private static RefusedDocumentException Refused(string code, string fault) =>
        new(new(code, $"{fault}，请按部门分成几个压缩包后再导入。"));
}
