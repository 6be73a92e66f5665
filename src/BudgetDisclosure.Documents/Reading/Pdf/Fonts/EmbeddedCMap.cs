namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>A CMap that the file brings along.</summary>
/// <param name="below">The map it builds on; null for none.</param>
internal sealed class EmbeddedCMap(
    IReadOnlyList<CodeSpace> spaces, NumberRanges<int> cids, CodeMap? below, bool isVertical) : CodeMap(isVertical)
{
    public override CharacterCode First(ReadOnlySpan<byte> bytes)
    {
        var length = LengthOf(bytes);
        if (length == 0 && below is not null)
            return below.First(bytes);
        length = Math.Clamp(length, 1, bytes.Length);
        var code = Number(bytes[..length]);
        if (cids.TryFind(code, out var low, out var first))
            return new(code, length, (int)Math.Min((long)first + code - low, int.MaxValue), null);
        return below?.First(bytes) ?? new(code, length, 0, null);
    }

    /// <summary>0 where the bytes are in none of the spaces and another map may know them.</summary>
    private int LengthOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var space in spaces)
        {
            if (space.Holds(bytes))
                return space.Low.Length;
        }
        return below is null && spaces.Count > 0 ? spaces.Min(space => space.Low.Length) : below is null ? 1 : 0;
    }
}

/// <summary>Codes of one length, each byte between two bounds.</summary>
internal readonly record struct CodeSpace(byte[] Low, byte[] High)
{
    public bool Holds(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Low.Length)
            return false;
        for (var i = 0; i < Low.Length; i++)
        {
            if (bytes[i] < Low[i] || bytes[i] > High[i])
                return false;
        }
        return Low.Length > 0;
    }
}
