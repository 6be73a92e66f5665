namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>One character of a shown string.</summary>
/// <param name="Length">Its bytes.</param>
/// <param name="Cid">Its number in the collection; -1 where it is not known.</param>
/// <param name="Text">What the encoding itself says it is; null where that says nothing.</param>
internal readonly record struct CharacterCode(int Code, int Length, int Cid, string? Text);

/// <summary>How the bytes of a composite font make characters (ISO 32000-1, 9.7.5).</summary>
internal abstract class CodeMap(bool isVertical)
{
    public bool IsVertical { get; } = isVertical;

    /// <summary>The first character of a string that is not empty.</summary>
    public abstract CharacterCode First(ReadOnlySpan<byte> bytes);

    /// <summary>The number that the first bytes make.</summary>
    protected static int Number(ReadOnlySpan<byte> bytes)
    {
        var number = 0L;
        foreach (var b in bytes)
            number = (number << 8) | b;
        return (int)Math.Min(number, int.MaxValue);
    }
}

/// <summary>Two bytes, which are the character's number.</summary>
internal sealed class IdentityCodes(bool isVertical) : CodeMap(isVertical)
{
    private const int CodeBytes = 2;

    public override CharacterCode First(ReadOnlySpan<byte> bytes)
    {
        var length = Math.Min(bytes.Length, CodeBytes);
        var code = Number(bytes[..length]);
        return new(code, length, code, null);
    }
}

/// <summary>An encoding that is not known: two bytes, as most are, without number or text.</summary>
internal sealed class UnknownCodes() : CodeMap(false)
{
    private const int CodeBytes = 2;

    public override CharacterCode First(ReadOnlySpan<byte> bytes)
    {
        var length = Math.Min(bytes.Length, CodeBytes);
        return new(Number(bytes[..length]), length, -1, null);
    }
}
