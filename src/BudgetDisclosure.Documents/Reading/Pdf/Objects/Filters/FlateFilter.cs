using System.IO.Compression;

namespace BudgetDisclosure.Documents.Reading.Pdf.Objects.Filters;

/// <summary>Inflates, as far as the data is sound.</summary>
internal static class FlateFilter
{
    private const int ChunkBytes = 16 * 1024;
    private const int HeaderBytes = 2;

    public static DecodedStream Decode(ReadOnlyMemory<byte> bytes)
    {
        var sink = new ByteSink();
        if (bytes.IsEmpty || TryInflate(bytes, sink, withHeader: true))
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
        using var source = new Source(bytes);
        using var inflater = Open(source, withHeader);
        var chunk = new byte[ChunkBytes];
        try
        {
            for (int read; (read = inflater.Read(chunk)) > 0;)
                sink.Add(chunk.AsSpan(0, read));
            return !source.IsExhausted;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The chunk in which the fault lies is read again, for the bytes before it.</summary>
    private static void FinishByteByByte(ReadOnlyMemory<byte> bytes, ByteSink sink)
    {
        using var source = new Source(bytes);
        using var inflater = Open(source, withHeader: true);
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

    private static Stream Open(Source source, bool withHeader) => withHeader
        ? new ZLibStream(source, CompressionMode.Decompress)
        : new DeflateStream(source, CompressionMode.Decompress);

    /// <summary>Knows whether more was asked for than there is, which sound data never makes an inflater do.</summary>
    private sealed class Source(ReadOnlyMemory<byte> bytes) : MemoryStream(bytes.ToArray(), writable: false)
    {
        public bool IsExhausted { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Noted(base.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Noted(base.Read(buffer));

        private int Noted(int read)
        {
            IsExhausted |= read == 0;
            return read;
        }
    }
}
