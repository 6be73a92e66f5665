namespace BudgetDisclosure.Core.Search;

/// <summary>Why a query is not looked up.</summary>
public enum QueryTrouble
{
    None,
    Empty,
    TooLong,
    /// <summary>No term has two characters.</summary>
    TooShort,
}

/// <summary>A query: terms between white space, all of which a text must contain.</summary>
public sealed class SearchTerms
{
    /// <summary>Longer than any name; a sentence is found by a part of it.</summary>
    public const int MostCharacters = 50;

    private SearchTerms(string query)
    {
        Query = query.Trim();
        Folded = [.. FoldedText.Of(Query).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        Trouble = Query.Length == 0 ? QueryTrouble.Empty
            : Query.Length > MostCharacters ? QueryTrouble.TooLong
            : Folded.All(term => term.Length < 2) ? QueryTrouble.TooShort
            : QueryTrouble.None;
    }

    /// <summary>As typed, without white space around it.</summary>
    public string Query { get; }

    /// <summary>The terms as <see cref="FoldedText"/>, each once.</summary>
    public IReadOnlyList<string> Folded { get; }

    public QueryTrouble Trouble { get; }

    /// <summary>The pairs that every text has that matches.</summary>
    public IReadOnlyCollection<int> Pairs => [.. Folded.SelectMany(Bigrams.Of).Distinct()];

    public static SearchTerms Parse(string? query) => new(query ?? "");

    public bool Match(string text)
    {
        var folded = FoldedText.Of(text);
        return Folded.All(term => folded.Contains(term, StringComparison.Ordinal));
    }
}
