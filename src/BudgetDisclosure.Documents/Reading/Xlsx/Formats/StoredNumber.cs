namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>A number as a spreadsheet stores it, ± <c>Digits × 10^Exponent</c>, never through a double.</summary>
/// <remarks>
/// Excel computes in doubles, writes up to 17 digits and shows 15: 1308.7099999999998 in the file is 1308.71 to
/// everybody who looks. So the digits past the fifteenth are rounded away here, before any format rounds again.
/// </remarks>
internal readonly record struct StoredNumber(bool Negative, long Digits, int Exponent)
{
    /// <summary>What Excel keeps.</summary>
    private const int SignificantDigits = 15;

    /// <summary>A double ends at 1.8E+308; what lies beyond ± this is no number of a spreadsheet.</summary>
    private const int MaxExponent = 310;

    public bool IsZero => Digits == 0;

    public static bool TryParse(ReadOnlySpan<char> text, out StoredNumber number)
    {
        number = default;
        text = text.Trim();
        var at = 0;
        var negative = text is ['-', ..];
        if (text is ['-' or '+', ..])
            at++;
        if (!TryDigits(text, ref at, out var digits, out var exponent))
            return false;
        if (at < text.Length && !TryExponent(text[at..], ref exponent))
            return false;
        if (digits == 0)
            exponent = 0;
        if (exponent is > MaxExponent or < -MaxExponent - SignificantDigits)
            return false;
        number = new(negative && digits != 0, digits, exponent);
        return true;
    }

    /// <summary>The number × 10^<paramref name="places"/>.</summary>
    public StoredNumber Shift(int places) => IsZero ? this : this with { Exponent = Exponent + places };

    public StoredNumber Abs() => this with { Negative = false };

    /// <summary>The nearest whole number of units of 10^-<paramref name="decimals"/>, halves away from zero.</summary>
    /// <returns>Its digits, to be followed by <paramref name="zeros"/> zeros.</returns>
    public long RoundTo(int decimals, out int zeros)
    {
        var shift = Exponent + decimals;
        zeros = Digits == 0 ? 0 : Math.Max(shift, 0);
        if (shift >= 0 || Digits == 0)
            return Digits;
        if (shift < -18)
            return 0;
        var unit = PowerOfTen(-shift);
        var (whole, rest) = Math.DivRem(Digits, unit);
        return rest >= unit - rest ? whole + 1 : whole;
    }

    /// <summary>The power of ten of the first digit: 2 for 123.4, -2 for 0.012; 0 for zero.</summary>
    public int Magnitude => IsZero ? 0 : CountDigits(Digits) - 1 + Exponent;

    /// <summary>For dates and times only.</summary>
    public double ToDouble() => (Negative ? -1.0 : 1.0) * Digits * Math.Pow(10, Exponent);

    /// <summary>False where the number does not fit into a decimal.</summary>
    public bool TryToDecimal(out decimal value)
    {
        value = 0;
        if (Exponent is > 12 or < -28)
            return false;
        value = Digits;
        for (var n = Exponent; n > 0; n--)
            value *= 10;
        for (var n = Exponent; n < 0; n++)
            value /= 10;
        if (Negative)
            value = -value;
        return true;
    }

    internal static int CountDigits(long digits)
    {
        var count = 1;
        for (var rest = digits; rest >= 10; rest /= 10)
            count++;
        return count;
    }

    internal static long PowerOfTen(int power)
    {
        var value = 1L;
        for (var n = 0; n < power; n++)
            value *= 10;
        return value;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, ref int at, out long digits, out int exponent)
    {
        digits = 0;
        exponent = 0;
        int kept = 0, seen = 0;
        var (point, roundUp) = (false, false);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '.' && !point)
            {
                point = true;
                continue;
            }
            if (!char.IsAsciiDigit(c))
                break;
            seen++;
            if (kept < SignificantDigits)
            {
                digits = (digits * 10) + (c - '0');
                kept += digits == 0 ? 0 : 1;
                exponent -= point ? 1 : 0;
                continue;
            }
            if (kept++ == SignificantDigits)
                roundUp = c >= '5';
            exponent += point ? 0 : 1;
        }
        if (roundUp)
            digits++;
        return seen > 0;
    }

    private static bool TryExponent(ReadOnlySpan<char> text, ref int exponent)
    {
        if (text[0] is not ('e' or 'E') || text.Length > 6 || !int.TryParse(text[1..], out var written))
            return false;
        exponent += written;
        return true;
    }
}
