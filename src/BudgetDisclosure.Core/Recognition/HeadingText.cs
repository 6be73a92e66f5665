using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>A heading's number taken from its text.</summary>
/// <param name="Number">As printed, without the separator (一, （二）, 3, 第一部分).</param>
/// <param name="Ordinal">The number as a count, 0 where it is none.</param>
/// <param name="Rank">How high the style of numbering stands: 1 第一部分, 2 一、, 3 （一）, 4 1、, 5 （1）.</param>
internal sealed record HeadingText(string Number, string Title, int Ordinal, int Rank)
{
    /// <summary>From this rank on a number is more often an item's than a heading's.</summary>
    public const int ItemRank = 4;

    public static HeadingText? Parse(string text)
    {
        var match = HeadingPatterns.Number().Match(text);
        if (!match.Success)
            return null;
        var title = text[match.Length..].Trim();
        for (var rank = 1; rank <= 5; rank++)
        {
            var group = match.Groups[$"r{rank}"];
            if (!group.Success)
                continue;
            var number = group.Value.Replace(" ", "", StringComparison.Ordinal);
            return new(number, title, ToCount(number), rank);
        }
        return null;
    }

    private static int ToCount(string number)
    {
        var digits = new string([.. number.Where(char.IsAsciiDigit)]);
        if (digits.Length > 0)
            return int.TryParse(digits, out var arabic) ? arabic : 0;
        var count = 0;
        foreach (var character in number)
        {
            var value = "零一二三四五六七八九".IndexOf(character, StringComparison.Ordinal);
            if (value > 0)
                count += value;
            else if (character == '十')
                count = count == 0 ? 10 : count * 10;
        }
        return count;
    }
}

/// <summary>The pattern of numbers in front of headings and items.</summary>
internal static partial class HeadingPatterns
{
    [GeneratedRegex(@"^\s*(?:(?<r1>第\s*[一二三四五六七八九十]+\s*部分)\s*[、.．:：]?|(?<r2>[一二三四五六七八九十]+)\s*[、.．]|" +
        @"(?<r3>[（(][一二三四五六七八九十]+[）)])\s*[、.．]?|(?<r4>\d{1,2})\s*(?:[、．]|\.(?!\d))|(?<r5>[（(]\d{1,2}[）)])\s*[、.．]?)\s*",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    public static partial Regex Number();
}
