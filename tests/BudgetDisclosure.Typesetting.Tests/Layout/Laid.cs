using BudgetDisclosure.Typesetting.Layout;
using BudgetDisclosure.Typesetting.Text;

namespace BudgetDisclosure.Typesetting.Tests.Layout;

/// <summary>Documents as laid out, and what is seen on their pages.</summary>
internal static class Laid
{
    private const double Tolerance = 0.02;

    public static LaidOutDocument Out(params Block[] blocks) => Out(SampleReport.With(blocks));

    public static LaidOutDocument Out(Document document) => DocumentLayout.LayOut(document, SharedFonts.Library);

    /// <summary>The content of a page, without footers and repeated headers, line by line as drawn.</summary>
    public static IReadOnlyList<string> ContentOf(Page page) => [.. page.Texts.Where(text => text.Tag is not null).Select(TextOf)];

    /// <summary>Footers and repeated headers.</summary>
    public static IReadOnlyList<string> ArtifactsOf(Page page) => [.. page.Texts.Where(text => text.Tag is null).Select(TextOf)];

    public static string TextOf(DrawnText text) => Letters.TextOf(text.Letters);

    public static IEnumerable<Tag> TagsBelow(Tag tag) => tag.Children.SelectMany(child => TagsBelow(child).Prepend(child));

    /// <summary>All that is drawn for a tag, over all pages, without blanks.</summary>
    public static ILookup<Tag, string> TextsByTag(LaidOutDocument document) => document.Pages.SelectMany(page => page.Texts)
        .Where(text => text.Tag is not null).ToLookup(text => text.Tag!, TextOf);

    public static string WithoutBlanks(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Every text stands between the margins, and none upon another or upon a line.</summary>
    public static void AssertNothingLeavesItsPlace(LaidOutDocument document)
    {
        foreach (var page in document.Pages)
        {
            Assert.All(page.Texts.Where(text => text.Tag is not null), text => AssertBetweenMargins(text, page));
            AssertNoTextUponAnother(page);
            Assert.All(page.Texts, text => AssertNoLineThrough(text, page));
        }
    }

    private static void AssertBetweenMargins(DrawnText text, Page page)
    {
        Assert.True(text.X >= page.Left - Tolerance, $"page {page.Number}: {TextOf(text)} begins left of the margin");
        Assert.True(EndOf(text) <= page.Right + Tolerance, $"page {page.Number}: {TextOf(text)} ends at {EndOf(text)}, right of the margin");
        Assert.True(text.Baseline - (text.Size / 2) >= page.Top, $"page {page.Number}: {TextOf(text)} stands above the margin");
        Assert.True(text.Baseline <= page.Bottom + Tolerance, $"page {page.Number}: {TextOf(text)} stands below the margin");
    }

    private static void AssertNoTextUponAnother(Page page)
    {
        var texts = page.Texts.OrderBy(text => text.Baseline).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            for (var k = i + 1; k < texts.Count && texts[k].Baseline - texts[i].Baseline < 0.8 * texts[k].Size; k++)
            {
                var isApart = EndOf(texts[i]) <= texts[k].X + Tolerance || EndOf(texts[k]) <= texts[i].X + Tolerance;
                Assert.True(isApart, $"page {page.Number}: {TextOf(texts[i])} and {TextOf(texts[k])} stand upon each other");
            }
        }
    }

    private static void AssertNoLineThrough(DrawnText text, Page page)
    {
        var (left, right, top) = (text.X + Tolerance, EndOf(text) - Tolerance, text.Baseline - (0.7 * text.Size));
        Assert.False(
            page.Rules.Any(rule => !rule.IsDotted && rule.X1 < right && rule.X2 > left && rule.Y1 < text.Baseline && rule.Y2 > top),
            $"page {page.Number}: a line goes through {TextOf(text)}");
    }

    /// <summary>Without blanks at the end and the blank half of a closing sign.</summary>
    private static double EndOf(DrawnText text)
    {
        var letters = text.Letters.AsSpan();
        while (letters is [.., { IsSpace: true }])
            letters = letters[..^1];
        if (letters is [])
            return text.X;
        var advance = 0;
        foreach (var letter in letters)
            advance += letter.Advance;
        if (letters[^1].Advance == 1000 && BreakRules.HasBlankRightHalf(letters[^1].CodePoint))
            advance -= 500;
        return text.X + (advance * text.Size / 1000) + (text.Spacing * (letters.Length - 1));
    }
}
