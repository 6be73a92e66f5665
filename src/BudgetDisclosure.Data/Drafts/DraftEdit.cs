namespace BudgetDisclosure.Data.Drafts;

/// <summary>A text of the files that is another in the draft, or what a table of theirs is taken for.</summary>
/// <remarks>Rows stay: one that was taken back, replaced or dropped says so.</remarks>
public sealed class DraftEdit
{
    public required Guid Draft { get; init; }
    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }
    /// <summary>cell, paragraph or table.</summary>
    public required string Kind { get; init; }
    /// <summary>The position in the file as printed; it follows its file where the files of a draft become others.</summary>
    public required string Place { get; set; }
    /// <summary>What the file says there; the printed title of a table.</summary>
    public required string Was { get; init; }
    /// <summary>What stands there instead; the slug of a table.</summary>
    public required string Now { get; init; }
    public required string Reason { get; init; }
    public required string Who { get; init; }
    /// <summary>UTC, whole seconds.</summary>
    public required DateTime At { get; init; }
    /// <summary>Who took it back, replaced it, or handed in files in which it no longer fits; null while it stands.</summary>
    public string? EndedBy { get; set; }
    public DateTime? EndedAt { get; set; }
}
