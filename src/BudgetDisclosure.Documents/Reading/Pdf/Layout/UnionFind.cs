namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>Numbers from 0 that are joined into groups.</summary>
internal sealed class UnionFind(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    public int Count => _parents.Length;

    public int Root(int item)
    {
        while (_parents[item] != item)
            item = _parents[item] = _parents[_parents[item]];
        return item;
    }

    /// <summary>Joins two groups; the smaller number stays root, so the outcome does not depend on the order.</summary>
    public void Join(int a, int b)
    {
        var (first, second) = (Root(a), Root(b));
        if (first != second)
            _parents[Math.Max(first, second)] = Math.Min(first, second);
    }
}
