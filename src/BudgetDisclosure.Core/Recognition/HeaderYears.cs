using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>
/// Says years in headers in words: where labels name two years, the earlier is 上年 and the later 本年, in whatever
/// order they stand; where they name one, it says nothing and is left out.
/// </summary>
internal static partial class HeaderYears
{
    public static string[][] InWords(string[][] paths)
    {
        var years = paths.SelectMany(path => path).SelectMany(label => Year().Matches(label))
            .Select(match => match.Groups["year"].Value).Distinct().Order(StringComparer.Ordinal).ToList();
        return years.Count switch
        {
            1 => Replace(paths, _ => ""),
            2 => Replace(paths, year => year == years[0] ? "上年" : "本年"),
            _ => paths,
        };
    }

    private static string[][] Replace(string[][] paths, Func<string, string> word) =>
        [.. paths.Select(path => path.Select(label => Replace(label, word)).ToArray())];

    private static string Replace(string label, Func<string, string> word)
    {
        var replaced = Year().Replace(label, match => word(match.Groups["year"].Value));
        return replaced.Length == 0 ? label : replaced;
    }

    [GeneratedRegex(@"(?<year>(19|20)\d\d)年度?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();
}
