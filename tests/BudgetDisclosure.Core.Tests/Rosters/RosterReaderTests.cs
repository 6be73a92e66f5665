using BudgetDisclosure.Core.Rosters;

namespace BudgetDisclosure.Core.Tests.Rosters;

public sealed class RosterReaderTests
{
    [Fact]
    public void Read_ColumnsInAnyOrderUnderATitle_AreKnownByTheirHeaders()
    {
        var roster = Read(
            ["青山县预算公开名录"],
            ["备注", "部门名称", "预算编码", "曾用名", "主管部门", "单位性质", "批复日期", "是否不公开"],
            ["", "青山县水利局", "434", "水务局、青山县水利水保局", "", "行政单位", "2026年2月20日", "否"],
            ["", "青山县水文站", "４３４００１", "", "水利局", "全额事业", "2026-2-21", ""],
            ["", "青山县国安办", "900", "", "", "参照公务员法管理", "", "《保密法》第九条"]);

        Assert.Empty(roster.Faults);
        var (bureau, station, secret) = (roster.Organisations[0], roster.Organisations[1], roster.Organisations[2]);
        Assert.Equal(("434", "行政", 1, new DateOnly(2026, 2, 20), false),
            (bureau.Code, bureau.Kind, bureau.Position, bureau.ApprovedOn, bureau.Exempt));
        Assert.Equal(["水务局", "青山县水利水保局"], bureau.OtherNames);
        Assert.Equal(("434001", "事业", "434"), (station.Code, station.Kind, station.Parent));
        Assert.Equal(("参公", true, "《保密法》第九条"), (secret.Kind, secret.Exempt, secret.ExemptGround));
    }

    [Fact]
    public void Read_SuperiorsByCodeNameOrUnit_LeadToTheDepartment()
    {
        var roster = Read(
            ["编码", "名称", "上级"],
            ["434", "水利局", ""],
            ["434001", "水文站", "434"],
            ["434002", "水文站一队", "水文站"],
            ["435", "林业局", "林业局"]);

        Assert.Equal([null, "434", "434", null], roster.Organisations.Select(entry => entry.Parent));
    }

    [Fact]
    public void Read_OrderColumn_GoesBeforeTheRows()
    {
        var roster = Read(["序号", "编码", "名称"], ["2", "434", "水利局"], ["1", "435", "林业局"], ["", "436", "农业局"]);

        Assert.Equal(["435", "434", "436"], roster.Organisations.Select(entry => entry.Code));
    }

    [Theory]
    [InlineData("没有编码", 1, "", "水利局", "", "", "")]
    [InlineData("不合规", 1, "2024", "水利局", "", "", "")]
    [InlineData("没有名称", 2, "434", "", "", "", "")]
    [InlineData("不在名录中", 3, "434", "水利局", "财政局", "", "")]
    [InlineData("性质", 4, "434", "水利局", "", "企业", "")]
    [InlineData("不是日期", 5, "434", "水利局", "", "", "二月")]
    public void Read_AFault_NamesItsRowAndCell(string said, int column, params string[] row)
    {
        var roster = Read(["编码", "名称", "上级", "性质", "批复日期"], row);

        var fault = Assert.Single(roster.Faults);
        Assert.Contains(said, fault.Message);
        Assert.Equal((2, column), (fault.At!.Value.Row, fault.At.Value.Column));
        Assert.Empty(roster.Organisations);
    }

    [Theory]
    [InlineData("名称")]
    [InlineData("编码")]
    public void Read_WithoutCodeOrName_SaysWhichColumnsItNeeds(string header)
    {
        var roster = Read([header], ["434"]);

        Assert.Contains("“编码”和“名称”", Assert.Single(roster.Faults).Message);
    }

    [Fact]
    public void Read_TheSameCodeTwice_IsRefusedWithBothNames()
    {
        var roster = Read(["编码", "名称"], ["434", "水利局"], ["434", "林业局"]);

        Assert.Contains("水利局、林业局", Assert.Single(roster.Faults).Message);
    }

    [Fact]
    public void Read_SuperiorsInACircle_AreRefused()
    {
        var roster = Read(["编码", "名称", "上级"], ["434", "水利局", "435"], ["435", "林业局", "434"]);

        Assert.Contains(roster.Faults, fault => fault.Message.Contains("绕成了一圈"));
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(201, 1)]
    public void Read_ANameAroundTheBound_FitsOrNot(int length, int faults) =>
        Assert.Equal(faults, Read(["编码", "名称"], ["434", new string('局', length)]).Faults.Count);

    [Fact]
    public void Read_TwoColumnsOfCodes_AsksForOne()
    {
        var roster = Read(["部门编码", "单位编码", "单位名称"], ["434", "434001", "水文站"]);

        Assert.Contains("“部门编码”、“单位编码”", Assert.Single(roster.Faults).Message);
    }

    private static RosterReading Read(params string[][] rows) => RosterReader.Read(new(SourceFormat.Text,
    [
        new SourceTable(
            [.. rows.Select((cells, y) => new SourceRow(
                [.. cells.Select((text, x) => new SourceCell(text, SourcePosition.OfTableCell(1, y + 1, x + 1), x))]))],
            SourcePosition.OfTableCell(1, 1, 1)),
    ]));
}
