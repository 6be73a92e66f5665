using System.Diagnostics.CodeAnalysis;

namespace BudgetDisclosure.Core;

/// <summary>A code of the functional classification (支出功能分类): 3 digits 类, 5 款, 7 项.</summary>
public readonly record struct FunctionCode(string Value)
{
    /// <summary>1 类, 2 款, 3 项.</summary>
    public int Level => (Value.Length - 1) / 2;

    public static bool TryParse([NotNullWhen(true)] string? text, out FunctionCode code)
    {
        code = default;
        if (text is not { Length: 3 or 5 or 7 } || text[0] is not ('1' or '2') || !text.All(char.IsAsciiDigit))
            return false;
        code = new(text);
        return true;
    }

    public override string ToString() => Value;
}

/// <summary>A code of the department economic classification (部门预算支出经济分类): 3 digits 类, 5 款.</summary>
public readonly record struct EconomicCode(string Value)
{
    /// <summary>1 类, 2 款.</summary>
    public int Level => (Value.Length - 1) / 2;

    public static bool TryParse([NotNullWhen(true)] string? text, out EconomicCode code)
    {
        code = default;
        if (text is not { Length: 3 or 5 } || text[0] is not ('3' or '5') || !text.All(char.IsAsciiDigit))
            return false;
        code = new(text);
        return true;
    }

    public override string ToString() => Value;
}
