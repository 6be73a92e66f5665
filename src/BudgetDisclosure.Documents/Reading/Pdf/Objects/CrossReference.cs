namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>
/// The tables and streams that say where objects stand, the newest first (ISO 32000-1, 7.5.4 and 7.5.8).
/// </summary>
internal sealed class CrossReference(ReadOnlyMemory<byte> file, IndirectObjects objects)
{
    private const int StartWithin = 2048;

    private readonly HashSet<int> sections = [];

    public Dictionary<int, ObjectPlace> Places { get; } = [];

    public PdfDictionary Trailer { get; private set; } = PdfDictionary.Empty;

    /// <returns>False where anything of it does not hold.</returns>
    public bool TryRead()
    {
        var next = Start();
        while (next is { } offset)
        {
            if (!sections.Add(offset) || TryReadSection(offset) is not { } trailer)
                return false;
            if (Trailer.Entries.Count == 0)
                Trailer = trailer;
            next = trailer.Whole("Prev");
        }
        return Trailer.Has("Root");
    }

    private int? Start()
    {
        var from = Math.Max(0, file.Length - StartWithin);
        var at = file.Span[from..].LastIndexOf("startxref"u8);
        var lexer = new Lexer(file, from + at + "startxref".Length);
        lexer.SkipSpace();
        return at >= 0 && lexer.StartsNumber() ? new PdfNumber(lexer.ReadNumber()).Whole : -1;
    }

    /// <returns>The section's trailer; null where the section does not hold.</returns>
    private PdfDictionary? TryReadSection(int offset)
    {
        if (offset < 0 || offset >= file.Length)
            return null;
        var lexer = new Lexer(file, offset);
        lexer.SkipSpace();
        return lexer.TrySkip("xref"u8) ? TryReadTable(lexer) : TryReadStream(lexer.Position);
    }

    /// <summary>Objects that a hybrid file hides from old readers stand in its stream and take precedence.</summary>
    private PdfDictionary? TryReadTable(Lexer lexer)
    {
        var entries = new List<(int Number, ObjectPlace Place)>();
        lexer.SkipSpace();
        while (lexer.StartsNumber())
        {
            if (!TryReadSubsection(lexer, entries))
                return null;
        }
        if (!lexer.TrySkip("trailer"u8) || objects.ReadTrailer(lexer.Position) is not { } trailer)
            return null;
        if (trailer.Whole("XRefStm") is { } hidden && sections.Add(hidden) && TryReadSection(hidden) is null)
            return null;
        foreach (var (number, place) in entries)
            Places.TryAdd(number, place);
        return trailer;
    }

    private static bool TryReadSubsection(Lexer lexer, List<(int Number, ObjectPlace Place)> entries)
    {
        var (first, count) = (Number(lexer), Number(lexer));
        for (long number = first; number < (long)first + count; number++)
        {
            var offset = Number(lexer);
            Number(lexer);
            var used = lexer.TrySkip("n"u8);
            if (offset < 0 || (!used && !lexer.TrySkip("f"u8)))
                return false;
            lexer.SkipSpace();
            if (number is > 0 and <= int.MaxValue)
                entries.Add(((int)number, used ? ObjectPlace.At(offset) : ObjectPlace.Free));
            ReadingBudget.Hold(entries.Count, ReadingBudget.MaxObjects, PdfBound.Objects);
        }
        return first >= 0 && count >= 0;
    }

    /// <summary>A whole number and the space behind it; -1 where none stands.</summary>
    private static int Number(Lexer lexer)
    {
        var value = lexer.StartsNumber() ? new PdfNumber(lexer.ReadNumber()).Whole : -1;
        lexer.SkipSpace();
        return value;
    }

    private PdfDictionary? TryReadStream(int offset)
    {
        if (objects.ReadAt(offset, null) is not PdfStream stream || stream.Dictionary.Name("Type") != "XRef")
            return null;
        var widths = stream.Dictionary.Array("W")?.Numbers() ?? [];
        if (widths.Length < 3 || widths.Take(3).Any(width => width is < 0 or > 8) || widths.Take(3).Sum() < 1)
            return null;
        var index = stream.Dictionary.Array("Index")?.Numbers() ?? [0, stream.Dictionary.Number("Size") ?? 0];
        ReadEntries(stream.Decode().Bytes.Span, [(int)widths[0], (int)widths[1], (int)widths[2]], index);
        return stream.Dictionary;
    }

    private void ReadEntries(ReadOnlySpan<byte> bytes, int[] widths, double[] index)
    {
        var entry = widths.Sum();
        for (var section = 0; section + 1 < index.Length; section += 2)
        {
            for (var n = 0d; n < index[section + 1] && bytes.Length >= entry; n++)
            {
                var number = index[section] + n;
                if (number is > 0 and <= int.MaxValue && PlaceOf(bytes, widths) is { } place)
                    Places.TryAdd((int)number, place);
                ReadingBudget.Hold(Places.Count, ReadingBudget.MaxObjects, PdfBound.Objects);
                bytes = bytes[entry..];
            }
        }
    }

    private static ObjectPlace? PlaceOf(ReadOnlySpan<byte> entry, int[] widths)
    {
        var type = widths[0] == 0 ? 1 : Field(entry[..widths[0]]);
        var second = Field(entry.Slice(widths[0], widths[1]));
        return type switch
        {
            0 => ObjectPlace.Free,
            1 => ObjectPlace.At(second),
            2 when second > 0 => ObjectPlace.In(second),
            _ => null,
        };
    }

    private static int Field(ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        foreach (var b in bytes)
            value = Math.Min((value << 8) | b, int.MaxValue);
        return (int)value;
    }
}
