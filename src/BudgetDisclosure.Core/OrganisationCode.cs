using System.Diagnostics.CodeAnalysis;

namespace BudgetDisclosure.Core;

/// <summary>A budget code of a department (部门) or unit (单位): 1 to 12 letters or digits.</summary>
/// <remarks>Never four digits that are a year, and never a word that an address uses: both would shadow pages.</remarks>
public readonly record struct OrganisationCode
{
    public const int MaxLength = 12;

    private static readonly string[] Reserved = ["functions", "economic", "three-public"];

    private readonly string? _value;

    private OrganisationCode(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("An empty organisation code has no value.");

    public static bool TryParse([NotNullWhen(true)] string? text, out OrganisationCode code)
    {
        code = default;
        if (text is null || text.Length is 0 or > MaxLength || !text.All(char.IsAsciiLetterOrDigit))
            return false;
        if (Reserved.Contains(text, StringComparer.OrdinalIgnoreCase) || LooksLikeYear(text))
            return false;
        code = new(text);
        return true;
    }

    public static OrganisationCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"“{text}”不能作为部门或单位编码。");

    public override string ToString() => Value;

    private static bool LooksLikeYear(string text) =>
        text.Length == 4 && (text.StartsWith("19") || text.StartsWith("20")) && text.All(char.IsAsciiDigit);
}
