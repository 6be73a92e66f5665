using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A piece of a paragraph: plain, or leading to the cell that it states, or marked by a failing rule.</summary>
/// <param name="Address">Below the portal's root; null for plain text.</param>
public readonly record struct ParagraphPiece(string Text, string? Address = null, CheckMark? Mark = null);

/// <summary>The paragraphs of a narrative with what the checks say of words in them.</summary>
public sealed class ParagraphViews
{
    private readonly ILookup<(int Section, int Paragraph), (PassageAddress Words, string? Address, CheckMark? Mark)> _passages;

    public ParagraphViews(PublishedDisclosure published, CheckLinks links)
    {
        var anchors = CheckLinks.AnchorsOf(published.Checks);
        _passages = published.Checks.Index().SelectMany(item => PassagesOf(
                item.Item, links,
                item.Item.IsFailure ? new CheckMark(
                    item.Item.Rule, $"{published.Links.Checks}#{anchors[item.Index]}",
                    published.Explanations.GetValueOrDefault(item.Item.Rule)) : null))
            .ToLookup(passage => (passage.Words.Section, passage.Words.Paragraph));
    }

    /// <summary>The paragraph's text, in pieces; words that several checks are about lead where the first one says.</summary>
    public IEnumerable<ParagraphPiece> PiecesOf(ParagraphBlock paragraph)
    {
        var at = 0;
        foreach (var words in _passages[(paragraph.Section, paragraph.Paragraph)]
            .GroupBy(passage => (passage.Words.Start, passage.Words.Length)).OrderBy(group => group.Key.Start))
        {
            var (start, length) = words.Key;
            if (start < at || start + length > paragraph.Text.Length)
                continue;
            if (start > at)
                yield return new(paragraph.Text[at..start]);
            yield return new(
                paragraph.Text[start..(start + length)],
                words.Select(passage => passage.Address).FirstOrDefault(address => address is not null),
                words.Select(passage => passage.Mark).FirstOrDefault(mark => mark is not null));
            at = start + length;
        }
        if (at < paragraph.Text.Length)
            yield return new(paragraph.Text[at..]);
    }

    /// <summary>Words lead to a cell only where a check sets them against that one cell alone.</summary>
    private static IEnumerable<(PassageAddress Words, string? Address, CheckMark? Mark)> PassagesOf(
        Check check, CheckLinks links, CheckMark? mark)
    {
        var passages = check.Operands.Select(operand => operand.Passage).OfType<PassageAddress>().ToList();
        var cells = check.Operands.Select(operand => operand.Cell).OfType<CellAddress>().ToList();
        var address = passages.Count == 1 && cells.Count == 1 ? links.Of(cells[0]) : null;
        return passages.Where(_ => address is not null || mark is not null).Select(words => (words, address, mark));
    }
}
