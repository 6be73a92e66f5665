using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>The codes of a ledger's tables by the names printed beside them, and by the names that the codes have had.</summary>
internal sealed class CodeNames
{
    private static readonly KnownNames KnownFunctions = new(CodeRegistry.Function);
    private static readonly KnownNames KnownEconomics = new(CodeRegistry.Economic);

    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _codes = new(StringComparer.Ordinal);
    private readonly KnownNames _registry;
    private readonly FiscalYear? _year;

    private CodeNames(KnownNames registry, FiscalYear? year) => (_registry, _year) = (registry, year);

    /// <summary>Function codes, of every table that has them.</summary>
    public static CodeNames Functions(Ledger ledger, FiscalYear? year) =>
        Of(ledger, RowIdentity.FunctionCode, KnownFunctions, year);

    /// <summary>Economic codes of basic expenditure: the department's (3…), whose names the government's (5…) repeat.</summary>
    public static CodeNames Economics(Ledger ledger, FiscalYear? year) =>
        Of(ledger, RowIdentity.EconomicCode, KnownEconomics, year);

    /// <summary>The one code that the chain names; null where none or several do.</summary>
    public string? Find(CodeChain chain)
    {
        var length = chain.Deepest * 2 + 3;
        var name = Key(chain.Names[chain.Deepest]!);
        var codes = Codes(length).Where(code => IsNamed(code, name)).ToList();
        for (var level = 0; level < chain.Deepest && codes.Count > 1; level++)
        {
            if (chain.Names[level] is not { } above)
                continue;
            var key = Key(above);
            codes.RemoveAll(code => !IsNamed(code[..(level * 2 + 3)], key));
        }
        return codes.Count == 1 ? codes[0] : null;
    }

    /// <summary>The one code with the name, whatever its level, the highest where a class and its only item share it.</summary>
    public string? Find(string name)
    {
        var key = Key(name);
        if (key.Length < 2)
            return null;
        List<string> codes = _codes.TryGetValue(key, out var printed) ? [.. printed]
            : [.. _registry.ByName[key].Where(one => Holds(one.Name)).Select(one => one.Code).Distinct()];
        codes.Sort((one, other) => one.Length - other.Length);
        return codes.Count == 0 || codes.Exists(code => !code.StartsWith(codes[0], StringComparison.Ordinal)) ? null : codes[0];
    }

    private static CodeNames Of(Ledger ledger, RowIdentity rows, KnownNames registry, FiscalYear? year)
    {
        var names = new CodeNames(registry, year);
        foreach (var table in ledger.Tables.Where(table => TableCatalogue.Find(table.Slug)!.Rows == rows))
        {
            for (var row = 0; row < table.Rows.Count; row++)
                names.Add(table, row);
        }
        return names;
    }

    private void Add(LedgerTable table, int row)
    {
        if (table.Rows[row].Code is { } code)
            Add(code, table.NameOf(row));
        for (var entry = 0; table.Rows[row].Codes is { } codes && entry < codes.Count; entry++)
        {
            if (codes[entry] is { } own)
                Add(own, table.NameOf(row, entry));
        }
    }

    private void Add(string code, string name)
    {
        var names = Of(_names, code);
        if (name.Length == 0)
            return;
        var key = Key(name);
        names.Add(key);
        Of(_codes, key).Add(code);
    }

    private static HashSet<string> Of(Dictionary<string, HashSet<string>> sets, string key)
    {
        if (!sets.TryGetValue(key, out var set))
            sets[key] = set = new(StringComparer.Ordinal);
        return set;
    }

    /// <summary>Those printed in the tables; without any such table those of the registry.</summary>
    private IEnumerable<string> Codes(int length) =>
        (_names.Count > 0 ? (IEnumerable<string>)_names.Keys : _registry.Codes).Where(code => code.Length == length);

    private bool IsNamed(string code, string key) =>
        (_names.TryGetValue(code, out var names) && names.Contains(key))
        || _registry.ByName[key].Any(one => one.Code == code && (_names.Count > 0 || Holds(one.Name)));

    private bool Holds(CodeName name) => _year is not { } year || name.HoldsIn(year);

    /// <summary>其它 and 其他 are one word, 支出 at the end of a name is left out freely.</summary>
    private static string Key(string name)
    {
        var key = LabelText.Key(name).Replace("其它", "其他", StringComparison.Ordinal);
        return key.Length > 4 && key.EndsWith("支出", StringComparison.Ordinal) ? key[..^2] : key;
    }

    /// <summary>The registry's names made comparable once. The government's economic codes (5…) repeat the department's names.</summary>
    private sealed class KnownNames(CodeRegistry registry)
    {
        public IReadOnlyList<string> Codes { get; } = [.. registry.Codes];

        public ILookup<string, (string Code, CodeName Name)> ByName { get; } = registry.Codes.Where(code => code[0] != '5')
            .SelectMany(registry.NamesOf).ToLookup(name => Key(name.Name), name => (name.Code, name), StringComparer.Ordinal);
    }
}
