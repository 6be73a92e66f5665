using BudgetDisclosure.Documents.Reading.Pdf.Objects.Filters;

namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>Reads <c>N G obj … endobj</c> at a place of the file.</summary>
internal sealed class IndirectObjects(ReadOnlyMemory<byte> file, ObjectStore store)
{
    private readonly StreamEnds ends = new(file);

    /// <summary>The object at the offset; null where none, or one of another number, stands there.</summary>
    /// <param name="number">The number it must have; null for any.</param>
    public PdfObject? ReadAt(int offset, int? number)
    {
        if (offset < 0 || offset >= file.Length)
            return null;
        var lexer = new Lexer(file, offset);
        if (!TryReadHead(lexer, out var found, out var generation) || (number ?? found) != found)
            return null;
        var value = ReadBody(lexer, found, generation);
        store.Budget.CountWork(lexer.Position - offset);
        return value;
    }

    /// <summary>The dictionary behind <c>trailer</c>; null where there is none.</summary>
    public PdfDictionary? ReadTrailer(int offset)
    {
        var lexer = new Lexer(file, offset);
        var value = new ObjectParser(lexer, store).Read();
        store.Budget.CountWork(lexer.Position - offset);
        return value as PdfDictionary;
    }

    private static bool TryReadHead(Lexer lexer, out int number, out int generation)
    {
        (number, generation) = (Whole(lexer), Whole(lexer));
        lexer.SkipSpace();
        return number >= 0 && generation >= 0 && lexer.TrySkip("obj"u8);
    }

    /// <summary>A whole number; -1 where none stands.</summary>
    private static int Whole(Lexer lexer)
    {
        lexer.SkipSpace();
        return Characters.IsDigit(lexer.Peek()) && lexer.ReadNumber() is var value and <= int.MaxValue
            ? (int)value : -1;
    }

    private PdfObject ReadBody(Lexer lexer, int number, int generation)
    {
        var security = store.Security;
        var parser = new ObjectParser(lexer, store)
        {
            DecryptString = security is null ? null : bytes => security.DecryptString(bytes, number, generation),
        };
        var value = parser.Read() ?? PdfNull.Value;
        if (value is not PdfDictionary dictionary)
            return value is PdfKeyword ? PdfNull.Value : value;
        lexer.SkipSpace();
        if (!lexer.TrySkip("stream"u8))
            return value;
        var raw = ReadStream(lexer, dictionary);
        var plain = security is null || dictionary.Name("Type") == "XRef";
        return new PdfStream(dictionary, raw, new StreamDecoder(
            store.Budget, plain ? null : bytes => security!.DecryptStream(bytes, number, generation)));
    }

    /// <summary>The bytes of the stated length or, where no end stands there, up to the next one.</summary>
    private ReadOnlyMemory<byte> ReadStream(Lexer lexer, PdfDictionary dictionary)
    {
        if (!lexer.TrySkip("\r\n"u8) && !lexer.TrySkip("\n"u8))
            lexer.TrySkip("\r"u8);
        var start = lexer.Position;
        if (dictionary.Whole("Length") is >= 0 and var length && length <= file.Length - start)
        {
            lexer.Position = start + length;
            lexer.SkipSpace();
            if (lexer.TrySkip("endstream"u8))
                return file.Slice(start, length);
        }
        var end = ends.After(start);
        lexer.Position = end;
        return file[start..end];
    }
}
