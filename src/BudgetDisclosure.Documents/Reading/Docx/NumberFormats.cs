using System.Text;

namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>Writes a list number the way a numbering format of Word does (ISO/IEC 29500-1, 17.18.59).</summary>
internal static class NumberFormats
{
    /// <summary>What Word allows as a list number.</summary>
    public const int MaxNumber = 32_767;

    /// <summary>Word gives up letters and Roman figures above this.</summary>
    private const int MaxLetters = 780;

    private const string Digits = "〇一二三四五六七八九";

    public static string Format(string? format, int number) => format switch
    {
        "none" => "",
        "decimalZero" => number.ToString("00"),
        "decimalFullWidth" or "decimalFullWidth2" => FullWidth(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" or "ideographEnclosedCircle" =>
            Circled(format, number),
        "decimalEnclosedParen" => number is >= 1 and <= 20 ? From('⑴', number) : $"({number})",
        "decimalEnclosedFullstop" => number is >= 1 and <= 20 ? From('⒈', number) : $"{number}.",
        "upperLetter" => Letters('A', number),
        "lowerLetter" => Letters('a', number),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "chineseCounting" or "taiwaneseCounting" =>
            number < 100 ? Counted(number, Digits, "十百千", Ones.Omitted) : Positional(number),
        "chineseCountingThousand" or "taiwaneseCountingThousand" =>
            Counted(number, "零" + Digits[1..], "十百千", Ones.OmittedBelowTwenty),
        "chineseLegalSimplified" => Counted(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", Ones.Written),
        "ideographLegalTraditional" => Counted(number, "零壹貳參肆伍陸柒捌玖", "拾佰仟", Ones.Written),
        "japaneseLegal" => Counted(number, "零壱弐参四伍六七八九", "拾百千", Ones.Written),
        "japaneseCounting" or "koreanCounting" => Counted(number, Digits, "十百千", Ones.Omitted),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" or "koreanDigital" =>
            Positional(number),
        "ideographTraditional" => Cyclic("甲乙丙丁戊己庚辛壬癸", number),
        "ideographZodiac" => Cyclic("子丑寅卯辰巳午未申酉戌亥", number),
        _ => number.ToString(),
    };

    /// <summary>When the one before a ten, hundred or thousand is left out.</summary>
    private enum Ones
    {
        Written,
        OmittedBelowTwenty,
        Omitted,
    }

    /// <summary>Counting with tens, hundreds and thousands; no list reaches 10,000.</summary>
    private static string Counted(int number, string digits, string places, Ones ones)
    {
        if (number is < 1 or > 9999)
            return Positional(number);
        var text = new StringBuilder();
        var gap = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            if (gap && ones != Ones.Omitted)
                text.Append(digits[0]);
            gap = false;
            var bare = digit == 1 && place > 0 &&
                (ones == Ones.Omitted || (ones == Ones.OmittedBelowTwenty && number < 20));
            if (!bare)
                text.Append(digits[digit]);
            if (place > 0)
                text.Append(places[place - 1]);
        }

        return text.ToString();
    }

    private static string Positional(int number) => string.Concat(number.ToString().Select(c => Digits[c - '0']));

    private static string FullWidth(int number) => string.Concat(number.ToString().Select(c => (char)(c - '0' + '０')));

    private static string Circled(string format, int number) => (format, number) switch
    {
        ("ideographEnclosedCircle", >= 1 and <= 10) => From('㊀', number),
        (_, >= 1 and <= 20) => From('①', number),
        (_, >= 21 and <= 35) => From('㉑', number - 20),
        (_, >= 36 and <= 50) => From('㊱', number - 35),
        _ => number.ToString(),
    };

    private static string From(char first, int number) => ((char)(first + number - 1)).ToString();

    private static string Cyclic(string signs, int number) =>
        number >= 1 && number <= signs.Length ? signs[number - 1].ToString() : number.ToString();

    /// <summary>After Z comes AA, then BB: Word repeats the letter.</summary>
    private static string Letters(char first, int number) => number is >= 1 and <= MaxLetters
        ? new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1)
        : number.ToString();

    private static string Roman(int number)
    {
        if (number is < 1 or > MaxLetters)
            return number.ToString();
        var text = new StringBuilder();
        foreach (var (value, sign) in RomanSigns)
        {
            for (; number >= value; number -= value)
                text.Append(sign);
        }

        return text.ToString();
    }

    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
        (4, "IV"), (1, "I"),
    ];
}
