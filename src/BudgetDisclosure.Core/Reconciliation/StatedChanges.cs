using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>A change against another year or the budget that the narrative states.</summary>
/// <param name="Reason">The words of its reason; null where none was found.</param>
/// <param name="Before">What the paragraph said up to the reason.</param>
internal sealed record StatedChange(PrintedText Text, int Start, int Length, Operand? Reason, string Before);

/// <summary>Reads changes and their reasons from sentences; a change that is split into parts (其中) is left to its parts.</summary>
internal static partial class StatedChanges
{
    /// <summary>A paragraph of a genuine document states a few; a hostile one may state any number.</summary>
    private const int MostMarks = 200;

    private enum Sign
    {
        Change,
        Parts,
        Reason,
    }

    private sealed record Mark(Sign Sign, int Start, int End, bool IsUp, bool IsPercent)
    {
        /// <summary>The printed number with the direction's sign; 0 for a per cent and for a change without a number.</summary>
        public decimal Amount { get; init; }

        /// <summary>Where a reason's words end.</summary>
        public int Until { get; set; }
    }

    public static IEnumerable<StatedChange> Of(Disclosure disclosure)
    {
        var sections = PrintedText.OfNarrative(disclosure).Where(text => text.Part == TextPart.Paragraph)
            .GroupBy(text => text.Section!.Value);
        return sections.Where(section => SpeaksOfChanges(disclosure.Sections[section.Key].Kind))
            .SelectMany(section => OfSection([.. section]));
    }

    private static bool SpeaksOfChanges(SectionKind kind) => kind is not (SectionKind.Terms or SectionKind.Duties
        or SectionKind.Institutions or SectionKind.Performance or SectionKind.Projects);

    private static IEnumerable<StatedChange> OfSection(List<PrintedText> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var text = paragraphs[i];
            var marks = Marks(text.Text);
            for (var m = 0; m < marks.Count; m++)
            {
                if (marks[m].Sign != Sign.Change || IsTotalOfParts(marks, m))
                    continue;
                var reason = OwnReason(marks, m, text.Text) is { } own ? Words(paragraphs, i, own)
                    : ReasonBefore(text, marks, m) ?? SharedReason(paragraphs, marks[m].IsUp);
                yield return new(text, marks[m].Start, marks[m].End - marks[m].Start, reason, text.Text[..marks[m].End]);
            }
        }
    }

    /// <summary>较上年增加40.88万元。其中：基本支出减少…; without 其中, changes that follow and add up to it.</summary>
    private static bool IsTotalOfParts(List<Mark> marks, int change)
    {
        var after = marks.Skip(change + 1).ToList();
        if (after is [{ Sign: Sign.Parts }, { Sign: Sign.Change }, ..])
            return true;
        var sum = 0m;
        var parts = after.Where(mark => mark.Sign == Sign.Change && mark.Amount != 0).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            sum += parts[i].Amount;
            if (i > 0 && sum == marks[change].Amount)
                return true;
        }
        return false;
    }

    /// <summary>因新招录两人，比上年增加3万元: the reason stands first in the sentence.</summary>
    private static Operand? ReasonBefore(PrintedText text, List<Mark> marks, int change)
    {
        var from = change == 0 ? 0 : marks[change - 1].End;
        var sentence = text.Text.AsSpan(from, marks[change].Start - from).LastIndexOfAny("。；;");
        from += sentence + 1;
        return First().Match(text.Text, from, marks[change].Start - from) is { Success: true } match
            ? text.Excerpt("原因", match.Groups["first"].Index, match.Groups["first"].Length) : null;
    }

    /// <summary>The reason that follows the change: at once, or after others of the same sentence in the same direction.</summary>
    private static Mark? OwnReason(List<Mark> marks, int change, string text)
    {
        for (var next = change + 1; next < marks.Count; next++)
        {
            if (marks[next].Sign == Sign.Reason)
                return marks[next];
            var ends = text.AsSpan(marks[change].End, marks[next].Start - marks[change].End).ContainsAny("。；;");
            if (marks[next].Sign == Sign.Parts || ends || marks[next].IsUp != marks[change].IsUp)
                return null;
        }
        return null;
    }

    /// <summary>A reason's words; those of the next paragraph where the line breaks after 主要原因：.</summary>
    private static Operand Words(List<PrintedText> paragraphs, int paragraph, Mark reason)
    {
        var text = paragraphs[paragraph];
        var isCut = text.Text.AsSpan(reason.End).IsWhiteSpace() && paragraph + 1 < paragraphs.Count;
        return isCut ? paragraphs[paragraph + 1].Whole("原因") : text.Excerpt("原因", reason.End, reason.Until - reason.End);
    }

    /// <summary>One reason for all changes of the section in one direction: 财政拨款收入支出增加的主要原因是…</summary>
    private static Operand? SharedReason(List<PrintedText> paragraphs, bool isUp)
    {
        foreach (var text in paragraphs)
        {
            foreach (Match match in Shared().Matches(text.Text))
            {
                var direction = match.Groups["direction"].Value;
                if (!Either().IsMatch(direction) && Up().IsMatch(direction) != isUp)
                    continue;
                var start = match.Index + match.Length;
                return text.Excerpt("原因", start, SentenceEnd(text.Text, start) - start);
            }
        }
        return null;
    }

    private static List<Mark> Marks(string text)
    {
        var marks = new List<Mark>();
        foreach (var match in Token().Matches(text).Take(MostMarks))
        {
            var sign = match.Groups["parts"].Success ? Sign.Parts : match.Groups["reason"].Success ? Sign.Reason : Sign.Change;
            var mark = new Mark(sign, match.Index, match.Index + match.Length, Up().IsMatch(match.Groups["direction"].Value),
                match.Groups["percent"].Success) { Until = SentenceEnd(text, match.Index + match.Length) };
            mark = mark with { Amount = AmountOf(match, mark) };
            if (IsPercentOfLast(marks, mark))
                marks[^1] = marks[^1] with { End = mark.End };
            else if (sign == Sign.Change ? IsOne(text, mark, match) : !match.Groups["near"].Success || IsNear(marks, mark))
                marks.Add(mark);
        }
        return WithoutThoseInReasons(text, marks);
    }

    /// <summary>False for 增加0万元, and for a change of which nobody says against what.</summary>
    private static bool IsOne(string text, Mark mark, Match match) => match.Groups["amount"] is not { Success: true } amount
        || (amount.Value.Any(digit => digit is >= '1' and <= '9') && Against().IsMatch(text[..mark.Start]));

    /// <summary>减少56.95万元，下降1.87%: one change.</summary>
    private static bool IsPercentOfLast(List<Mark> marks, Mark mark) =>
        mark is { Sign: Sign.Change, IsPercent: true } && marks is [.., { Sign: Sign.Change, IsPercent: false }] && IsNear(marks, mark);

    /// <summary>True right behind a change: 增加3万元，用于…; elsewhere 用于 says what money is for.</summary>
    private static bool IsNear(List<Mark> marks, Mark mark) =>
        marks is [.., { Sign: Sign.Change } last] && mark.Start - last.End <= 3;

    /// <summary>
    /// 主要是房租增加103万元: a change inside a reason is the reason. Where the same sentence gives a further reason, the
    /// change just before that one ends the first.
    /// </summary>
    private static List<Mark> WithoutThoseInReasons(string text, List<Mark> marks)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks[i].Sign != Sign.Reason)
                continue;
            var further = marks.FindIndex(i + 1, mark => mark.Sign == Sign.Reason && mark.Start < marks[i].Until);
            if (further > i + 1)
                marks[i].Until = Math.Max(marks[i].End, text.LastIndexOf('，', marks[further - 1].Start));
            marks.RemoveAll(mark => mark.Sign == Sign.Change && mark.Start >= marks[i].End && mark.Start < marks[i].Until);
        }
        return marks;
    }

    private static decimal AmountOf(Match match, Mark mark) =>
        !mark.IsPercent && decimal.TryParse(match.Groups["amount"].Value.Replace(",", ""), CultureInfo.InvariantCulture, out var amount)
            ? mark.IsUp ? amount : -amount : 0;

    private static int SentenceEnd(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny("。；;");
        return length < 0 ? text.Length : start + length;
    }

    [GeneratedRegex("(?<direction>增加|减少|增长|下降|上升|降低|提高|压减|调增|调减)(了|额为|为)?\\s*(?<amount>[0-9][0-9,.]*)\\s*(亿元|万元|元|(?<percent>[%％]))|" +
        "决算数?(?<direction>大于|小于|高于|低于)(年初|全年)?预算数?|(?<parts>其中)|" +
        "(?<reason>(主要)?原因(是因为|是由于|是|为)?[:：]?|主要(是|系|因)(因为|由于|因)?|(是|系)?由于|(?<=[，,])(?<near>系|因(?!公)|用于|主要(为|用于)))", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Token();

    [GeneratedRegex("(由于|因为|(?<!原)因(?!公)|(?<!接)受(?!理))(?<first>[^。；;]{2,80}?)[，,]", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex First();

    [GeneratedRegex("比|较|上年|去年|上一年", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex Against();

    [GeneratedRegex("增加|增长|上升|提高|调增|大于|高于", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex Up();

    [GeneratedRegex("增减|变化|变动", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex Either();

    [GeneratedRegex("(?<direction>增加|减少|增长|下降|增减|变化|变动)的?(主要)?原因(是|为|[:：])+", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Shared();
}
