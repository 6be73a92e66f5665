namespace BudgetDisclosure.Core.Proofs;

/// <summary>Finds texts of one list in another of the same order, where some may be missing, added or altered.</summary>
internal static class TextAlignment
{
    /// <summary>As many steps as a comparison may take; what is left over beyond it is not found.</summary>
    private const long MostSteps = 4_000_000;

    public enum Kind
    {
        /// <summary>The same text stands there.</summary>
        Same,

        /// <summary>Another text stands in its place, between the same neighbours.</summary>
        Altered,
        NotFound,
    }

    /// <returns>Of each text of <paramref name="left"/>, the index of its counterpart; -1 where none is found.</returns>
    public static (Kind Kind, int Index)[] Of(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var found = new (Kind, int)[left.Count];
        Array.Fill(found, (Kind.NotFound, -1));
        var start = 0;
        while (start < left.Count && start < right.Count && left[start] == right[start])
            found[start] = (Kind.Same, start++);
        var (leftEnd, rightEnd) = (left.Count, right.Count);
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1])
            found[--leftEnd] = (Kind.Same, --rightEnd);
        if ((long)(leftEnd - start) * (rightEnd - start) <= MostSteps)
            AlignMiddle(left, right, start, leftEnd, rightEnd, found);
        MarkAltered(found, right.Count);
        return found;
    }

    /// <summary>The longest common subsequence.</summary>
    private static void AlignMiddle(
        IReadOnlyList<string> left, IReadOnlyList<string> right, int start, int leftEnd, int rightEnd, (Kind, int)[] found)
    {
        var (rows, columns) = (leftEnd - start, rightEnd - start);
        var length = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                length[i, j] = left[start + i] == right[start + j]
                    ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (left[start + i] == right[start + j])
                found[start + i++] = (Kind.Same, start + j++);
            else if (length[i + 1, j] >= length[i, j + 1])
                i++;
            else
                j++;
        }
    }

    /// <summary>Between two neighbours found, as many texts as here: then each stands for its counterpart.</summary>
    private static void MarkAltered((Kind Kind, int Index)[] found, int rightCount)
    {
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i].Kind != Kind.NotFound)
                continue;
            var end = i;
            while (end < found.Length && found[end].Kind == Kind.NotFound)
                end++;
            var before = i == 0 ? -1 : found[i - 1].Index;
            var after = end == found.Length ? rightCount : found[end].Index;
            if (after - before - 1 == end - i)
            {
                for (var k = i; k < end; k++)
                    found[k] = (Kind.Altered, before + 1 + k - i);
            }
            i = end;
        }
    }
}
