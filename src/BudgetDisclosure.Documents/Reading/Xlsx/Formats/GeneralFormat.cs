namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>The format General: as many digits as fit into eleven characters, the sign not counted.</summary>
internal static class GeneralFormat
{
    private const int Width = 11;
    private const int ScientificDigits = 6;

    public static void Write(StoredNumber number, ShownText output)
    {
        if (number.Negative)
            output.Append('-');
        if (number.IsZero)
            output.Append('0');
        else if (DecimalsThatFit(number) is { } decimals)
            WritePlain(number, decimals, output);
        else
            WriteScientific(number, output);
    }

    /// <summary>Null where only scientific notation fits: 12 digits and more, or below 0.0001 with too many.</summary>
    private static int? DecimalsThatFit(StoredNumber number)
    {
        var magnitude = number.Magnitude;
        if (magnitude >= Width)
            return null;
        if (magnitude >= Width - 2)
            return number.RoundTo(0, out _) >= 100_000_000_000 ? null : 0;
        if (magnitude >= 0)
            return Width - 2 - magnitude;
        const int most = Width - 2;
        return magnitude >= -4 || IsExact(number, most) ? most : null;
    }

    private static bool IsExact(StoredNumber number, int decimals)
    {
        var (digits, exponent) = (number.Digits, number.Exponent);
        for (; digits % 10 == 0; digits /= 10)
            exponent++;
        return exponent >= -decimals;
    }

    private static void WritePlain(StoredNumber number, int decimals, ShownText output)
    {
        var digits = number.RoundTo(decimals, out var zeros);
        for (; zeros > 0 && decimals > 0; zeros--)
            decimals--;
        for (; decimals > 0 && digits % 10 == 0; digits /= 10)
            decimals--;
        var unit = StoredNumber.PowerOfTen(decimals);
        output.Append(digits / unit);
        output.Append('0', zeros);
        if (decimals == 0)
            return;
        output.Append('.');
        output.Append(digits % unit, decimals);
    }

    private static void WriteScientific(StoredNumber number, ShownText output)
    {
        var exponent = number.Magnitude;
        var digits = number.Shift(-exponent).RoundTo(ScientificDigits - 1, out var zeros);
        for (; zeros > 0; zeros--)
            digits *= 10;
        if (digits >= StoredNumber.PowerOfTen(ScientificDigits))
        {
            digits /= 10;
            exponent++;
        }
        WritePlain(new(Negative: false, digits, 1 - ScientificDigits), ScientificDigits - 1, output);
        output.Append('E');
        output.Append(exponent < 0 ? '-' : '+');
        output.Append(Math.Abs(exponent), 2);
    }
}
