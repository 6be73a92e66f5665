namespace BudgetDisclosure.Documents.Reading.Pdf.Objects.Filters;

/// <summary>Sends the bytes of a stream through its filters (ISO 32000-1, 7.4).</summary>
/// <param name="decrypt">What to do first in an encrypted file.</param>
internal sealed class StreamDecoder(ReadingBudget budget, Func<ReadOnlyMemory<byte>, byte[]>? decrypt = null)
{
    public DecodedStream Decode(PdfDictionary dictionary, ReadOnlyMemory<byte> raw)
    {
        var filters = Names(dictionary);
        ReadingBudget.Hold(filters.Count, ReadingBudget.MaxFilters, PdfBound.Filters);
        var parameters = dictionary.OneOrMany(dictionary.Has("DecodeParms") ? "DecodeParms" : "DP").ToList();
        var result = new DecodedStream(decrypt is null || filters is ["Crypt", ..] ? raw : decrypt(raw), false);
        for (var i = 0; i < filters.Count; i++)
        {
            var (bytes, damaged) = Apply(filters[i], parameters.ElementAtOrDefault(i) as PdfDictionary, result.Bytes);
            budget.CountDecoded(bytes.Length);
            result = new(bytes, result.IsDamaged || damaged);
        }
        return result;
    }

    private static List<string> Names(PdfDictionary dictionary) =>
    [
        .. dictionary.OneOrMany(dictionary.Has("Filter") ? "Filter" : "F").OfType<PdfName>().Select(name => name.Value),
    ];

    private static DecodedStream Apply(
        string filter, PdfDictionary? parameters, ReadOnlyMemory<byte> bytes) => filter switch
    {
        "FlateDecode" or "Fl" => Predictor.Undo(FlateFilter.Decode(bytes), parameters),
        "LZWDecode" or "LZW" =>
            Predictor.Undo(LzwFilter.Decode(bytes.Span, parameters?.Whole("EarlyChange") != 0), parameters),
        "ASCII85Decode" or "A85" => AsciiFilters.DecodeBase85(bytes.Span),
        "ASCIIHexDecode" or "AHx" => AsciiFilters.DecodeHex(bytes.Span),
        "RunLengthDecode" or "RL" => RunLengthFilter.Decode(bytes.Span),
        "Crypt" => new(bytes, false),
        _ => new(ReadOnlyMemory<byte>.Empty, true),
    };
}
