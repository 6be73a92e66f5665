using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Web.Pages.Shared;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A failing rule at a figure that it touches.</summary>
/// <param name="Address">Where the check is shown, below the portal's root.</param>
/// <param name="Explanation">Why the department let it stand; null where it says nothing.</param>
public readonly record struct CheckMark(string Rule, string Address, string? Explanation = null)
{
    /// <param name="root">The portal's root without a slash at the end.</param>
    internal void Write(MarkupWriter markup, string root)
    {
        markup.Raw("<a class=\"fault\" href=\"").Text(root).Text(Address);
        if (Explanation is { } words)
            markup.Raw("\" title=\"部门说明：").Text(words);
        markup.Raw("\"><span aria-hidden=\"true\">✗</span><span class=\"unseen\">不符，看核对：</span>").Text(Rule)
            .Raw(Explanation is null ? "</a>" : "有说明</a>");
    }
}

/// <summary>The cells and passages that failing rules touch; hints are not among them.</summary>
public sealed class CheckMarks
{
    private readonly Dictionary<DisclosureTable, Dictionary<(int Row, int Column), List<CheckMark>>> _cells =
        new(ReferenceEqualityComparer.Instance);

    public CheckMarks(PublishedDisclosure published)
        : this(published.Disclosure, published.Checks, published.Links.Checks, published.Explanations)
    {
    }

    /// <param name="page">The page that shows the checks, below the portal's root.</param>
    /// <param name="explanations">By rule.</param>
    public CheckMarks(
        Disclosure disclosure, IReadOnlyList<Check> checks, string page, IReadOnlyDictionary<string, string> explanations)
    {
        var anchors = CheckLinks.AnchorsOf(checks);
        foreach (var (i, check) in checks.Index().Where(item => item.Item.IsFailure))
        {
            var mark = new CheckMark(check.Rule, $"{page}#{anchors[i]}", explanations.GetValueOrDefault(check.Rule));
            foreach (var cell in check.Operands.Select(operand => operand.Cell).OfType<CellAddress>())
                Add(disclosure.Tables[cell.Table], cell, mark);
        }
    }

    /// <summary>A rule once, by the first of its checks that touches the cell.</summary>
    public IReadOnlyList<CheckMark> At(DisclosureTable table, int row, int column) =>
        _cells.TryGetValue(table, out var cells) && cells.TryGetValue((row, column), out var marks) ? marks : [];

    private void Add(DisclosureTable table, CellAddress cell, CheckMark mark)
    {
        if (!_cells.TryGetValue(table, out var cells))
            _cells[table] = cells = [];
        if (!cells.TryGetValue((cell.Row, cell.Column), out var marks))
            cells[(cell.Row, cell.Column)] = marks = [];
        if (!marks.Exists(known => known.Rule == mark.Rule))
            marks.Add(mark);
    }
}
