using BudgetDisclosure.Core.Search;

namespace BudgetDisclosure.Data;

/// <summary>A text that search finds, kept once however often it is printed.</summary>
/// <remarks>Derived: <see cref="SearchEntry"/> says where it stands, and it goes with the last that does.</remarks>
public sealed class SearchText
{
    /// <summary><see cref="Bigrams.KeyOf"/></summary>
    public required long Key { get; init; }
    public required string Text { get; init; }
}

/// <summary>A pair of characters (<see cref="Bigrams"/>) and a text that has it.</summary>
public sealed class SearchPosting
{
    public required int Pair { get; init; }
    public required long Text { get; init; }
}
