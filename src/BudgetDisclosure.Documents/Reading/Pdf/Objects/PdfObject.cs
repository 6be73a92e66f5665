using System.Text;

namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>A value of a PDF file (ISO 32000-1, 7.3).</summary>
internal abstract class PdfObject;

/// <summary>Nothing; also what a reference to a missing object stands for.</summary>
internal sealed class PdfNull : PdfObject
{
    private PdfNull()
    {
    }

    public static PdfNull Value { get; } = new();
}

internal sealed class PdfBoolean(bool value) : PdfObject
{
    public bool Value { get; } = value;
}

internal sealed class PdfNumber(double value) : PdfObject
{
    public double Value { get; } = value;

    /// <summary>The nearest whole number that an <see cref="int"/> holds.</summary>
    public int Whole => (int)Math.Clamp(Value, int.MinValue, int.MaxValue);
}

/// <summary>A name, its bytes as characters of the same number.</summary>
internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}

internal sealed class PdfString(byte[] bytes) : PdfObject
{
    public byte[] Bytes { get; } = bytes;

    public string Latin => Encoding.Latin1.GetString(Bytes);
}

/// <summary>A word that is no value: an operator of a content stream, <c>endobj</c> and the like.</summary>
internal sealed class PdfKeyword(string text) : PdfObject
{
    public string Text { get; } = text;
}

internal sealed class PdfReference(int number) : PdfObject
{
    public int Number { get; } = number;
}

/// <summary>A list whose items come resolved.</summary>
internal sealed class PdfArray(IReadOnlyList<PdfObject> items, ObjectStore? store) : PdfObject
{
    public int Count => items.Count;

    public PdfObject this[int index] => Resolved(items[index], store);

    /// <summary>The items as they stand, references among them.</summary>
    public IReadOnlyList<PdfObject> Unresolved => items;

    /// <summary>The numbers of the list; 0 for what is none.</summary>
    public double[] Numbers()
    {
        var numbers = new double[items.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (this[i] as PdfNumber)?.Value ?? 0;
        return numbers;
    }

    internal static PdfObject Resolved(PdfObject value, ObjectStore? store) =>
        value is PdfReference reference ? store?.Get(reference.Number) ?? PdfNull.Value : value;
}

/// <summary>
/// Entries by name; what is asked for comes resolved, and null where it is missing or of another type.
/// </summary>
internal sealed class PdfDictionary(Dictionary<string, PdfObject> entries, ObjectStore? store) : PdfObject
{
    public static PdfDictionary Empty { get; } = new([], null);

    public IReadOnlyDictionary<string, PdfObject> Entries => entries;

    public PdfObject this[string key] =>
        entries.TryGetValue(key, out var value) ? PdfArray.Resolved(value, store) : PdfNull.Value;

    public bool Has(string key) => entries.ContainsKey(key);

    public double? Number(string key) => (this[key] as PdfNumber)?.Value;

    public int? Whole(string key) => (this[key] as PdfNumber)?.Whole;

    public string? Name(string key) => (this[key] as PdfName)?.Value;

    public PdfArray? Array(string key) => this[key] as PdfArray;

    public PdfStream? Stream(string key) => this[key] as PdfStream;

    /// <summary>A dictionary, or that of a stream.</summary>
    public PdfDictionary? Dictionary(string key) => this[key] switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    /// <summary>The value itself or, where a list is allowed in its place, its items.</summary>
    public IEnumerable<PdfObject> OneOrMany(string key) => this[key] switch
    {
        PdfArray array => Enumerable.Range(0, array.Count).Select(i => array[i]),
        PdfNull => [],
        var one => [one],
    };
}
