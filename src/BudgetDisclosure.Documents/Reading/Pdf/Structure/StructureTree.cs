using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Structure;

/// <summary>The way from marked content to what a tagged file says it is (ISO 32000-1, 14.7.4.4).</summary>
/// <remarks>Only what is asked for is read; an element that cannot be read is none.</remarks>
internal sealed class StructureTree
{
    private const int Deepest = ReadingBudget.MaxNesting;
    private const int LongestRoleChain = 8;

    private readonly ReadingBudget _budget;
    private readonly PdfDictionary _roles;
    private readonly Dictionary<int, PdfObject> _parents = [];
    private readonly Dictionary<PdfDictionary, StructureElement?> _known = [];

    private StructureTree(PdfDictionary root, ReadingBudget budget)
    {
        _budget = budget;
        _roles = root.Dictionary("RoleMap") ?? PdfDictionary.Empty;
        if (root.Dictionary("ParentTree") is { } numbers)
            ReadParents(numbers);
    }

    /// <summary>Null for a file that is not tagged, or that says itself that its tags may be wrong.</summary>
    public static StructureTree? Read(ObjectStore store)
    {
        var root = store.Trailer.Dictionary("Root");
        return root?.Dictionary("MarkInfo") is { } info && IsTrue(info["Marked"]) && !IsTrue(info["Suspects"])
            && root.Dictionary("StructTreeRoot") is { } tree ? new(tree, store.Budget) : null;
    }

    /// <param name="content">The dictionary of a page or form.</param>
    /// <returns>The element of each mark (MCID) of it; null where there are none.</returns>
    public PdfArray? MarksOf(PdfDictionary content) =>
        content.Whole("StructParents") is { } key ? _parents.GetValueOrDefault(key) as PdfArray : null;

    public StructureElement? ElementOf(PdfArray marks, int mark) =>
        mark >= 0 && mark < marks.Count && marks[mark] is PdfDictionary element ? Element(element, 0) : null;

    private static bool IsTrue(PdfObject value) => value is PdfBoolean { Value: true };

    private void ReadParents(PdfDictionary root)
    {
        var open = new Stack<PdfDictionary>([root]);
        var seen = new HashSet<PdfDictionary>();
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            foreach (var kid in node.OneOrMany("Kids").OfType<PdfDictionary>())
            {
                _budget.CountWork(1);
                open.Push(kid);
            }
            if (node.Array("Nums") is { } pairs)
                ReadPairs(pairs);
        }
    }

    private void ReadPairs(PdfArray pairs)
    {
        _budget.CountWork(pairs.Count);
        for (var i = 0; i + 1 < pairs.Count; i += 2)
        {
            // Annotations have numbers too; only lists belong to content.
            if (pairs[i] is PdfNumber key && pairs[i + 1] is PdfArray marks)
                _parents.TryAdd(key.Whole, marks);
        }
    }

    private StructureElement? Element(PdfDictionary element, int depth)
    {
        if (_known.TryGetValue(element, out var known))
            return known;
        _budget.CountValue();
        if (depth > Deepest || element.Name("S") is not { } role)
            return _known[element] = null;
        var parent = element.Dictionary("P") is { } above && above.Has("S") ? Element(above, depth + 1) : null;
        return _known[element] = new(role, KindOf(role), parent);
    }

    private string KindOf(string role)
    {
        for (var i = 0; i < LongestRoleChain && _roles.Name(role) is { } kind; i++)
            role = kind;
        return role;
    }
}
