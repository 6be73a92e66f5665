namespace BudgetDisclosure.Typesetting.Pdf.Packing;

/// <summary>Packs bytes as zlib does (RFC 1950, 1951), in the same way on every machine and with every runtime.</summary>
/// <remarks>
/// The base library's own packing may change with its version; a file that anybody can make again must not. What is
/// repeated within 32 KB is replaced by its distance and length; both and the rest are written in codes of their own.
/// </remarks>
internal sealed class Flate
{
    private const int ShortestMatch = 3;
    private const int LongestMatch = 258;
    private const int Window = 32 * 1024;
    private const int HashBits = 15;

    /// <summary>So many earlier places are tried; a match of that length is good enough to look no further.</summary>
    private const int MostTries = 32;
    private const int GoodLength = 96;

    /// <summary>Three bytes from farther away cost more than they save.</summary>
    private const int FarthestShort = 4096;

    private readonly int[] latest = new int[1 << HashBits];
    private readonly int[] earlier = new int[Window];
    private readonly BitBuffer bits = new();
    private readonly FlateBlock block = new();

    public byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        bits.Clear();
        bits.Write(0x9C78, 16);
        Array.Fill(latest, -1);
        var match = Find(bytes, 0);
        for (var at = 0; at < bytes.Length;)
        {
            var (length, distance) = match;
            var isGood = length >= GoodLength;
            match = isGood ? default : Find(bytes, at + 1);
            if (length < ShortestMatch || match.Length > length)
            {
                Add(bytes[at++], 0);
                continue;
            }
            Add(length, distance);
            for (var i = isGood ? at + 1 : at + 2; i < at + length; i++)
                Remember(bytes, i);
            at += length;
            match = Find(bytes, at);
        }
        block.Write(bits, isLast: true);
        var packed = bits.Finish();
        return [.. packed, .. Checksum(bytes)];
    }

    private void Add(int value, int distance)
    {
        if (block.IsFull)
            block.Write(bits, isLast: false);
        if (distance == 0)
            block.AddLiteral((byte)value);
        else
            block.AddMatch(value, distance);
    }

    /// <summary>The longest text from here on that stood before, and remembers the place.</summary>
    private (int Length, int Distance) Find(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + ShortestMatch > bytes.Length)
            return default;
        var candidate = Remember(bytes, at);
        var rest = bytes[at..Math.Min(bytes.Length, at + LongestMatch)];
        var (best, distance) = (ShortestMatch - 1, 0);
        for (var tries = MostTries; tries > 0 && candidate >= 0 && at - candidate <= Window && best < rest.Length; tries--)
        {
            if (bytes[candidate + best] == rest[best])
            {
                var length = rest.CommonPrefixLength(bytes[candidate..]);
                if (length > best && (length > ShortestMatch || at - candidate <= FarthestShort))
                    (best, distance) = (length, at - candidate);
                if (best >= GoodLength)
                    break;
            }
            var next = earlier[candidate & (Window - 1)];
            candidate = next < candidate ? next : -1;
        }
        return distance == 0 ? default : (best, distance);
    }

    /// <returns>Where the same three bytes stood last, or perhaps others; -1 where there is no such place.</returns>
    private int Remember(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + ShortestMatch > bytes.Length)
            return -1;
        var three = (uint)(bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16));
        var hash = (int)(unchecked(three * 2654435761u) >> (32 - HashBits));
        var before = latest[hash];
        earlier[at & (Window - 1)] = before;
        latest[hash] = at;
        return before;
    }

    /// <summary>Adler-32.</summary>
    private static byte[] Checksum(ReadOnlySpan<byte> bytes)
    {
        const uint Modulus = 65521;
        const int AtOnce = 5552;
        var (sum, sums) = (1u, 0u);
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(AtOnce, bytes.Length)..])
        {
            foreach (var value in bytes[..Math.Min(AtOnce, bytes.Length)])
                sums += sum += value;
            (sum, sums) = (sum % Modulus, sums % Modulus);
        }
        return [(byte)(sums >> 8), (byte)(sums & 0xFF), (byte)(sum >> 8), (byte)(sum & 0xFF)];
    }
}
