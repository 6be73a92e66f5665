using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Recognition;

/// <summary>Every form of every table of the catalogue, in every format and unit, gives the same columns and amounts.</summary>
public class CatalogueFormatTests
{
    private const string Printed = "12.34";

    private static readonly (string Unit, long FenOfPrinted)[] Units =
        [("元", 1_234), ("千元", 1_234_000), ("万元", 12_340_000)];

    /// <summary>
    /// Forms that cannot be told for certain where merged cells leave no trace: their tables are kept as they stand, or
    /// have columns that nobody knows. They are never read otherwise.
    /// </summary>
    private static readonly (string Slug, string Form)[] NeedSpans =
    [
        ("final-income-expenditure", "支出另按性质和经济分类"), ("final-income", "编码在名称里，第二种写法"), ("final-three-public", "项目为行"),
    ];

    private static readonly string[] WithoutSpans = ["csv", "txt"];

    public static TheoryData<string> Formats => [.. GridFiles.Formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void EachForm_InEachUnit_HasItsColumnsAndAmounts(string format)
    {
        var failures = new List<string>();
        foreach (var description in TableCatalogue.All)
        {
            foreach (var (columns, name) in Variants(description))
            {
                foreach (var (unit, fen) in Units)
                {
                    var isUncertain = WithoutSpans.Contains(format) && NeedSpans.Contains((description.Slug, name));
                    if (Difference(description, columns, unit, fen, format, isUncertain) is { } difference)
                        failures.Add($"{description.Slug}, {name}, {unit}: {difference}");
                }
            }
        }
        Assert.True(failures.Count == 0, $"{failures.Count} in {format}\n{string.Join('\n', failures)}");
    }

    /// <summary>What is not as meant; null where all is.</summary>
    private static string? Difference(
        TableDescription description, IReadOnlyList<ColumnDescription> columns, string unit, long fen, string format,
        bool isUncertain)
    {
        var header = HeaderRows.Of([.. columns.Select(column => column.Header)]);
        var file = GridFiles.Of(format, [description.Title, $"单位：{unit}"], [.. header, DataRow(description, columns)]);
        var (document, refusal) = DocumentReaders.Read($"表.{format}", file);
        if (document is null)
            return refusal!.Sentence;
        var given = new GivenIdentity { Stage = description.Stage ?? Stage.Budget };
        var disclosure = Recogniser.Recognise([new("表", "0", document)], given);
        if (isUncertain && disclosure.Unrecognised.Count == 1)
            return null;
        if (disclosure.Tables is not [var table] || table.Slug != description.Slug)
            return $"{disclosure.Tables.Count} tables, {string.Join(' ', disclosure.Tables.Select(found => found.Slug))}";
        if (table.Unit != unit)
            return $"unit {table.Unit}";
        var (expected, found) = (columns.Select(column => column.Key), table.Columns.Select(column => column.Key));
        if (isUncertain)
            return expected.Zip(found).All(pair => pair.First == pair.Second || pair.Second.StartsWith("other-")) ? null : "read wrongly";
        if (!expected.SequenceEqual(found))
            return $"columns {string.Join(' ', found)} for {string.Join(' ', expected)}";
        var amounts = table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Amount?.Fen).OfType<long>().ToList();
        var count = columns.Count(column => column.Kind == ColumnKind.Amount);
        return amounts.SequenceEqual(Enumerable.Repeat(fen, count)) ? null : $"amounts {string.Join(' ', amounts)}";
    }

    /// <summary>A form with the first, and with the last, of the ways in which it prints a column.</summary>
    private static IEnumerable<(IReadOnlyList<ColumnDescription> Columns, string Name)> Variants(TableDescription table)
    {
        foreach (var form in table.Forms)
        {
            yield return ([.. form.Columns.GroupBy(column => column.Key).Select(ways => ways.First())], form.Name);
            if (form.Columns.Count > form.Columns.DistinctBy(column => column.Key).Count())
            {
                yield return ([.. form.Columns.GroupBy(column => column.Key).Select(ways => ways.Last())],
                    $"{form.Name}，第二种写法");
            }
        }
    }

    private static string DataRow(TableDescription table, IReadOnlyList<ColumnDescription> columns)
    {
        var isEconomic = table.Rows == RowIdentity.EconomicCode;
        return string.Join('|', columns.Select(column => column.Kind switch
        {
            ColumnKind.Ordinal => "1",
            ColumnKind.Amount => Printed,
            ColumnKind.Count => "3",
            ColumnKind.Code => isEconomic ? $"30{1 + (column.Entry ?? 0)}01" : "2010301",
            ColumnKind.CodePart when column.Labels.Matches("类") => isEconomic ? $"30{1 + (column.Entry ?? 0)}" : "201",
            ColumnKind.CodePart => "01",
            _ => "某一项",
        }));
    }
}
