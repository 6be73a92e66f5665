using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Documents.Reading.Pdf.Layout;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Recognition;

/// <summary>Genuine PDFs of a district, against amounts on which three independent readings agree.</summary>
public class PdfSeedTests
{
    private const string Finance = "putuo-finance-2025-budget";
    private const string Wanli = "putuo-wanli-2023-budget";
    private const string Welfare = "putuo-welfare-2024-unit-budget";
    private const string FinalAccount = "putuo-finance-2024-final";

    [SharedTheory]
    [InlineData(Finance)]
    [InlineData(Wanli)]
    [InlineData(Welfare)]
    public void Recognise_Budget_HasTheNineTablesInTheirUnitsWithoutADoubt(string file)
    {
        var tables = Disclosure(file).Tables.Where(table => table.Slug != "performance").ToList();
        var expected = Expected(file);

        Assert.Equal(
            expected.Select(table => (table.Slug, table.Unit)).Order(),
            tables.Select(table => (table.Slug, table.Unit ?? "")).Order());
        Assert.All(Disclosure(file).Tables, table => Assert.Empty(table.Doubts));
        Assert.All(tables, table => Assert.DoesNotContain(table.Columns, column => column.Key.StartsWith("other-")));
    }

    [SharedTheory]
    [InlineData(Finance)]
    [InlineData(Wanli)]
    [InlineData(Welfare)]
    public void Recognise_Budget_HasEveryAmountUnderItsCode(string file)
    {
        foreach (var expected in Expected(file))
        {
            var table = Disclosure(file).Tables.Single(table => table.Slug == expected.Slug);
            var rows = table.Rows.Where(row => row.Code is not null).ToDictionary(row => row.Code!, Amounts);

            Assert.Equal(expected.Rows.Keys.Order(), rows.Keys.Order());
            Assert.All(expected.Rows, row => Assert.Equal(row.Value, rows[row.Key]));
            if (expected.Total is { } total)
                Assert.Equal(total, Amounts(Assert.Single(table.Rows, row => row.Cells.Any(cell => cell.Text is "合计"))));
            // Where a code is misprinted the row stands under none; the text of the amounts is still told apart below.
            if (expected.Rows.Count == 0)
                Assert.Equal(expected.All.Order(), table.Rows.SelectMany(Amounts).Order());
        }
    }

    [SharedTheory]
    [InlineData(Finance, "上海市普陀区财政局", null, 2025, Stage.Budget)]
    [InlineData(Wanli, "上海市普陀区人民政府万里街道办事处", null, 2023, Stage.Budget)]
    [InlineData(Welfare, null, "上海市普陀区社会福利院", 2024, Stage.Budget)]
    [InlineData(FinalAccount, "上海市普陀区财政局", null, 2024, Stage.Final)]
    public void Recognise_Pdf_KnowsWhoseItIs(string file, string? department, string? unit, int year, Stage stage)
    {
        var disclosure = Disclosure(file);

        Assert.Equal((department, unit), (disclosure.Department?.Name, disclosure.Unit?.Name));
        Assert.Equal((year, stage), (disclosure.Year!.Value.Value, disclosure.Stage));
    }

    [SharedFact]
    public void Recognise_SheetsOfGoals_HaveTheirMoneyAndEveryIndicator()
    {
        var sheets = Disclosure(Wanli).Tables.Where(table => table.Slug == "performance").ToList();
        var applied = sheets.ConvertAll(sheet => sheet.Rows.Single(row => row.Cells[5].Text is "年度资金申请总额").Cells[7].Amount!.Value.Fen);

        Assert.Equal(["元", "元", "元", "元", "元"], sheets.Select(sheet => sheet.Unit));
        // The text of the document calls the five 3,351.33 万元.
        Assert.Equal(3351.33m, Math.Round(applied.Sum() / 1_000_000m, 2));
        Assert.All(sheets, sheet => Assert.Equal("项目名称", sheet.Rows[0].Cells[0].Text));
        Assert.Equal(43, sheets[3].Rows.Count(row => row.Cells[3].Text.Length > 0 && row.Cells[6].Text.Length > 0));
        Assert.Empty(Disclosure(Wanli).Unrecognised);
    }

    [SharedFact]
    public void Recognise_FinalAccount_HasTheNineTablesInTheirUnitsWithoutADoubt()
    {
        var tables = FinalTables();

        Assert.Equal(9, tables.Count);
        Assert.Equal(
            Expected(FinalAccount).Select(table => (table.Slug, table.Unit)).Order(),
            tables.Select(table => (table.Slug, table.Unit ?? "")).Order());
        Assert.All(tables, table => Assert.False(table.UnitFromDocument));
        Assert.All(tables, table => Assert.Empty(table.Doubts));
        Assert.All(tables, table => Assert.DoesNotContain(table.Columns, column => column.Key.StartsWith("other-")));
        Assert.Empty(Disclosure(FinalAccount).Unrecognised);
    }

    [SharedFact]
    public void Recognise_FinalAccount_HasEveryAmountUnderItsCode()
    {
        foreach (var expected in Expected(FinalAccount))
        {
            var table = FinalTables().Single(table => table.Slug == expected.Slug);
            var rows = CodedAmounts(table);

            Assert.Equal(expected.Rows.Keys.Order(), rows.Keys.Order());
            Assert.All(expected.Rows, row => Assert.Equal(row.Value, rows[row.Key]));
            if (expected.Total is { } total)
                Assert.Equal(total, Amounts(Assert.Single(table.Rows, row => row.Cells.Any(cell => cell.Text is "合计"))));
            if (expected.Rows.Count == 0)
                Assert.Equal(expected.All.Order(), table.Rows.SelectMany(Amounts).Order());
        }
    }

    [SharedFact]
    public void Recognise_FinalAccount_TellsPlannedFromSpentInThePairsOfThreePublic()
    {
        var table = FinalTables().Single(table => table.Slug == "final-three-public");
        var printed = Assert.Single(table.Rows).Cells.Select((cell, i) => (table.Columns[i].Key, cell.Amount?.Fen))
            .Where(cell => cell.Fen is not null);

        Assert.Equal([("budget.total", 950_000), ("budget.reception", 950_000)], printed);
        Assert.Equal(12, table.Columns.Select(column => column.Key).Distinct().Count());
    }

    [SharedTheory]
    [InlineData(Finance)]
    [InlineData(Wanli)]
    [InlineData(Welfare)]
    [InlineData(FinalAccount)]
    public void Read_EveryDigitOfThePages_StandsOnceInTheDocument(string file)
    {
        // Heads repeated on further pages, which are left out, have no digits.
        var drawn = Pages(file).SelectMany(page => page.Glyphs).Select(glyph => glyph.Text);
        var read = Seeds.Source($"corpus/{file}.pdf").Blocks.Select(block => block switch
        {
            SourceTable table => string.Concat(table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text)),
            _ => ((SourceParagraph)block).Text,
        });

        Assert.Equal(Digits(drawn), Digits(read));
    }

    [SharedTheory]
    [InlineData(Finance)]
    [InlineData(Welfare)]
    public void Recognise_EveryParagraphRead_StandsOnceInTheDisclosure(string file)
    {
        var read = Seeds.Source($"corpus/{file}.pdf").Blocks.OfType<SourceParagraph>().Select(paragraph => paragraph.Text);
        var disclosure = Disclosure(file);
        var kept = disclosure.Contents
            .Concat(disclosure.Sections.SelectMany(section => section.Paragraphs.Select(text => text.Text).Append(section.Number + section.Title)))
            .Concat(disclosure.Tables.SelectMany(table => table.Notes.Concat(table.Captions).Select(text => text.Text).Append(table.Title)));

        Assert.Equal(Chinese(read), Chinese(kept));
    }

    [SharedTheory]
    [InlineData(Finance)]
    [InlineData(Wanli)]
    [InlineData(Welfare)]
    [InlineData(FinalAccount)]
    public void Read_EveryCellWithText_StandsAtThePlaceItNames(string file)
    {
        var pages = Pages(file);
        var cells = Seeds.Source($"corpus/{file}.pdf").Blocks.OfType<SourceTable>()
            .SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Text.Length > 0).ToList();

        Assert.True(cells.Count > 200);
        Assert.All(cells, cell =>
        {
            var box = cell.Position.Box!.Value;
            Assert.Equal(cell.Text, pages[cell.Position.Ordinal - 1].In(new(box.Left, box.Top, box.Right, box.Bottom)));
        });
    }

    [SharedFact]
    public void Recognise_Budget_HasItsParagraphsInOrderAndOnce()
    {
        var disclosure = Disclosure(Finance);
        var paragraphs = disclosure.Sections.SelectMany(section => section.Paragraphs).Select(paragraph => paragraph.Text).ToList();

        Assert.Equal(
            ["上海市普陀区2025年区级部门预算", "上海市普陀区财政局主要职能", "上海市普陀区财政局机构设置", "名词解释", "2025年部门预算编制说明",
                "其他相关情况说明", "项目经费情况说明"],
            disclosure.Sections.Where(section => section.Level == 1).Select(section => section.Title));
        Assert.Equal(
            ["一", "二", "三", "四", "五", "一", "二", "三", "四", "五", "六", "七"],
            disclosure.Sections.Where(section => section.Level == 2).Select(section => section.Number));
        // The text box is painted on two pages and clipped: nothing may be read twice.
        Assert.Single(paragraphs, text => text.StartsWith("7.“社会保障和就业支出（类）", StringComparison.Ordinal));
        Assert.Single(paragraphs, text => text.StartsWith("11.“住房保障支出（类）", StringComparison.Ordinal)
            && text.EndsWith("268.77万元，主要用于购房补贴支出。", StringComparison.Ordinal));
    }

    [SharedTheory]
    [InlineData(Finance, 17)]
    [InlineData(Wanli, 18)]
    [InlineData(Welfare, 16)]
    public void Recognise_Budget_KeepsTheContentsListOutOfTheSections(string file, int lines) =>
        Assert.Equal(lines, Disclosure(file).Contents.Count);

    private static List<DisclosureTable> FinalTables() =>
        [.. Disclosure(FinalAccount).Tables.Where(table => table.Slug.StartsWith("final-", StringComparison.Ordinal))];

    /// <summary>The amounts of each code; where codes stand side by side each has those of its own block.</summary>
    private static Dictionary<string, List<long>> CodedAmounts(DisclosureTable table)
    {
        var amounts = new Dictionary<string, List<long>>();
        foreach (var row in table.Rows)
        {
            if (row.Code is { } only)
                amounts.Add(only, Amounts(row));
            for (var side = 0; side < row.Codes?.Count; side++)
            {
                if (row.Codes[side] is { } code)
                    amounts.Add(code, Amounts(new([.. row.Cells.Where((_, i) => table.Columns[i].Side == side)])));
            }
        }
        return amounts;
    }

    private static Disclosure Disclosure(string file) => Seeds.Disclosure($"corpus/{file}.pdf");

    private static List<PageText> Pages(string file) =>
        [.. PdfPages.Read(SharedFiles.Read($"corpus/{file}.pdf"), default).Pages.Select((page, i) => new PageText(page, i + 1))];

    private static string Digits(IEnumerable<string> texts) => string.Concat(string.Concat(texts).Where(char.IsAsciiDigit).Order());

    private static string Chinese(IEnumerable<string> texts) =>
        string.Concat(string.Concat(texts).Where(c => c is >= '\u4e00' and <= '\u9fff').Order());

    private static List<long> Amounts(DisclosureRow row) =>
        [.. row.Cells.Where(cell => cell.Amount is not null).Select(cell => cell.Amount!.Value.Fen)];

    private static IReadOnlyList<ExpectedTable> Expected(string file) => ExpectedTable.Of(file);
}
