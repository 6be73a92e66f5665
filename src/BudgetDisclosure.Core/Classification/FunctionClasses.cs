using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Classification;

/// <summary>The classes (类) of the functional classification by what they are called: 卫生健康支出 is 210.</summary>
public static class FunctionClasses
{
    private static readonly ILookup<string, CodeName> Names = CodeRegistry.Function.Codes.Where(code => code.Length == 3)
        .SelectMany(CodeRegistry.Function.NamesOf).ToLookup(name => Bare(name.Name), StringComparer.Ordinal);

    /// <summary>The class that has this name in the year, or has it in the years when it is in no other's; null where none has.</summary>
    /// <param name="name">With or without numbering and a closing 支出.</param>
    public static string? CodeOf(string name, FiscalYear? year)
    {
        var named = Names[Bare(name)].ToList();
        var ofTheYear = year is { } known ? named.FindAll(one => one.HoldsIn(known)) : [];
        List<string> codes = [.. (ofTheYear.Count > 0 ? ofTheYear : named).Select(one => one.Code).Distinct()];
        return codes is [var only] ? only : null;
    }

    private static string Bare(string name)
    {
        var key = LabelText.Key(name);
        return key.EndsWith("支出", StringComparison.Ordinal) ? key[..^2] : key;
    }
}
