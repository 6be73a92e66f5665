using System.IO.Compression;
using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Reading.Archives;

/// <summary>A file inside a ZIP, not unpacked yet.</summary>
public sealed class ArchivedFile
{
    private readonly ZipArchiveEntry _entry;

    internal ArchivedFile(ZipArchiveEntry entry, string path) => (_entry, Path) = (entry, path);

    /// <summary>From the ZIP's root, with slashes.</summary>
    public string Path { get; }

    public string Folder => Path[..Math.Max(Path.LastIndexOf('/'), 0)];

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Unpacks into memory; throws <see cref="RefusedDocumentException"/> for what must not be.</summary>
    public byte[] Read()
    {
        if (Path.StartsWith('/') || Path.Contains(':') || Path.Split('/').Contains("..") || Path.Any(char.IsControl))
            throw Refused("entry-name", "在压缩包里的路径不合规范（含 .. 或绝对路径）", "请重新打包");
        if (_entry.IsEncrypted)
            throw Refused("entry-encrypted", "在压缩包里设有密码", "请去掉密码重新打包");
        if (_entry.Length > UploadGuard.MaxFileBytes)
            throw Refused("too-large", "超过 20 MB", "请拆分或压缩图片后重新打包");
        try
        {
            return Unpack();
        }
        catch (Exception trouble) when (trouble is InvalidDataException or IOException or NotSupportedException)
        {
            throw new RefusedDocumentException(
                new("entry-broken", $"{Name} 在压缩包里已损坏，或用了不支持的压缩方法，请重新打包。"), trouble);
        }
    }

    private byte[] Unpack()
    {
        using var stream = _entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > PackageBounds.RatioAppliesFromBytes
                && bytes.Length / PackageBounds.MaxRatio >= Math.Max(_entry.CompressedLength, 1))
                throw Refused("ratio", $"的压缩比超过 {PackageBounds.MaxRatio}，疑似压缩炸弹", "请核对来源");
        }
        return bytes.ToArray();
    }

    private RefusedDocumentException Refused(string code, string fault, string remedy) =>
        new(new(code, $"{Name} {fault}，{remedy}后再导入。"));
}
