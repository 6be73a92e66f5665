namespace BudgetDisclosure.Core.Proofs;

/// <summary>How many texts came out how, of a disclosure against what was read back of a file made from it.</summary>
/// <param name="Same">Read back, letter by letter the same.</param>
/// <param name="Different">Read back, and other than published.</param>
/// <param name="NotCompared">Not read back in a place where it could be compared: neither passed nor failed.</param>
/// <param name="Withheld">Not compared because it was withheld (屏蔽).</param>
public readonly record struct ComparisonCounts(int Same, int Different, int NotCompared, int Withheld)
{
    public int All => Same + Different + NotCompared + Withheld;

    /// <summary>True where every text that may be seen was compared and is the same.</summary>
    public bool AreAllSame => Different == 0 && NotCompared == 0;

    public static ComparisonCounts operator +(ComparisonCounts left, ComparisonCounts right) => new(
        left.Same + right.Same, left.Different + right.Different, left.NotCompared + right.NotCompared,
        left.Withheld + right.Withheld);
}

/// <summary>A text that came back otherwise.</summary>
/// <param name="Where">In words: which table, row and column, or which paragraph.</param>
public sealed record TextDifference(string Where, string Published, string Found);

/// <summary>A table that could not be compared.</summary>
/// <param name="Why">In a sentence, without its stop.</param>
public sealed record UncomparedTable(string Title, int Cells, string Why);

/// <summary>A published disclosure against what was read back of a file made from it: cell by cell, paragraph by paragraph.</summary>
public sealed record DisclosureComparison
{
    /// <summary>Cells of all tables, header cells counted once a column.</summary>
    public required ComparisonCounts Cells { get; init; }

    /// <summary>Headings and paragraphs of the narrative, titles, units and notes of tables.</summary>
    public required ComparisonCounts Paragraphs { get; init; }

    /// <summary>The first of them; the counts say how many there are.</summary>
    public required IReadOnlyList<TextDifference> Differences { get; init; }

    public required IReadOnlyList<UncomparedTable> Uncompared { get; init; }

    public bool AreAllSame => Cells.AreAllSame && Paragraphs.AreAllSame;
}
