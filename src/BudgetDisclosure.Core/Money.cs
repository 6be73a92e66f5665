using System.Globalization;

namespace BudgetDisclosure.Core;

/// <summary>An exact amount of renminbi, counted in fen (分).</summary>
/// <remarks>Tables print 元 or 万元; the unit is the table's own and is applied once, at recognition.</remarks>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static Money Zero => default;

    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    public static Money operator -(Money value) => new(checked(-value.Fen));

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>The amount in 元 with two decimals, for example <c>13087100.00</c>.</summary>
    public string ToYuanText() => (Fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    public override string ToString() => ToYuanText();
}
