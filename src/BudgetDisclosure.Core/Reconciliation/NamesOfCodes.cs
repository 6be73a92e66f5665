using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>Names that stand beside codes, against the list and against each other.</summary>
internal static class NamesOfCodes
{
    /// <summary>Before, the economic classification was another one, which the list does not have.</summary>
    private const int EconomicFrom = 2018;

    /// <summary>From so many names of other things on, a table numbers its items as it likes.</summary>
    private const int HomeMade = 3;

    public static IEnumerable<Check> Faults(Rule rule, IReadOnlyList<CodedName> names, FiscalYear? year)
    {
        names = [.. names.Where(name => name.Registry != CodeRegistry.Economic || !(year?.Value < EconomicFrom))];
        var judged = names.Where(name => name.Code is not null).GroupBy(name => (name.Registry, Code: name.Code!, name.Key))
            .Select(group => (Names: group.ToList(), Check: Judged(rule, group.First(), year))).ToList();
        var faults = judged.Where(one => one.Check is not null).Select(one => one.Check! with { Operands = Operands(one.Names) }).ToList();
        var reported = judged.Where(one => one.Check is not null).Select(one => one.Names[0].Code!).ToHashSet(StringComparer.Ordinal);
        return faults.Concat(HomeMadeCodes(rule, names)).Concat(Differing(rule, names, reported));
    }

    /// <remarks>The list lacks former names of functional items, so another name of theirs is a hint alone.</remarks>
    private static Check? Judged(Rule rule, CodedName name, FiscalYear? year)
    {
        var known = name.Registry.NamesOf(name.Code!);
        if (known.Count == 0 || known.Any(one => LabelText.Key(one.Name) == name.Key && (year is null || one.HoldsIn(year.Value))))
            return null;
        var right = year is { } own && name.Registry.NameOf(name.Code!, own) is { } current ? current : known[^1].Name;
        if (name.Registry.IsNameOf(name.Code!, name.Name))
            return Words.Fails(rule, $"科目 {name.Code} 在 {year} 年的名称是“{right}”，这里写的是其他年度的名称“{name.Name}”。", []);
        if (IsNearly(name.Key, LabelText.Key(right)) || name.Registry == CodeRegistry.Function)
            return Words.Fails(rule, Severity.Hint, $"科目 {name.Code} 的名称是“{right}”，这里写的是“{name.Name}”。", []);
        return Words.Fails(rule, $"科目 {name.Code} 是“{right}”，这里写的是“{name.Name}”{Owner(name)}。", []);
    }

    /// <summary>The code to which an economic name belongs; functional names repeat under many parents.</summary>
    private static string Owner(CodedName name) =>
        name.Registry == CodeRegistry.Economic
            && name.Registry.Codes.FirstOrDefault(code => code[0] == name.Code![0] && name.Registry.IsNameOf(code, name.Name)) is { } owner
            ? $"，“{name.Name}”的编码是 {owner}" : "";

    /// <summary>其它 for 其他, or letters left out or put in.</summary>
    private static bool IsNearly(string printed, string right)
    {
        printed = printed.Replace("其它", "其他");
        return printed == right || IsWithin(printed, right) || IsWithin(right, printed);
    }

    /// <summary>True where all letters of the shorter stand in the longer, in order, and few others do.</summary>
    private static bool IsWithin(string shorter, string longer)
    {
        if (shorter.Length < 2 || shorter.Length * 3 < longer.Length * 2)
            return false;
        var at = 0;
        foreach (var letter in longer)
        {
            if (at < shorter.Length && shorter[at] == letter)
                at++;
        }
        return at == shorter.Length;
    }

    /// <summary>Codes that no list has, in a table that numbers its items without regard to the standard.</summary>
    private static IEnumerable<Check> HomeMadeCodes(Rule rule, IReadOnlyList<CodedName> names) =>
        names.Where(name => name is { Code: not null } && name.Registry == CodeRegistry.Economic).GroupBy(name => name.Table)
            .Where(table => table.Count(IsOfAnother) >= HomeMade)
            .SelectMany(table => table.Where(name => name.Registry.NamesOf(name.Code!).Count == 0))
            .Select(name => Words.Fails(rule,
                $"科目编码 {name.Code}“{name.Name}”不在部门支出经济分类科目里，“{name.Table.Table.Title}”的编码像是自行编排的。", [name.Operand]));

    private static bool IsOfAnother(CodedName name)
    {
        var known = name.Registry.NamesOf(name.Code!);
        return known.Count > 0 && !known.Any(one => LabelText.Key(one.Name) is var right && (right == name.Key || IsNearly(name.Key, right)));
    }

    /// <summary>One code, two names: which of them is right is for the department to say.</summary>
    private static IEnumerable<Check> Differing(Rule rule, IReadOnlyList<CodedName> names, HashSet<string> reported)
    {
        foreach (var group in names.Where(name => name.Code is not null).GroupBy(name => (name.Registry, Code: name.Code!)))
        {
            var different = group.DistinctBy(name => name.Key).ToList();
            if (different.Count < 2 || reported.Contains(group.Key.Code))
                continue;
            var printed = string.Join("，", different.Select(name => $"“{name.Table.Table.Title}”写“{name.Name}”"));
            yield return Words.Fails(rule, $"同一科目 {group.Key.Code} 名称不同：{printed}。", different.Select(name => name.Operand));
        }
    }

    private static List<Operand> Operands(IReadOnlyList<CodedName> names) => [.. names.Select(name => name.Operand)];
}
