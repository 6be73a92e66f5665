namespace BudgetDisclosure.Core.Search;

/// <summary>A piece of an excerpt, searched for or around that.</summary>
public readonly record struct ExcerptPiece(string Text, bool IsHit);

/// <summary>The sentence of a text that a query hits first, with every hit in it.</summary>
public static class Excerpt
{
    /// <summary>About two lines on a wide screen.</summary>
    public const int MostCharacters = 90;

    private const int BeforeTheHit = 30;
    private const string Cut = "…";
    private static readonly char[] SentenceEnds = ['。', '；', '！', '？'];

    /// <summary>The pieces joined are a part of the text, with … where a sentence was too long for it.</summary>
    public static IReadOnlyList<ExcerptPiece> Of(string text, SearchTerms terms)
    {
        var folded = FoldedText.Of(text);
        var (start, end) = SentenceAt(text, FirstHit(folded, terms));
        var pieces = Pieces(text, start, end, HitsIn(folded, start, end, terms)).ToList();
        if (start > 0 && !SentenceEnds.Contains(text[start - 1]))
            pieces.Insert(0, new(Cut, false));
        if (end < text.Length && !SentenceEnds.Contains(text[end - 1]))
            pieces.Add(new(Cut, false));
        return pieces;
    }

    private static int FirstHit(string folded, SearchTerms terms) => terms.Folded
        .Select(term => folded.IndexOf(term, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(0).Min();

    private static (int Start, int End) SentenceAt(string text, int hit)
    {
        var start = hit == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, hit - 1) + 1;
        var end = text.IndexOfAny(SentenceEnds, hit) is >= 0 and var found ? found + 1 : text.Length;
        if (end - start <= MostCharacters)
            return (start, end);
        start = WholeCharacter(text, Math.Max(start, hit - BeforeTheHit));
        return (start, Math.Min(end, WholeCharacter(text, start + MostCharacters)));
    }

    /// <summary>Never between the halves of a rare character.</summary>
    private static int WholeCharacter(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static bool[] HitsIn(string folded, int start, int end, SearchTerms terms)
    {
        var hits = new bool[end - start];
        foreach (var term in terms.Folded)
        {
            for (var at = folded.IndexOf(term, start, end - start, StringComparison.Ordinal); at >= 0;
                at = folded.IndexOf(term, at + 1, end - at - 1, StringComparison.Ordinal))
            {
                hits.AsSpan(at - start, term.Length).Fill(true);
            }
        }
        return hits;
    }

    private static IEnumerable<ExcerptPiece> Pieces(string text, int start, int end, bool[] hits)
    {
        for (var from = start; from < end;)
        {
            var to = from + 1;
            while (to < end && hits[to - start] == hits[from - start])
                to++;
            yield return new(text[from..to], hits[from - start]);
            from = to;
        }
    }
}
