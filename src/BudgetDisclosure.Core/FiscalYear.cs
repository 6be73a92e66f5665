using System.Diagnostics.CodeAnalysis;

namespace BudgetDisclosure.Core;

/// <summary>A budget year (预算年度), 1990 to 2099.</summary>
public readonly record struct FiscalYear : IComparable<FiscalYear>
{
    public const int Earliest = 1990;
    public const int Latest = 2099;

    public FiscalYear(int value)
    {
        if (value is < Earliest or > Latest)
            throw new ArgumentOutOfRangeException(nameof(value), value, "A fiscal year lies between 1990 and 2099.");
        Value = value;
    }

    public int Value { get; }

    public FiscalYear Previous => new(Value - 1);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.Value < right.Value;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.Value > right.Value;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.Value <= right.Value;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.Value >= right.Value;

    public static bool TryParse([NotNullWhen(true)] string? text, out FiscalYear year)
    {
        year = default;
        if (text is not { Length: 4 } || !int.TryParse(text, out var value) || value is < Earliest or > Latest)
            return false;
        year = new(value);
        return true;
    }

    public int CompareTo(FiscalYear other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
