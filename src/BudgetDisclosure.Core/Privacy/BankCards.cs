using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Privacy;

/// <summary>Numbers that look like a bank card's: 银联 16 to 19 digits from 62, Visa and Mastercard 16 from 4 or 5.</summary>
internal static partial class BankCards
{
    /// <param name="text">In half width.</param>
    public static IEnumerable<string> CandidatesIn(string text) => Shape().Matches(text)
        .Select(match => match.Value.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal))
        .Where(number => number.Length is >= 16 and <= 19);

    /// <summary>The check digit of ISO/IEC 7812 (Luhn) is right.</summary>
    public static bool IsValid(string number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[^(i + 1)] - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /// <summary>In groups of four only 银联: four amounts beside each other also look like that.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z._-])(62\d{14,17}|(4\d|5[1-5])\d{14}|62\d{2}([ -]\d{4}){3}([ -]\d{1,3})?)(?![0-9A-Za-z_-]|[.,]\d)",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Shape();
}
