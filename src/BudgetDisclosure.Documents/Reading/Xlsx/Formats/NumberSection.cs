namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>What a section of a number format prints.</summary>
internal enum SectionKind
{
    General,
    Number,
    Fraction,
    Date,
    Text,

    /// <summary>Always the same words, or nothing at all.</summary>
    Constant,
}

/// <summary>One section of a number format.</summary>
internal sealed class NumberSection
{
    public static readonly NumberSection General = Of([new(TokenKind.General, 'G')], null, false, false);

    private readonly FormatToken[] tokens;
    private readonly DigitTemplate? digits;
    private readonly DateTemplate? dates;
    private readonly FractionTemplate? fraction;

    private NumberSection(List<FormatToken> tokens, SectionCondition? condition, bool chineseDigits, bool chineseNames)
    {
        this.tokens = [.. tokens];
        Condition = condition;
        Kind = KindOf(tokens);
        digits = Kind == SectionKind.Number ? DigitTemplate.Of(tokens) : null;
        dates = Kind == SectionKind.Date ? new(tokens, chineseDigits, chineseNames) : null;
        fraction = Kind == SectionKind.Fraction ? new(tokens) : null;
        Plain = PlainDigits.Of(tokens, condition);
        var numeric = Kind is SectionKind.Number or SectionKind.General or SectionKind.Constant;
        HasSignMark = numeric && LiteralsHold('-', '(', '（');
        CanAlterValue = Kind == SectionKind.Constant
            || (numeric && (digits is { Scales: true } || LiteralsHold([.. "0123456789."])));
    }

    public SectionKind Kind { get; }

    public SectionCondition? Condition { get; }

    /// <summary>Set for General and for formats like <c>0.00</c>.</summary>
    public PlainDigits? Plain { get; }

    /// <summary>True if the section itself prints a minus sign or brackets.</summary>
    public bool HasSignMark { get; }

    /// <summary>True if the section can show another number than the stored one rounded.</summary>
    public bool CanAlterValue { get; }

    public static NumberSection Of(
        List<FormatToken> tokens, SectionCondition? condition, bool chineseDigits, bool chineseNames) =>
        new(tokens, condition, chineseDigits, chineseNames);

    public void Write(StoredNumber number, DateSystem system, ShownText output)
    {
        if (digits is not null)
            digits.Write(number, output);
        else if (fraction is not null)
            fraction.Write(number, output);
        else if (dates is null)
            WriteWords(number, output);
        else if (!dates.TryWrite(number, system, output))
            GeneralFormat.Write(number, output);
        output.Trim();
    }

    public string ShowText(string text) => string.Concat(tokens.Select(token => token switch
    {
        { Kind: TokenKind.Text } => text,
        { Kind: TokenKind.Literal, Symbol: ' ', Text: "" } => "",
        { Kind: TokenKind.Literal } => DigitTemplate.Words(token),
        _ => "",
    }));

    private static SectionKind KindOf(List<FormatToken> tokens)
    {
        bool Has(TokenKind kind) => tokens.Exists(token => token.Kind == kind);
        if (Has(TokenKind.DatePart) || Has(TokenKind.ElapsedPart) || Has(TokenKind.HalfDay))
            return SectionKind.Date;
        if (Has(TokenKind.General))
            return SectionKind.General;
        if (Has(TokenKind.IntegerDigit))
            return FractionTemplate.IsFraction(tokens) ? SectionKind.Fraction : SectionKind.Number;
        return Has(TokenKind.Text) ? SectionKind.Text : SectionKind.Constant;
    }

    private bool LiteralsHold(params char[] marks) => Array.Exists(tokens, token =>
        token.Kind == TokenKind.Literal && DigitTemplate.Words(token).IndexOfAny(marks) >= 0);

    private void WriteWords(StoredNumber number, ShownText output)
    {
        var general = Kind == SectionKind.General;
        if (general && number.Negative)
            output.Append('-');
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.General)
                GeneralFormat.Write(number.Abs(), output);
            else if (token.Kind is TokenKind.Literal or TokenKind.Point or TokenKind.Fraction)
                output.Append(DigitTemplate.Words(token));
        }
    }
}
