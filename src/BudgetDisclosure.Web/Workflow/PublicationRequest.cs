using BudgetDisclosure.Core;
using BudgetDisclosure.Data;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>A disclosure that is to be published, complete in its identity, with the files it was read from.</summary>
public sealed record PublicationRequest(Disclosure Disclosure, IReadOnlyList<StoredSource> Sources, string Who)
{
    /// <summary>
    /// True where somebody has checked that what earlier versions had withheld may be shown as it is now.
    /// </summary>
    public bool IsAfterWithholding { get; init; }

    /// <summary>The canonical document that people approved, with its salt; null where it is made of the disclosure.</summary>
    public byte[]? Approved { get; init; }

    /// <summary>Why it is published, as everybody reads it; null for the operator's imports.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// What else the transaction writes with the publication; a sentence where it may not be published after all.
    /// </summary>
    public Func<Publication, CancellationToken, Task<string?>>? Alongside { get; init; }

    public DisclosureIdentity Identity { get; } = DisclosureIdentity.Of(Disclosure)
        ?? throw new ArgumentException("County, organisation and year must be known.", nameof(Disclosure));
}

/// <summary>A source file with the format that its reader found.</summary>
public sealed record StoredSource(IncomingFile File, SourceFormat Format)
{
    /// <summary>What was read in place of the file: the .docx that an old Word file became; null for others.</summary>
    public byte[]? Converted { get; init; }

    public static StoredSource Of(OpenedFile file) =>
        new(file.File, file.Source.Document.Format) { Converted = file.Converted };
}

/// <summary>
/// What publishing came to; <paramref name="IsNew"/> is false where the same files were current already.
/// </summary>
public readonly record struct PublicationOutcome(string Address, int Version, bool IsNew)
{
    /// <summary>Why nothing was published, in a sentence; null where it was, or need not be.</summary>
    public string? Refusal { get; init; }

    /// <summary>Why it was published without a stored PDF, in a sentence; null where it has one.</summary>
    public string? PdfTrouble { get; init; }
}
