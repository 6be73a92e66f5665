using System.Text.Json;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Recognition;

/// <summary>The documents that the project starts from, against cells and sections that were read by hand.</summary>
public class SeedTests
{
    private static readonly Dictionary<string, string> Slugs = new()
    {
        ["收支总表"] = "income-expenditure",
        ["收入总表"] = "income",
        ["支出总表"] = "expenditure",
        ["财政拨款收支总表"] = "appropriation",
        ["一般公共预算财政拨款支出表"] = "general-expenditure",
        ["一般公共预算财政拨款基本支出表"] = "basic-expenditure",
        ["政府基金预算财政拨款支出表"] = "fund-expenditure",
        ["国有资本经营预算财政拨款支出表"] = "state-capital-expenditure",
        ["财政拨款“三公”经费支出表"] = "three-public",
        ["机构设置"] = "units",
        ["部门基本情况"] = "units",
        ["三公增减"] = "three-public-changes",
        ["绩效"] = "performance",
        ["政府采购"] = "procurement",
        ["资产"] = "assets",
    };

    private static readonly (string Seed, string Folder, string Extension)[] Files =
    [
        ("laiyuan-2019", "seeds", "txt"), ("laiyuan-2019", "samples", "docx"),
        ("qinglong-2018", "seeds", "txt"), ("qinglong-2018", "samples", "docx"),
    ];

    private static IEnumerable<string> Paths => Files.Select(file => $"{file.Folder}/{file.Seed}.{file.Extension}");

    [SharedFact]
    public void Recognise_Seeds_HasEveryExpectedCellInItsTableRowAndColumn()
    {
        foreach (var (seed, folder, extension) in Files)
        {
            var disclosure = Seeds.Disclosure($"{folder}/{seed}.{extension}");
            foreach (var (name, rows) in Seeds.Cells(seed).Where(entry => Slugs.ContainsKey(entry.Key)))
                AssertHolds(disclosure, name, rows);
        }
    }

    [SharedFact]
    public void Recognise_Seeds_HasExactlyTheExpectedTables()
    {
        foreach (var (seed, folder, extension) in Files)
        {
            var disclosure = Seeds.Disclosure($"{folder}/{seed}.{extension}");

            Assert.Empty(disclosure.Unrecognised);
            Assert.Equal(
                Seeds.Cells(seed).Keys.Where(Slugs.ContainsKey).Select(name => Slugs[name]).Order(),
                disclosure.Tables.Select(table => table.Slug).Order());
        }
    }

    [SharedFact]
    public void Recognise_Seeds_HasTheExpectedSectionsAndParagraphs()
    {
        foreach (var (seed, folder, extension) in Files)
        {
            var disclosure = Seeds.Disclosure($"{folder}/{seed}.{extension}");
            foreach (var expected in Seeds.Sections(seed).EnumerateArray())
                AssertHolds(disclosure, expected);
        }
    }

    [SharedFact]
    public void Recognise_Seeds_KnowsOrganisationYearAndStage()
    {
        Assert.All(Paths, path =>
        {
            var disclosure = Seeds.Disclosure(path);
            Assert.Equal("434", disclosure.Department!.Code);
            Assert.Equal(Stage.Budget, disclosure.Stage);
            Assert.Null(disclosure.Unit);
        });
        Assert.Equal(
            [(2019, "涞源县人民政府办公室"), (2018, "青龙满族自治县人民政府办公室")],
            new[] { Seeds.Disclosure("seeds/laiyuan-2019.txt"), Seeds.Disclosure("samples/qinglong-2018.docx") }
                .Select(disclosure => (disclosure.Year!.Value.Value, disclosure.Department!.Name!)));
    }

    [SharedFact]
    public void Recognise_Laiyuan_ConvertsEachTableByItsOwnUnit()
    {
        var disclosure = Seeds.Disclosure("seeds/laiyuan-2019.txt");

        Assert.Equal(new Money(1_308_710_000), Fen(disclosure, "income-expenditure", "1308.71"));
        Assert.Equal(new Money(193_400_000), Fen(disclosure, "three-public", "193.40"));
        Assert.Equal(new Money(692_290_000), Fen(disclosure, "assets", "692.29"));
    }

    [SharedFact]
    public void Recognise_TextExportAndWordFile_GiveEqualTables()
    {
        foreach (var seed in new[] { "laiyuan-2019", "qinglong-2018" })
        {
            var export = Tables(Seeds.Disclosure($"seeds/{seed}.txt"), withCaptions: true);
            var word = Tables(Seeds.Disclosure($"samples/{seed}.docx"), withCaptions: true);
            Assert.All(export.Zip(word), pair => Assert.Equal(pair.First, pair.Second));
            Assert.Equal(export.Count(), word.Count());
        }
    }

    [SharedFact]
    public void Recognise_TextExportAndWordFile_GiveEqualSections()
    {
        foreach (var seed in new[] { "laiyuan-2019", "qinglong-2018" })
        {
            Assert.Equal(
                Sections(Seeds.Disclosure($"seeds/{seed}.txt")), Sections(Seeds.Disclosure($"samples/{seed}.docx")));
        }
    }

    [SharedFact]
    public void Recognise_WorkbookAndWordFile_GiveTheNineTables()
    {
        var workbook = Seeds.Disclosure("samples/laiyuan-2019.tables.xlsx");
        var word = Seeds.Disclosure("samples/laiyuan-2019.docx");

        Assert.Equal(9, workbook.Tables.Count);
        Assert.Equal(
            Tables(word, withCaptions: false).Take(9), Tables(workbook, withCaptions: false));
    }

    [SharedFact]
    public void Recognise_BlankTemplates_HaveNoAmountAndEveryCode()
    {
        foreach (var file in new[] { "department", "unit" })
        {
            var disclosure = Seeds.Disclosure($"corpus/shanghai-{file}-budget.blank-template.xlsx");

            Assert.Equal(9, disclosure.Tables.Select(table => table.Slug).Distinct().Count());
            Assert.All(
                disclosure.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells), cell => Assert.Null(cell.Amount));
            Assert.DoesNotContain(disclosure.Findings, finding => finding.Kind == FindingKinds.CodeNotFormed);
            Assert.Contains(disclosure.Tables.SelectMany(table => table.Rows), row => row.Code is { Length: 7 });
            Assert.Contains(disclosure.Findings, finding => finding.Kind == FindingKinds.TemplateResidue);
        }
    }

    [SharedFact]
    public void Recognise_EveryTextWithAPlace_StandsThereInTheFile()
    {
        foreach (var path in Paths.Append("samples/laiyuan-2019.tables.xlsx")
            .Append("corpus/shanghai-department-budget.blank-template.xlsx"))
        {
            var places = new SourceTexts(Seeds.Source(path));
            var disclosure = Seeds.Disclosure(path);
            var cells = disclosure.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells)
                .Where(cell => cell.Text.Length > 0).ToList();

            Assert.NotEmpty(cells);
            Assert.All(cells, cell => Assert.True(places.Has(cell.At!.Value, cell.Text), $"{path}: {cell}"));
            Assert.All(
                disclosure.Sections.SelectMany(section => section.Paragraphs)
                    .Concat(disclosure.Tables.SelectMany(table => table.Notes.Concat(table.Captions))),
                text => Assert.True(places.Holds(text.At!.Value, text.Text), $"{path}: {text}"));
        }
    }

    private static Money? Fen(Disclosure disclosure, string slug, string text) => disclosure.Tables
        .Single(table => table.Slug == slug).Rows.SelectMany(row => row.Cells).First(cell => cell.Text == text).Amount;

    /// <summary>Expected rows include the table's own title, header and form lines, and a header printed again.</summary>
    private static void AssertHolds(Disclosure disclosure, string name, string[][] expected)
    {
        var table = disclosure.Tables.Single(table => table.Slug == Slugs[name]);
        var rows = expected.Select(row => row.Select(LabelText.Squeeze).ToArray()).ToList();
        rows = [.. rows.Where((row, i) => i < 2 || !rows.Take(2).Any(header => header.SequenceEqual(row)))];
        var data = rows[^table.Rows.Count..];

        Assert.All(table.Rows.Zip(data), pair =>
        {
            var cells = pair.First.Cells.Select(cell => cell.Text).ToList();
            Assert.Equal(Padded(pair.Second, cells.Count), cells);
        });
        var printed = table.Columns.SelectMany(column => column.Header).Append(table.Title)
            .Concat(table.Captions.Concat(table.Notes).Select(line => line.Text)).Select(LabelText.Key).ToHashSet();
        Assert.All(rows[..^table.Rows.Count].SelectMany(row => row).Select(LabelText.Key).Where(text => text.Length > 0),
            text => Assert.Contains(printed, other => other.Contains(text) || text.Contains(other)));
    }

    private static IEnumerable<string> Padded(string[] row, int width) =>
        row.Concat(Enumerable.Repeat("", Math.Max(0, width - row.Length)));

    private static void AssertHolds(Disclosure disclosure, JsonElement expected)
    {
        var (number, title) = (expected.GetProperty("number").GetString(), expected.GetProperty("title").GetString());
        var start = disclosure.Sections.ToList().FindIndex(section => section.Number == number && section.Title == title);
        Assert.True(start >= 0, $"{number} {title}");
        var texts = disclosure.Sections.Skip(start).Take(1)
            .Concat(disclosure.Sections.Skip(start + 1).TakeWhile(section => section.Level > 1))
            .SelectMany(section => section.Paragraphs.Select(paragraph => paragraph.Text).Prepend(section.Title))
            .Select(WithoutBlanks).ToList();
        foreach (var paragraph in expected.GetProperty("paragraphs").EnumerateArray())
        {
            var (first, last) = (WithoutBlanks(paragraph[0].GetString()!), WithoutBlanks(paragraph[1].GetString()!));
            Assert.Contains(texts, text => text.Contains(first) && text.EndsWith(last));
        }
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Tables(Disclosure disclosure, bool withCaptions) => disclosure.Tables.Select(table =>
        string.Join('\n', (string[])
        [
            $"{table.Slug} {table.Title} {table.Unit}",
            .. table.Columns.Select(column => $"{column.Key} {string.Join('/', column.Header.Select(LabelText.Key))} {column.Side}"),
            .. table.Rows.Select(row => $"{row.Code} {string.Join('|', row.Cells.Select(cell => $"{cell.Text}={cell.Amount?.Fen}"))}"),
            .. table.Notes.Select(note => note.Text),
            .. withCaptions ? table.Captions.Select(caption => WithoutLabel(caption.Text)) : [],
        ]));

    private static IEnumerable<string> Sections(Disclosure disclosure) => disclosure.Sections.Select(section =>
        string.Join('\n', section.Paragraphs.Select(paragraph => WithoutField(paragraph.Text))
            .Prepend($"{section.Number} {section.Level} {section.Kind} {WithoutField(section.Title)}")));

    /// <summary>The two files of a seed label the department's line, and the unit in a header, in two ways.</summary>
    private static string WithoutLabel(string caption) => caption.Replace("部门编码及名称：", "", StringComparison.Ordinal);

    /// <summary>Word keeps field codes apart from the text; a text export runs them together.</summary>
    private static string WithoutField(string text) =>
        text.IndexOf(" TC ", StringComparison.Ordinal) is >= 0 and var field ? text[..field] : text;
}
