namespace BudgetDisclosure.Core.Recognition.Figures;

/// <summary>Words up to the next comma, stop or figure, and the figure that ends them.</summary>
/// <param name="Number">The number right behind the words; null where a sign of punctuation ends them.</param>
/// <param name="Close">The sign of punctuation behind the words or behind the number; \0 where none is.</param>
public readonly record struct TextSegment(int Start, int End, TextNumber? Number, char Close);

/// <summary>Cuts a text into sentences, and a sentence into segments. Figures are never paired across sentences.</summary>
public static class TextSentences
{
    /// <summary>The segments of each sentence in order.</summary>
    /// <param name="numbers">The text's numbers; years, dates, codes and numbers of items are words and end no segment.</param>
    public static IEnumerable<IReadOnlyList<TextSegment>> Of(string text, IReadOnlyList<TextNumber> numbers)
    {
        List<TextSegment> segments = [];
        var (start, at, next) = (0, 0, 0);
        while (at < text.Length)
        {
            while (next < numbers.Count && numbers[next].Start < at)
                next++;
            if (next < numbers.Count && numbers[next].Start == at)
            {
                var number = numbers[next++];
                at = number.End;
                if (IsWord(number.Kind))
                {
                    at += number.Kind == TextNumberKind.Ordinal && at < text.Length && text[at] is '.' or '．' ? 1 : 0;
                    continue;
                }
                segments.Add(new(start, number.Start, number, at < text.Length && IsMark(text[at]) ? text[at++] : '\0'));
            }
            else if (EndOfRemark(text, at, numbers, next) is { } end)
            {
                at = end;
                continue;
            }
            else if (IsMark(text[at]))
            {
                segments.Add(new(start, at, null, text[at++]));
            }
            else
            {
                at++;
                continue;
            }
            start = at;
            if (EndsSentence(segments[^1].Close))
            {
                yield return segments;
                segments = [];
            }
        }
        if (start < at)
            segments.Add(new(start, at, null, '\0'));
        if (segments.Count > 0)
            yield return segments;
    }

    /// <summary>Behind a remark in brackets that holds no figure: its commas cut nothing (（上一年度，下同）).</summary>
    private static int? EndOfRemark(string text, int at, IReadOnlyList<TextNumber> numbers, int next)
    {
        if (text[at] is not ('（' or '('))
            return null;
        var close = text.AsSpan(at).IndexOfAny('）', ')');
        if (close < 0)
            return null;
        while (next < numbers.Count && IsWord(numbers[next].Kind))
            next++;
        return next >= numbers.Count || numbers[next].Start > at + close ? at + close + 1 : null;
    }

    private static bool IsWord(TextNumberKind kind) => kind is TextNumberKind.Year or TextNumberKind.Date
        or TextNumberKind.Code or TextNumberKind.Ordinal or TextNumberKind.DocumentNumber;

    private static bool IsMark(char character) =>
        character is '，' or ',' or '；' or ';' or '：' or ':' || EndsSentence(character);

    private static bool EndsSentence(char character) => character is '。' or '.' or '！' or '？';
}
