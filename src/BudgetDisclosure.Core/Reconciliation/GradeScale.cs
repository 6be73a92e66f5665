using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>The grades of an indicator as thresholds, from the best to the worst.</summary>
/// <remarks>
/// Grades are read as people mean them: ≥98, ≥95, ≥90, ＜90 is a scale without overlap, each grade beginning where the
/// better one ends; 70%以上 and 70%以下 meet. Grades in words, and exact numbers, are not judged against their neighbours.
/// </remarks>
internal static partial class GradeScale
{
    private readonly record struct Range(decimal? Low, decimal? High)
    {
        public bool IsExact => Low == High;

        public Range Mirrored => new(-High, -Low);
    }

    /// <summary>What is wrong with the scale, in Chinese; null where nothing is, or nothing can be told.</summary>
    public static string? Fault(IReadOnlyList<Operand> grades)
    {
        var read = grades.Select(grade => (grade.Role, Range: Read(grade.Text))).ToList();
        var thresholds = read.SkipLast(1).Select(one => one.Range).OfType<Range>().Where(range => !range.IsExact).ToList();
        if (thresholds.Count == 0)
            return null;
        var isRising = thresholds.All(range => range.Low is null);
        if (!isRising && thresholds.Exists(range => range.Low is null))
            return null;
        for (var i = 1; i < read.Count; i++)
        {
            if (read[i - 1].Range is { } better && read[i].Range is { } worse
                && Between(isRising ? better.Mirrored : better, isRising ? worse.Mirrored : worse) is { } fault)
            {
                return $"的“{read[i - 1].Role}”（{grades[i - 1].Text}）与“{read[i].Role}”（{grades[i].Text}）{fault}";
            }
        }
        return null;
    }

    /// <summary>Two neighbours on a scale that falls from the better to the worse.</summary>
    private static string? Between(Range better, Range worse)
    {
        if (better.IsExact && worse.IsExact)
            return null;
        if (worse.Low is { } low && better.Low is { } above && low >= above && !(worse.IsExact || better.IsExact))
            return "的界限颠倒";
        if (worse.High is not { } high || better.Low is not { } bottom || better.IsExact || worse.IsExact)
            return null;
        return high < bottom ? "之间有空档" : high > bottom ? "有重叠" : null;
    }

    private static Range? Read(string text)
    {
        text = text.Replace('：', ':');
        if (text.Contains(':'))
            return null;
        if (Span().Match(text) is { Success: true } span)
            return Ordered(Number(span, "low"), Number(span, "high"));
        if (AtLeast().Match(text) is { Success: true } least)
            return new(Number(least, "number"), null);
        if (AtMost().Match(text) is { Success: true } most)
            return new(null, Number(most, "number"));
        return Exact().Match(text) is { Success: true } exact ? new(Number(exact, "number"), Number(exact, "number")) : null;
    }

    private static Range Ordered(decimal one, decimal other) => new(Math.Min(one, other), Math.Max(one, other));

    private static decimal Number(Match match, string group)
    {
        var number = decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        return match.Groups["scale"].Value switch
        {
            "亿" => number * 100_000_000,
            "千万" => number * 10_000_000,
            "百万" => number * 1_000_000,
            "万" => number * 10_000,
            _ => number,
        };
    }

    private const string Digits = @"[0-9]{1,12}(\.[0-9]{1,6})?";
    private const string Scale = "(?<scale>亿|千万|百万|万)?";

    [GeneratedRegex(@"(?<low>" + Digits + @")\s*[%％‰]?\s*[-—–~～至,，]\s*(?<high>" + Digits + ")", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Span();

    [GeneratedRegex(@"(≥|>=|＞=|>|＞|﹥|大于等于|大于|不低于|不少于|(?<!不)超过)\s*(?<number>" + Digits + ")" + Scale +
        @"|(?<number>" + Digits + ")" + Scale + @"[^0-9，,、]{0,5}?(以上|后)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"(≤|<=|＜=|<|＜|﹤|小于等于|小于|不超过|不高于|(?<!不)低于)\s*(?<number>" + Digits + ")" + Scale +
        @"|(?<number>" + Digits + ")" + Scale + @"[^0-9，,、]{0,5}?(以下|以内|内)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"^\s*(?<number>" + Digits + ")" + Scale + @"\s*[%％‰]?[\u4e00-\u9fff]{0,2}\s*$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Exact();
}
