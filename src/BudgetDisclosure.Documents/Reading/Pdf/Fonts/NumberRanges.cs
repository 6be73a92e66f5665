namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>Values for ranges of numbers, looked up without ever being spread out.</summary>
/// <remarks>Where ranges overlap, the one that begins last counts, and of two that begin together the later.</remarks>
internal sealed class NumberRanges<T>
{
    /// <summary>
    /// Genuine ranges hardly overlap; a number that more of them reach over is looked for no further.
    /// </summary>
    private const int MostLooks = 64;

    private readonly List<(int Low, int High, T Value)> ranges = [];

    /// <summary>The highest end among a range and all before it; as long as the ranges are sorted.</summary>
    private readonly List<int> reaches = [];

    public void Add(int low, int high, T value) => ranges.Add((low, high, value));

    public bool TryFind(int number, out int low, out T value)
    {
        Sort();
        var last = LastBeginningBy(number);
        for (var i = last; i >= 0 && i > last - MostLooks && reaches[i] >= number; i--)
        {
            (low, var high, value) = ranges[i];
            if (high >= number)
                return true;
        }
        (low, value) = (0, default!);
        return false;
    }

    /// <summary>The place of the last range that begins at the number or before; -1 for none.</summary>
    private int LastBeginningBy(int number)
    {
        var (from, to) = (0, ranges.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = ranges[middle].Low <= number ? (middle + 1, to) : (from, middle);
        }
        return from - 1;
    }

    private void Sort()
    {
        if (reaches.Count == ranges.Count)
            return;
        var sorted = ranges.OrderBy(range => range.Low).ToList();
        ranges.Clear();
        reaches.Clear();
        foreach (var range in sorted)
        {
            ranges.Add(range);
            reaches.Add(reaches.Count == 0 ? range.High : Math.Max(reaches[^1], range.High));
        }
    }
}
