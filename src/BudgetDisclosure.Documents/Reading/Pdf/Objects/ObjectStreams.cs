namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>Objects that stand in a stream together (ISO 32000-1, 7.5.7).</summary>
internal sealed class ObjectStreams(ObjectStore store)
{
    private readonly Dictionary<int, Content> contents = [];

    /// <summary>The numbers of the objects in a stream.</summary>
    public IEnumerable<int> Members(int container) => Open(container).Offsets.Keys.Order();

    public PdfObject Read(int container, int number)
    {
        var content = Open(container);
        if (!content.Offsets.TryGetValue(number, out var offset))
            return PdfNull.Value;
        var lexer = new Lexer(content.Bytes, offset);
        var value = new ObjectParser(lexer, store).Read();
        store.Budget.CountWork(lexer.Position - offset);
        return value is null or PdfKeyword ? PdfNull.Value : value;
    }

    private Content Open(int container)
    {
        if (contents.TryGetValue(container, out var content))
            return content;
        content = store.Get(container) is PdfStream stream ? ReadHead(stream) : new(default, []);
        return contents[container] = content;
    }

    private static Content ReadHead(PdfStream stream)
    {
        var bytes = stream.Decode().Bytes;
        var offsets = new Dictionary<int, int>();
        var (count, first) = (stream.Dictionary.Whole("N") ?? 0, stream.Dictionary.Whole("First") ?? 0);
        var head = new ObjectParser(new Lexer(bytes));
        for (var i = 0; i < count && head.Read() is PdfNumber number && head.Read() is PdfNumber offset; i++)
        {
            var at = (long)first + offset.Whole;
            if (number.Whole > 0 && at >= 0 && at < bytes.Length)
                offsets[number.Whole] = (int)at;
            ReadingBudget.Hold(offsets.Count, ReadingBudget.MaxObjects, PdfBound.Objects);
        }
        return new(bytes, offsets);
    }

    private readonly record struct Content(ReadOnlyMemory<byte> Bytes, Dictionary<int, int> Offsets);
}
