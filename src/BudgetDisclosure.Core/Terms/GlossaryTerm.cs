namespace BudgetDisclosure.Core.Terms;

/// <summary>A term of the field, explained for readers who have never seen a budget.</summary>
/// <param name="Key">Its place in the glossary's address: <c>/glossary#three-public</c>.</param>
/// <param name="Explanation">Chinese, at most <see cref="Glossary.MaxExplanation"/> characters.</param>
/// <param name="Source">The law, regulation or form that it is taken from.</param>
/// <param name="English">What the glossary calls it in English.</param>
public sealed record GlossaryTerm(string Key, string Name, string Explanation, string Source, string English)
{
    /// <summary>What documents call it too.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Words that are not the term, but by which readers look for it.</summary>
    public IReadOnlyList<string> FoundBy { get; init; } = [];

    /// <summary>Tables that are about it, by slug.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>The name that documents use first, then the others.</summary>
    public IEnumerable<string> Names => OtherNames.Prepend(Name);
}

/// <summary>Terms that belong together, in the order in which they are read.</summary>
public sealed record GlossaryGroup(string Title, IReadOnlyList<GlossaryTerm> Terms);
