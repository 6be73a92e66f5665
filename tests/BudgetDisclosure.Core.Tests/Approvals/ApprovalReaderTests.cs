using BudgetDisclosure.Core.Approvals;
using BudgetDisclosure.Core.Rosters;

namespace BudgetDisclosure.Core.Tests.Approvals;

public sealed class ApprovalReaderTests
{
    private static readonly string[] Header = ["编码", "名称", "批复日期", "文号", "收入总计（万元）", "支出总计（万元）"];

    [Fact]
    public void Read_ColumnsInAnyOrderUnderATitle_AreKnownByTheirHeaders()
    {
        var read = Read(
            ["青山县2026年部门预算批复情况"],
            ["单位：万元"],
            ["序号", "部门名称", "收入总计", "支出总计", "其中：基本支出", "项目支出", "“三公”经费", "批复文号", "批复日期"],
            ["1", "青山县水利局", "1,308.71", "1308.710", "400", "908.71", "", "青财预〔2026〕3号", "2026年2月20日"],
            ["", "合计", "1,308.71", "1,308.71", "", "", "", "", ""]);

        Assert.Empty(read.Faults);
        var (organisation, approval) = Assert.Single(read.Organisations);
        Assert.Equal("434", organisation.Code);
        Assert.Equal((new DateOnly(2026, 2, 20), "青财预〔2026〕3号"), (approval.ApprovedOn, approval.DocumentNumber));
        Assert.Equal(new(new Money(1_308_710_000), AmountUnit.TenThousandYuan, 2), approval.Income);
        Assert.Equal("1,308.710 万元", approval.Expenditure!.ToString());
        Assert.Equal((1_000, 1_000_000), (approval.Expenditure.Digit, approval.Basic!.Digit));
        Assert.Equal(908_710_000, approval.Project!.Value.Fen);
        Assert.Null(approval.ThreePublic);
    }

    [Fact]
    public void Read_AHeaderOfTwoRows_TakesTheUnitFromAbove()
    {
        var read = Read(
            ["单位编码", "批复日期", "批复数（元）", ""],
            ["", "", "收入总计", "支出总计"],
            ["434001", "2026-2-20", "100.00", "100.00"]);

        Assert.Empty(read.Faults);
        Assert.Equal(("434001", 10_000), (read.Organisations[0].Organisation.Code, read.Organisations[0].Approval.Income!.Value.Fen));
    }

    [Theory]
    [InlineData("没有写明是哪个", 1, "", "", "2026-02-20", "", "1", "1")]
    [InlineData("名录中没有“水力局”，相近的有：434 青山县水利局", 2, "", "水力局", "2026-02-20", "", "1", "1")]
    [InlineData("名录中没有“777”", 1, "777", "", "2026-02-20", "", "1", "1")]
    [InlineData("对应 2 个", 2, "434", "水文站", "2026-02-20", "", "1", "1")]
    [InlineData("没有批复日期", 3, "434", "", "", "", "1", "1")]
    [InlineData("批复日期“二月”不是日期", 3, "434", "", "二月", "", "1", "1")]
    [InlineData("收入总计“约一百”不是金额", 5, "434", "", "2026-02-20", "", "约一百", "1")]
    [InlineData("支出总计“12%”不是金额", 6, "434", "", "2026-02-20", "", "1", "12%")]
    [InlineData("支出总计“0.0000001”不是金额", 6, "434", "", "2026-02-20", "", "1", "0.0000001")]
    public void Read_AFault_NamesItsRowAndCellAndKeepsNothing(string said, int column, params string[] row)
    {
        var read = Read(Header, ["434001", "", "2026-02-20", "", "1", "1"], row);

        var fault = Assert.Single(read.Faults);
        Assert.Contains(said, fault.Message);
        Assert.Equal((3, column), (fault.At!.Value.Row, fault.At.Value.Column));
        Assert.Empty(read.Organisations);
    }

    [Fact]
    public void Read_FaultsInSeveralRows_AreAllNamed() => Assert.Equal(3, Read(
        Header, ["777", "", "二月", "", "1", "1"], ["434", "", "2026-02-20", "", "一", "1"]).Faults.Count);

    [Fact]
    public void Read_AnOrganisationTwice_IsRefused() => Assert.Contains("出现两次", Assert.Single(Read(
        Header, ["434", "", "2026-02-20", "", "1", "1"], ["", "水利局", "2026-02-20", "", "1", "1"]).Faults).Message);

    [Theory]
    [InlineData("要有单位的“编码”或“名称”", "批复日期", "收入总计（元）")]
    [InlineData("要有单位的“编码”或“名称”", "编码", "收入总计（元）")]
    [InlineData("要有单位的“编码”或“名称”", "编码", "批复日期")]
    [InlineData("没有写明单位", "编码", "批复日期", "收入总计")]
    [InlineData("说的是同一件事", "编码", "批复日期", "收入总计（元）", "总收入（元）")]
    public void Read_AHeaderThatIsNotEnough_SaysWhatItNeeds(string said, params string[] header) =>
        Assert.Contains(said, Assert.Single(Read(header, ["434", "2026-02-20", "1"]).Faults).Message);

    [Theory]
    [InlineData(200, 0)]
    [InlineData(201, 1)]
    public void Read_ADocumentNumberAroundTheBound_FitsOrNot(int length, int faults) => Assert.Equal(
        faults, Read(Header, ["434", "", "2026-02-20", new string('号', length), "1", "1"]).Faults.Count);

    [Theory]
    [InlineData("1948-12-31", 1)]
    [InlineData("1949-01-01", 0)]
    [InlineData("2199-12-31", 0)]
    [InlineData("2200-01-01", 1)]
    [InlineData("9999-12-31", 1)]
    public void Read_ADayAroundTheBounds_IsADateOrNot(string day, int faults) => Assert.Equal(
        faults, Read(Header, ["434", "", day, "", "1", "1"]).Faults.Count);

    private static ApprovalReading Read(params string[][] rows) => new ApprovalReader(
        [
            new("434", "青山县水利局") { Position = 1 },
            new("434001", "水文站") { Position = 2, Parent = "434" },
        ],
        "青山县").Read(new(SourceFormat.Text,
        [
            new SourceTable(
                [.. rows.Select((cells, y) => new SourceRow(
                    [.. cells.Select((text, x) => new SourceCell(text, SourcePosition.OfTableCell(1, y + 1, x + 1), x))]))],
                SourcePosition.OfTableCell(1, 1, 1)),
        ]));
}
