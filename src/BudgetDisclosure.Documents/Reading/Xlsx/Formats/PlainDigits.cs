namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>Shows stored digits under General, <c>0</c>, <c>0.00</c> where nothing is to be computed.</summary>
/// <remarks>Leaves to the section what has signs, exponents, zeros to drop or digits to round.</remarks>
internal sealed class PlainDigits
{
    /// <summary>What General shows without rounding, the point included.</summary>
    private const int GeneralWidth = 10;

    /// <summary>What Excel keeps.</summary>
    private const int MaxLength = 15;

    /// <summary>Null for General.</summary>
    private readonly int? decimals;

    private PlainDigits(int? decimals) => this.decimals = decimals;

    public static PlainDigits? Of(List<FormatToken> tokens, SectionCondition? condition)
    {
        if (condition is not null || tokens.Count == 0)
            return null;
        if (tokens is [{ Kind: TokenKind.General }])
            return new(decimals: null);
        var point = tokens.FindIndex(token => token.Kind == TokenKind.Point);
        var zeros = tokens
            .Where((_, i) => i != point)
            .All(token => token is { Symbol: '0', Kind: TokenKind.IntegerDigit });
        return (zeros, point, tokens.Count) switch
        {
            (true, -1, 1) => new(0),
            (true, 1, > 2) => new(tokens.Count - 2),
            _ => null,
        };
    }

    public bool TryShow(ReadOnlySpan<char> stored, ShownText output)
    {
        var point = stored.IndexOf('.');
        var whole = point < 0 ? stored : stored[..point];
        var rest = point < 0 ? [] : stored[(point + 1)..];
        if (stored.Length > MaxLength || whole is [] or ['0', _, ..] || point == stored.Length - 1
            || whole.ContainsAnyExceptInRange('0', '9') || rest.ContainsAnyExceptInRange('0', '9'))
            return false;
        var fits = decimals is { } places
            ? rest.Length <= places
            : stored.Length <= GeneralWidth && (rest.IsEmpty || rest[^1] != '0');
        if (!fits)
            return false;
        output.Clear();
        output.Append(stored);
        if (decimals > rest.Length && point < 0)
            output.Append('.');
        output.Append('0', (decimals ?? rest.Length) - rest.Length);
        return true;
    }
}
