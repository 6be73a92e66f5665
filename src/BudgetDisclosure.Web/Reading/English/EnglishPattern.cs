using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Web.Reading.English;

/// <summary>A phrase with holes.</summary>
internal sealed partial class EnglishPattern
{
    private readonly string _longest;
    private readonly Regex _key;
    private readonly string _english;

    public EnglishPattern(string key, string english)
    {
        var literals = Hole().Split(key);
        (_longest, _english) = (literals.MaxBy(part => part.Length)!, english);
        Weight = literals.Sum(part => part.Length);
        var written = new StringBuilder("^");
        var from = 0;
        foreach (var hole in Hole().EnumerateMatches(key))
        {
            var name = key.Substring(hole.Index + 1, hole.Length - 2);
            written.Append(Regex.Escape(key[from..hole.Index]))
                .Append(CultureInfo.InvariantCulture, $"(?<{name}>{Fill(name[0])})");
            from = hole.Index + hole.Length;
        }
        _key = new(written.Append(Regex.Escape(key[from..])).Append('$').ToString(), RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1));
    }

    /// <summary>How many characters are fixed: of two patterns that fit, the one with more of them is meant.</summary>
    public int Weight { get; }

    /// <summary>The English of a whole text, or null.</summary>
    public IReadOnlyList<EnglishPiece>? Match(string text, int depth)
    {
        if (!text.Contains(_longest, StringComparison.Ordinal) || MatchOf(text) is not { Success: true } match)
            return null;
        var pieces = new List<EnglishPiece>();
        var from = 0;
        foreach (var hole in Hole().EnumerateMatches(_english))
        {
            pieces.Add(new(_english[from..hole.Index], IsChinese: false));
            var name = _english.Substring(hole.Index + 1, hole.Length - 2);
            if (Filled(name[0], match.Groups[name].Value, depth) is not { } filled)
                return null;
            pieces.AddRange(filled);
            from = hole.Index + hole.Length;
        }
        pieces.Add(new(_english[from..], IsChinese: false));
        return [.. pieces.Where(piece => piece.Text.Length > 0)];
    }

    /// <summary>A day, or a day and time, as English writes it; null for any other text.</summary>
    public static string? Day(string text)
    {
        if (ChineseDay().Match(text) is not { Success: true } match
            || !int.TryParse(match.Groups["month"].Value, CultureInfo.InvariantCulture, out var month)
            || month is < 1 or > 12)
        {
            return null;
        }
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        var day = $"{match.Groups["day"].Value} {name} {match.Groups["year"].Value}";
        return match.Groups["time"].Length > 0 ? $"{day}, {match.Groups["time"].Value} (Beijing time)" : day;
    }

    /// <summary>Null for what takes too long: no phrase of the portal does.</summary>
    private Match? MatchOf(string text)
    {
        try
        {
            return _key.Match(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static string Fill(char kind) => kind switch
    {
        'n' => @"[-−+]?\d[\d,]*(?:\.\d+)?",
        'd' => @"\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日(?: ?\d{1,2}:\d{2}(?::\d{2})?)?",
        _ => ".+?",
    };

    private static IReadOnlyList<EnglishPiece>? Filled(char kind, string text, int depth) => kind switch
    {
        'd' => [new(Day(text) ?? text, IsChinese: false)],
        'p' => EnglishPhrases.Find(text, depth + 1),
        't' when EnglishPhrases.Named(text) is { } named => [new(named, IsChinese: false)],
        't' => [new(text, EnglishPage.IsChinese(text))],
        _ => [new(text, IsChinese: false)],
    };

    [GeneratedRegex(@"\{[ndtp]\d?\}")]
    private static partial Regex Hole();

    [GeneratedRegex(
        @"^(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日"
        + @"(?: ?(?<time>\d{1,2}:\d{2}(?::\d{2})?))?$")]
    private static partial Regex ChineseDay();
}
