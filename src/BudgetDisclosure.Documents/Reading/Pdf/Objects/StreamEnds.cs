namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>Where the words <c>endstream</c> stand, for streams whose length is wrong.</summary>
/// <remarks>Looked for once, however many streams ask.</remarks>
internal sealed class StreamEnds(ReadOnlyMemory<byte> file)
{
    private List<int>? ends;

    /// <summary>The end of the stream that begins at a place, without the line break before the word.</summary>
    public int After(int start)
    {
        ends ??= Find();
        var index = ends.BinarySearch(start);
        index = index < 0 ? ~index : index;
        if (index == ends.Count)
            return file.Length;
        var end = ends[index];
        var span = file.Span;
        if (end > start && span[end - 1] == '\n')
            end--;
        return end > start && span[end - 1] == '\r' ? end - 1 : end;
    }

    private List<int> Find()
    {
        var found = new List<int>();
        var span = file.Span;
        var position = 0;
        for (int length; (length = span[position..].IndexOf("endstream"u8)) >= 0; position += length + 1)
            found.Add(position + length);
        return found;
    }
}
