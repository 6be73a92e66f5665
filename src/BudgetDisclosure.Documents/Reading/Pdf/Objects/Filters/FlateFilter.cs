using System.IO.Compression;
using System.Runtime.InteropServices;

namespace BudgetDisclosure.Documents.Reading.Pdf.Objects.Filters;

/// <summary>Inflates, as far as the data is sound.</summary>
internal static class FlateFilter
{
    private const int ChunkBytes = 16 * 1024;
    private const int HeaderBytes = 2;

    public static DecodedStream Decode(ReadOnlyMemory<byte> bytes)
    {
        var sink = new ByteSink();
        if (TryInflate(bytes, sink, withHeader: true))
            return new(sink.Written, false);
        if (sink.Length > 0)
            FinishByteByByte(bytes, sink);
        else if (bytes.Length > HeaderBytes)
            TryInflate(bytes[HeaderBytes..], sink, withHeader: false);
        return new(sink.Written, true);
    }

    /// <returns>True where the data came to its proper end.</returns>
    private static bool TryInflate(ReadOnlyMemory<byte> bytes, ByteSink sink, bool withHeader)
    {
        using var inflater = Open(bytes, withHeader);
        var chunk = new byte[ChunkBytes];
        try
        {
            for (int read; (read = inflater.Read(chunk)) > 0;)
                sink.Add(chunk.AsSpan(0, read));
            return sink.Length > 0 || IsEmptyBlock(bytes);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The chunk in which the fault lies is read again, for the bytes before it.</summary>
    private static void FinishByteByByte(ReadOnlyMemory<byte> bytes, ByteSink sink)
    {
        using var inflater = Open(bytes, withHeader: true);
        try
        {
            inflater.ReadExactly(new byte[sink.Length]);
            for (int value; (value = inflater.ReadByte()) >= 0;)
                sink.Add((byte)value);
        }
        catch (InvalidDataException)
        {
            // The fault that is known already.
        }
    }

    private static Stream Open(ReadOnlyMemory<byte> bytes, bool withHeader)
    {
        var source = MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        return withHeader
            ? new ZLibStream(source, CompressionMode.Decompress)
            : new DeflateStream(source, CompressionMode.Decompress);
    }

    /// <summary>A stream of nothing still has a header and an end.</summary>
    private static bool IsEmptyBlock(ReadOnlyMemory<byte> bytes) => bytes.Length is >= 8 and <= 16;
}
