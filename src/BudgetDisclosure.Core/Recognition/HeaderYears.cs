using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>
/// Says years in headers in words: the disclosure's own year is 本年, the one before it 上年. Where the disclosure's
/// year is not known, two years are the earlier and the later, and one beside 本年 or 上年 is the other of them. A year
/// that is alone in its header says nothing and is left out; a year that cannot be told stays as it stands.
/// </summary>
internal static partial class HeaderYears
{
    private const string ThisYear = "本年";
    private const string LastYear = "上年";

    public static string[][] InWords(string[][] paths, FiscalYear? year)
    {
        var labels = paths.SelectMany(path => path).Distinct().ToList();
        var years = labels.SelectMany(label => Year().Matches(label)).Select(match => match.Groups["year"].Value)
            .Distinct().Order(StringComparer.Ordinal).ToList();
        if (years.Count == 0)
            return paths;
        var said = Words(labels, years, year);
        return [.. paths.Select(path => path.Select(label => Replace(label, said)).ToArray())];
    }

    /// <summary>True for a label that still names a year: which one it is to the disclosure could not be told.</summary>
    public static bool IsUntold(string label) => Year().IsMatch(label);

    /// <summary>True for a label that is a year and nothing else: 2024年.</summary>
    public static bool IsYear(string label) => OnlyYear().IsMatch(label);

    private static Dictionary<string, string> Words(List<string> labels, List<string> years, FiscalYear? year)
    {
        var saysThis = labels.Exists(label => ThisYearWords().IsMatch(label));
        var saysLast = labels.Exists(label => LastYearWords().IsMatch(label));
        if (year is { } own && (years.Contains(own.ToString()) || years.Contains(own.Previous.ToString())))
        {
            var alone = years.Count == 1 && !saysThis && !saysLast;
            return new(StringComparer.Ordinal)
            {
                [own.ToString()] = alone ? "" : ThisYear,
                [own.Previous.ToString()] = LastYear,
            };
        }
        return years.Count switch
        {
            1 when saysThis => new() { [years[0]] = LastYear },
            1 when saysLast => new() { [years[0]] = ThisYear },
            1 when year is null => new() { [years[0]] = "" },
            2 => new() { [years[0]] = LastYear, [years[1]] = ThisYear },
            _ => [],
        };
    }

    private static string Replace(string label, Dictionary<string, string> said)
    {
        var replaced = Year().Replace(label, match =>
            said.TryGetValue(match.Groups["year"].Value, out var word) ? word : match.Value);
        return replaced.Length == 0 ? label : replaced;
    }

    [GeneratedRegex(@"(?<year>(19|20)[0-9]{2})年度?", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex("^(19|20)[0-9]{2}年度?$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex OnlyYear();

    [GeneratedRegex("^(本年|今年|当年)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex ThisYearWords();

    [GeneratedRegex("^(上年|去年|上一年)(?!结转|结余)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex LastYearWords();
}
