using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Pages.Disclosures;

namespace BudgetDisclosure.Web.Tests.Pages;

public class DisclosureOutlineTests
{
    private static readonly Disclosure Example = new()
    {
        Tables = [Table("甲表"), Table("乙表")],
        Unrecognised = [new("", null, [["一"]])],
        Sections = [Section("一", 1, "职责", "甲"), Section("（一）", 3, "机构", "乙"), Section(null, 1, "", "丙")],
    };

    [Fact]
    public void Of_PrintedOrder_KeepsItAndLosesNothing()
    {
        var disclosure = Example with
        {
            PrintedOrder =
            [
                new(PrintedItemKind.Section, 0), new(PrintedItemKind.Paragraph, 0, 0), new(PrintedItemKind.Table, 1),
            ],
        };

        var blocks = DisclosureOutline.Of(disclosure);

        Assert.Equal(["一、职责", "甲", "乙表", "甲表", "未识别表", "（一）机构", "乙", "丙"], blocks.Select(TextOf));
    }

    [Fact]
    public void Of_NoPrintedOrder_ShowsTablesThenSections() => Assert.Equal(
        ["甲表", "乙表", "未识别表", "一、职责", "甲", "（一）机构", "乙", "丙"],
        DisclosureOutline.Of(Example).Select(TextOf));

    [Fact]
    public void Of_ASectionTwoLevelsDeeper_SkipsNoHeadingLevel() => Assert.Equal(
        [2, 2, 2, 2, 3],
        DisclosureOutline.Of(Example).OfType<HeadedBlock>().Select(block => block.Level));

    private static string TextOf(OutlineBlock block) => block switch
    {
        HeadedBlock headed => headed.Heading,
        ParagraphBlock paragraph => paragraph.Text,
        _ => "",
    };

    private static DisclosureTable Table(string title) =>
        new() { Slug = "income", Title = title, Columns = [], Rows = [] };

    private static DisclosureSection Section(string? number, int level, string title, string text) => new()
    {
        Number = number, Level = level, Kind = SectionKind.Other, Title = title, Paragraphs = [new(text, null)],
    };
}
