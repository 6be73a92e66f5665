namespace BudgetDisclosure.Documents.Reading.Pdf.Objects.Filters;

/// <summary>Collects what a filter puts out, up to <see cref="ReadingBudget.MaxStreamBytes"/>.</summary>
internal sealed class ByteSink
{
    private byte[] bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    public void Add(byte value)
    {
        Reserve(1);
        bytes[Length++] = value;
    }

    public void Add(ReadOnlySpan<byte> values)
    {
        Reserve(values.Length);
        values.CopyTo(bytes.AsSpan(Length));
        Length += values.Length;
    }

    public void Add(byte value, int times)
    {
        Reserve(times);
        bytes.AsSpan(Length, times).Fill(value);
        Length += times;
    }

    /// <summary>Adds what was written at a place once more; the copy may run into itself.</summary>
    public void Repeat(int start, int length)
    {
        Reserve(length);
        for (var i = start; i < start + length; i++)
            bytes[Length++] = bytes[i];
    }

    private void Reserve(int more)
    {
        ReadingBudget.Hold((long)Length + more, ReadingBudget.MaxStreamBytes, PdfBound.StreamSize);
        if (Length + more > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + more));
    }
}
