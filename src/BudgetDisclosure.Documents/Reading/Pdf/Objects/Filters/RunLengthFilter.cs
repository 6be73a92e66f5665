namespace BudgetDisclosure.Documents.Reading.Pdf.Objects.Filters;

/// <summary>Bytes as they are, or one of them many times.</summary>
internal static class RunLengthFilter
{
    private const int End = 128;

    public static DecodedStream Decode(ReadOnlySpan<byte> bytes)
    {
        var sink = new ByteSink();
        while (bytes.Length > 0 && bytes[0] != End)
        {
            var length = bytes[0];
            var taken = length < End ? length + 1 : 1;
            if (bytes.Length <= taken)
                return new(sink.Written, true);
            if (length < End)
                sink.Add(bytes.Slice(1, taken));
            else
                sink.Add(bytes[1], 257 - length);
            bytes = bytes[(taken + 1)..];
        }
        return new(sink.Written, false);
    }
}
