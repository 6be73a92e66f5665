using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Benchmarks.Nation;

/// <summary>An invented nation: the same disclosures every time, so none are committed.</summary>
internal static class NationDisclosures
{
    public const string County = "990103";
    public const int Year = 2026;
    private const string Unit = "万元";
    private const int FenPerUnit = 1_000_000;
    private const int Paragraphs = 24;

    // Tables of a row per code; those of a unit stand in a department's file too.
    private static readonly string[] slugs =
    [
        "income", "expenditure", "general-expenditure", "basic-expenditure", "fund-expenditure", "state-capital-expenditure",
    ];

    private static readonly string[] copies = ["income", "expenditure", "general-expenditure"];

    /// <summary>Codes of the departments: 101, 102, …</summary>
    public static IEnumerable<string> Departments(int count) => Enumerable.Range(101, count).Select(code => $"{code}");

    /// <summary>A department's budget: nine tables and a narrative.</summary>
    public static Disclosure Of(string department, int rows)
    {
        var random = new Random(int.Parse(department));
        var copyScope = new NamedCode($"{department}001", $"示例县第{department}局本级");
        return new()
        {
            County = new(County, "示例县"),
            Department = new(department, $"示例县第{department}局"),
            Year = new FiscalYear(Year),
            Stage = Stage.Budget,
            Sources = [new("s1", $"{department}.txt", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Bytes(department))))],
            Tables =
            [
                .. slugs.Select(slug => Table(slug, rows, random, scope: null)),
                .. copies.Select(slug => Table(slug, rows, random, copyScope)),
            ],
            Sections = [Section()],
        };
    }

    /// <summary>What stands for the bytes of the department's file.</summary>
    public static byte[] Bytes(string department) => System.Text.Encoding.UTF8.GetBytes($"{County}/{department}/{Year}");

    private static DisclosureTable Table(string slug, int rows, Random random, NamedCode? scope)
    {
        var description = TableCatalogue.Find(slug)!;
        var columns = description.Forms[0].Columns;
        var sheet = description.Title + scope?.Code;
        return new()
        {
            Slug = slug,
            Title = description.Title,
            Unit = Unit,
            Scope = scope,
            Columns = [.. columns.Select(column => new DisclosureColumn(column.Key, column.Header, column.Entry))],
            Rows = [.. Enumerable.Range(0, rows).Select(row => Row(description, columns, sheet, row, random))],
        };
    }

    private static DisclosureRow Row(
        TableDescription description, IReadOnlyList<ColumnDescription> columns, string sheet, int row, Random random)
    {
        var code = description.Rows == RowIdentity.EconomicCode
            ? $"{301 + (row % 9)}{1 + (row / 9):00}"
            : $"{201 + (row % 29)}{1 + (row / 29 % 90):00}{1 + (row % 90):00}";
        var cells = columns.Select((column, i) => Cell(column.Kind, code, row, random,
            SourcePosition.OfSheetCell(sheet, row + 6, i + 1)));
        return new([.. cells]) { Code = code };
    }

    private static DisclosureCell Cell(ColumnKind kind, string code, int row, Random random, SourcePosition at) => kind switch
    {
        ColumnKind.Ordinal => new($"{row + 1}", at),
        ColumnKind.Code => new(code, at),
        ColumnKind.Name or ColumnKind.Label => new($"一般公共服务支出第{row + 1}项", at),
        ColumnKind.Amount => Amount(random, at),
        _ => DisclosureCell.Blank,
    };

    /// <summary>Every other is blank, as in budgets.</summary>
    private static DisclosureCell Amount(Random random, SourcePosition at)
    {
        if (random.Next(2) == 0)
            return DisclosureCell.Blank;
        var hundredths = random.Next(1, 1_000_000);
        return new((hundredths / 100m).ToString("0.00"), at) { Amount = new(hundredths * (FenPerUnit / 100L)) };
    }

    private static DisclosureSection Section() => new()
    {
        Number = "一",
        Level = 1,
        Kind = SectionKind.Arrangement,
        Title = "部门预算安排的总体情况",
        Paragraphs = [.. Enumerable.Range(1, Paragraphs).Select(n => new PositionedText(
            $"{n}．按照预算管理有关规定，目前我县部门预算的编制实行综合预算制度，即全部收入和支出都反映在预算中。",
            SourcePosition.OfParagraph(n)))],
    };
}
