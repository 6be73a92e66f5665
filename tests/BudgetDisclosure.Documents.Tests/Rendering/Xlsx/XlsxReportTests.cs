using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Rendering.Xlsx;
using BudgetDisclosure.Testing;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BudgetDisclosure.Documents.Tests.Rendering.Xlsx;

public class XlsxReportTests
{
    private const string General = "部门预算一般公共预算财政拨款支出表";
    private const string Assets = "固定资产占用情况表";

    [Fact]
    public void Render_FullDisclosure_HasCoverContentsAndItsPartsInPrintedOrder() => Assert.Equal(
        [
            "封面", "目录", "部门预算收支总表", General, "会议费“培训费”表", "部门预算财政拨款“三公”经费支出表",
            "部门预算财政拨款“三公”经费支出表(2)", Assets, "表", "名词解释",
        ],
        Full().SheetNames);

    [Fact]
    public void Render_Cover_PrintsWhoseBudgetOfWhichYear() =>
        Assert.Equal(["涞源县人民政府办公室2019年部门预算"], Texts(Full(), "封面"));

    [Fact]
    public void Render_Contents_LeadToTheCellThatPrintsWhatTheyName()
    {
        var workbook = Full();
        var entries = Texts(workbook, "目录").Skip(1).ToList();
        var links = workbook.Worksheet("目录").Descendants<Hyperlink>().ToList();

        Assert.Equal(9, links.Count);
        Assert.Equal(entries, links.Select(link => workbook.Shown("目录", link.Reference!.Value!)));
        Assert.Equal(entries, links.Select(link => link.Location!.Value!.Split('!'))
            .Select(place => workbook.Shown(place[0][1..^1].Replace("''", "'", StringComparison.Ordinal), place[1])));
    }

    [Fact]
    public void Render_WithheldParts_AreSaidAndNeverBlank()
    {
        var left = SampleDisclosures.Full.Without(new("assets"))!
            .Without(new("income-expenditure", Row: "0.一、财政拨款收入"))!;

        var workbook = Read(left);

        Assert.DoesNotContain(Assets, workbook.SheetNames);
        Assert.Contains(Assets + "（已屏蔽）", workbook.SheetNames.SelectMany(sheet => Texts(workbook, sheet)));
        Assert.Equal(["1", "（已屏蔽）", "（已屏蔽）", "一、一般公共服务支出", "1191.590"], workbook.Row("部门预算收支总表", 6));
    }

    [Fact]
    public void Render_TwoSidedTable_PrintsTitleLinesHeaderAndRowsAsFormsDo()
    {
        var workbook = Full();
        const string sheet = "部门预算收支总表";

        Assert.Equal(["部门预算收支总表"], workbook.Row(sheet, 1));
        Assert.Equal(
            ["部门编码及名称：[434]涞源县人民政府办公室", "单位：万元"],
            Enumerable.Range(2, 2).SelectMany(row => workbook.Row(sheet, row)));
        Assert.Equal(["序号", "收入", "", "支出", ""], workbook.Row(sheet, 4));
        Assert.Equal(["", "项目", "预算数", "项目", "预算数"], workbook.Row(sheet, 5));
        Assert.Equal(["1", "一、财政拨款收入", "1,308.71", "一、一般公共服务支出", "1191.590"], workbook.Row(sheet, 6));
        Assert.Equal(["2", "收入总计", "", "支出总计", "-12.30"], workbook.Row(sheet, 7));
        Assert.Equal(["A1:E1", "A2:E2", "A3:E3", "A4:A5", "B4:C4", "D4:E4"], workbook.Merges(sheet));
        Assert.Null(workbook.Cell(sheet, "C6").DataType);
    }

    [Fact]
    public void Render_Table_RepeatsItsHeadOnEveryPageAndNumbersThePages()
    {
        var workbook = Full();
        var sheets = workbook.SheetNames.ToList();

        Assert.Contains($"_xlnm.Print_Titles@{sheets.IndexOf(Assets)}='{Assets}'!$1:$2", workbook.DefinedNames);
        Assert.Equal(2, workbook.Worksheet(Assets).Descendants<Pane>().Single().VerticalSplit!.Value);
        Assert.Equal("&C第 &P 页　共 &N 页", workbook.Worksheet(Assets).Descendants<OddFooter>().Single().Text);
    }

    [Fact]
    public void Render_ThreeHeaderLevels_MergesShortPathsDownAndKeepsEqualPathsApart()
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
    public void Render_CodesAndTextsAmongAmounts_StayTexts()
    {
        var workbook = Full();
        var row = workbook.Worksheet(General).Descendants<Row>()
            .Single(r => workbook.Row(General, (int)r.RowIndex!.Value).First() == "2010301");

        Assert.Equal(["2010301", "行政运行", "0.00", "2049197", "——", "单位不需填列"], workbook.Row(General, (int)row.RowIndex!.Value));
        Assert.Equal(CellValues.InlineString, row.Elements<Cell>().First().DataType!.Value);
        Assert.Null(row.Elements<Cell>().ElementAt(3).DataType);
        Assert.Equal(["注：=本表“不含”\\结转。"], workbook.Row(General, (int)row.RowIndex.Value + 1));
    }

    [Fact]
    public void Render_CaptionsAndUnitOfAWideTable_ShareTheLastLine()
    {
        var table = SampleDisclosures.Full.Tables[0];
        var name = new DisclosureCell(new string('长', 20));
        var wide = table with
        {
            Rows = [new([name, name, name, name, name])],
            Captions = [new("部门名称：涞源县人民政府办公室", null), new("预算年度：2019", null), new("单位：万元", null)],
        };

        var workbook = Read(SampleDisclosures.Full with { Tables = [wide], PrintedOrder = [] });

        Assert.Equal(["部门名称：涞源县人民政府办公室"], workbook.Row(table.Title, 2));
        Assert.Equal(["预算年度：2019", "单位：万元"], workbook.Row(table.Title, 3));
        Assert.Equal(["A3:D3"], workbook.Merges(table.Title).Where(merge => merge.EndsWith('3') && merge.StartsWith('A')));
        Assert.Equal(OrientationValues.Landscape, workbook.Worksheet(table.Title).Descendants<PageSetup>().Single().Orientation!.Value);
    }

    [Fact]
    public void Render_LinesRightAboveATable_StandOnItsSheetBelowEachOther()
    {
        var left = SampleDisclosures.Full with
        {
            Tables = [SampleDisclosures.Full.Tables[0]],
            PrintedOrder =
            [
                new(PrintedItemKind.Section, 0), new(PrintedItemKind.Paragraph, 0), new(PrintedItemKind.Section, 1),
                new(PrintedItemKind.Table, 0),
            ],
        };
        const string sheet = "部门预算收支总表";

        var workbook = Read(left);

        Assert.Equal(
            ["一、部门职责及机构设置情况", "负责县政府机关日常工作。", "（二）“三公”经费", sheet],
            Enumerable.Range(1, 4).Select(row => workbook.Row(sheet, row).Single()));
        Assert.Contains($"_xlnm.Print_Titles@2='{sheet}'!$4:$8", workbook.DefinedNames);
    }

    [Fact]
    public void Render_UnrecognisedAndNarrative_KeepEveryText()
    {
        var workbook = Full();

        Assert.Equal(["=1+1", ""], workbook.Row("会议费“培训费”表", 3));
        Assert.Equal(["第三列", "有", "字"], workbook.Row("会议费“培训费”表", 4));
        Assert.Equal(["一、部门职责及机构设置情况", "负责县政府机关日常工作。"], Texts(workbook, "部门预算财政拨款“三公”经费支出表").Take(2));
        Assert.Equal(
            ["（二）“三公”经费", "+第一段，\"引号\"。", "第二段。"], Texts(workbook, "部门预算财政拨款“三公”经费支出表(2)").Take(3));
        Assert.Equal(["名词解释"], Texts(workbook, "名词解释"));
    }

    [Theory]
    [InlineData(XlsxSheet.MaxTextLength, true)]
    [InlineData(XlsxSheet.MaxTextLength + 1, false)]
    public void Render_CellOfManyCharacters_IsWholeOrASentence(int length, bool fits)
    {
        var cell = new DisclosureCell(new('长', length));
        var disclosure = SampleDisclosures.Bare with
        {
            Tables = [SampleDisclosures.Bare.Tables[0] with { Columns = [new("item", ["项目"])], Rows = [new([cell])] }],
        };

        var trouble = Record.Exception(() => Read(disclosure));

        Assert.Equal(fits, trouble is null);
        if (!fits)
            Assert.Contains("32768 个字", Assert.IsType<RenderingException>(trouble).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_RandomDisclosures_AreValidWorkbooksWithEveryCellText()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var disclosure = RandomDisclosures.Of(seed);
            var workbook = Read(disclosure);
            var shown = workbook.SheetNames.SelectMany(sheet => Texts(workbook, sheet)).ToHashSet();
            Assert.All(
                disclosure.Tables.Where(table => !table.Withheld).SelectMany(table => table.Rows).SelectMany(row => row.Cells),
                cell => Assert.Contains(cell.Shown, shown));
        }
    }

    private static IEnumerable<string> Texts(ReadWorkbook workbook, string sheet) =>
        workbook.Worksheet(sheet).Descendants<Row>().SelectMany(row => workbook.Row(sheet, (int)row.RowIndex!.Value));

    private static ReadWorkbook Full() => Read(SampleDisclosures.Full);

    private static ReadWorkbook Read(Disclosure disclosure) =>
        ReadWorkbook.Of(stream => ReportRenderers.Find("xlsx")!.Render(disclosure, stream));
}
