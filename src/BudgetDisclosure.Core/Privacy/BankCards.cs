using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Privacy;

/// <summary>Numbers that look like a bank card's: 银联 16 to 19 digits from 62, 9558 or 6013, Visa and Mastercard 16 from 4 or 5.</summary>
internal static partial class BankCards
{
    /// <param name="text">As <see cref="PlainText"/>.</param>
    public static IEnumerable<string> In(string text) => Shape().Matches(text)
        .Select(match => PlainText.Joined(match.Value)).Where(number => number.Length is >= 16 and <= 19 && IsValid(number));

    /// <summary>A label that says that numbers beside or below it are codes; one in ten of them passes as a card.</summary>
    public static bool IsCodeLabel(string text) => text.Length <= 20 && CodeLabel().IsMatch(text);

    /// <summary>The check digit of ISO/IEC 7812 (Luhn) is right.</summary>
    private static bool IsValid(string number)
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
    [GeneratedRegex(
        @"(?<![0-9A-Za-z]|[0-9A-Za-z][_-]|\d\.|(编码|代码|编号|文号)[: ]?)"
        + @"((62\d{2}|9558|6013)\d{12,15}|(4\d|5[1-5])\d{14}|(62\d{2}|9558|6013)([ -]\d{4}){3}([ -]\d{1,3})?)"
        + @"(?![0-9A-Za-z_-]|\.\d)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Shape();

    [GeneratedRegex("^[^卡账户]*(编码|代码|编号|文号)[^卡账户]*$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex CodeLabel();
}
