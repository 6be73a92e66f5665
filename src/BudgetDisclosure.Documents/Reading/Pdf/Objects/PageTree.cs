namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>The pages of a file in order, with what they inherit (ISO 32000-1, 7.7.3).</summary>
internal sealed class PageTree(ObjectStore store)
{
    private static readonly string[] inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];

    private readonly List<PdfDictionary> pages = [];
    private readonly HashSet<PdfDictionary> seen = [];

    /// <exception cref="PdfDamagedException">There are none.</exception>
    public static IReadOnlyList<PdfDictionary> Read(ObjectStore store)
    {
        var found = new PageTree(store).Walk();
        if (found.Count == 0 && !store.IsRebuilt)
        {
            store.Rebuild();
            found = new PageTree(store).Walk();
        }
        if (found.Count == 0)
            found = new PageTree(store).Loose();
        return found.Count > 0 ? found : throw new PdfDamagedException(PdfDamage.NoPages);
    }

    private List<PdfDictionary> Walk()
    {
        if (store.Trailer.Dictionary("Root")?.Dictionary("Pages") is { } root)
            Visit(root, []);
        return pages;
    }

    /// <summary>Pages that no tree holds any more, in the order of their numbers.</summary>
    private List<PdfDictionary> Loose()
    {
        foreach (var number in store.Numbers.ToList())
        {
            if (store.Get(number) is PdfDictionary page && page.Name("Type") == "Page")
                Add(page, []);
        }
        return pages;
    }

    private void Visit(PdfDictionary root, Dictionary<string, PdfObject> above)
    {
        var open = new Stack<(PdfDictionary Node, Dictionary<string, PdfObject> Above)>();
        open.Push((root, above));
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next.Node))
                continue;
            if (next.Node.Array("Kids") is { } kids && next.Node.Name("Type") != "Page")
                Open(kids, Inherit(next.Node, next.Above), open);
            else
                Add(next.Node, next.Above);
        }
    }

    private void Open(
        PdfArray kids, Dictionary<string, PdfObject> above,
        Stack<(PdfDictionary Node, Dictionary<string, PdfObject> Above)> open)
    {
        store.Budget.CountWork(kids.Count);
        for (var i = kids.Count - 1; i >= 0; i--)
        {
            if (kids[i] is PdfDictionary kid)
                open.Push((kid, above));
        }
    }

    private void Add(PdfDictionary page, Dictionary<string, PdfObject> above)
    {
        var entries = new Dictionary<string, PdfObject>(page.Entries, StringComparer.Ordinal);
        foreach (var (key, value) in above)
            entries.TryAdd(key, value);
        pages.Add(new(entries, store));
        ReadingBudget.Hold(pages.Count, ReadingBudget.MaxPages, PdfBound.Pages);
    }

    private static Dictionary<string, PdfObject> Inherit(PdfDictionary node, Dictionary<string, PdfObject> above)
    {
        var own = new Dictionary<string, PdfObject>(above, StringComparer.Ordinal);
        foreach (var key in inherited)
        {
            if (node.Entries.TryGetValue(key, out var value))
                own[key] = value;
        }
        return own;
    }
}
