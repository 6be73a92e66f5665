using System.IO.Compression;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>How documents are kept: the bytes compressed, and back.</summary>
internal static class Brotli
{
    public static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            brotli.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>Null for bytes that nobody compressed, or not like this.</summary>
    public static byte[]? TryDecompress(byte[] packed)
    {
        try
        {
            return Decompress(packed);
        }
        catch (Exception trouble) when (trouble is InvalidOperationException or InvalidDataException)
        {
            return null;
        }
    }

    public static byte[] Decompress(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        return bytes.ToArray();
    }
}
