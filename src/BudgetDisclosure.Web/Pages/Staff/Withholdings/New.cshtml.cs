using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Commands;
using BudgetDisclosure.Web.Pages.Disclosures;
using BudgetDisclosure.Web.Pages.Shared;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace BudgetDisclosure.Web.Pages.Staff.Withholdings;

/// <summary>The first of two people: which disclosure, what of it, and on whose decision.</summary>
public sealed class NewModel(
    DisclosureDbContext db, PublishedDisclosures published, WithholdingProposals proposals, WithholdingEffects effects)
    : WithholdingPage(db)
{
    private static readonly SourceLinks NoSources = new([]);
    private IReadOnlyDictionary<DisclosureTable, CellIds> _ids = new Dictionary<DisclosureTable, CellIds>();

    /// <summary>What people withhold for; another may be typed.</summary>
    public static IReadOnlyList<string> Grounds { get; } = ["涉及国家秘密", "涉及商业秘密", "涉及个人信息", "误公开"];

    /// <summary>The disclosures to choose from; empty once one is chosen.</summary>
    public IReadOnlyList<PublishedEntry> Entries { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];
    public int? Year { get; private set; }

    /// <summary>What is chosen from; null before a disclosure is chosen, and where nothing of it is left.</summary>
    public PublishedDisclosure? Shown { get; private set; }

    public IReadOnlyList<OutlineBlock> Blocks { get; private set; } = [];

    /// <summary>Every figure is a link, not only every row.</summary>
    public bool EachFigure { get; private set; }

    /// <summary>The chosen disclosure as addresses here name it: <c>434/2024/budget</c>.</summary>
    public string Of { get; private set; } = "";

    public string At { get; private set; } = "";

    /// <summary>What the text can mean; one where the choice is made.</summary>
    public IReadOnlyList<ChosenTarget> Found { get; private set; } = [];

    public ChosenTarget? Chosen => Found is [var one] ? one : null;

    /// <summary>What would go of every version that shows it.</summary>
    public IReadOnlyList<WithholdingEffect> Effects { get; private set; } = [];

    /// <summary>Of which version only; empty for every version that shows it.</summary>
    public string Only { get; private set; } = "";

    public string Ground { get; private set; } = "";
    public string Authority { get; private set; } = "";
    public string DocumentNumber { get; private set; } = "";
    public string DecidedOn { get; private set; } = "";
    public string Reason { get; private set; } = "";

    public IReadOnlyList<BreadcrumbStep> Way => WayTo("提出屏蔽");

    public string Heading => Shown is null ? "" : $"{Shown.OrganisationName} {Shown.Heading}";

    public async Task<IActionResult> OnGetAsync(string county, string? of, int? version, string? at, string? cells, int? year)
    {
        if (!await OpenAsync(county, WithholdingProposals.Deciders))
            return Forbid();
        Year = year;
        EachFigure = cells == VersionLinks.EachFigure;
        await ShowAsync(of ?? "", version, at?.Trim() ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string county, [FromForm] string? of, [FromForm] int? version, [FromForm] string? at, [FromForm] string? only,
        [FromForm] string? ground, [FromForm] string? authority, [FromForm] string? documentNumber,
        [FromForm] string? decidedOn, [FromForm] string? reason)
    {
        if (!await OpenAsync(county, WithholdingProposals.Deciders))
            return Forbid();
        (Ground, Authority, DocumentNumber) = (ground ?? "", authority ?? "", documentNumber ?? "");
        (DecidedOn, Reason, Only) = (decidedOn ?? "", reason ?? "", only ?? "");
        await ShowAsync(of ?? "", version, at?.Trim() ?? "");
        if (Shown is null || Chosen is null)
        {
            Sentence ??= "请先选定要屏蔽的内容。";
            return Page();
        }
        var outcome = await proposals.ProposeAsync(
            new(DisclosureIdentity.Of(Shown.Publication), int.TryParse(Only, out var number) ? number : null, Chosen.Scope, Chosen.Target)
            {
                Ground = Ground,
                Authority = Authority,
                DocumentNumber = DocumentNumber,
                DecidedOn = DateOnly.TryParseExact(DecidedOn, "yyyy-MM-dd", out var day) ? day : null,
                Reason = Reason,
            },
            Actor, HttpContext.RequestAborted);
        if (outcome is ProposalOutcome.Done { Id: var id })
            return Redirect(Url.Content($"~{Address}/{id}"));
        Sentence = ((ProposalOutcome.Refused)outcome).Sentence;
        return Page();
    }

    /// <summary>This page for another choice.</summary>
    public string AddressOf(string at = "", bool eachFigure = false, int? version = null) => QueryHelpers.AddQueryString(
        $"{Address}/new",
        ((KeyValuePair<string, string?>[])
        [
            new("of", Of), new("version", (version ?? ShownVersion)?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("at", at is "" ? null : at), new("cells", eachFigure ? VersionLinks.EachFigure : null),
        ]).Where(pair => pair.Value is not null));

    /// <summary>The version shown where it is not the current one.</summary>
    public int? ShownVersion => Shown is { IsCurrent: false } ? Shown.Publication.Version : null;

    public TableView View(TableBlock block) => new(block, _ids[block.Table], NoSources)
    {
        IdPrefix = block.Anchor + ".",
        EachFigure = EachFigure,
        Withheld = block.Table.Withheld ? Shown!.WithheldContentOf(block.Table) : null,
        TitleAddress = block.Table.Withheld ? null : AddressOf(PartOf(block.Table, id: null)),
        RemarkOn = id => AddressOf(PartOf(block.Table, id)),
        RemarkWords = ("屏蔽", "选"),
    };

    private static string PartOf(DisclosureTable table, string? id) =>
        new WithheldPart(table.Slug, VersionLinks.ScopeOf(table), Cell: id).ToString();

    private async Task ShowAsync(string of, int? version, string at)
    {
        var cancellation = HttpContext.RequestAborted;
        if (AddressArgument.TryParse($"{County.Code}/{of}") is not { } identity
            || await published.LocateAsync(identity, version, cancellation) is not { } located)
        {
            await ListAsync(isAsked: of is not "");
            return;
        }
        Of = $"{identity.Organisation}/{identity.Year}/{identity.Stage.Slug()}";
        if (located.IsWithheld)
        {
            Sentence = (await published.WithheldAsync(located, cancellation)).Sentence;
            await ListAsync(isAsked: false);
            return;
        }
        Shown = await published.OpenAsync(located, cancellation);
        _ids = CellIds.OfAll(Shown.Disclosure.Tables);
        At = at;
        if (at is not "")
            await ChooseAsync(cancellation);
        if (Chosen is null)
            Blocks = DisclosureOutline.Of(Shown.Disclosure);
    }

    private async Task ChooseAsync(CancellationToken cancellation)
    {
        Found = ChosenTarget.Find(Shown!.Disclosure, At);
        if (Found.Count == 0)
            Sentence = $"这一版里没有“{At}”，或者已经屏蔽。请在下面的表里点选，或从公开页面复制那一格的地址。";
        if (Chosen is not { } chosen)
            return;
        var plan = await proposals.PlanAsync(
            DisclosureIdentity.Of(Shown.Publication), version: null, chosen.Scope, chosen.Target, cancellation);
        (Effects, Sentence) = (await effects.OfAsync(plan, cancellation), plan.Refusal);
    }

    private async Task ListAsync(bool isAsked)
    {
        if (isAsked)
            Sentence = "没有公开过这一份，请从下面选。";
        var all = await Db.ListPublishedAsync(County.Code, HttpContext.RequestAborted);
        Years = [.. all.Select(entry => entry.Year).Distinct()];
        Year ??= Years.Count > 0 ? Years[0] : null;
        Entries = [.. all.Where(entry => entry.Year == Year)];
    }
}
