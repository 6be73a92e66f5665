using BudgetDisclosure.Core.Completeness;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Web.Pages.Staff.Drafts;

namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>How an organisation stands with a year's disclosure of one stage.</summary>
/// <param name="Department">The department of a unit; null for a department.</param>
public sealed record YearRow(string Code, string Name, string? Department)
{
    /// <summary>False for one that publishes without being on the roster.</summary>
    public bool IsListed { get; init; }

    public bool IsExempt { get; init; }
    public string? ExemptGround { get; init; }
    public string? DocumentNumber { get; init; }

    /// <summary>What is public; null where nothing is.</summary>
    public PublishedInYear? Published { get; init; }

    /// <summary>The draft on its way; null where there is none.</summary>
    public DraftInYear? Draft { get; init; }

    /// <summary>Null where nobody registered when it was approved, and for who need not publish.</summary>
    public PublicationDeadline? Deadline { get; init; }

    public YearState State => this switch
    {
        { Published.Version: > 1 } => YearState.Corrected,
        { Published: not null } => YearState.Published,
        { Draft.State: DraftState.Open } => YearState.Open,
        { Draft.State: DraftState.Submitted } => YearState.Submitted,
        { Draft: not null } => YearState.Approved,
        { IsExempt: true } => YearState.Exempt,
        _ => YearState.Missing,
    };

    public bool IsPublic => Published is not null;

    /// <summary>True where it must publish by the roster.</summary>
    public bool IsObliged => this is { IsListed: true, IsExempt: false };

    /// <summary>True where the last day has gone and nothing is public.</summary>
    public bool IsOverdue => !IsPublic && Deadline is { IsLate: true };

    /// <summary>The prescribed tables of what is public, else of the draft; null where there is neither.</summary>
    public (int There, int Asked)? Tables => Published?.Tables ?? (IsPublic ? null : Draft?.Tables);

    /// <summary>The rules that fail as errors, of the same.</summary>
    public IReadOnlyList<string> Failing => Published?.Failing ?? Draft?.Failing ?? [];

    /// <summary>How many of them stand with the department's words.</summary>
    public int Explained => Failing.Intersect(Published?.Explained ?? Draft?.Explained ?? [], StringComparer.Ordinal).Count();

    /// <summary>Whose turn it is; empty where nobody's.</summary>
    public string Holder => this switch
    {
        { Draft: { } draft } => (IsPublic ? $"更正{draft.State.InWords()}，" : "") + draft.Holder,
        { State: YearState.Missing } => "单位填报人",
        _ => "",
    };
}

/// <summary>What an organisation has published.</summary>
/// <param name="FirstOn">The day of the first publication, here or elsewhere before.</param>
public sealed record PublishedInYear(string Address, int Version, DateOnly FirstOn)
{
    /// <summary>Null where all content was withheld.</summary>
    public (int There, int Asked)? Tables { get; init; }

    public IReadOnlyList<string> Failing { get; init; } = [];
    public IReadOnlyList<string> Explained { get; init; } = [];
}

/// <summary>A draft on its way.</summary>
public sealed record DraftInYear(Guid Id, DraftState State, string Holder)
{
    public (int There, int Asked)? Tables { get; init; }
    public IReadOnlyList<string> Failing { get; init; } = [];
    public IReadOnlyList<string> Explained { get; init; } = [];
}
