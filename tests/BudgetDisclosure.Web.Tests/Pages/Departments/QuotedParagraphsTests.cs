using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Pages;
using BudgetDisclosure.Web.Pages.Departments.Details;

namespace BudgetDisclosure.Web.Tests.Pages.Departments;

public class QuotedParagraphsTests
{
    [Theory]
    [InlineData(QuotedParagraphs.Most)]
    [InlineData(QuotedParagraphs.Most + 1)]
    public void Paragraphs_OfAKind_AreTheFirstOnesUpToTheLimit(int count)
    {
        var shown = Shown(SectionKind.Assets, [.. Enumerable.Range(1, count).Select(number => $"第{number}段")]);

        Assert.Equal(
            ["第1段", "第2段", "第3段", "第4段"], QuotedParagraphs.Of(shown, SectionKind.Assets).Select(one => one.Text));
        Assert.Empty(QuotedParagraphs.Of(shown, SectionKind.Procurement));
    }

    /// <summary>A change alone, or a year alone, is no comparison.</summary>
    [Theory]
    [InlineData("较上年增加40.88万元，主要是房租。", true)]
    [InlineData("公务接待费同比减少3.3万元。", true)]
    [InlineData("与上年持平。", true)]
    [InlineData("安排增加一名工作人员。", false)]
    [InlineData("上年安排40.88万元。", false)]
    public void Paragraph_OfAComparison_IsQuotedWhole(string text, bool isQuoted)
    {
        var quoted = QuotedParagraphs.OfChanges(Shown(SectionKind.ThreePublic, text), SectionKind.ThreePublic);

        Assert.Equal(isQuoted ? [text] : [], quoted.Select(one => one.Text));
    }

    private static PublishedDisclosure Shown(SectionKind kind, params string[] paragraphs) => new(
        QuotedTableTests.Publication(),
        new Disclosure
        {
            Sections =
            [
                new DisclosureSection
                {
                    Level = 1, Kind = kind, Title = "说明", Paragraphs = [.. paragraphs.Select(text => new PositionedText(text, null))],
                },
            ],
        },
        CurrentVersion: 1);
}
