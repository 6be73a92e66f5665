using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>R34</summary>
public class EmptyTablesSaySoTests
{
    private const string Header = "科目编码|科目名称|合计|基本支出|项目支出";
    private const string Fund = "部门预算政府性基金预算财政拨款支出表";
    private const string StateCapital = "部门预算国有资本经营预算财政拨款支出表";

    private static DocumentBuilder Table(string title, string row, params string[] below) =>
        new DocumentBuilder().Lines(title, "单位：万元").Table(Header, row).Lines(below);

    [Theory]
    [InlineData("注：本部门2025年无政府性基金预算财政拨款安排的预算，故本表为空表。")]
    [InlineData("注：我单位无政府基金预算，空表列示。")]
    [InlineData("注：没有政府性基金预算财政拨款支出，故本表无数据。")]
    public void EmptyTable_WithItsNote_Holds(string note) => Table(Fund, "|合计|0.00||", note).Says("R34").Hold();

    [Fact]
    public void EmptyTable_CalledSoInItsTitle_Holds() => Table(Fund + "（空表）", "|合计|0.00||").Says("R34").Hold();

    [Fact]
    public void EmptyTable_WithoutANote_IsAWarning()
    {
        var fault = Table(Fund, "|合计|0.00|-|").Says("R34").Fault();

        Assert.Equal((Severity.Warning, "fund-expenditure"), (fault.Severity, fault.Table));
    }

    [Fact]
    public void EmptyTable_WithANoteThatOnlyDescribesIt_IsAWarning() =>
        Assert.Equal(Severity.Warning, Table(Fund, "|合计|||", "注：本表反映部门本年度政府性基金收支情况。").Says("R34").Fault().Severity);

    [Fact]
    public void EmptyTable_WithTheNoteOfAnotherFund_Fails()
    {
        var fault = Table(StateCapital, "|合计|||", "注：本部门无政府性基金预算财政拨款安排的预算，故本表为空表。").Says("R34").Fault();

        Assert.Equal(Severity.Error, fault.Severity);
        Assert.Contains("政府性基金", fault.Message);
    }

    [Fact]
    public void EmptyTable_WithANoteThatNamesBothFunds_Holds() =>
        Table(StateCapital, "|合计|||", "注：本部门无政府性基金预算和国有资本经营预算。").Says("R34").Hold();

    [Theory]
    [InlineData("0.01")]
    [InlineData("300")]
    public void FilledTable_CalledEmpty_FailsWithTheAmount(string amount)
    {
        var fault = Table(Fund, $"2120801|征地和拆迁补偿支出|{amount}||{amount}", "注：无政府性基金预算，故本表为空表。").Says("R34").Fault();

        Assert.Equal(Severity.Error, fault.Severity);
        Assert.Contains(amount, fault.Message);
    }

    [Fact]
    public void FilledTable_WithANoteOnAnItem_IsNotCheckable() =>
        Table(Fund, "2120801|征地和拆迁补偿支出|300||300", "注：无其他政府性基金收入。").Says("R34").AreNotCheckable();

    [Fact]
    public void Table_WithWordsAmongItsAmounts_IsNotCheckable() => Table(Fund, "|合计|不公开||").Says("R34").AreNotCheckable();
}
