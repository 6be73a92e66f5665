using System.IO.Compression;

namespace BudgetDisclosure.Documents.Reading.Ooxml;

/// <summary>The bounds of a ZIP package, read from its directory before anything is unpacked.</summary>
/// <remarks>Declared sizes suffice: the platform stops unpacking a part at the size its directory declares.</remarks>
internal static class PackageBounds
{
    /// <summary>A workbook of 40 sheets has about 120 parts; a Word file with 500 pictures stays below this.</summary>
    public const int MaxEntries = 1_000;

    /// <summary>200 MB: ten times the largest file, which holds pictures that hardly pack.</summary>
    public const long MaxUnpackedBytes = 200L * 1024 * 1024;

    /// <summary>100 MB: a sheet of 100,000 rows and 20 columns has about 60 MB.</summary>
    public const long MaxPartBytes = 100L * 1024 * 1024;

    /// <summary>Sheets of repeated zeros reach about 60; bombs begin near 1,000.</summary>
    public const int MaxRatio = 200;

    /// <summary>Below 1 MB a ratio says nothing and harms nobody.</summary>
    public const long RatioAppliesFromBytes = 1024 * 1024;

    public static void Check(IReadOnlyCollection<ZipArchiveEntry> entries)
    {
        if (entries.Count > MaxEntries)
            throw Refused("too-many-parts", $"文件内部有 {entries.Count} 个部件，超过 {MaxEntries} 个");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unpacked = 0L;
        foreach (var entry in entries)
        {
            CheckName(entry.FullName);
            if (!names.Add(entry.FullName))
                throw Refused("duplicate-part", $"文件内部有两个同名部件 {entry.FullName}");
            CheckSize(entry);
            unpacked += entry.Length;
        }

        if (unpacked > MaxUnpackedBytes)
            throw Refused("too-large-unpacked", $"文件解压后为 {unpacked >> 20} MB，超过 {MaxUnpackedBytes >> 20} MB");
    }

    private static void CheckName(string name)
    {
        if (name.Contains('\\') || name.StartsWith('/') || name.Split('/').Contains("..") || name.Any(char.IsControl))
            throw Refused("part-name", $"文件内部的部件名 {Printable(name)} 不合规范");
    }

    private static void CheckSize(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
            throw Refused("encrypted", $"文件部件 {entry.FullName} 已加密，请取消密码");
        if (entry.Length > MaxPartBytes)
            throw Refused("part-too-large",
                $"文件部件 {entry.FullName} 解压后为 {entry.Length >> 20} MB，超过 {MaxPartBytes >> 20} MB");
        if (entry.Length > RatioAppliesFromBytes && entry.Length / MaxRatio >= Math.Max(entry.CompressedLength, 1))
            throw Refused("ratio", $"文件部件 {entry.FullName} 的压缩比超过 {MaxRatio}，疑似压缩炸弹");
    }

    private static string Printable(string name) =>
        string.Concat(name.Take(80).Select(c => char.IsControl(c) ? '?' : c));

    private static RefusedDocumentException Refused(string code, string fault) =>
        new(new(code, $"{fault}，请在 WPS 或 Office 中打开原文件、另存为新文件后再上传。"));
}
