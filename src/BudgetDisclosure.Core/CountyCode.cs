using System.Diagnostics.CodeAnalysis;

namespace BudgetDisclosure.Core;

/// <summary>A county's administrative division code (行政区划代码, GB/T 2260): six digits.</summary>
public readonly record struct CountyCode
{
    private readonly string? _value;

    private CountyCode(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("An empty county code has no value.");

    /// <summary>The province's two digits, for example <c>13</c> for 河北省.</summary>
    public string Province => Value[..2];

    public static bool TryParse([NotNullWhen(true)] string? text, out CountyCode code)
    {
        code = default;
        if (text is not { Length: 6 } || text[0] == '0' || !text.All(char.IsAsciiDigit))
            return false;
        code = new(text);
        return true;
    }

    public static CountyCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"“{text}”不是六位行政区划代码。");

    public override string ToString() => Value;
}
