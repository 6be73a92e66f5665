namespace BudgetDisclosure.Core.Facts;

/// <summary>How often a rule came out each way in the newest run on a publication. Derived: a run may replace it.</summary>
public sealed record RuleOutcomes : Fact
{
    /// <summary>R01 to R44.</summary>
    public required string Rule { get; init; }
    public required int Holds { get; init; }
    public required int Rounding { get; init; }
    /// <summary>Failing checks but for hints.</summary>
    public required int Fails { get; init; }
    public required int Hints { get; init; }
    public required int NotCheckable { get; init; }
}

/// <summary>A check of the newest run that does not hold; those that hold are counted in <see cref="RuleOutcomes"/>.</summary>
public sealed record CheckFact : Fact
{
    /// <summary>From 1, the place in the run.</summary>
    public required int Number { get; init; }
    public required string Rule { get; init; }
    /// <summary>rounding, fails or notCheckable.</summary>
    public required string Outcome { get; init; }
    /// <summary>error, warning or hint.</summary>
    public string? Severity { get; init; }
    public string? Slug { get; init; }
    /// <summary>The organisation where its tables are not the document's own.</summary>
    public string? ScopeCode { get; init; }
    public string? ScopeName { get; init; }
    /// <summary>As they are printed, in the unit of what was found.</summary>
    public string? Expected { get; init; }
    public string? Found { get; init; }
    public string? Difference { get; init; }
    public required string Message { get; init; }
    public string? Explanation { get; init; }
}

/// <summary>A figure or passage of such a check. Table, row and column join the other facts.</summary>
public sealed record CheckOperandFact : Fact
{
    public required int CheckNumber { get; init; }
    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required string Role { get; init; }
    /// <summary>As printed.</summary>
    public required string Text { get; init; }
    public int? TableNumber { get; init; }
    public int? RowNumber { get; init; }
    public int? ColumnNumber { get; init; }
    /// <summary>Section and its paragraph, as the disclosure document lists them.</summary>
    public int? Section { get; init; }
    public int? Paragraph { get; init; }
    /// <summary>The disclosure that the figure stands in, where it is another one.</summary>
    public string? OtherOrganisation { get; init; }
    public int? OtherYear { get; init; }
    public string? OtherStage { get; init; }
}
