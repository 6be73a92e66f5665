using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Pages.Disclosures;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>A failing rule of a draft with the department's words on it.</summary>
public sealed record FailingRule(string Code, string? Title, string? Words, IReadOnlyList<FailingCheck> Checks);

/// <param name="Anchor">The id on the page: R26-2.</param>
/// <param name="Sentence">Each printed figure in it leads to its cell on the page.</param>
public sealed record FailingCheck(string Anchor, IReadOnlyList<ParagraphPiece> Sentence)
{
    /// <summary>What its first figure is, and where a remark on it is written; null for who writes none.</summary>
    public (string Role, string Address)? Remark { get; init; }
}

/// <summary>The reviewer's one page: all that would become public, what is amiss with it, and the decision.</summary>
public sealed class ReviewModel(DraftStore drafts, DraftScopes scopes, DraftDossiers dossiers, DraftReview review)
    : DraftDossierPage(drafts, scopes, dossiers)
{
    private static readonly SourceLinks NoSources = new([]);
    private IReadOnlyDictionary<DisclosureTable, CellIds> _ids = new Dictionary<DisclosureTable, CellIds>();
    private CheckMarks _marks = null!;

    public IReadOnlyList<OutlineBlock> Blocks { get; private set; } = [];
    public DraftTotals Totals { get; private set; } = null!;
    public IReadOnlyList<FailingRule> Failing { get; private set; } = [];
    public OutcomeTally Tally { get; private set; }

    /// <summary>Every figure is a link to a remark on it, not only every row.</summary>
    public bool EachFigure { get; private set; }

    /// <summary>What the remark is about: a table, row or cell as its address ends; empty for the whole.</summary>
    public string Target { get; private set; } = "";

    public string Remark { get; private set; } = "";

    /// <summary>What a remark can be about, with its words.</summary>
    public IReadOnlyList<(string Target, string Words)> Targets { get; private set; } = [];

    public bool IsOwn => Draft.ChangedBy == Person.Id || Draft.SubmittedBy == Person.Id || Draft.CreatedBy == Person.Id;

    public bool MayReturn => IsReviewer && Draft.State is DraftState.Submitted or DraftState.Approved;

    public bool MayApprove => IsReviewer && !IsOwn && Draft.State == DraftState.Submitted;

    public Task<IActionResult> OnGetAsync(Guid id, string? cells, string? at)
    {
        EachFigure = cells == VersionLinks.EachFigure;
        Target = at ?? "";
        return ShowAsync(id, StaffRole.Reviewer, StaffRole.Publisher, StaffRole.Auditor);
    }

    public Task<IActionResult> OnPostReturnAsync(
        Guid id, [FromForm] int revision, [FromForm] string? remark, [FromForm] string? target)
    {
        (Remark, Target) = (remark ?? "", target ?? "");
        return ActAsync(id, revision, StaffRole.Reviewer, () => review.ReturnAsync(id, revision, Remark, Target, Actor));
    }

    public Task<IActionResult> OnPostApproveAsync(Guid id, [FromForm] int revision, [FromForm] string? contentHash) =>
        ActAsync(id, revision, StaffRole.Reviewer, () => review.ApproveAsync(id, revision, contentHash ?? "", Actor));

    public string AddressOf(bool eachFigure, string at = "", string part = "") =>
        QueryHelpers.AddQueryString(
            $"{Address}/review",
            ((KeyValuePair<string, string?>[])
            [
                new("cells", eachFigure ? VersionLinks.EachFigure : null), new("at", at is "" ? null : at),
            ]).Where(pair => pair.Value is not null)) + part;

    public EditMarks Edits => EditMarks.Of(Dossier.Content);

    public TableView View(TableBlock block) => new(block, _ids[block.Table], NoSources)
    {
        IdPrefix = block.Anchor + ".",
        EachFigure = EachFigure,
        Marks = _marks,
        Edits = Edits,
        RemarkOn = MayReturn ? id => AddressOf(EachFigure, PartOf(block.Table, id), "#return") : null,
    };

    /// <summary>Where a cell that changed stands on the page; null for one that is gone, and for what is no cell.</summary>
    public string? AddressOf(DisclosureChange change)
    {
        if (change is not { Table: { } table, CellId: { } id, After: not null })
            return null;
        var index = Dossier.Content.Tables.ToList().FindIndex(other => ReferenceEquals(other, table));
        return index < 0 ? null : AddressOf(EachFigure, part: $"#table-{index + 1}.{Uri.EscapeDataString(id)}");
    }

    protected override Task PrepareAsync()
    {
        var content = Dossier.Content;
        _ids = CellIds.OfAll(content.Tables);
        _marks = new(content, Dossier.Checks, $"{Address}/review", Dossier.Explanations);
        Blocks = DisclosureOutline.Of(content);
        Totals = DraftTotals.Of(
            Dossier.Draft, Dossier.Content, Dossier.Published?.Version, Dossier.PublishedContent, Dossier.LastYear);
        Tally = OutcomeTally.OfRules(Dossier.Checks);
        Failing = [.. FailingRules()];
        Targets = [.. TargetsOf(content)];
        return Task.CompletedTask;
    }

    private IEnumerable<FailingRule> FailingRules() =>
        Dossier.Checks.Zip(CheckLinks.AnchorsOf(Dossier.Checks)).Where(pair => pair.First.IsFailure)
            .GroupBy(pair => pair.First.Rule)
            .Select(group => new FailingRule(
                group.Key, Rules.Find(group.Key)?.Title, Dossier.Explanations.GetValueOrDefault(group.Key),
                [.. group.Select(pair => new FailingCheck(pair.Second, [.. SentenceOf(pair.First)])
                {
                    Remark = MayReturn ? RemarkOn(pair.First) : null,
                })]));

    private (string Role, string Address)? RemarkOn(Check check) =>
        check.Operands.FirstOrDefault(operand => operand.Cell is not null) is { Cell: { } cell } first
            ? (first.Role, AddressOf(EachFigure, PartOf(Dossier.Content.Tables[cell.Table], IdOf(cell)), "#return"))
            : null;

    private string IdOf(CellAddress cell) => _ids[Dossier.Content.Tables[cell.Table]][cell.Row, cell.Column];

    private IEnumerable<ParagraphPiece> SentenceOf(Check check) => CheckFormula.Of(check)
        .Select(piece => new ParagraphPiece(piece.Text, piece.Operand?.Cell is { } cell ? AddressOf(cell) : null));

    private string AddressOf(CellAddress cell) =>
        AddressOf(EachFigure, part: $"#table-{cell.Table + 1}.{Uri.EscapeDataString(IdOf(cell))}");

    /// <summary>The whole, each table, and the cell that the person chose.</summary>
    private IEnumerable<(string Target, string Words)> TargetsOf(Disclosure content)
    {
        var targets = content.Tables.Select(table => PartOf(table, id: null)).Distinct().Prepend("").ToList();
        if (!targets.Contains(Target, StringComparer.Ordinal))
            targets.Insert(0, Target);
        return targets.Select(target => (target, ReviewWords.OfTarget(target, content)));
    }

    private static string PartOf(DisclosureTable table, string? id) =>
        new WithheldPart(table.Slug, VersionLinks.ScopeOf(table), Cell: id).ToString();
}
