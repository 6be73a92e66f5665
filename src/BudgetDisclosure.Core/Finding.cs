namespace BudgetDisclosure.Core;

/// <summary>How much a finding or a failing check matters.</summary>
public enum Severity
{
    /// <summary>Worth a look; never counted among the failures.</summary>
    Hint,

    Warning,

    Error,
}

/// <summary>A kind of finding: stable code, severity, what it means and what to do about it.</summary>
public sealed record FindingKind(string Code, Severity Severity, string Title, string Remedy);

/// <summary>Something noticed while reading or recognising a document, with its place.</summary>
public sealed record Finding(FindingKind Kind, string Message, SourcePosition? At = null);
