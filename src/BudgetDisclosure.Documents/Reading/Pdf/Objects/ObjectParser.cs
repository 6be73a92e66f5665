namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>Values one after the other, as objects, object streams, content streams and CMaps hold them.</summary>
/// <param name="store">Where references lead; null where none can stand.</param>
internal sealed class ObjectParser(Lexer lexer, ObjectStore? store = null)
{
    private static readonly PdfBoolean isTrue = new(true);
    private static readonly PdfBoolean isFalse = new(false);
    private static readonly PdfNumber[] small = [.. Enumerable.Range(0, 256).Select(n => new PdfNumber(n))];

    /// <summary>Decrypts the strings of an object; null where they are plain.</summary>
    public Func<byte[], byte[]>? DecryptString { get; init; }

    public Lexer Lexer => lexer;

    /// <summary>The next value or keyword; null at the end.</summary>
    public PdfObject? Read() => Read(0);

    private PdfObject? Read(int depth)
    {
        lexer.SkipSpace();
        if (lexer.AtEnd)
            return null;
        store?.Budget.CountValue();
        if (lexer.StartsNumber())
            return ReadNumberOrReference();
        switch ((char)lexer.Peek())
        {
            case '/':
                return new PdfName(lexer.ReadName());
            case '(':
                return ToString(lexer.ReadString());
            case '<' when lexer.Peek(1) != '<':
                return ToString(lexer.ReadHexString());
            case '<':
                return ReadDictionary(depth + 1);
            case '[':
                return ReadArray(depth + 1);
            default:
                return ReadWord();
        }
    }

    private PdfString ToString(byte[] bytes) => new(DecryptString?.Invoke(bytes) ?? bytes);

    private PdfObject ReadWord() => lexer.TrySkip(">>"u8) ? new PdfKeyword(">>") : lexer.ReadWord() switch
    {
        "true" => isTrue,
        "false" => isFalse,
        "null" => PdfNull.Value,
        var word => new PdfKeyword(word),
    };

    private PdfObject ReadNumberOrReference()
    {
        var value = lexer.ReadNumber();
        if (store is not null && value is >= 0 and <= int.MaxValue && SkipsGenerationAndR())
            return new PdfReference((int)value);
        return value >= 0 && value < small.Length && value % 1 == 0 ? small[(int)value] : new PdfNumber(value);
    }

    private bool SkipsGenerationAndR()
    {
        var start = lexer.Position;
        lexer.SkipSpace();
        if (Characters.IsDigit(lexer.Peek()))
        {
            lexer.ReadNumber();
            lexer.SkipSpace();
            if (lexer.Peek() == 'R' && !Characters.IsRegular(Following()))
            {
                lexer.Position++;
                return true;
            }
        }
        lexer.Position = start;
        return false;
    }

    private byte Following() => lexer.Position + 1 < lexer.Length ? lexer.Peek(1) : (byte)' ';

    private PdfArray ReadArray(int depth)
    {
        ReadingBudget.Hold(depth, ReadingBudget.MaxNesting, PdfBound.Nesting);
        lexer.Position++;
        var items = new List<PdfObject>();
        while (Read(depth) is { } item)
        {
            if (item is PdfKeyword { Text: "]" } || EndsObject(item))
                break;
            items.Add(item);
            ReadingBudget.Hold(items.Count, ReadingBudget.MaxItems, PdfBound.Objects);
        }
        return new(items, store);
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        ReadingBudget.Hold(depth, ReadingBudget.MaxNesting, PdfBound.Nesting);
        lexer.Position += 2;
        var entries = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
        while (Read(depth) is { } key && key is not PdfKeyword { Text: ">>" } && !EndsObject(key))
        {
            if (key is not PdfName name)
                continue;
            if (Read(depth) is not { } value || value is PdfKeyword { Text: ">>" } || EndsObject(value))
                break;
            entries[name.Value] = value;
            ReadingBudget.Hold(entries.Count, ReadingBudget.MaxItems, PdfBound.Objects);
        }
        return new(entries, store);
    }

    /// <summary>True for the word behind an object: what it stands in was never closed.</summary>
    private bool EndsObject(PdfObject item)
    {
        if (item is not PdfKeyword { Text: "endobj" or "stream" } word)
            return false;
        lexer.Position -= word.Text.Length;
        return true;
    }
}
