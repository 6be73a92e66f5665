namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>What the trailers of a file that had to be rebuilt say, wherever they stand.</summary>
internal sealed class TrailerSearch(ReadOnlyMemory<byte> file, IndirectObjects objects)
{
    private static readonly string[] keys = ["Root", "Encrypt", "ID"];

    private readonly Dictionary<string, PdfObject> entries = new(StringComparer.Ordinal);

    /// <param name="read">A trailer that could be read before; what the file says later takes its place.</param>
    /// <param name="places">All objects: cross-reference streams are trailers too.</param>
    public PdfDictionary Find(PdfDictionary read, IEnumerable<ObjectPlace> places, ObjectStore store)
    {
        Take(read);
        foreach (var offset in places.Select(place => place.Offset).Where(IsCrossReference).Order())
        {
            if (objects.ReadAt(offset, null) is PdfStream stream)
                Take(stream.Dictionary);
        }
        var position = 0;
        for (int length; (length = file.Span[position..].IndexOf("trailer"u8)) >= 0;)
        {
            position += length + "trailer".Length;
            if (objects.ReadTrailer(position) is { } trailer)
                Take(trailer);
        }
        return new(entries, store);
    }

    private bool IsCrossReference(int offset) =>
        file.Span[offset..Math.Min(file.Length, offset + 1024)].IndexOf("/XRef"u8) >= 0;

    private void Take(PdfDictionary trailer)
    {
        foreach (var key in keys)
        {
            if (trailer.Entries.TryGetValue(key, out var value))
                entries[key] = value;
        }
    }
}
