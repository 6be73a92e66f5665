namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>What a piece of a number format stands for.</summary>
internal enum TokenKind
{
    /// <summary>Printed as it is.</summary>
    Literal,

    /// <summary><c>0</c>, <c>#</c> or <c>?</c> before the point.</summary>
    IntegerDigit,

    Point,

    /// <summary><c>0</c>, <c>#</c> or <c>?</c> after the point.</summary>
    DecimalDigit,

    /// <summary><c>E+</c> or <c>E-</c>; the symbol is the sign.</summary>
    Exponent,

    /// <summary><c>0</c>, <c>#</c> or <c>?</c> after <c>E+</c>.</summary>
    ExponentDigit,

    /// <summary>The slash of a fraction; the text is the fixed denominator or the places of a free one.</summary>
    Fraction,

    /// <summary>The keyword General.</summary>
    General,

    /// <summary><c>@</c>: the cell's own text.</summary>
    Text,

    /// <summary>A run of one date or time letter, for example <c>yyyy</c>.</summary>
    DatePart,

    /// <summary><c>[h]</c>, <c>[mm]</c>, <c>[s]</c>: time not broken into days, hours, minutes.</summary>
    ElapsedPart,

    /// <summary>The decimals of a second.</summary>
    SecondDecimals,

    /// <summary>AM/PM, A/P or 上午/下午.</summary>
    HalfDay,
}

/// <summary>A piece of a number format.</summary>
internal readonly record struct FormatToken(TokenKind Kind, char Symbol, string Text = "");
