namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>The columns of a worksheet that nobody sees: hidden, or without width.</summary>
internal sealed class HiddenColumns
{
    private bool[]? hidden;

    /// <summary>Takes in an element <c>col</c>.</summary>
    public void Add(PartTokens tokens)
    {
        var isHidden = false;
        int first = 0, last = 0;
        while (tokens.NextAttribute(out var name, out var value))
        {
            if (name.SequenceEqual("hidden"u8))
                isHidden |= PartValues.IsTrue(value);
            else if (name.SequenceEqual("width"u8))
                isHidden |= PartValues.IsZero(value);
            else if (name.SequenceEqual("min"u8))
                first = PartValues.Number(value);
            else if (name.SequenceEqual("max"u8))
                last = PartValues.Number(value);
        }
        if (isHidden)
            Hide(first, last);
    }

    /// <summary>Hides columns, from 1.</summary>
    public void Hide(int first, int last)
    {
        hidden ??= new bool[CellReference.MaxColumn + 1];
        first = Math.Max(first, 1);
        last = Math.Min(last, CellReference.MaxColumn);
        if (first <= last)
            hidden.AsSpan(first, last - first + 1).Fill(true);
    }

    public bool Contains(int column) => hidden is not null && hidden[column];
}

/// <summary>Attribute values of worksheets.</summary>
internal static class PartValues
{
    public static bool IsTrue(ReadOnlySpan<byte> value) => value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8);

    /// <summary>True for a size of nothing.</summary>
    public static bool IsZero(ReadOnlySpan<byte> value) => double.TryParse(value, out var size) && size <= 0;

    /// <summary>0 for what is no number.</summary>
    public static int Number(ReadOnlySpan<byte> value) => value is [>= (byte)'0' and <= (byte)'9' and var digit]
        ? digit - '0'
        : int.TryParse(value, out var number) ? number : 0;
}
