namespace BudgetDisclosure.Web.Workflow.Withholdings;

/// <summary>What is to be withheld: a file, a part of a table, or where both are null the whole version.</summary>
public sealed record WithholdingTarget(string? File = null, WithheldTablePart? Part = null);

/// <summary>A table, or a row or a cell by its id; the table may be left open where the id tells it.</summary>
/// <param name="Scope">The organisation's code where the table is not the disclosure's own.</param>
public sealed record WithheldTablePart(string? Slug, string? Scope, string? Row, string? Cell);

/// <summary>What two people decided.</summary>
/// <param name="Version">Null for every version that shows the target: older ones show the same figure.</param>
public sealed record WithholdingRequest(DisclosureIdentity Identity, int? Version, WithholdingTarget Target)
{
    public required string Ground { get; init; }
    public required string Authority { get; init; }
    public required string DecidedBy { get; init; }
    public required string ConfirmedBy { get; init; }
}

/// <summary>What a request to withhold came to.</summary>
public abstract record WithholdingOutcome
{
    public sealed record Refused(string Sentence) : WithholdingOutcome;

    /// <param name="Withheld">In the order of the versions, source files after the content that was read from them.</param>
    /// <param name="OtherVersions">Versions that show the same and were not asked for.</param>
    public sealed record Done(IReadOnlyList<WithheldItem> Withheld, IReadOnlyList<int> OtherVersions)
        : WithholdingOutcome;
}

/// <summary>One thing withheld from one version; scope and target as the act says them.</summary>
public sealed record WithheldItem(string Address, int Version, string Scope, string Target);
