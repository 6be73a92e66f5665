using System.IO.Compression;
using System.Text;

namespace BudgetDisclosure.Testing;

/// <summary>Makes packages in memory, sound and unsound ones.</summary>
public static class ZipFiles
{
    public static byte[] Of(IEnumerable<KeyValuePair<string, string>> parts) =>
        Of(parts.Select(part => KeyValuePair.Create(part.Key, Encoding.UTF8.GetBytes(part.Value))));

    public static byte[] Of(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The parts of a package, unpacked.</summary>
    public static IReadOnlyList<KeyValuePair<string, byte[]>> Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        return [.. archive.Entries.Select(entry => KeyValuePair.Create(entry.FullName, Unpack(entry)))];
    }

    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
