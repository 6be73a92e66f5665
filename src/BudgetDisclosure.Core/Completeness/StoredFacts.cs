namespace BudgetDisclosure.Core.Completeness;

/// <summary>What the portal knows of a disclosure beside the document; null where nobody knows.</summary>
public sealed record StoredFacts
{
    public static readonly StoredFacts None = new();

    /// <summary>True where the same organisation's other stage of the year is published too.</summary>
    public bool? HasOtherStage { get; init; }

    /// <summary>True where the disclosure is offered in a form that programs read.</summary>
    public bool? IsMachineReadable { get; init; }

    /// <summary>How many of the department's units have published the same year and stage.</summary>
    public int? UnitsPublished { get; init; }

    /// <summary>How many the roster lists.</summary>
    public int? UnitsListed { get; init; }
}
