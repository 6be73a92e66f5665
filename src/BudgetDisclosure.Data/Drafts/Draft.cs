using BudgetDisclosure.Core;

namespace BudgetDisclosure.Data.Drafts;

/// <summary>Where a draft stands on its way to the public.</summary>
public enum DraftState
{
    /// <summary>草稿: being prepared, or returned by the reviewer.</summary>
    Open,
    /// <summary>送审: waits for the reviewer.</summary>
    Submitted,
    /// <summary>审核通过: exactly this content may be published.</summary>
    Approved,
    /// <summary>已公开.</summary>
    Published,
    /// <summary>已作废: given up; kept for the record.</summary>
    Discarded,
}

/// <summary>A disclosure before it is public. Work, not act: rows change until it is published.</summary>
public sealed class Draft
{
    /// <summary>Ordered by time (version 7).</summary>
    public required Guid Id { get; init; }
    public required string County { get; init; }
    public required int Year { get; init; }
    public required string Organisation { get; init; }
    public required Stage Stage { get; init; }
    public DraftState State { get; set; }
    /// <summary>Goes up by one with every change: who changes another revision than the one seen is told so.</summary>
    public int Revision { get; set; }
    /// <summary>The canonical disclosure JSON with its salt, compressed by Brotli: byte for byte what will be published.</summary>
    public required byte[] Json { get; set; }
    /// <summary>What the reviewer approves: the content hash that the publication will have.</summary>
    public required string ContentHash { get; set; }
    /// <summary>What reading found, as <c>findings</c> of the disclosure document, compressed by Brotli.</summary>
    public required byte[] Findings { get; set; }
    public required Guid CreatedBy { get; init; }
    /// <summary>UTC, whole seconds.</summary>
    public required DateTime CreatedAt { get; init; }
    public required DateTime ChangedAt { get; set; }
    /// <summary>Who changed the content last: nobody approves that.</summary>
    public required Guid ChangedBy { get; set; }
    public Guid? SubmittedBy { get; set; }
    public DateTime? SubmittedAt { get; set; }
    public Guid? ApprovedBy { get; set; }
    public DateTime? ApprovedAt { get; set; }
    /// <summary>Why a published disclosure is replaced (更正); null for a first publication.</summary>
    public string? Reason { get; set; }
    /// <summary>When it is to be published, UTC; null for when somebody says so.</summary>
    public DateTime? PublishAt { get; set; }
    /// <summary>Who set that time: the publication names the person.</summary>
    public Guid? ScheduledBy { get; set; }
    public Guid? PublicationId { get; set; }
    public List<DraftFile> Files { get; init; } = [];
    public List<DraftNote> Notes { get; init; } = [];
    public List<DraftExplanation> Explanations { get; init; } = [];
    public List<SignOff> SignOffs { get; init; } = [];
    public List<DraftAcknowledgement> Acknowledgements { get; init; } = [];
    public List<DraftEdit> Edits { get; init; } = [];
    /// <summary>The rules that failed as errors when it was last looked at, in order, with blanks between; empty for none.</summary>
    public string? FailingRules { get; set; }
    /// <summary>What people said of the files beside them when they handed them in, as JSON; null for nothing.</summary>
    public string? Given { get; set; }
    /// <summary>How many tables are prescribed.</summary>
    public int? TablesAsked { get; set; }
    /// <summary>How many of the prescribed tables the content holds; null where that was never looked at.</summary>
    public int? TablesThere { get; set; }

    /// <summary>The edits that stand, in the order made.</summary>
    public IEnumerable<DraftEdit> StandingEdits => Edits.Where(edit => edit.EndedAt is null).OrderBy(edit => edit.Number);
}

/// <summary>A source file of a draft, in the order given; its bytes lie in the file store.</summary>
public sealed class DraftFile
{
    public required Guid Draft { get; init; }
    /// <summary>From 1; the source's id in the document is <c>s</c> and this number.</summary>
    public required int Ordinal { get; init; }
    public required string Sha256 { get; init; }
    public required string FileName { get; init; }
}

/// <summary>What happened to a draft, in order: submitted, returned with remarks, approved.</summary>
public sealed class DraftNote
{
    public required Guid Draft { get; init; }
    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }
    public required DateTime At { get; init; }
    public required string Who { get; init; }
    public required string Kind { get; init; }
    /// <summary>A table, row or cell as its address ends (<c>income#2010301.total</c>); empty for the whole.</summary>
    public required string Target { get; init; }
    public required string Text { get; init; }
    /// <summary>The content that the note is about.</summary>
    public required string ContentHash { get; init; }
}

/// <summary>Why a failing rule stands all the same, in the department's words; the public reads it beside the rule.</summary>
public sealed class DraftExplanation
{
    public required Guid Draft { get; init; }
    public required string Rule { get; init; }
    public required string Text { get; set; }
    public required string Who { get; set; }
}

/// <summary>A signature outside the portal that a publication needs: 保密审查 or 负责人审签.</summary>
public sealed class SignOff
{
    public const string Secrecy = "secrecy";
    public const string Leader = "leader";

    public required Guid Draft { get; init; }
    /// <summary><see cref="Secrecy"/> or <see cref="Leader"/>.</summary>
    public required string Kind { get; init; }
    /// <summary>Who signed.</summary>
    public required string Signatory { get; set; }
    public required DateOnly SignedOn { get; set; }
    /// <summary>The number of the paper.</summary>
    public required string DocumentNumber { get; set; }
    /// <summary>The content that was signed: a change afterwards voids it.</summary>
    public required string ContentHash { get; set; }
    /// <summary>Who entered it.</summary>
    public required string EnteredBy { get; set; }
}
