using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Documents.Tests.Recognition;
using BudgetDisclosure.Testing;
using Xunit.Abstractions;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

/// <summary>The real documents with all lines taken off their pages: what is then read is always in doubt.</summary>
public class LinelessCorpusTests(ITestOutputHelper output)
{
    private static readonly string[] Files =
        ["putuo-finance-2025-budget", "putuo-wanli-2023-budget", "putuo-welfare-2024-unit-budget", "putuo-finance-2024-final"];

    [SharedFact]
    public void Read_CodedRowsWithoutLines_HaveNearlyAllTheirAmounts()
    {
        var (all, right) = (0, 0);
        foreach (var file in Files)
        {
            var rows = Document(file).Blocks.OfType<SourceTable>().SelectMany(table => table.Rows).SelectMany(Entries)
                .ToLookup(row => row.Code, row => row.Amounts);
            foreach (var (code, amounts) in Expected(file))
            {
                all += amounts.Count;
                right += rows[code].Select(found => found.Intersect(amounts).Count()).DefaultIfEmpty(0).Max() is var most && most == amounts.Distinct().Count()
                    ? amounts.Count : most;
            }
        }

        output.WriteLine($"{right} of {all} amounts of coded rows stand in the row of their code.");
        Assert.True(right >= 0.985 * all, $"Only {right} of {all}.");
    }

    [SharedFact]
    public void Recognise_TablesWithoutLines_AreAllInDoubt()
    {
        foreach (var file in Files)
        {
            var disclosure = Recogniser.Recognise([new(file + ".pdf", new('0', 64), Document(file))]);

            Assert.True(disclosure.Tables.Count > 2);
            Assert.All(disclosure.Tables, table => Assert.Contains(TableDoubt.Lineless, table.Doubts));
            Assert.All(disclosure.Unrecognised, table => Assert.Contains(TableDoubt.Lineless, table.Doubts));
        }
    }

    private static SourceDocument Document(string file)
    {
        var content = PdfPages.Read(SharedFiles.Read($"corpus/{file}.pdf"), default);
        return PdfDocument.Of(content with { Pages = [.. content.Pages.Select(page => page with { Segments = [] })] }, default);
    }

    /// <summary>The codes of a row, each with the numbers up to the next.</summary>
    private static IEnumerable<(string Code, List<decimal> Amounts)> Entries(SourceRow row)
    {
        var (code, amounts) = ("", new List<decimal>());
        foreach (var text in row.Cells.Select(cell => cell.Text.Replace(" ", "", StringComparison.Ordinal)).Where(text => text.Length > 0))
        {
            var isCode = text.All(char.IsAsciiDigit) && text.Length is 2 or 3 or 5 or 7;
            if (isCode && amounts.Count == 0)
            {
                code = text.Length == 3 ? text : code + text;
            }
            else if (isCode && text.Length == 3)
            {
                yield return (code, amounts);
                (code, amounts) = (text, []);
            }
            else if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount))
            {
                amounts.Add(amount);
            }
        }
        if (code.Length > 0)
            yield return (code, amounts);
    }

    private static IEnumerable<(string Code, List<decimal> Amounts)> Expected(string file) => ExpectedTable.Of(file)
        .SelectMany(table => table.Rows.Select(row => (row.Key, row.Value.ConvertAll(fen => (decimal)fen / (table.Unit is "万元" ? 1_000_000 : 100)))));
}
