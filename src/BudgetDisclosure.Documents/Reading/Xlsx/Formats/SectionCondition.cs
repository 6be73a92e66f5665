using System.Globalization;

namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>A condition of a format section, for example <c>[&gt;=10000]</c>.</summary>
internal readonly record struct SectionCondition(string Operator, double Limit)
{
    public static readonly SectionCondition Positive = new(">", 0);

    public static readonly SectionCondition Negative = new("<", 0);

    public bool OnlyNegative => Operator switch
    {
        "<" => Limit <= 0,
        "<=" or "=" => Limit < 0,
        _ => false,
    };

    /// <summary>True if what is left over is negative.</summary>
    public bool TakesAllFromZero => (Operator, Limit) is (">" or ">=", 0);

    public static SectionCondition? TryParse(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept('<', '>', '=');
        if (length is not (1 or 2))
            return null;
        return double.TryParse(text[length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)
            ? new(text[..length].ToString(), limit)
            : null;
    }

    /// <summary>Limits are short numbers (0, 1, 10000): comparing as doubles decides them exactly.</summary>
    public bool Holds(StoredNumber number)
    {
        var value = number.ToDouble();
        return Operator switch
        {
            "<" => value < Limit,
            "<=" => value <= Limit,
            ">" => value > Limit,
            ">=" => value >= Limit,
            "<>" => !value.Equals(Limit),
            _ => value.Equals(Limit),
        };
    }
}
