namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>Gives the same string for the same short text: <c>0.00</c> stands thousands of times in a budget.</summary>
internal sealed class TextPool
{
    /// <summary>A power of two; a text replaces the one before it in its place.</summary>
    private const int Places = 4096;

    /// <summary>Longer texts hardly repeat.</summary>
    private const int MaxPooledLength = 24;

    private readonly string?[] places = new string?[Places];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (text.Length > MaxPooledLength)
            return new(text);
        var hash = 17u;
        unchecked
        {
            foreach (var c in text)
                hash = (hash * 31) + c;
            hash ^= hash >> 15;
        }
        ref var place = ref places[hash & (Places - 1)];
        if (place is null || !text.SequenceEqual(place))
            place = new(text);
        return place;
    }
}
