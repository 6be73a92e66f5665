using System.Text;
using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Recognition.Figures;

/// <summary>Paragraphs of a section that continue one another, as one text that knows where each character stands.</summary>
/// <remarks>A reader of pages cuts a paragraph where a page ends: “政府采购服务预算” and “120.60万元。” are one sentence.</remarks>
public sealed class TextFlow
{
    /// <summary>A paragraph longer than this is no sentence about figures, and joining stops here.</summary>
    private const int MaxLength = 20_000;

    private readonly int _section;
    private readonly List<(int Paragraph, int Start, int End)> _parts;

    private TextFlow(int section, string text, List<(int Paragraph, int Start, int End)> parts)
    {
        (_section, Text, _parts) = (section, text, parts);
        Numbers = NumberScanner.Scan(text);
    }

    public string Text { get; }

    /// <summary>The numbers of the text in order.</summary>
    public IReadOnlyList<TextNumber> Numbers { get; }

    /// <summary>The section's text in printed order.</summary>
    /// <param name="index">The section's index in <see cref="Disclosure.Sections"/>.</param>
    public static IReadOnlyList<TextFlow> Of(DisclosureSection section, int index)
    {
        List<TextFlow> flows = [];
        var text = new StringBuilder();
        List<(int Paragraph, int Start, int End)> parts = [];
        for (var i = 0; i < section.Paragraphs.Count; i++)
        {
            var paragraph = section.Paragraphs[i].Text;
            if (parts.Count > 0 && !Continues(section.Paragraphs[i - 1].Text, paragraph, text.Length))
            {
                flows.Add(new(index, text.ToString(), parts));
                (text, parts) = (new(), []);
            }
            parts.Add((i, text.Length, text.Length + paragraph.Length));
            text.Append(paragraph);
        }
        if (parts.Count > 0)
            flows.Add(new(index, text.ToString(), parts));
        return flows;
    }

    /// <summary>Where the characters stand; what runs over into the next paragraph is cut off at the end of the first.</summary>
    public PassageAddress At(int start, int length)
    {
        var (paragraph, first, end) = _parts.Last(part => part.Start <= start);
        return new(_section, paragraph, start - first, Math.Min(start + length, end) - start);
    }

    private static bool Continues(string previous, string next, int length)
    {
        var end = previous.AsSpan().TrimEnd();
        return end.Length > 0 && length < MaxLength
            && end[^1] is not ('。' or '；' or ';' or '！' or '？' or '.' or '元' or '%' or '％' or '”')
            && next.Length > 0 && HeadingText.Parse(next) is null && !next.StartsWith("其中", StringComparison.Ordinal);
    }
}
