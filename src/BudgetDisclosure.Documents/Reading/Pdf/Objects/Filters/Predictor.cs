namespace BudgetDisclosure.Documents.Reading.Pdf.Objects.Filters;

/// <summary>Adds back what a filter's predictor took off (ISO 32000-1, 7.4.4.4).</summary>
internal static class Predictor
{
    private const int Tiff = 2;
    private const int FirstPng = 10;
    private const int MostColumns = 1_000_000;

    public static DecodedStream Undo(DecodedStream stream, PdfDictionary? parameters)
    {
        var kind = parameters?.Whole("Predictor") ?? 1;
        if (kind < Tiff)
            return stream;
        var colours = Math.Clamp(parameters!.Whole("Colors") ?? 1, 1, 32);
        var bits = Math.Clamp(parameters.Whole("BitsPerComponent") ?? 8, 1, 16);
        var columns = Math.Clamp(parameters.Whole("Columns") ?? 1, 1, MostColumns);
        var pixel = Math.Max(1, colours * bits / 8);
        var row = ((columns * colours * bits) + 7) / 8;
        if (kind >= FirstPng)
            return new(UndoPng(stream.Bytes.Span, row, pixel), stream.IsDamaged);
        return bits == 8
            ? new(UndoTiff(stream.Bytes.ToArray(), row, pixel), stream.IsDamaged)
            : stream with { IsDamaged = true };
    }

    private static ReadOnlyMemory<byte> UndoTiff(byte[] bytes, int row, int pixel)
    {
        for (var start = 0; start < bytes.Length; start += row)
        {
            for (var i = start + pixel; i < Math.Min(start + row, bytes.Length); i++)
                bytes[i] = (byte)((bytes[i] + bytes[i - pixel]) & 0xFF);
        }
        return bytes;
    }

    /// <summary>Each row begins with the number of its own filter.</summary>
    private static ReadOnlyMemory<byte> UndoPng(ReadOnlySpan<byte> bytes, int row, int pixel)
    {
        var output = new byte[(bytes.Length / (row + 1) * row) + Math.Max(0, (bytes.Length % (row + 1)) - 1)];
        var written = 0;
        while (bytes.Length > 1)
        {
            var length = Math.Min(row, bytes.Length - 1);
            var current = output.AsSpan(written, length);
            bytes.Slice(1, length).CopyTo(current);
            var above = written >= row ? output.AsSpan(written - row, row) : default;
            UndoRow(bytes[0], current, above, pixel);
            bytes = bytes[(length + 1)..];
            written += length;
        }
        return output;
    }

    private static void UndoRow(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        for (var i = 0; i < row.Length && filter is >= 1 and <= 4; i++)
        {
            var left = i >= pixel ? row[i - pixel] : 0;
            var up = above.IsEmpty ? 0 : above[i];
            var corner = i >= pixel && !above.IsEmpty ? above[i - pixel] : 0;
            var predicted = filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                _ => Paeth(left, up, corner),
            };
            row[i] = (byte)((row[i] + predicted) & 0xFF);
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
