using BudgetDisclosure.Core.Approvals;
using BudgetDisclosure.Core.Reconciliation.Binding;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>All that a rule may look at: the document, one organisation's figures in it, and what is stored beside it.</summary>
/// <param name="Disclosure">The whole document.</param>
/// <param name="Ledger">The tables of the organisation that is being checked.</param>
public sealed record Books(Disclosure Disclosure, Ledger Ledger, Neighbours Neighbours)
{
    private Narrative? _narrative;

    /// <summary>The figures of the text, read at the first question; none beside the tables of another organisation.</summary>
    public Narrative Narrative => _narrative ??= IsOwn ? NarrativeReader.Read(Disclosure, Ledger) : Narrative.None;

    /// <summary>True where the tables are the document's own: the text speaks of these alone.</summary>
    public bool IsOwn => Ledger.Scope is null;
}

/// <summary>Published disclosures that rules over several years, stages and organisations compare with; none by default.</summary>
public sealed record Neighbours
{
    public static readonly Neighbours None = new();

    /// <summary>The same organisation and stage, the year before.</summary>
    public Disclosure? LastYear { get; init; }

    /// <summary>The same organisation's budget of the year, beside final accounts.</summary>
    public Disclosure? Budget { get; init; }

    /// <summary>The disclosures of the units below a department, same year and stage.</summary>
    public IReadOnlyList<Disclosure> Units { get; init; } = [];

    /// <summary>How many units the roster lists below the department; null without a roster.</summary>
    public int? UnitsListed { get; init; }

    /// <summary>Every disclosure among them.</summary>
    public IEnumerable<Disclosure> All => new[] { LastYear, Budget }.OfType<Disclosure>().Concat(Units);

    /// <summary>What the finance bureau approved (批复), where the county has imported it.</summary>
    public Approval? Approval { get; init; }
}
