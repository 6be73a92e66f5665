namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>The number that a person reads off a cell, compared with the stored one.</summary>
/// <remarks>
/// The amount of a cell is the shown one; a stored value further away than half the last shown digit is a hint
/// (thousands shown by <c>0,</c>, a minus sign left out, a section that prints a word).
/// </remarks>
internal static class ShownValue
{
    private const int MaxDigits = 27;

    public static bool Agrees(StoredNumber stored, ReadOnlySpan<char> shown)
    {
        if (!TryRead(shown, out var value, out var lastPlace))
            return stored.IsZero;
        return stored.TryToDecimal(out var exact) && Math.Abs(exact - value) <= lastPlace / 2;
    }

    private static bool TryRead(ReadOnlySpan<char> shown, out decimal value, out decimal lastPlace)
    {
        (value, lastPlace) = (0, 1);
        var (digits, point, negative) = (0, false, false);
        foreach (var c in shown)
        {
            negative |= c is '-' or '(' or '（';
            if (c == '%')
                lastPlace /= 100;
            if (c == '.' && point)
                return false;
            point |= c == '.';
            if (!char.IsAsciiDigit(c))
                continue;
            if (++digits > MaxDigits)
                return false;
            value = (value * 10) + (c - '0');
            lastPlace = point ? lastPlace / 10 : lastPlace;
        }
        value *= negative ? -lastPlace : lastPlace;
        return digits > 0;
    }
}
