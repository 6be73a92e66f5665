using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core;

/// <summary>The unit a table prints its amounts in (金额单位).</summary>
public enum AmountUnit
{
    /// <summary>元</summary>
    Yuan,

    /// <summary>千元</summary>
    ThousandYuan,

    /// <summary>万元</summary>
    TenThousandYuan,

    /// <summary>百万元</summary>
    MillionYuan,

    /// <summary>亿元</summary>
    HundredMillionYuan,
}

/// <summary>Printed names and factors of <see cref="AmountUnit"/>.</summary>
public static partial class AmountUnits
{
    public static long FenPerUnit(this AmountUnit unit) => unit switch
    {
        AmountUnit.Yuan => 100,
        AmountUnit.ThousandYuan => 100_000,
        AmountUnit.TenThousandYuan => 1_000_000,
        AmountUnit.MillionYuan => 100_000_000,
        AmountUnit.HundredMillionYuan => 10_000_000_000,
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    public static string Printed(this AmountUnit unit) => unit switch
    {
        AmountUnit.Yuan => "元",
        AmountUnit.ThousandYuan => "千元",
        AmountUnit.TenThousandYuan => "万元",
        AmountUnit.MillionYuan => "百万元",
        AmountUnit.HundredMillionYuan => "亿元",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>The unit whose printed name is exactly <paramref name="text"/>.</summary>
    public static AmountUnit? TryParse(string? text) => text switch
    {
        "元" or "人民币元" => AmountUnit.Yuan,
        "千元" => AmountUnit.ThousandYuan,
        "万元" or "人民币万元" => AmountUnit.TenThousandYuan,
        "百万元" => AmountUnit.MillionYuan,
        "亿元" => AmountUnit.HundredMillionYuan,
        _ => null,
    };
}
