namespace BudgetDisclosure.Documents.Reading.Pdf.Objects.Filters;

/// <summary>Bytes written as printable characters.</summary>
internal static class AsciiFilters
{
    private const int Base = 85;
    private const int GroupCharacters = 5;

    public static DecodedStream DecodeHex(ReadOnlySpan<byte> bytes)
    {
        var sink = new ByteSink();
        var half = -1;
        foreach (var b in bytes)
        {
            if (b == '>')
                break;
            var digit = Characters.HexValue(b);
            if (digit < 0)
                continue;
            if (half >= 0)
                sink.Add((byte)((half << 4) | digit));
            half = half >= 0 ? -1 : digit;
        }
        if (half >= 0)
            sink.Add((byte)(half << 4));
        return new(sink.Written, false);
    }

    public static DecodedStream DecodeBase85(ReadOnlySpan<byte> bytes)
    {
        var sink = new ByteSink();
        var (value, count) = (0L, 0);
        foreach (var b in bytes)
        {
            if (b == '~')
                break;
            if (b == 'z' && count == 0)
                sink.Add(0, 4);
            if (b is < (byte)'!' or > (byte)'u')
                continue;
            value = (value * Base) + (b - '!');
            if (++count < GroupCharacters)
                continue;
            AddGroup(sink, value, 4);
            (value, count) = (0, 0);
        }
        if (count > 1)
        {
            var bytesOfRest = count - 1;
            for (; count < GroupCharacters; count++)
                value = (value * Base) + (Base - 1);
            AddGroup(sink, value, bytesOfRest);
        }
        return new(sink.Written, false);
    }

    private static void AddGroup(ByteSink sink, long value, int count)
    {
        for (var i = 0; i < count; i++)
            sink.Add((byte)((value >> (24 - (8 * i))) & 0xFF));
    }
}
