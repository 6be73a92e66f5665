using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Reports;

public sealed class DisclosureChangesTests
{
    private const string Row = "201|一般公共服务支出|3.00|1.00|2.00";
    private const string Total = "|合计|3.00|1.00|2.00";

    [Fact]
    public void Between_ADisclosureAndItself_IsNothing() => Assert.Empty(DisclosureChanges.Between(Of(Row, Total), Of(Row, Total)));

    [Fact]
    public void Between_TwoThatDifferInOneCell_IsThatCellWithItsId()
    {
        var change = Assert.Single(DisclosureChanges.Between(Of(Row, Total), Of("201|一般公共服务支出|8.00|1.00|2.00", Total)));

        Assert.Equal(("部门支出总表", "一般公共服务支出，合计", "3.00", "8.00"), (change.Part, change.Where, change.Before, change.After));
        Assert.Equal("201.total", change.CellId);
    }

    [Fact]
    public void Between_OneWithARowPutInBetween_IsThatRowAlone()
    {
        var changes = DisclosureChanges.Between(Of(Row, Total), Of(Row, "205|教育支出|1.00||1.00", Total));

        Assert.All(changes, change => Assert.StartsWith("205.", change.CellId));
        Assert.All(changes, change => Assert.Null(change.Before));
        Assert.Equal(["205", "教育支出", "1.00", "1.00"], changes.Select(change => change.After));
    }

    [Fact]
    public void Between_OneWithoutATableAndOneWithIt_NamesWhatIsGone()
    {
        var before = Of(Row, Total);

        var changes = DisclosureChanges.Between(before, before with { Tables = [] });

        Assert.Contains(changes, change => change is { Where: "标题", Before: "部门支出总表", After: null });
        Assert.Equal(9, changes.Count(change => change is { CellId: not null, After: null }));
    }

    [Fact]
    public void Between_AlteredAndAddedParagraphs_SaysBoth()
    {
        var before = Narrative("负责财政工作。", "负责预算工作。");

        Assert.Equal(
            [("负责预算工作。", "负责决算工作。")],
            DisclosureChanges.Between(before, Narrative("负责财政工作。", "负责决算工作。")).Select(change => (change.Before, change.After)));
        Assert.Equal(
            [((string?)null, "负责国资工作。")],
            DisclosureChanges.Between(before, Narrative("负责财政工作。", "负责预算工作。", "负责国资工作。")).Select(change => (change.Before, change.After)));
        Assert.Equal(
            [("负责预算工作。", (string?)null)],
            DisclosureChanges.Between(before, Narrative("负责财政工作。")).Select(change => (change.Before, change.After)));
    }

    [Fact]
    public void Between_WhatWasWithheldAndWhatWasNot_SaysNothingOfIt()
    {
        var open = Of(Row, Total);
        var table = open.Tables[0];
        var cell = open with { Tables = [table with { Rows = [table.Rows[0] with { Cells = [.. table.Rows[0].Cells.Select((cell, i) => i == 2 ? DisclosureCell.Gone : cell)] }, table.Rows[1]] }] };
        var row = open with { Tables = [table with { Rows = [table.Rows[0] with { Cells = [.. table.Rows[0].Cells.Select(_ => DisclosureCell.Gone)] }, table.Rows[1]] }] };
        var whole = open with { Tables = [table with { Withheld = true, Rows = [] }] };

        foreach (var hidden in (Disclosure[])[cell, row, whole])
        {
            Assert.Empty(DisclosureChanges.Between(open, hidden));
            Assert.Empty(DisclosureChanges.Between(hidden, open));
        }
    }

    private static Disclosure Of(params string[] rows) => new DocumentBuilder()
        .Lines("甲县财政局2024年部门预算").Lines("部门支出总表", "单位：万元")
        .Table(["科目编码|科目名称|合计|基本支出|项目支出", .. rows]).Recognise();

    private static Disclosure Narrative(params string[] paragraphs) => new()
    {
        Sections =
        [
            new() { Level = 1, Kind = SectionKind.Duties, Title = "部门职责", Paragraphs = [.. paragraphs.Select(text => new PositionedText(text, null))] },
        ],
    };
}
