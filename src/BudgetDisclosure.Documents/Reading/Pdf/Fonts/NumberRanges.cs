namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>Values for ranges of numbers, looked up without ever being spread out.</summary>
/// <remarks>Where ranges overlap, the one that begins last counts, and of two that begin together the later.</remarks>
internal sealed class NumberRanges<T>
{
    private readonly List<(int Low, int High, T Value)> ranges = [];
    private bool isSorted = true;

    public void Add(int low, int high, T value)
    {
        isSorted = isSorted && (ranges.Count == 0 || ranges[^1].Low < low);
        ranges.Add((low, high, value));
    }

    public bool TryFind(int number, out int low, out T value)
    {
        Sort();
        var (from, to) = (0, ranges.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = ranges[middle].Low <= number ? (middle + 1, to) : (from, middle);
        }
        (low, var high, value) = from > 0 ? ranges[from - 1] : (0, -1, default!);
        return number <= high && from > 0;
    }

    private void Sort()
    {
        if (isSorted)
            return;
        var sorted = ranges.Select((range, index) => (range, index)).OrderBy(pair => (pair.range.Low, pair.index))
            .Select(pair => pair.range).ToList();
        ranges.Clear();
        ranges.AddRange(sorted);
        isSorted = true;
    }
}
