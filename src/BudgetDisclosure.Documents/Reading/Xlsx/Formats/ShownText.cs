namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>The text being written for a cell; one buffer for all cells of a file.</summary>
internal sealed class ShownText
{
    /// <summary>A double has at most 309 digits before the point, a format at most 255 behind it.</summary>
    private const int MaxDigits = 640;

    private char[] buffer = new char[512];
    private int start;
    private int end;

    /// <summary>Room for the digits of the number being laid out.</summary>
    public char[] Digits { get; } = new char[MaxDigits];

    public ReadOnlySpan<char> Span => buffer.AsSpan(start, end - start);

    public void Clear() => start = end = 0;

    public void Append(char c)
    {
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        buffer[end++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (end + text.Length > buffer.Length)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, end + text.Length));
        text.CopyTo(buffer.AsSpan(end));
        end += text.Length;
    }

    public void Append(char c, int times)
    {
        for (var n = 0; n < times; n++)
            Append(c);
    }

    /// <summary>A whole number, zero-padded to <paramref name="width"/>.</summary>
    public void Append(long number, int width = 1)
    {
        Span<char> digits = stackalloc char[20];
        number.TryFormat(digits, out var length);
        Append('0', width - length);
        Append(digits[..length]);
    }

    /// <summary>Takes the blanks off both ends: they keep columns aligned and say nothing.</summary>
    public void Trim()
    {
        while (start < end && buffer[start] == ' ')
            start++;
        while (end > start && buffer[end - 1] == ' ')
            end--;
    }
}
