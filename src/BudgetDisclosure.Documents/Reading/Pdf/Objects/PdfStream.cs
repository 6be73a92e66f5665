using BudgetDisclosure.Documents.Reading.Pdf.Objects.Filters;

namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>A dictionary with bytes, as they stand in the file.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> raw, StreamDecoder decoder) : PdfObject
{
    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>The bytes, decrypted and through every filter; counted each time against the budget.</summary>
    public DecodedStream Decode() => decoder.Decode(Dictionary, raw);
}

/// <summary>What a stream holds.</summary>
/// <param name="IsDamaged">Only the part up to a fault could be decoded.</param>
internal readonly record struct DecodedStream(ReadOnlyMemory<byte> Bytes, bool IsDamaged);
