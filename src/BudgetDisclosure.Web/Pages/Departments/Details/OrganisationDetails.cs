using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Web.Pages.Figures;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Pages.Departments.Details;

/// <summary>What one disclosure of an organisation says beyond its totals, from what is public of it now.</summary>
public sealed class OrganisationDetails
{
    private readonly PublishedDisclosure _shown;
    private readonly IReadOnlyDictionary<DisclosureTable, CellIds> _ids;

    private OrganisationDetails(PublishedDisclosure shown, PublishedDisclosure? before)
    {
        (_shown, _ids) = (shown, CellIds.OfAll(shown.Disclosure.Tables));
        At = new(shown.Publication.Year, shown.Publication.Stage);
        var figures = PublishedKeyFigures.Of(shown.Publication, shown.Disclosure);
        Changes = before is null ? null : Changes.Of(
            figures, new(before.Publication.Year, before.Publication.Stage),
            PublishedKeyFigures.Of(before.Publication, before.Disclosure));
        Basic = BasicSplit.Of(
            figures, [.. Tables("basic-expenditure"), .. Tables("final-basic-expenditure")], At.Stage);
        Programmes = ProgrammeView.Of(shown, Numbered("performance"));
    }

    /// <param name="published">The organisation's current publications; content is null where it was withheld.</param>
    /// <returns>Null where nothing is left of the disclosure.</returns>
    public static OrganisationDetails? Of(
        YearStage at, IReadOnlyList<(Data.Publication Publication, PublishedDisclosure? Shown)> published)
    {
        var same = published.Where(one => one.Publication.Stage == at.Stage)
            .OrderByDescending(one => one.Publication.Year).ToList();
        return same.Find(one => one.Publication.Year == at.Year).Shown is { } shown
            ? new(shown, same.Find(one => one.Publication.Year < at.Year).Shown)
            : null;
    }

    public YearStage At { get; }

    /// <summary>The disclosure's own page, below the portal's root.</summary>
    public string Address => _shown.Links.Page();

    /// <summary>Against the year published before; null where there is none.</summary>
    public Changes? Changes { get; }
    public BasicSplit? Basic { get; }
    public IReadOnlyList<ProgrammeView> Programmes { get; }

    /// <summary>The tables of what the “三公” were, are, and why that is another.</summary>
    public IReadOnlyList<QuotedTable> ThreePublicChanges => Tables("three-public-changes");
    public IReadOnlyList<QuotedTable> Performance => Tables("performance");
    public IReadOnlyList<QuotedTable> Procurement => Tables("procurement");
    public IReadOnlyList<QuotedTable> Assets => Tables("assets");
    public IReadOnlyList<QuotedTable> Units => Tables("units");

    /// <summary>True where a table of units counts people.</summary>
    public bool CountsPeople => Units.Any(table => table.IsWithheld || table.HasFiguresIn(
        "established", "established.administrative", "established.institutional", "serving", "serving.administrative",
        "serving.institutional", "retired", "retired.cadre", "retired.ordinary", "retired.discharged"));

    /// <summary>What the document says of more or less money than before.</summary>
    public IReadOnlyList<QuotedParagraph> ReasonsOfChanges =>
        QuotedParagraphs.OfChanges(_shown, SectionKind.Arrangement, SectionKind.Other, SectionKind.Projects);

    public IReadOnlyList<QuotedParagraph> ReasonsOfThreePublic =>
        QuotedParagraphs.OfChanges(_shown, SectionKind.ThreePublic);

    public IReadOnlyList<QuotedParagraph> Words(SectionKind kind) => QuotedParagraphs.Of(_shown, kind);

    /// <summary>Why there is nothing to quote of a kind of table.</summary>
    /// <param name="name">What the table is called in sentences.</param>
    public string WhyNone(string name, params string[] slugs)
    {
        if (slugs.Any(slug => Tables(slug).Any(table => table.IsWithheld)))
            return $"{name}已屏蔽。";
        return _shown.Disclosure.Unrecognised.Any(table =>
            TableCatalogue.ByTitle(table.Title, At.Stage) is { } named && slugs.Contains(named.Slug))
            ? $"文件里有{name}，但平台没有认出它的行和列，请看公开文件。"
            : $"没有表：文件里没有{name}。";
    }

    private IReadOnlyList<QuotedTable> Tables(string slug) => [.. Numbered(slug).Values];

    /// <summary>The organisation's own tables of a slug, by their number in the disclosure.</summary>
    private Dictionary<int, QuotedTable> Numbered(string slug) => _shown.Disclosure.Tables.Index()
        .Where(one => one.Item.Slug == slug && one.Item.Scope is null)
        .ToDictionary(one => one.Index + 1, one => new QuotedTable(one.Item, _ids[one.Item], _shown.Links));
}
