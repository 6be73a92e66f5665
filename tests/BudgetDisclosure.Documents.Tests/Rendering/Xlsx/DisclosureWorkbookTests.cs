using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Documents.Rendering.Xlsx;
using BudgetDisclosure.Testing;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BudgetDisclosure.Documents.Tests.Rendering.Xlsx;

public class DisclosureWorkbookTests
{
    private const string General = "部门预算一般公共预算财政拨款支出表";
    private const string Assets = "固定资产占用情况表";

    [Fact]
    public void Write_FullDisclosure_HasASheetPerTableAndTheNarrative() => Assert.Equal(
        [
            "部门预算收支总表", General, "部门预算财政拨款“三公”经费支出表", "部门预算财政拨款“三公”经费支出表(2)", Assets,
            "会议费“培训费”表", "表", "情况说明",
        ],
        Full().SheetNames);

    [Fact]
    public void Write_WithheldParts_AreSaidAndNeverBlank()
    {
        var left = SampleDisclosures.Full.Without(new("assets"))!
            .Without(new("income-expenditure", Row: "0.一、财政拨款收入"))!;

        var workbook = ReadWorkbook.Of(stream => DisclosureWorkbook.Write(left, stream));

        Assert.DoesNotContain(Assets, workbook.SheetNames);
        Assert.Equal([Assets + "（已屏蔽）"], workbook.Row("屏蔽的表", 1));
        Assert.Equal(["1", "（已屏蔽）", "（已屏蔽）", "一、一般公共服务支出", "1191.590"], workbook.Row("部门预算收支总表", 7));
    }

    [Fact]
    public void Write_TwoSidedTable_PrintsTitleLinesHeaderAndRowsAsFormsDo()
    {
        var workbook = Full();
        const string sheet = "部门预算收支总表";

        Assert.Equal(["部门预算收支总表"], workbook.Row(sheet, 1));
        Assert.Equal(
            ["部门编码及名称：[434]涞源县人民政府办公室", "预算年度：2019", "金额单位：万元"],
            Enumerable.Range(2, 3).SelectMany(row => workbook.Row(sheet, row)));
        Assert.Equal(["序号", "收入", "", "支出", ""], workbook.Row(sheet, 5));
        Assert.Equal(["", "项目", "预算数", "项目", "预算数"], workbook.Row(sheet, 6));
        Assert.Equal(["1", "一、财政拨款收入", "1,308.71", "一、一般公共服务支出", "1191.590"], workbook.Row(sheet, 7));
        Assert.Equal(["2", "收入总计", "", "支出总计", "-12.30"], workbook.Row(sheet, 8));
        Assert.Equal(
            ["A1:E1", "A2:E2", "A3:E3", "A4:E4", "A5:A6", "B5:C5", "D5:E5"],
            workbook.Merges(sheet));
        Assert.Null(workbook.Cell(sheet, "C7").DataType);
    }

    [Fact]
    public void Write_ThreeHeaderLevels_MergesShortPathsDownAndKeepsEqualPathsApart()
    {
        var workbook = Full();
        var header = Enumerable.Range(1, 9).First(row => workbook.Row(General, row).First() == "科目");

        Assert.Equal(["科目", "", "合计", "其中", "", ""], workbook.Row(General, header));
        Assert.Equal(["编码", "名称", "", "基本支出", "金额", "金额"], workbook.Row(General, header + 1));
        Assert.Equal(["", "", "", "小计", "", ""], workbook.Row(General, header + 2));
        Assert.Contains($"C{header}:C{header + 2}", workbook.Merges(General));
        Assert.Contains($"D{header}:F{header}", workbook.Merges(General));
        Assert.Contains($"E{header + 1}:E{header + 2}", workbook.Merges(General));
        Assert.Contains($"F{header + 1}:F{header + 2}", workbook.Merges(General));
    }

    [Fact]
    public void Write_CodesAndTextsAmongAmounts_StayTexts()
    {
        var workbook = Full();
        var row = workbook.Worksheet(General).Descendants<Row>()
            .Single(r => workbook.Row(General, (int)r.RowIndex!.Value).First() == "2010301");

        Assert.Equal(["2010301", "行政运行", "0.00", "2049197", "——", "单位不需填列"], workbook.Row(General, (int)row.RowIndex!.Value));
        Assert.Equal(CellValues.InlineString, row.Elements<Cell>().First().DataType!.Value);
        Assert.Null(row.Elements<Cell>().ElementAt(3).DataType);
        Assert.Equal(["注：=本表“不含”\\结转。"], workbook.Row(General, (int)row.RowIndex.Value + 1));
        Assert.Equal(["公开05表"], workbook.Row(General, (int)row.RowIndex.Value + 2));
    }

    [Fact]
    public void Write_WideTable_PutsTheFormLinesIntoOneRow()
    {
        var table = SampleDisclosures.Full.Tables[0];
        var name = new DisclosureCell(new string('长', 20));
        var wide = SampleDisclosures.Full with
        {
            Tables = [table with { Rows = [new([name, name, name, name, name])] }],
        };

        var workbook = Read(wide);

        Assert.Equal(
            ["部门编码及名称：[434]涞源县人民政府办公室", "预算年度：2019", "金额单位：万元"],
            workbook.Row(table.Title, 2));
        Assert.Contains("A2:C2", workbook.Merges(table.Title));
    }

    [Fact]
    public void Write_ScopeConcludedUnitAndCounts_StandAsTheTableHasThem()
    {
        var workbook = Full();

        Assert.Equal(
            ["部门编码及名称：[434001]涞源县人民政府办公室（本级）"], workbook.Row("部门预算财政拨款“三公”经费支出表(2)", 2));
        Assert.DoesNotContain("金额单位：万元", Enumerable.Range(1, 5).SelectMany(row => workbook.Row(Assets, row)));
        Assert.Equal(["车辆（辆）", "13", "19.62%"], workbook.Row(Assets, 5));
    }

    [Fact]
    public void Write_UnitsDisclosureCountedInPersons_SaysSo()
    {
        var disclosure = SampleDisclosures.Bare with
        {
            Year = new FiscalYear(2024),
            Tables = [SampleDisclosures.Bare.Tables[0] with { Unit = "人" }],
        };

        var sheet = disclosure.Tables[0].Title;
        var workbook = Read(disclosure);

        Assert.Equal(
            ["预算单位：[434002]", "决算年度：2024", "单位：人"],
            Enumerable.Range(2, 3).SelectMany(row => workbook.Row(sheet, row)));
    }

    [Fact]
    public void Write_UnrecognisedAndNarrative_KeepEveryText()
    {
        var workbook = Full();

        Assert.Equal(["=1+1", ""], workbook.Row("会议费“培训费”表", 3));
        Assert.Equal(["第三列", "有", "字"], workbook.Row("会议费“培训费”表", 4));
        Assert.Equal(
            [
                "一、部门职责及机构设置情况", "负责县政府机关日常工作。", "（二）“三公”经费", "+第一段，\"引号\"。", "第二段。", "名词解释",
            ],
            Enumerable.Range(1, 6).SelectMany(row => workbook.Row("情况说明", row)));
    }

    [Fact]
    public void Write_RandomDisclosures_AreValidWorkbooksWithEveryCellText()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var disclosure = RandomDisclosures.Of(seed);
            var workbook = Read(disclosure);
            foreach (var (sheet, table) in workbook.SheetNames.Zip(disclosure.Tables))
                AssertHoldsRows(workbook, sheet, table);
        }
    }

    private static void AssertHoldsRows(ReadWorkbook workbook, string sheet, DisclosureTable table)
    {
        var last = workbook.Worksheet(sheet).Descendants<Row>().Count() - table.Notes.Count;
        for (var i = 0; i < table.Rows.Count; i++)
            Assert.Equal(
                table.Rows[i].Cells.Select(cell => cell.Text),
                workbook.Row(sheet, last - table.Rows.Count + 1 + i));
    }

    private static ReadWorkbook Full() => Read(SampleDisclosures.Full);

    private static ReadWorkbook Read(Disclosure disclosure) =>
        ReadWorkbook.Of(stream => DisclosureWorkbook.Write(disclosure, stream));
}
