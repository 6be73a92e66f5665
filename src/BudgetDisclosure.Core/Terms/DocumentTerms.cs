using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Terms;

/// <summary>Where a document explains a term itself (名词解释).</summary>
public static class DocumentTerms
{
    private const int LongestHead = 30;
    private static readonly char[] Colons = ['：', ':'];

    /// <summary>The first paragraph that begins with a name of the term and a colon, by indexes; else null.</summary>
    public static (int Section, int Paragraph)? Find(Disclosure disclosure, GlossaryTerm term)
    {
        var names = term.Names.Select(LabelText.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (i, section) in disclosure.Sections.Index().Where(pair => pair.Item.Kind == SectionKind.Terms))
        {
            foreach (var (j, paragraph) in section.Paragraphs.Index())
            {
                if (HeadOf(paragraph.Text) is { } head && names.Contains(LabelText.Key(head)))
                    return (i, j);
            }
        }
        return null;
    }

    /// <summary>What stands before the first colon, where that is short enough to be a term.</summary>
    private static string? HeadOf(string text) =>
        text.IndexOfAny(Colons) is > 0 and <= LongestHead and var colon ? text[..colon] : null;
}
