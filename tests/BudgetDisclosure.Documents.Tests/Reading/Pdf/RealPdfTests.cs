using System.Diagnostics;
using System.Text.Json;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Testing;
using Xunit.Abstractions;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

/// <summary>The real documents beside the checkout: nothing lost, nothing twice, nothing that cannot be read.</summary>
public class RealPdfTests(ITestOutputHelper log)
{
    private static readonly Dictionary<string, int> pageCounts = new()
    {
        ["putuo-finance-2024-final.altered-by-a-third-party.pdf"] = 26,
        ["putuo-finance-2024-final.pdf"] = 25,
        ["putuo-finance-2025-budget.pdf"] = 24,
        ["putuo-wanli-2023-budget.pdf"] = 35,
        ["putuo-welfare-2024-unit-budget.pdf"] = 16,
        ["shanghai-2024-final.blank-template.pdf"] = 23,
    };

    [SharedFact]
    public void Corpus_IsReadWholeAndUndamaged()
    {
        foreach (var (file, pages) in pageCounts)
        {
            var watch = Stopwatch.StartNew();
            var content = Read(file);

            log.WriteLine($"{file}: {watch.Elapsed.TotalMilliseconds / pages:F2} ms a page");
            Assert.Equal(pages, content.Pages.Count);
            Assert.False(content.IsRebuilt, file);
            Assert.All(content.Pages, page => Assert.Equal(
                (0, 0, 0, false),
                (page.Remarks.Undecoded, page.Remarks.Turned, page.Remarks.Invisible, page.Remarks.IsDamaged)));
        }
    }

    [SharedFact]
    public void Ghosts_OfTheFinanceBudget_AreClippedAndCounted()
    {
        var content = Read("putuo-finance-2025-budget.pdf");

        Assert.Equal(1119, content.Pages.Sum(page => page.Remarks.Clipped));
        var sentences = content.Pages.SelectMany(Lines)
            .Where(line => line.Length > 30 && line.Contains('，') && !line.StartsWith('注')).ToList();
        Assert.True(sentences.Count > 50);
        Assert.Equal(sentences.Distinct(), sentences);
    }

    [SharedFact]
    public void Amounts_ThatThreeReadingsAgreeOn_StandOnThePages()
    {
        var files = Directory.GetFiles(SharedFiles.PathOf("expected"), "*.amounts.json");

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file).Replace(".amounts.json", ".pdf", StringComparison.Ordinal);
            var shown = string.Concat(Read(name).Pages.SelectMany(Lines)).Replace(",", "", StringComparison.Ordinal);
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var amounts = Texts(json.RootElement.GetProperty("tables")).Where(text => text.Contains('.')).ToList();
            Assert.NotEmpty(amounts);
            Assert.All(amounts, amount => Assert.Contains(amount, shown, StringComparison.Ordinal));
        }
    }

    private static PdfContent Read(string file) => PdfPages.Read(SharedFiles.Read("corpus/" + file), default);

    /// <summary>The glyphs of each baseline, from left to right, without blanks.</summary>
    private static IEnumerable<string> Lines(PageContent page) => page.Runs
        .SelectMany(run => run.Glyphs.Select(glyph => (Line: Math.Round(run.Baseline), Glyph: glyph)))
        .GroupBy(glyph => glyph.Line, glyph => glyph.Glyph)
        .Select(line => string.Concat(line.OrderBy(glyph => glyph.X).Select(glyph => glyph.Text.Trim())));

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
