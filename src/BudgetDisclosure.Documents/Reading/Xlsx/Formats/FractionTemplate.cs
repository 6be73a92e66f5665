namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>A section that shows fractions: <c># ?/?</c>, <c># ??/16</c>.</summary>
internal sealed class FractionTemplate
{
    /// <summary>Excel offers three digits.</summary>
    private const int MaxDenominator = 999;

    private readonly bool hasWhole;
    private readonly int fixedDenominator;
    private readonly int largestDenominator;

    public FractionTemplate(List<FormatToken> tokens)
    {
        var slash = tokens.FindIndex(token => token.Kind == TokenKind.Fraction);
        var first = tokens.FindIndex(token => token.Kind == TokenKind.IntegerDigit);
        var last = tokens.FindLastIndex(slash, token => token.Kind == TokenKind.IntegerDigit);
        hasWhole = tokens.FindIndex(first, last - first, token => token.Kind == TokenKind.Literal) >= 0;
        var places = 0;
        foreach (var token in tokens.Skip(slash + 1).Take(3))
        {
            if (token.Kind == TokenKind.IntegerDigit)
                places++;
            if (char.IsAsciiDigit(token.Symbol) && token.Kind is TokenKind.Literal)
                fixedDenominator = (fixedDenominator * 10) + (token.Symbol - '0');
        }
        largestDenominator = (int)Math.Min(StoredNumber.PowerOfTen(Math.Max(places, 1)) - 1, MaxDenominator);
    }

    /// <summary>True if digits stand on both sides of the slash.</summary>
    public static bool IsFraction(List<FormatToken> tokens)
    {
        var slash = tokens.FindIndex(token => token.Kind == TokenKind.Fraction);
        return slash > 0 && slash + 1 < tokens.Count
            && tokens.FindIndex(0, slash, token => token.Kind == TokenKind.IntegerDigit) >= 0
            && (tokens[slash + 1].Kind == TokenKind.IntegerDigit || char.IsAsciiDigit(tokens[slash + 1].Symbol));
    }

    public void Write(StoredNumber number, ShownText output)
    {
        if (!number.TryToDecimal(out var value) || Math.Abs(value) > 1_000_000_000_000m)
        {
            GeneralFormat.Write(number, output);
            return;
        }
        if (value < 0)
            output.Append('-');
        value = Math.Abs(value);
        var whole = hasWhole ? decimal.Floor(value) : 0;
        var (numerator, denominator) = Nearest(value - whole);
        if (hasWhole && numerator == denominator)
            (whole, numerator) = (whole + 1, 0);
        if (hasWhole && (whole != 0 || numerator == 0))
            output.Append((long)whole);
        if (hasWhole && numerator == 0)
            return;
        if (whole != 0)
            output.Append(' ');
        output.Append(numerator);
        output.Append('/');
        output.Append(denominator);
    }

    private (long Numerator, long Denominator) Nearest(decimal value)
    {
        if (fixedDenominator > 0)
            return (Numerator(value, fixedDenominator), fixedDenominator);
        var (best, smallest) = ((Numerator(value, 1), 1L), decimal.MaxValue);
        for (var denominator = 1L; denominator <= largestDenominator && smallest != 0; denominator++)
        {
            var numerator = Numerator(value, denominator);
            var difference = Math.Abs(value - (numerator / (decimal)denominator));
            if (difference < smallest)
                (best, smallest) = ((numerator, denominator), difference);
        }
        return best;
    }

    private static long Numerator(decimal value, long denominator) =>
        (long)Math.Round(value * denominator, MidpointRounding.AwayFromZero);
}
