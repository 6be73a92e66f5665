using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>What a printed text says where a number is expected.</summary>
public enum AmountTextKind
{
    /// <summary>Nothing: blank, or a print of nothing such as a dash. Not 0.</summary>
    Blank,

    Number,

    /// <summary>Words, or something that only looks like a number.</summary>
    Words,
}

/// <summary>A printed number, exactly; percentages are given in per cent.</summary>
/// <param name="Decimals">How many digits stand after the point.</param>
public readonly record struct PrintedNumber(decimal Value, int Decimals, bool IsPercentage);

/// <summary>Reads numbers in all the ways tables print them.</summary>
public static partial class AmountText
{
    /// <summary>More digits than any budget has; longer texts are words.</summary>
    private const int MaxLength = 40;

    /// <summary>A decimal holds 28 digits exactly; more would be rounded without a word.</summary>
    private const int MaxDigits = 28;

    /// <summary>
    /// Thousands commas, full-width digits, a sign or brackets for negative, per cent, surrounding blanks.
    /// </summary>
    public static AmountTextKind Read(string text, out PrintedNumber number)
    {
        number = default;
        if (IsNothing(text))
            return AmountTextKind.Blank;
        if (text.Length > MaxLength)
            return AmountTextKind.Words;
        var plain = Plain(text);
        if (Pattern().Match(plain) is not { Success: true } match)
            return AmountTextKind.Words;
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        if (digits.TrimStart('0').Length > MaxDigits
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return AmountTextKind.Words;
        }
        var negative = match.Groups["minus"].Success || match.Groups["open"].Success;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        number = new(negative ? -value : value, point < 0 ? 0 : digits.Length - point - 1, match.Groups["percent"].Success);
        return AmountTextKind.Number;
    }

    /// <summary>The amount in fen, or null where it is no whole number of fen or beyond what is counted.</summary>
    public static Money? ToMoney(PrintedNumber number, AmountUnit unit)
    {
        if (Math.Abs(number.Value) > 1_000_000_000_000_000m)
            return null;
        var fen = number.Value * unit.FenPerUnit();
        return fen == decimal.Truncate(fen) && Math.Abs(fen) <= long.MaxValue ? new Money((long)fen) : null;
    }

    private static bool IsNothing(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && character is not ('-' or '－' or '—' or '–' or '―' or '−' or '─' or '_'))
                return false;
        }
        return true;
    }

    private static string Plain(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            builder.Append(character switch
            {
                >= '０' and <= '９' => (char)(character - '０' + '0'),
                '．' => '.',
                '，' => ',',
                '－' or '−' or '–' => '-',
                '（' => '(',
                '）' => ')',
                '％' => '%',
                '＋' => '+',
                _ => character,
            });
        }
        return builder.ToString().Trim();
    }

    [GeneratedRegex(@"^(?:(?<open>\()\s*|(?<minus>-)\s*|\+)?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*" +
        @"(?<percent>%)?(?(open)\s*\))$", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Pattern();
}
