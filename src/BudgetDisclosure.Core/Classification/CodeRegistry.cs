using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Classification;

/// <summary>The codes of a classification with their names by year: 210 is 医疗卫生与计划生育支出 until 2018, then 卫生健康支出.</summary>
/// <remarks>
/// A series over the years follows the code, whatever it is called. Nobody has a complete list, so a code that is not
/// here is asked about and never called wrong.
/// </remarks>
public sealed class CodeRegistry
{
    private readonly Dictionary<string, List<CodeName>> _names = new(StringComparer.Ordinal);

    private readonly int _listed;

    /// <param name="listed">The length up to which the list is meant to be complete.</param>
    private CodeRegistry(string list, int listed)
    {
        _listed = listed;
        foreach (var line in list.Split('\n'))
        {
            var fields = line.Trim().Split(',');
            var name = new CodeName(fields[0], fields[1], YearAt(fields, 2), YearAt(fields, 3));
            if (_names.TryGetValue(name.Code, out var names))
                names.Add(name);
            else
                _names[name.Code] = [name];
        }
    }

    /// <summary>支出功能分类</summary>
    public static CodeRegistry Function { get; } = new(FunctionNames.List, listed: 5);

    /// <summary>支出经济分类, of departments and of government</summary>
    public static CodeRegistry Economic { get; } = new(EconomicNames.List, listed: 3);

    /// <summary>Every code, in order.</summary>
    public IEnumerable<string> Codes => _names.Keys;

    /// <summary>All names of the code, the oldest first; empty for a code that is not here.</summary>
    public IReadOnlyList<CodeName> NamesOf(string code) => _names.TryGetValue(code, out var names) ? names : [];

    /// <summary>The name of the code in the year; null where none is known.</summary>
    public string? NameOf(string code, FiscalYear year) =>
        NamesOf(code).LastOrDefault(name => name.HoldsIn(year))?.Name;

    /// <summary>
    /// True for a code that is here, and for a 项 or an economic 款 of one that is: the list lacks many of them.
    /// </summary>
    public bool Knows(string code) =>
        _names.ContainsKey(code) || (code.Length > _listed && _names.ContainsKey(code[..^2]));

    /// <summary>True where the code was in use in the year as far as the list tells: 224 is not in 2018.</summary>
    public bool IsInUse(string code, FiscalYear year) =>
        NamesOf(code) is not { Count: > 0 } names || names.Any(name => name.HoldsIn(year));

    /// <summary>True where the name is one that the code has had in any year, whatever its punctuation.</summary>
    public bool IsNameOf(string code, string name)
    {
        var key = LabelText.Key(name);
        return NamesOf(code).Any(known => LabelText.Key(known.Name) == key);
    }

    private static int? YearAt(string[] fields, int place) =>
        place < fields.Length && fields[place].Length > 0 ? int.Parse(fields[place], System.Globalization.CultureInfo.InvariantCulture) : null;
}
