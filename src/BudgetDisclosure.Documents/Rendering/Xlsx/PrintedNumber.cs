using System.Globalization;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>A printed number as a worksheet stores it: a value, and the format under which it shows as printed.</summary>
/// <param name="Value">As XML prints it: no separators, a percentage divided by 100.</param>
/// <param name="Format">For example <c>0.00</c>, <c>#,##0</c>, <c>0.0%</c>.</param>
internal readonly record struct PrintedNumber(string Value, string Format)
{
    /// <summary>A worksheet computes in doubles, which are exact to 15 digits.</summary>
    private const int MaxDigits = 15;

    private const int GroupDigits = 3;

    private static readonly string[] Plain = Formats("0", "");
    private static readonly string[] Grouped = Formats("#,##0", "");
    private static readonly string[] PlainPercent = Formats("0", "%");
    private static readonly string[] GroupedPercent = Formats("#,##0", "%");

    /// <summary>The number, or null where no format shows exactly <paramref name="text"/>: 007, .5, -0, （1,234）.</summary>
    public static PrintedNumber? TryParse(string text)
    {
        var isPercent = text.EndsWith('%');
        var body = isPercent ? text.AsSpan()[..^1] : text;
        var digits = body.TrimStart('-');
        if (body.Length - digits.Length > 1)
            return null;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? [] : digits[(point + 1)..];
        if (!IsWhole(whole) || (point >= 0 && fraction.IsEmpty) || fraction.ContainsAnyExceptInRange('0', '9'))
            return null;
        var isNegativeZero = digits.Length < body.Length && !digits.ContainsAnyInRange('1', '9');
        if (isNegativeZero || whole.Length + fraction.Length > MaxDigits)
            return null;
        return new(Stored(text, body, isPercent), FormatOf(whole.Contains(','), isPercent)[fraction.Length]);
    }

    /// <summary>Digits without a leading zero, or digits in groups of three.</summary>
    private static bool IsWhole(ReadOnlySpan<char> whole)
    {
        if (whole.IsEmpty || (whole[0] == '0' && whole.Length > 1))
            return false;
        if (!whole.Contains(','))
            return !whole.ContainsAnyExceptInRange('0', '9');
        if (whole.Length % (GroupDigits + 1) == 0)
            return false;
        for (var i = 0; i < whole.Length; i++)
        {
            var isSeparator = (whole.Length - i) % (GroupDigits + 1) == 0;
            if (isSeparator ? whole[i] != ',' : !char.IsAsciiDigit(whole[i]))
                return false;
        }
        return true;
    }

    private static string Stored(string text, ReadOnlySpan<char> body, bool isPercent)
    {
        if (isPercent)
            return (decimal.Parse(body, NumberStyles.Number, CultureInfo.InvariantCulture) / 100)
                .ToString(CultureInfo.InvariantCulture);
        return text.Replace(",", "", StringComparison.Ordinal);
    }

    private static string[] FormatOf(bool isGrouped, bool isPercent) =>
        isPercent ? isGrouped ? GroupedPercent : PlainPercent
        : isGrouped ? Grouped : Plain;

    private static string[] Formats(string whole, string end) =>
        [.. Enumerable.Range(0, MaxDigits + 1).Select(n => n == 0 ? whole + end : $"{whole}.{new string('0', n)}{end}")];
}
