using System.Text.RegularExpressions;
using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Pages.Disclosures;

namespace BudgetDisclosure.Web.Pages.Departments.Details;

/// <summary>A paragraph in the document's own words, with its place on the disclosure's page.</summary>
public sealed record QuotedParagraph(string Text, string Address);

/// <summary>Finds the paragraphs about a matter. Nothing is put together, and nothing left out of one.</summary>
internal static partial class QuotedParagraphs
{
    /// <summary>How many paragraphs of a kind are quoted.</summary>
    public const int Most = 4;

    /// <summary>The first paragraphs of the sections of a kind.</summary>
    public static IReadOnlyList<QuotedParagraph> Of(PublishedDisclosure shown, SectionKind kind) =>
        [.. In(shown, [kind]).Take(Most)];

    /// <summary>Paragraphs about more or less than before.</summary>
    public static IReadOnlyList<QuotedParagraph> OfChanges(PublishedDisclosure shown, params SectionKind[] kinds) =>
    [
        .. In(shown, kinds).Where(one => Change().IsMatch(one.Text) && Before().IsMatch(one.Text)).Take(Most),
    ];

    private static IEnumerable<QuotedParagraph> In(PublishedDisclosure shown, SectionKind[] kinds)
    {
        for (var section = 0; section < shown.Disclosure.Sections.Count; section++)
        {
            if (!kinds.Contains(shown.Disclosure.Sections[section].Kind))
                continue;
            var paragraphs = shown.Disclosure.Sections[section].Paragraphs;
            for (var paragraph = 0; paragraph < paragraphs.Count; paragraph++)
            {
                var anchor = DisclosureOutline.AnchorOf(section, paragraph);
                if (paragraphs[paragraph].Text is { Length: > 0 } text)
                    yield return new(text, $"{shown.Links.Page()}#{anchor}");
            }
        }
    }

    [GeneratedRegex("增加|减少|增长|下降|上升|持平|无增减|无变化", RegexOptions.NonBacktracking)]
    private static partial Regex Change();

    [GeneratedRegex("上年|去年|上一年|同比|较|比[0-9]{4}年|比年初|比预算", RegexOptions.NonBacktracking)]
    private static partial Regex Before();
}
