namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>
/// Looks through the whole file for <c>N G obj</c>; of a number that stands there twice the last counts.
/// </summary>
internal static class ObjectScan
{
    private const int MostDigits = 9;

    public static Dictionary<int, ObjectPlace> Find(ReadOnlySpan<byte> file)
    {
        var places = new Dictionary<int, ObjectPlace>();
        var position = 0;
        for (int length; (length = file[position..].IndexOf("obj"u8)) >= 0; position += length + 3)
        {
            if (Head(file[..(position + length)]) is not { } head)
                continue;
            places[head.Number] = ObjectPlace.At(head.Offset);
            ReadingBudget.Hold(places.Count, ReadingBudget.MaxObjects, PdfBound.Objects);
        }
        return places;
    }

    private static (int Number, int Offset)? Head(ReadOnlySpan<byte> before)
    {
        var end = SkipSpaceBack(before, before.Length);
        var generation = SkipDigitsBack(before, end);
        var gap = SkipSpaceBack(before, generation);
        var start = SkipDigitsBack(before, gap);
        if (generation == end || gap == generation || start == gap || gap - start > MostDigits)
            return null;
        var number = 0;
        foreach (var digit in before[start..gap])
            number = (number * 10) + (digit - '0');
        return number > 0 ? (number, start) : null;
    }

    private static int SkipSpaceBack(ReadOnlySpan<byte> bytes, int end)
    {
        while (end > 0 && Characters.IsSpace(bytes[end - 1]))
            end--;
        return end;
    }

    /// <summary>Not beyond what a number can have: a million digits before each of many words must not cost.</summary>
    private static int SkipDigitsBack(ReadOnlySpan<byte> bytes, int end)
    {
        var first = Math.Max(0, end - MostDigits - 1);
        while (end > first && Characters.IsDigit(bytes[end - 1]))
            end--;
        return end;
    }
}
