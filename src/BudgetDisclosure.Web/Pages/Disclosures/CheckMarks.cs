using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Web.Pages.Shared;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A failing rule at a figure that it touches.</summary>
/// <param name="Address">Where the check is shown, below the portal's root.</param>
public readonly record struct CheckMark(string Rule, string Address)
{
    /// <param name="root">The portal's root without a slash at the end.</param>
    internal void Write(MarkupWriter markup, string root) =>
        markup.Raw("<a class=\"fault\" href=\"").Text(root).Text(Address)
            .Raw("\"><span aria-hidden=\"true\">✗</span><span class=\"unseen\">不符，看核对：</span>").Text(Rule).Raw("</a>");
}

/// <summary>The cells and passages that failing rules touch; hints are not among them.</summary>
public sealed class CheckMarks
{
    private readonly Dictionary<DisclosureTable, Dictionary<(int Row, int Column), List<CheckMark>>> _cells =
        new(ReferenceEqualityComparer.Instance);

    public CheckMarks(PublishedDisclosure published)
    {
        var anchors = CheckLinks.AnchorsOf(published.Checks);
        foreach (var (i, check) in published.Checks.Index().Where(item => item.Item.IsFailure))
        {
            var mark = new CheckMark(check.Rule, $"{published.Links.Checks}#{anchors[i]}");
            foreach (var cell in check.Operands.Select(operand => operand.Cell).OfType<CellAddress>())
                Add(published.Disclosure.Tables[cell.Table], cell, mark);
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
