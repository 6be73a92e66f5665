using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Documents.Rendering.Json;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>A draft with all that somebody must have seen who signs it.</summary>
public sealed record DraftDossier(Draft Draft, Disclosure Content, IReadOnlyList<Check> Checks)
{
    /// <summary>The version that is public now; null for a first publication.</summary>
    public Publication? Published { get; init; }

    /// <summary>Its content; null where there is none, or all of it was withheld.</summary>
    public Disclosure? PublishedContent { get; init; }

    /// <summary>What was published for the year before; null where nothing was.</summary>
    public Disclosure? LastYear { get; init; }

    /// <summary>What would change for the public; empty for a first publication.</summary>
    public IReadOnlyList<DisclosureChange> Changes { get; init; } = [];

    /// <summary>The department's words by rule.</summary>
    public IReadOnlyDictionary<string, string> Explanations { get; } =
        Draft.Explanations.ToDictionary(row => row.Rule, row => row.Text);

    public string OrganisationName => (Content.Unit ?? Content.Department)?.Name ?? Draft.Organisation;

    public string CountyName => Content.County?.Name ?? Draft.County;

    /// <summary>2026 年部门预算</summary>
    public string Heading =>
        $"{Draft.Year} 年{(Content.Unit is null ? "部门" : "单位")}{Draft.Stage.Printed()}";

    /// <summary>Findings on what a reader of the files does not see, and on persons, with who acknowledged them.</summary>
    public IReadOnlyList<(Finding Finding, DraftAcknowledgement? By)> Unseen { get; } = [.. Acknowledgements.Of(Draft, Content)];

    /// <summary>All other findings, the gravest first.</summary>
    public IEnumerable<Finding> Remarks =>
        Content.Findings.Where(finding => !FindingKinds.Unseen.Contains(finding.Kind))
            .OrderByDescending(finding => finding.Kind.Severity);
}

/// <summary>Puts the dossier of a draft together.</summary>
public sealed class DraftDossiers(DisclosureDbContext db)
{
    public async Task<DraftDossier> OfAsync(Draft draft, CancellationToken cancellation = default)
    {
        var content = DraftContent.Read(draft);
        var neighbours = await db.NeighboursOfAsync(DraftReview.IdentityOf(draft), cancellation);
        var published = await db.CurrentPublications.AsNoTracking()
            .Where(row => row.County == draft.County && row.Year == draft.Year && row.Organisation == draft.Organisation
                && row.Stage == draft.Stage)
            .Select(row => new { Row = row.Publication!, row.Publication!.Document }).SingleOrDefaultAsync(cancellation);
        var before = published?.Document is { } document ? Brotli.Read(document.Json, DisclosureJson.Read) : null;
        return new(draft, content, Reconciler.Run(content, neighbours))
        {
            Published = published?.Row,
            PublishedContent = before,
            LastYear = neighbours.LastYear,
            Changes = before is null ? [] : DisclosureChanges.Between(before, content),
        };
    }
}
