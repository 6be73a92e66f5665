using System.Diagnostics;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

/// <summary>Reads made files and says what they show.</summary>
internal static class PdfReading
{
    public static PdfContent Read(PdfFile file) => PdfPages.Read(file.ToBytes(), default);

    /// <summary>The only page of a file with this content.</summary>
    public static PageContent Page(string content, string resources = "") =>
        Assert.Single(Read(PdfFile.Of(content, resources)).Pages);

    /// <summary>A page on which F1 shows text at 100, 700 in size 10.</summary>
    public static PageContent Shown(string operators) => Page($"BT /F1 10 Tf 100 700 Td {operators} ET");

    public static string Text(PageContent page) =>
        string.Join('|', page.Runs.Select(run => string.Concat(run.Glyphs.Select(glyph => glyph.Text))));

    public static string Text(PdfContent content) => string.Join('/', content.Pages.Select(Text));

    /// <summary>Each glyph as text@x,baseline.</summary>
    public static IEnumerable<string> Places(PageContent page) => page.Runs.SelectMany(run => run.Glyphs.Select(
        glyph => FormattableString.Invariant($"{glyph.Text}@{glyph.X:0.##},{run.Baseline:0.##}")));

    /// <summary>Each segment as x0,y0-x1,y1.</summary>
    public static IEnumerable<string> Lines(PageContent page) => page.Segments.Select(line => FormattableString.Invariant(
        $"{line.X0:0.##},{line.Y0:0.##}-{line.X1:0.##},{line.Y1:0.##}"));

    public static PdfBound Bound(PdfFile file) =>
        Assert.Throws<PdfLimitException>(() => Read(file)).Bound;

    /// <summary>By the CPU time of this process, so nothing may run beside it.</summary>
    public static T InTime<T>(TimeSpan longest, string what, Func<T> read)
    {
        var before = CpuTime();
        var result = read();
        var taken = CpuTime() - before;
        Assert.True(taken < longest, $"{what} took {taken}.");
        return result;
    }

    public static PdfDamage Damage(byte[] bytes) =>
        Assert.Throws<PdfDamagedException>(() => PdfPages.Read(bytes, default)).Reason;

    private static TimeSpan CpuTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
