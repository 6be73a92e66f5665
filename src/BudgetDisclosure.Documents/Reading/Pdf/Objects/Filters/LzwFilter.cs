namespace BudgetDisclosure.Documents.Reading.Pdf.Objects.Filters;

/// <summary>LZW with codes of 9 to 12 bits (ISO 32000-1, 7.4.4).</summary>
/// <remarks>A string of the table always stands in the output already: the one before and the byte behind it.</remarks>
internal static class LzwFilter
{
    private const int Clear = 256;
    private const int End = 257;
    private const int FirstFree = 258;
    private const int Codes = 4096;

    /// <param name="earlyChange">Codes grow one code sooner than they must, as they do unless the file says no.</param>
    public static DecodedStream Decode(ReadOnlySpan<byte> bytes, bool earlyChange)
    {
        var sink = new ByteSink();
        var (starts, lengths) = (new int[Codes], new int[Codes]);
        var early = earlyChange ? 1 : 0;
        var (next, width, previousStart, previousLength) = (FirstFree, 9, 0, 0);
        var (held, bits) = (0, 0);
        foreach (var b in bytes)
        {
            (held, bits) = (((held << 8) | b) & 0xFFFFF, bits + 8);
            if (bits < width)
                continue;
            bits -= width;
            var code = (held >> bits) & ((1 << width) - 1);
            if (code == End)
                return new(sink.Written, false);
            if (code == Clear)
            {
                (next, width, previousLength) = (FirstFree, 9, 0);
                continue;
            }
            if (previousLength > 0 && next < Codes)
                (starts[next], lengths[next++]) = (previousStart, previousLength + 1);
            if (code >= next)
                break;
            previousStart = sink.Length;
            if (code < Clear)
                sink.Add((byte)code);
            else
                sink.Repeat(starts[code], lengths[code]);
            previousLength = sink.Length - previousStart;
            width = (next + early) switch { >= 2048 => 12, >= 1024 => 11, >= 512 => 10, _ => 9 };
        }
        return new(sink.Written, true);
    }
}
