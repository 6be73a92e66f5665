using System.Globalization;

namespace BudgetDisclosure.Core.Recognition.Figures;

/// <summary>Finds every number of a text and says what it is, with its exact place.</summary>
/// <remarks>Written by hand instead of as a pattern: a narrative has a thousand numbers, and each is looked at from both sides.</remarks>
public sealed class NumberScanner
{
    /// <summary>More digits than any budget has; rules multiply and divide the values, and a decimal holds 28 digits.</summary>
    private const int MaxDigits = 16;

    private const int MaxDecimals = 6;

    /// <summary>A percentage of more digits is none that an office printed.</summary>
    private const int MaxPercentDecimals = 4;

    /// <summary>A thousand billion 元, in fen.</summary>
    private const decimal MaxFen = 100_000_000_000_000_000m;

    private readonly string _text;

    private NumberScanner(string printed) => _text = HalfWidth.Of(printed);

    /// <returns>The numbers in order; none overlaps another.</returns>
    public static IReadOnlyList<TextNumber> Scan(string text)
    {
        var scanner = new NumberScanner(text);
        List<TextNumber> numbers = [];
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiDigit(scanner._text[at]))
            {
                at++;
                continue;
            }
            var number = scanner.Read(at);
            numbers.Add(number);
            at = number.End;
        }
        return numbers;
    }

    private TextNumber Read(int start)
    {
        var digits = DigitsAt(start);
        return digits.Count > MaxDigits || digits.Decimals > MaxDecimals ? Whole(digits, TextNumberKind.Other)
            : AsCode(digits) ?? AsDate(digits) ?? AsDocumentNumber(digits) ?? AsOrdinal(digits)
            ?? AsPercentage(digits) ?? AsMoney(digits) ?? AsMeasured(digits) ?? Plain(digits);
    }

    /// <summary>Digits with thousands commas and a point. A year right behind 1. is not its decimals: 1.2025年预算.</summary>
    private Digits DigitsAt(int start)
    {
        var end = EndOfRun(start);
        if (end - start <= 3)
        {
            while (end + 3 < _text.Length && _text[end] == ',' && EndOfRun(end + 1) == end + 4)
                end += 4;
            if (end + 4 == _text.Length && _text[end] == ',' && EndOfRun(end + 1) == end + 4)
                end += 4;
        }
        var decimals = 0;
        if (end + 1 < _text.Length && _text[end] == '.' && char.IsAsciiDigit(_text[end + 1]))
        {
            var last = EndOfRun(end + 1);
            if (!IsItemBeforeYear(start, end, last))
                (decimals, end) = (last - end - 1, last);
        }
        return new(start, end, decimals, _text[start..end].Count(char.IsAsciiDigit));
    }

    private bool IsItemBeforeYear(int start, int point, int end) =>
        point - start <= 2 && end - point == 5 && IsYear(_text.AsSpan(point + 1, 4)) && At(end) == '年';

    private int EndOfRun(int at)
    {
        while (at < _text.Length && char.IsAsciiDigit(_text[at]))
            at++;
        return at;
    }

    /// <summary>Letters around the digits, or many digits under a word that announces a code.</summary>
    private TextNumber? AsCode(Digits digits)
    {
        if (IsLetterBefore(digits.Start) || char.IsAsciiLetter(At(digits.End)))
            return Whole(digits, TextNumberKind.Code);
        var isBare = digits.Decimals == 0 && digits.Count == digits.End - digits.Start;
        var length = digits.Count;
        return isBare && length is >= 5 and <= 12 && (Before(digits.Start, "编码", "代码", "科目", "编号", "[") || length is 7)
            && NumberUnits.MoneyAt(_text.AsSpan(digits.End)) is null && At(digits.End) != '%'
            ? Whole(digits, TextNumberKind.Code) : null;
    }

    private bool IsLetterBefore(int start) =>
        char.IsAsciiLetter(At(start - 1)) || (At(start - 1) == '-' && char.IsAsciiLetter(At(start - 2)));

    private TextNumber? AsDate(Digits digits)
    {
        if (digits.Decimals > 0)
            return null;
        var isYear = digits.Count == 4 && digits.End - digits.Start == 4 && IsYear(_text.AsSpan(digits.Start, 4));
        var end = SkipBlanks(digits.End);
        if (isYear && At(end) == '年')
        {
            var month = EndOfRun(SkipBlanks(end + 1));
            var isDate = month > end + 1 && month <= end + 4 && At(month) == '月';
            return Until(digits, isDate ? EndOfDay(month + 1) : end + 1, isDate ? TextNumberKind.Date : TextNumberKind.Year);
        }
        if (isYear && At(end) is '-' or '—' or '至' or '~' or '～' or '、' or '和' && IsYearAt(SkipBlanks(end + 1)))
            return Whole(digits, TextNumberKind.Year);
        if (digits.Count <= 2 && At(end) is '-' or '—' or '至' or '~' or '～' && At(EndOfRun(end + 1)) == '月' && EndOfRun(end + 1) > end + 1)
            return Whole(digits, TextNumberKind.Date);
        return digits.Count <= 2 && At(end) == '月' ? Until(digits, EndOfDay(end + 1), TextNumberKind.Date) : null;
    }

    private int EndOfDay(int at)
    {
        var end = EndOfRun(at);
        return end > at && At(end) is '日' or '号' ? end + 1 : at;
    }

    private TextNumber? AsDocumentNumber(Digits digits)
    {
        var isIssue = At(digits.End) == '号';
        var isYear = At(digits.Start - 1) is '〔' or '【' or '[' or '(' && At(digits.End) is '〕' or '】' or ']' or ')'
            && digits.Count == 4 && char.IsAsciiDigit(At(digits.End + 1));
        return isIssue ? Until(digits, digits.End + 1, TextNumberKind.DocumentNumber)
            : isYear ? Whole(digits, TextNumberKind.DocumentNumber) : null;
    }

    private TextNumber? AsOrdinal(Digits digits)
    {
        if (At(digits.Start - 1) == '第')
            return Whole(digits, TextNumberKind.Ordinal);
        if (digits.Decimals > 0 || digits.Count > 2 || !IsOpening(At(digits.Start - 1)))
            return null;
        var next = SkipBlanks(digits.End);
        var marks = At(next) is '、' or '．' or ')' || (At(next) == '.' && !char.IsAsciiDigit(At(next + 1)))
            || IsItemBeforeYear(digits.Start, next, EndOfRun(next + 1));
        return marks ? Whole(digits, TextNumberKind.Ordinal) : null;
    }

    private static bool IsOpening(char before) =>
        before is '\0' or ' ' or '\n' or '\t' or '。' or ';' or ':' or '(' or ',' or '“' or '”' or '"';

    private TextNumber? AsPercentage(Digits digits)
    {
        if (digits.Decimals > MaxPercentDecimals)
            return null;
        var end = SkipBlanks(digits.End);
        if (At(end) is '%' or '﹪')
        {
            var isLimit = IsAbout(digits.Start) || IsLimitAfter(end + 1);
            return Measured(digits, end + 1, isLimit ? TextNumberKind.Threshold : TextNumberKind.Percentage, 1, "%");
        }
        return Before(digits.Start, "百分之") ? Measured(digits, digits.End, TextNumberKind.Percentage, 1, "%") : null;
    }

    private TextNumber? AsMoney(Digits digits)
    {
        var end = SkipBlanks(digits.End);
        if (At(end) is '余' or '多' && NumberUnits.MoneyAt(_text.AsSpan(end + 1)) is { } about)
            return Measured(digits, end + 1 + about.Length, TextNumberKind.Threshold, about.Fen, about.Name);
        if (NumberUnits.MoneyAt(_text.AsSpan(end)) is not { } unit)
            return null;
        var after = end + unit.Length;
        var isLimit = IsLimitAfter(after) || IsAbout(digits.Start) || IsRange(digits.Start, after) || IsPrice(digits.Start, after);
        var amount = Measured(digits, after, isLimit ? TextNumberKind.Threshold : TextNumberKind.Amount, unit.Fen, unit.Name);
        return Math.Abs(amount.Value) < MaxFen ? amount : Whole(digits, TextNumberKind.Other);
    }

    /// <summary>（含）以上, 及以下, 以内, 起.</summary>
    private bool IsLimitAfter(int at)
    {
        at = SkipBlanks(at);
        if (At(at) == '(' && At(at + 1) == '含')
            at = _text.IndexOf(')', at) is >= 0 and var close ? close + 1 : at;
        if (At(at) is '及' or '或')
            at++;
        return (At(at) == '以' && At(at + 1) is '上' or '下' or '内' or '外') || (At(at) == '之' && At(at + 1) == '内') || At(at) == '起';
    }

    private bool IsAbout(int start) => Before(
        start, "约", "近", "超", "逾", "超过", "不足", "不低于", "不高于", "低于", "高于", "不少于", "少于", "至少", "最高", "最低", "限额", "大于", "小于");

    private bool IsRange(int start, int end) =>
        (At(start - 1) is '-' or '~' or '～' or '至' && char.IsAsciiDigit(At(start - 2)))
        || (At(end) is '-' or '~' or '～' or '至' && char.IsAsciiDigit(At(end + 1)))
        || (At(start - 1) is '至' or '-' or '~' or '～' && At(start - 2) == '元');

    private bool IsPrice(int start, int end) =>
        Before(start, "单价", "标准", "人均", "每人", "每年每人") || At(end) == '/' || At(end) == '每';

    private TextNumber? AsMeasured(Digits digits)
    {
        var end = SkipBlanks(digits.End);
        var rest = _text.AsSpan(end);
        if (At(end) is '-' or '~' or '～' or '至' && char.IsAsciiDigit(At(end + 1)))
            return Whole(digits, TextNumberKind.Threshold);
        if (NumberUnits.AreaAt(rest) is { } area)
            return Measured(digits, end + area.Length, TextNumberKind.Area, 1, area);
        if (At(end) == '万' && NumberUnits.CounterAt(rest[1..]) is { } many)
            return Measured(digits, end + 1 + many.Length, TextNumberKind.Count, 10_000, many);
        if (At(end) == '分' && !"别之析类项局中厅支配工期钟".Contains(At(end + 1), StringComparison.Ordinal))
            return Measured(digits, end + 1, TextNumberKind.Score, 1, "分");
        return NumberUnits.CounterAt(rest) is { } counter
            ? Measured(digits, end + counter.Length, TextNumberKind.Count, 1, counter) : null;
    }

    private TextNumber Plain(Digits digits) => Measured(digits, digits.End, TextNumberKind.Other, 1, "");

    private TextNumber Measured(Digits digits, int end, TextNumberKind kind, decimal unit, string name)
    {
        var isNegative = IsNegative(digits.Start);
        var value = decimal.Parse(
            _text.AsSpan(digits.Start, digits.End - digits.Start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        var digit = unit;
        for (var i = 0; i < digits.Decimals; i++)
            digit /= 10;
        var start = isNegative ? digits.Start - 1 : digits.Start;
        return new(start, end - start, kind)
        {
            Value = (isNegative ? -value : value) * unit, Digit = digit, Unit = unit, UnitName = name,
        };
    }

    /// <summary>A minus sign stands behind words; behind a digit or a unit the sign makes a range.</summary>
    private bool IsNegative(int start) =>
        At(start - 1) is '-' or '−' && !char.IsAsciiLetterOrDigit(At(start - 2)) && At(start - 2) is not ('元' or '年' or '月' or '%' or '-');

    private TextNumber Whole(Digits digits, TextNumberKind kind) => Until(digits, digits.End, kind);

    private static TextNumber Until(Digits digits, int end, TextNumberKind kind) =>
        new(digits.Start, end - digits.Start, kind) { Unit = 1, Digit = 1 };

    private bool Before(int start, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (_text.AsSpan(0, start).EndsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private bool IsYearAt(int at) => at + 4 <= _text.Length && EndOfRun(at) == at + 4 && IsYear(_text.AsSpan(at, 4));

    private static bool IsYear(ReadOnlySpan<char> digits) => digits is ['1', '9', ..] or ['2', '0', ..];

    private int SkipBlanks(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            at++;
        return at;
    }

    /// <summary>The character at the place; \0 outside the text.</summary>
    private char At(int at) => at >= 0 && at < _text.Length ? _text[at] : '\0';

    /// <param name="Decimals">How many digits stand behind the point.</param>
    /// <param name="Count">How many digits there are.</param>
    private readonly record struct Digits(int Start, int End, int Decimals, int Count);
}
