using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Privacy;

/// <summary>Citizens' identity numbers (公民身份号码) in a text: region, date of birth and check digit must be right.</summary>
/// <remarks>GB 11643-1999; the check digit is that of ISO 7064, MOD 11-2.</remarks>
internal static partial class IdentityNumbers
{
    private const string CheckDigits = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="text">As <see cref="PlainText"/>.</param>
    public static IEnumerable<string> In(string text) =>
        Shape().Matches(text).Select(match => PlainText.Joined(match.Value)).Where(IsValid);

    /// <summary>18 characters whose region, date and check digit agree.</summary>
    public static bool IsValid(string number) =>
        Provinces.NameOf(number[..2]) is not null
        && DateOnly.TryParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && char.ToUpperInvariant(number[17]) == CheckDigits[Weights.Select((weight, i) => weight * (number[i] - '0')).Sum() % 11];

    /// <summary>
    /// In groups, or broken over lines anywhere; not inside a longer number or a hash, no amount with decimals, and not
    /// what is called a 信用代码, whose eighteen characters can look the same.
    /// </summary>
    [GeneratedRegex(
        @"(?<!\d[A-Za-z]*|信用代码[证号码为是]*[\s:()-]*)"
        + @"([1-8]\d{2}[\s-]{0,2}\d{3}[\s-]{0,2}(19|20)\d{2}[\s-]{0,2}\d{4}[\s-]{0,2}\d{3}[\dXx]|[1-8](\r?\n?\d){16}\r?\n?[\dXx])"
        + @"(?![0-9A-Za-z]|\.\d)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Shape();
}
