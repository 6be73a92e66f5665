namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>The layout of digits of a section: <c>#,##0.00</c>, <c>0%</c>, <c>0,</c>, <c>0.00E+00</c>.</summary>
internal sealed class DigitTemplate
{
    /// <summary>Ten signs of per cent or ten commas: what goes beyond is no format of a table.</summary>
    private const int MaxShift = 30;

    private readonly FormatToken[] tokens;
    private readonly int integerPlaces;
    private readonly int decimals;
    private readonly int exponentPlaces;
    private readonly bool grouped;
    private readonly bool scientific;
    private readonly int shift;

    private DigitTemplate(FormatToken[] tokens, bool grouped, int scalingCommas)
    {
        this.tokens = tokens;
        this.grouped = grouped;
        int Count(TokenKind kind) => tokens.Count(token => token.Kind == kind);
        integerPlaces = Count(TokenKind.IntegerDigit);
        decimals = Count(TokenKind.DecimalDigit);
        exponentPlaces = Count(TokenKind.ExponentDigit);
        scientific = exponentPlaces > 0;
        Scales = scalingCommas > 0;
        var percents = tokens.Count(token => token is { Symbol: '%', Text: "" });
        shift = Math.Clamp((2 * percents) - (3 * scalingCommas), -MaxShift, MaxShift);
    }

    /// <summary>True for trailing commas, each of which shows thousandths.</summary>
    public bool Scales { get; }

    /// <summary>Tells digits before the point from those behind it, commas that group from those that scale.</summary>
    public static DigitTemplate Of(List<FormatToken> raw)
    {
        var last = raw.FindLastIndex(token => token.Kind == TokenKind.IntegerDigit);
        var point = raw.FindIndex(token => token.Kind == TokenKind.Point);
        var exponent = raw.FindIndex(token => token.Kind == TokenKind.Exponent);
        var lastInteger = raw.FindLastIndex(
            point < 0 ? raw.Count - 1 : point, token => token.Kind == TokenKind.IntegerDigit);
        var (grouped, scaling, digitSeen) = (false, 0, false);
        var kept = new List<FormatToken>(raw.Count);
        for (var i = 0; i < raw.Count; i++)
        {
            var token = raw[i];
            digitSeen |= token.Kind == TokenKind.IntegerDigit;
            if (token is { Kind: TokenKind.Literal, Symbol: ',', Text: "" })
            {
                grouped |= digitSeen && i < lastInteger;
                scaling += digitSeen && i > lastInteger && (i > last || i < point) ? 1 : 0;
                continue;
            }
            kept.Add(Placed(token, afterPoint: point >= 0 && i > point, afterExponent: exponent >= 0 && i > exponent));
        }
        return new([.. kept], grouped, scaling);
    }

    public static string Words(FormatToken token) => token switch
    {
        { Text: not "" } or { Symbol: '"' or '\\' or '!' } => token.Text,
        _ => token.Symbol.ToString(),
    };

    public void Write(StoredNumber number, ShownText output)
    {
        if (number.Negative)
            output.Append('-');
        var scaled = number.Shift(shift);
        var exponent = 0;
        if (scientific)
            scaled = Normalise(scaled, out exponent);
        FillDigits(scaled, output.Digits, out var length);
        WriteTokens(output.Digits.AsSpan(0, length), exponent, output);
    }

    private static FormatToken Placed(FormatToken token, bool afterPoint, bool afterExponent) => token.Kind switch
    {
        TokenKind.IntegerDigit when afterExponent => token with { Kind = TokenKind.ExponentDigit },
        TokenKind.IntegerDigit when afterPoint => token with { Kind = TokenKind.DecimalDigit },
        _ => token,
    };

    /// <summary>Moves the point so that the digits before it fill the places: one, or three for ##0.0E+0.</summary>
    private StoredNumber Normalise(StoredNumber number, out int exponent)
    {
        exponent = 0;
        if (number.IsZero)
            return number;
        var step = Math.Max(integerPlaces, 1);
        exponent = (int)Math.Floor(number.Magnitude / (double)step) * step;
        var moved = number.Shift(-exponent);
        var rounded = moved.RoundTo(decimals, out var zeros);
        if (StoredNumber.CountDigits(rounded) + zeros <= step + decimals)
            return moved;
        exponent += step;
        return number.Shift(-exponent);
    }

    /// <summary>Writes the rounded digits into the buffer, at least as many as there are decimals.</summary>
    private void FillDigits(StoredNumber number, char[] digits, out int length)
    {
        var value = number.RoundTo(decimals, out var zeros);
        Span<char> written = stackalloc char[20];
        var count = 0;
        if (value != 0)
            value.TryFormat(written, out count);
        var padding = Math.Max(decimals - count - zeros, 0);
        digits.AsSpan(0, padding).Fill('0');
        written[..count].CopyTo(digits.AsSpan(padding));
        digits.AsSpan(padding + count, zeros).Fill('0');
        length = padding + count + zeros;
    }

    private void WriteTokens(ReadOnlySpan<char> digits, int exponent, ShownText output)
    {
        var whole = digits[..^decimals];
        var rest = digits[^decimals..];
        var (place, decimalAt, exponentPlace) = (integerPlaces, 0, exponentPlaces);
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case TokenKind.IntegerDigit:
                    for (var n = place == integerPlaces ? whole.Length : 0; n > place; n--)
                        WriteInteger(whole, n, token.Symbol, output);
                    WriteInteger(whole, place--, token.Symbol, output);
                    break;
                case TokenKind.Point:
                    for (var n = integerPlaces == 0 ? whole.Length : 0; n > 0; n--)
                        WriteInteger(whole, n, '#', output);
                    output.Append('.');
                    break;
                case TokenKind.DecimalDigit:
                    WriteDecimal(rest[decimalAt++..], token.Symbol, output);
                    break;
                case TokenKind.Exponent:
                    WriteExponentSign(exponent, token.Symbol, output);
                    break;
                case TokenKind.ExponentDigit:
                    if (exponentPlace-- == exponentPlaces)
                        output.Append(Math.Abs(exponent), exponentPlaces);
                    break;
                default:
                    WriteWords(token, output);
                    break;
            }
        }
    }

    /// <summary>Writes the digit at a place before the point, counted from the point and from 1.</summary>
    private void WriteInteger(ReadOnlySpan<char> whole, int place, char placeholder, ShownText output)
    {
        if (place <= whole.Length)
            output.Append(whole[^place]);
        else if (placeholder == '0')
            output.Append('0');
        else if (placeholder == '?')
            output.Append(' ');
        else
            return;
        if (grouped && place > 1 && place % 3 == 1 && (place <= whole.Length || placeholder == '0'))
            output.Append(',');
    }

    private static void WriteDecimal(ReadOnlySpan<char> rest, char placeholder, ShownText output)
    {
        if (placeholder == '0' || rest.ContainsAnyExcept('0'))
            output.Append(rest[0]);
        else if (placeholder == '?')
            output.Append(' ');
    }

    private static void WriteExponentSign(int exponent, char sign, ShownText output)
    {
        output.Append('E');
        if (exponent < 0)
            output.Append('-');
        else if (sign == '+')
            output.Append('+');
    }

    private static void WriteWords(FormatToken token, ShownText output)
    {
        if (token.Text.Length > 0)
            output.Append(token.Text);
        else if (token.Symbol is not ('"' or '\\' or '!'))
            output.Append(token.Symbol);
    }
}
