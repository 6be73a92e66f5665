using System.Buffers;
using System.IO.Compression;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>How documents are kept: the bytes compressed, and back.</summary>
internal static class Brotli
{
    private const int UsualRatio = 16;

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
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public static byte[] Decompress(byte[] packed) => Read(packed, bytes => bytes.ToArray());

    /// <summary>Gives the unpacked bytes to a reader, in memory that is its own only while it reads.</summary>
    /// <exception cref="InvalidDataException">Nobody compressed these bytes, or not like this.</exception>
    public static T Read<T>(byte[] packed, Func<ReadOnlyMemory<byte>, T> read)
    {
        var room = ArrayPool<byte>.Shared.Rent(packed.Length * UsualRatio);
        try
        {
            var length = Unpack(packed, ref room);
            return read(room.AsMemory(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static int Unpack(ReadOnlySpan<byte> packed, ref byte[] room)
    {
        using var decoder = default(BrotliDecoder);
        var length = 0;
        while (true)
        {
            var status = decoder.Decompress(packed, room.AsSpan(length), out var read, out var written);
            packed = packed[read..];
            length += written;
            if (status == OperationStatus.Done)
                return length;
            if (status != OperationStatus.DestinationTooSmall)
                throw new InvalidDataException("These bytes are not compressed by Brotli.");
            var larger = ArrayPool<byte>.Shared.Rent(checked(2 * room.Length));
            room.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(room);
            room = larger;
        }
    }
}
