using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Privacy;

/// <summary>Citizens' identity numbers (公民身份号码) in a text: region, date of birth and check digit must be right.</summary>
/// <remarks>GB 11643-1999; the check digit is that of ISO 7064, MOD 11-2.</remarks>
internal static partial class IdentityNumbers
{
    private const string CheckDigits = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="text">In half width.</param>
    public static IEnumerable<string> In(string text) => Shape().Matches(text)
        .Select(match => match.Value.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal))
        .Where(IsValid);

    /// <summary>18 characters whose region, date and check digit agree.</summary>
    public static bool IsValid(string number) =>
        Provinces.NameOf(number[..2]) is not null
        && DateOnly.TryParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && char.ToUpperInvariant(number[17]) == CheckDigits[Weights.Select((weight, i) => weight * (number[i] - '0')).Sum() % 11];

    /// <summary>Not inside a longer number, a hash or a code, and no amount with decimals.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z._-])[1-8]\d{5}[ -]?(19|20)\d{6}[ -]?\d{3}[\dXx](?![0-9A-Za-z_-]|\.\d)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Shape();
}
