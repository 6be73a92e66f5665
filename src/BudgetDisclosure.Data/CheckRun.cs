namespace BudgetDisclosure.Data;

/// <summary>A dated run of the rules over a publication. Derived, outside the publication's hash: rules improve.</summary>
/// <remarks>Of a publication at most two are kept: the one made when it was published, and the newest.</remarks>
public sealed class CheckRun
{
    public required string County { get; init; }
    public required int Year { get; init; }
    public required Guid Publication { get; init; }
    /// <summary>From 1; it goes up with every run that is kept.</summary>
    public required int Number { get; init; }
    /// <summary>The version of the rules that ran.</summary>
    public required int RulesVersion { get; init; }
    /// <summary>UTC, whole seconds.</summary>
    public required DateTime RanAt { get; init; }
    /// <summary>True for the run that was made when it was published.</summary>
    public required bool AtPublication { get; init; }
    /// <summary>The checks as the disclosure document has them, compressed by Brotli.</summary>
    public required byte[] Json { get; init; }
}
