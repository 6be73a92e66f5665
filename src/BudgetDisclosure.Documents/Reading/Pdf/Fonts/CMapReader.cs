using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>Reads CMaps, those that give characters numbers and those that give them texts (ToUnicode).</summary>
internal sealed class CMapReader
{
    /// <summary>Genuine maps have six at most, and each is looked at for each character.</summary>
    private const int MostSpaces = 100;
    private const int MostCodeBytes = 4;

    private readonly ObjectParser parser;
    private readonly List<CodeSpace> spaces = [];
    private readonly NumberRanges<int> cids = new();
    private readonly ToUnicode texts = new();
    private CodeMap? below;
    private bool isVertical;

    private CMapReader(ReadOnlyMemory<byte> bytes) => parser = new(new Lexer(bytes));

    /// <param name="stream">The font's encoding.</param>
    public static CodeMap ReadCodes(PdfStream stream)
    {
        var reader = new CMapReader(stream.Decode().Bytes)
        {
            below = stream.Dictionary.Name("UseCMap") is { } name ? Predefined(name) : null,
            isVertical = stream.Dictionary.Whole("WMode") == 1,
        };
        reader.Read();
        return new EmbeddedCMap(reader.spaces, reader.cids, reader.below, reader.isVertical);
    }

    public static ToUnicode ReadTexts(PdfStream stream)
    {
        var reader = new CMapReader(stream.Decode().Bytes);
        reader.Read();
        return reader.texts;
    }

    /// <returns>Null for a name that is not known.</returns>
    public static CodeMap? Predefined(string name) => name switch
    {
        "Identity-H" => new IdentityCodes(false),
        "Identity-V" => new IdentityCodes(true),
        _ => EncodedCodes.Find(name),
    };

    private void Read()
    {
        PdfObject? before = null, last = null;
        while (parser.Read() is { } value)
        {
            if (value is PdfKeyword keyword)
                Take(keyword.Text, before, last);
            (before, last) = (last, value);
        }
    }

    private void Take(string keyword, PdfObject? before, PdfObject? last)
    {
        switch (keyword)
        {
            case "usecmap" when last is PdfName name:
                below ??= Predefined(name.Value);
                break;
            case "def" when before is PdfName { Value: "WMode" } && last is PdfNumber mode:
                isVertical = mode.Whole == 1;
                break;
            case "begincodespacerange":
                ReadSpaces();
                break;
            case "begincidchar":
                ReadCids(asRanges: false);
                break;
            case "begincidrange":
                ReadCids(asRanges: true);
                break;
            case "beginbfchar":
                ReadTexts(asRanges: false);
                break;
            case "beginbfrange":
                ReadTexts(asRanges: true);
                break;
        }
    }

    private void ReadSpaces()
    {
        while (parser.Read() is PdfString low && parser.Read() is PdfString high)
        {
            var length = low.Bytes.Length;
            if (spaces.Count < MostSpaces && length is > 0 and <= MostCodeBytes && length == high.Bytes.Length)
                spaces.Add(new(low.Bytes, high.Bytes));
        }
    }

    private void ReadCids(bool asRanges)
    {
        while (parser.Read() is PdfString low)
        {
            var high = asRanges ? parser.Read() as PdfString : low;
            if (high is null || parser.Read() is not PdfNumber cid)
                return;
            cids.Add(Code(low), Code(high), cid.Whole);
        }
    }

    private void ReadTexts(bool asRanges)
    {
        while (parser.Read() is PdfString low)
        {
            var high = asRanges ? parser.Read() as PdfString : low;
            if (high is null)
                return;
            var text = parser.Read();
            if (text is PdfString one)
                texts.Add(Code(low), Code(high), one.Bytes);
            else if (text is PdfArray many)
                AddEach(Code(low), many);
        }
    }

    private void AddEach(int code, PdfArray many)
    {
        for (var i = 0; i < many.Count && code <= int.MaxValue - many.Count; i++)
        {
            if (many[i] is PdfString text)
                texts.Add(code + i, code + i, text.Bytes);
        }
    }

    private static int Code(PdfString code)
    {
        var number = 0L;
        foreach (var b in code.Bytes.Take(MostCodeBytes))
            number = (number << 8) | b;
        return (int)Math.Min(number, int.MaxValue);
    }
}
