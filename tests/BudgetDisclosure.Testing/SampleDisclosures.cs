using BudgetDisclosure.Core;

namespace BudgetDisclosure.Testing;

/// <summary>Disclosures made by hand, small enough to read, with one of everything that the contract names.</summary>
public static class SampleDisclosures
{
    private const string Sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /// <summary>A published department budget: tables, notes, a unit's copy, an unrecognised table, the narrative.</summary>
    public static Disclosure Full => new()
    {
        County = new("130630", "涞源县"),
        Department = new("434", "涞源县人民政府办公室"),
        Year = new FiscalYear(2019),
        Stage = Stage.Budget,
        Version = 2,
        ApprovedOn = new DateOnly(2019, 2, 20),
        FirstPublishedOn = new DateOnly(2019, 3, 1),
        OriginalUrl = "http://www.laiyuan.gov.cn/?a=1&b=2",
        PublishedAt = new DateTime(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc),
        Sources = [new("s1", "laiyuan-2019.docx", Sha256), new("s2", "补充.xlsx", Sha256)],
        Tables = [IncomeExpenditure, GeneralExpenditure, ThreePublic, UnitsThreePublic, Assets],
        Unrecognised =
        [
            new("会议费“培训费”表", Cell(12, 1, 1), [["会议", "金额"], ["=1+1", ""], ["第三列", "有", "字"]]) { Hidden = true },
            new("", null, []),
        ],
        Sections = [Duties, DutiesBelow, Terms],
        Contents = ["部门预算收支总表……1", "一、部门职责……12"],
        PrintedOrder =
        [
            new(PrintedItemKind.Table, 0), new(PrintedItemKind.Table, 1), new(PrintedItemKind.Unrecognised, 0),
            new(PrintedItemKind.Section, 0), new(PrintedItemKind.Paragraph, 0), new(PrintedItemKind.Table, 2),
            new(PrintedItemKind.Section, 1), new(PrintedItemKind.Paragraph, 1), new(PrintedItemKind.Paragraph, 1, 1),
        ],
        Findings =
        [
            new(FindingKinds.UnitFromDocument, "“固定资产占用情况表”没有写明金额单位，按“万元”换算。"),
            new(FindingKinds.HiddenContent, "隐藏的行。", Cell(1, 5, 1)),
        ],
    };

    /// <summary>A final account of a unit of which nearly nothing is known.</summary>
    public static Disclosure Bare => new()
    {
        Unit = new("434002", null),
        Stage = Stage.Final,
        Tables = [new() { Slug = "final-fund", Title = "政府性基金预算财政拨款收入支出决算表", Columns = [], Rows = [] }],
    };

    /// <summary>Two sides in one row, a side without a code, a blank, a hidden row.</summary>
    private static DisclosureTable IncomeExpenditure => new()
    {
        Slug = "income-expenditure",
        Title = "部门预算收支总表",
        TitleAt = SourcePosition.OfParagraph(12) with { SourceId = "s1" },
        Unit = "万元",
        Captions = [new("部门编码及名称：[434]涞源县人民政府办公室", Cell(1, 1, 1)), new("单位：万元", null)],
        Columns =
        [
            new("ordinal", ["序号"]),
            new("item", ["收入", "项目"], 0), new("amount", ["收入", "预算数"], 0),
            new("item", ["支出", "项目"], 1), new("amount", ["支出", "预算数"], 1),
        ],
        Rows =
        [
            new([Text("1"), Text("一、财政拨款收入", 4, 2), Yuan10K("1,308.71", 13_087_100, 4, 3),
                Text("一、一般公共服务支出"), Yuan10K("1191.590", 11_915_900, 4, 5)])
            {
                Codes = [null, "201"],
            },
            new([Text("2"), Text("收入总计"), DisclosureCell.Blank, Text("支出总计"),
                new DisclosureCell("-12.30", Cell(1, 5, 5)) { Amount = new Money(-12_300_000), Hidden = true }])
            {
                Hidden = true,
            },
        ],
    };

    /// <summary>Codes in their rows; a text in an amount column; two columns with the same header.</summary>
    private static DisclosureTable GeneralExpenditure => new()
    {
        Slug = "general-expenditure",
        Title = "部门预算一般公共预算财政拨款支出表",
        Unit = "元",
        Columns =
        [
            new("code", ["科目", "编码"]), new("name", ["科目", "名称"]), new("total", ["合计"]),
            new("basic", ["其中", "基本支出", "小计"]), new("other", ["其中", "金额"]), new("other", ["其中", "金额"]),
        ],
        Rows =
        [
            new([Text("2010301"), Text("行政运行"), Yuan("0.00", 0), Yuan("2049197", 204_919_700),
                Text("——"), new DisclosureCell("单位不需填列", SourcePosition.OfSheetCell("表 5!x", 7, 28))])
            {
                Code = "2010301",
            },
        ],
        Notes = [new("注：=本表“不含”\\结转。", Cell(2, 9, 1)), new("公开05表", null)],
    };

    private static DisclosureTable ThreePublic => new()
    {
        Slug = "three-public",
        Title = "部门预算财政拨款“三公”经费支出表",
        Unit = "万元",
        Columns = [new("item", ["项目"]), new("total", ["资金来源", "合计"]), new("", [])],
        Rows = [new([Text("“三公”经费小计"), Yuan10K("193.40", 1_934_000, 4, 3), DisclosureCell.Blank])],
    };

    private static DisclosureTable UnitsThreePublic => ThreePublic with
    {
        Scope = new("434001", "涞源县人民政府办公室（本级）"),
        Rows = [new([Text("“三公”经费小计"), Yuan10K("０", 0, 4, 3), Text("𬇙")])],
    };

    /// <summary>A concluded unit, a count and a percentage.</summary>
    private static DisclosureTable Assets => new()
    {
        Slug = "assets",
        Title = "固定资产占用情况表",
        Unit = "万元",
        UnitFromDocument = true,
        Columns = [new("item", ["项目"]), new("count", ["数量"]), new("share", ["占比"])],
        Rows =
        [
            new([Text("车辆（辆）"), new DisclosureCell("13", Cell(9, 2, 2)) { Value = 13 },
                new DisclosureCell("19.62%", Cell(9, 2, 3)) { Value = 19.62m }]),
        ],
    };

    private static DisclosureSection Duties => new()
    {
        Number = "一",
        Level = 1,
        Kind = SectionKind.Duties,
        Title = "部门职责及机构设置情况",
        At = SourcePosition.OfLine(3),
        Paragraphs = [new("负责县政府机关日常工作。", SourcePosition.OfLine(4))],
    };

    private static DisclosureSection DutiesBelow => new()
    {
        Number = "（二）",
        Level = 2,
        Kind = SectionKind.ThreePublic,
        Title = "“三公”经费",
        Paragraphs = [new("+第一段，\"引号\"。", null), new("第二段。", SourcePosition.OfLine(9))],
    };

    private static DisclosureSection Terms => new() { Level = 1, Kind = SectionKind.Other, Title = "名词解释" };

    private static SourcePosition Cell(int table, int row, int column) =>
        SourcePosition.OfTableCell(table, row, column) with { SourceId = "s1" };

    private static DisclosureCell Text(string text, int row = 1, int column = 1) => new(text, Cell(1, row, column));

    private static DisclosureCell Yuan(string text, long fen) => new(text, Cell(2, 4, 3)) { Amount = new Money(fen) };

    private static DisclosureCell Yuan10K(string text, long yuan, int row, int column) =>
        new(text, Cell(1, row, column)) { Amount = new Money(yuan * 100) };
}
