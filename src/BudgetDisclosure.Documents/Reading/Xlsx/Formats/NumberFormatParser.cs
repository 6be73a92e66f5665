namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>Splits the code of a number format into sections and tokens.</summary>
internal sealed class NumberFormatParser
{
    /// <summary>Excel allows 255 characters; what is longer is not a format.</summary>
    private const int MaxCodeLength = 255;

    private static readonly string[] generalKeywords = ["General", "G/通用格式"];
    private static readonly string[] halfDayMarks = ["AM/PM", "A/P", "上午/下午"];

    private readonly string code;
    private readonly List<FormatToken> tokens = [];
    private SectionCondition? condition;
    private bool chineseDigits;
    private bool chineseNames;
    private int at;

    private NumberFormatParser(string code) => this.code = code;

    public static NumberSection[] Sections(string code)
    {
        if (string.IsNullOrEmpty(code) || code.Length > MaxCodeLength)
            return [NumberSection.General];
        var parser = new NumberFormatParser(code);
        var sections = new List<NumberSection>();
        while (parser.at <= code.Length && sections.Count < 4)
            sections.Add(parser.Section());
        return [.. sections];
    }

    private NumberSection Section()
    {
        tokens.Clear();
        condition = null;
        chineseDigits = chineseNames = false;
        while (at < code.Length && code[at] != ';')
            Token();
        at++;
        return NumberSection.Of(tokens, condition, chineseDigits, chineseNames);
    }

    private void Token()
    {
        var c = code[at];
        switch (c)
        {
            case '"':
                Quoted();
                return;
            case '\\' or '!':
                tokens.Add(new(TokenKind.Literal, c, at + 1 < code.Length ? code[at + 1].ToString() : ""));
                at += 2;
                return;
            case '_':
                Add(TokenKind.Literal, ' ');
                at += 2;
                return;
            case '*':
                at += 2;
                return;
            case '[':
                Bracketed();
                return;
            default:
                if (!Keyword() && !Letters())
                    Symbol(c);
                return;
        }
    }

    private void Quoted()
    {
        var end = code.IndexOf('"', at + 1);
        if (end < 0)
            end = code.Length;
        tokens.Add(new(TokenKind.Literal, '"', code[(at + 1)..end]));
        at = end + 1;
    }

    private void Bracketed()
    {
        var end = code.IndexOf(']', at);
        if (end < 0)
        {
            at = code.Length;
            return;
        }
        var content = code.AsSpan(at + 1, end - at - 1);
        at = end + 1;
        if (content is ['$', ..])
            Currency(content[1..]);
        else if (content.StartsWith("DBNum", StringComparison.OrdinalIgnoreCase))
            chineseDigits = true;
        else if (SectionCondition.TryParse(content) is { } found)
            condition = found;
        else if (content is ['h' or 'm' or 's' or 'H' or 'M' or 'S', ..] && content.TrimStart(content[0]).IsEmpty)
            tokens.Add(new(TokenKind.ElapsedPart, char.ToLowerInvariant(content[0]), content.ToString()));
    }

    /// <summary><c>[$¥-804]</c>: the symbol is printed, the language says how months and weekdays are named.</summary>
    private void Currency(ReadOnlySpan<char> content)
    {
        var dash = content.IndexOf('-');
        var symbol = dash < 0 ? content : content[..dash];
        if (!symbol.IsEmpty)
            tokens.Add(new(TokenKind.Literal, '$', symbol.ToString()));
        var language = dash < 0 ? [] : content[dash..];
        chineseNames |= language.EndsWith("804") || language.EndsWith("404")
            || language.Contains("zh", StringComparison.OrdinalIgnoreCase);
    }

    private bool Keyword()
    {
        foreach (var keyword in generalKeywords)
        {
            if (Matches(keyword))
                return Take(TokenKind.General, keyword);
        }
        foreach (var mark in halfDayMarks)
        {
            if (Matches(mark))
                return Take(TokenKind.HalfDay, mark);
        }
        if (Matches("E+") || Matches("E-"))
        {
            Add(TokenKind.Exponent, code[at + 1]);
            at += 2;
            return true;
        }
        return false;
    }

    private bool Matches(string word) =>
        string.Compare(code, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private bool Take(TokenKind kind, string word)
    {
        tokens.Add(new(kind, word[0], code.Substring(at, word.Length)));
        at += word.Length;
        return true;
    }

    /// <summary>A run of a letter that means a part of a date.</summary>
    private bool Letters()
    {
        var letter = char.ToLowerInvariant(code[at]);
        if (letter is not ('y' or 'm' or 'd' or 'h' or 's' or 'e' or 'a' or 'g' or 'b'))
            return false;
        var start = at;
        while (at < code.Length && char.ToLowerInvariant(code[at]) == letter)
            at++;
        tokens.Add(new(TokenKind.DatePart, letter, code[start..at]));
        return true;
    }

    private void Symbol(char c)
    {
        var kind = c switch
        {
            '0' or '#' or '?' => TokenKind.IntegerDigit,
            '.' => TokenKind.Point,
            '/' => TokenKind.Fraction,
            '@' => TokenKind.Text,
            _ => TokenKind.Literal,
        };
        Add(kind, c);
        at++;
    }

    private void Add(TokenKind kind, char symbol) => tokens.Add(new(kind, symbol));
}
