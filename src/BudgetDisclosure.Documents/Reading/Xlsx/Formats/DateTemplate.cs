namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>A section that shows dates or times: <c>yyyy"年"m"月"d"日"</c>, <c>h:mm:ss</c>, <c>[h]:mm</c>.</summary>
internal sealed class DateTemplate
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>Milliseconds are as fine as a format can show.</summary>
    private const int MaxSecondDecimals = 3;

    private readonly FormatToken[] tokens;
    private readonly bool chineseDigits;
    private readonly bool chineseNames;
    private readonly bool halfDays;
    private readonly int secondDecimals;

    public DateTemplate(List<FormatToken> raw, bool chineseDigits, bool chineseNames)
    {
        this.chineseDigits = chineseDigits;
        this.chineseNames = chineseNames;
        tokens = [.. raw.Select((token, i) => Placed(raw, token, i))];
        halfDays = raw.Exists(token => token.Kind == TokenKind.HalfDay);
        secondDecimals = Math.Min(tokens.Count(token => token.Kind == TokenKind.SecondDecimals), MaxSecondDecimals);
    }

    /// <summary>False where the number is no date of a spreadsheet (Excel shows #### then).</summary>
    public bool TryWrite(StoredNumber number, DateSystem system, ShownText output)
    {
        if (SerialDate.TryOf(number, system, secondDecimals) is not { } moment)
            return false;
        var decimalsWritten = 0;
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.SecondDecimals)
                output.Append(moment.SecondDecimal(decimalsWritten++));
            else
                Write(token, moment, output);
        }
        return true;
    }

    /// <summary>Tells minutes from months, and the decimals of a second from other digits.</summary>
    private static FormatToken Placed(List<FormatToken> raw, FormatToken token, int index)
    {
        static bool IsPart(FormatToken token) => token.Kind is TokenKind.DatePart or TokenKind.ElapsedPart;
        if (token is { Kind: TokenKind.DatePart, Symbol: 'm', Text.Length: <= 2 })
        {
            var before = raw.FindLastIndex(Math.Max(index - 1, 0), Math.Max(index, 0), IsPart);
            var after = raw.FindIndex(index + 1, IsPart);
            var followsHour = index > 0 && before >= 0 && raw[before].Symbol == 'h';
            var isMinute = followsHour || (after >= 0 && raw[after].Symbol == 's');
            return isMinute ? token with { Symbol = 'n' } : token;
        }
        var stop = index > 1 ? raw.FindLastIndex(index - 1, other => other.Kind != TokenKind.IntegerDigit) : -1;
        var afterPoint = stop > 0 && raw[stop].Kind == TokenKind.Point && raw[stop - 1].Symbol == 's';
        if (token.Kind == TokenKind.IntegerDigit && afterPoint)
            return token with { Kind = TokenKind.SecondDecimals };
        return IsPart(token) || token.Kind == TokenKind.HalfDay ? token : token with { Kind = TokenKind.Literal };
    }

    private void Write(FormatToken token, SerialDate moment, ShownText output)
    {
        switch (token.Kind)
        {
            case TokenKind.ElapsedPart:
                output.Append(moment.Elapsed(token.Symbol), token.Text.Length);
                break;
            case TokenKind.HalfDay:
                var marks = token.Text.Split('/');
                output.Append(moment.Hour < 12 ? marks[0] : marks[1]);
                break;
            case TokenKind.DatePart:
                WritePart(token.Symbol, token.Text.Length, moment, output);
                break;
            default:
                output.Append(DigitTemplate.Words(token));
                break;
        }
    }

    private void WritePart(char part, int length, SerialDate moment, ShownText output)
    {
        switch (part, length)
        {
            case ('y', <= 2):
                Number(moment.Year % 100, 2, output);
                break;
            case ('y' or 'e', _):
                WriteYear(moment.Year, output);
                break;
            case ('m' or 'd' or 'a', >= 3):
                output.Append(DateNames.Of(part, length, moment, chineseNames));
                break;
            case ('m', _):
                Number(moment.Month, length, output);
                break;
            case ('d', _):
                Number(moment.Day, length, output);
                break;
            case ('h', _):
                Number(halfDays ? ((moment.Hour + 11) % 12) + 1 : moment.Hour, length, output);
                break;
            case ('n', _):
                Number(moment.Minute, length, output);
                break;
            case ('s', _):
                Number(moment.Second, length, output);
                break;
        }
    }

    private void WriteYear(int year, ShownText output)
    {
        if (!chineseDigits)
        {
            output.Append(year, 4);
            return;
        }
        for (var unit = 1000; unit > 0; unit /= 10)
            output.Append(ChineseDigits[year / unit % 10]);
    }

    private void Number(int number, int width, ShownText output)
    {
        if (chineseDigits)
            output.Append(ChineseNumber(number));
        else
            output.Append(number, Math.Min(width, 2));
    }

    private static string ChineseNumber(int number) => number switch
    {
        < 10 => ChineseDigits[number].ToString(),
        < 20 => "十" + (number == 10 ? "" : ChineseDigits[number - 10]),
        _ => ChineseDigits[number / 10] + "十" + (number % 10 == 0 ? "" : ChineseDigits[number % 10]),
    };
}
