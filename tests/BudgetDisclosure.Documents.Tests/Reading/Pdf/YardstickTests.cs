using System.Diagnostics;
using System.Globalization;
using System.Xml;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Documents.Reading.Pdf.Layout;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

/// <summary>Another reader's view of the real documents, glyph by glyph: <c>mutool trace</c> of MuPDF.</summary>
public class YardstickTests
{
    /// <summary>How far apart two readers may see a glyph; points.</summary>
    private const double Near = 0.3;

    [YardstickFact]
    public void Corpus_IsSeenAsMuPdfSeesIt()
    {
        foreach (var file in Directory.GetFiles(SharedFiles.PathOf("corpus"), "*.pdf").Order(StringComparer.Ordinal))
        {
            var own = PdfPages.Read(File.ReadAllBytes(file), default).Pages;
            var theirs = MutoolTrace.Pages(file);

            Assert.Equal(theirs.Count, own.Count);
            for (var page = 0; page < own.Count; page++)
                AssertSame($"{Path.GetFileName(file)}, page {page + 1}", theirs[page], [.. Glyphs(own[page])]);
        }
    }

    [YardstickFact]
    public void Corpus_HasInEveryCellWhatMuPdfSeesInItsBox()
    {
        var compared = 0;
        var different = new List<string>();
        foreach (var file in Directory.GetFiles(SharedFiles.PathOf("corpus"), "*.pdf").Order(StringComparer.Ordinal))
        {
            var own = PdfPages.Read(File.ReadAllBytes(file), default).Pages;
            var theirs = MutoolTrace.Pages(file);
            foreach (var (page, number) in own.Select((page, i) => (page, i + 1)))
            {
                foreach (var (box, text) in Cells(page, number))
                {
                    compared++;
                    var seen = theirs[number - 1].Where(glyph => box.Holds(glyph.MiddleX, glyph.MiddleY)).Select(glyph => glyph.Text);
                    if (Letters([text]) != Letters(seen))
                        different.Add($"{Path.GetFileName(file)}, page {number}: {text}");
                }
            }
        }

        Assert.True(compared > 8_000, $"Only {compared} cells were compared.");
        Assert.Empty(different);
    }

    private static IEnumerable<(Box Box, string Text)> Cells(PageContent page, int number)
    {
        var shapes = RuledGrid.Find(page.Segments);
        var texts = new CellTexts(shapes, new PageText(page, number).Glyphs);
        return shapes.SelectMany((shape, i) => texts.Table(i, number).Cells.Select(cell => (shape.BoxOf(cell.Span), cell.Text)));
    }

    private static string Letters(IEnumerable<string> texts) =>
        string.Concat(string.Concat(texts).Where(letter => !char.IsWhiteSpace(letter)).Order());

    private static void AssertSame(string where, List<TracedGlyph> theirs, List<TracedGlyph> own)
    {
        foreach (var glyph in theirs)
        {
            var at = own.FindIndex(other => other.Text == glyph.Text &&
                Math.Abs(other.X - glyph.X) <= Near && Math.Abs(other.Y - glyph.Y) <= Near);
            Assert.True(at >= 0, $"{where}: only MuPDF sees {glyph}.");
            own.RemoveAt(at);
        }
        Assert.True(own.Count == 0, $"{where}: only we see {own.FirstOrDefault()}.");
    }

    private static IEnumerable<TracedGlyph> Glyphs(PageContent page) => page.Runs.SelectMany(run =>
        run.Glyphs.Select(glyph => new TracedGlyph(
            glyph.Text, glyph.X, run.Baseline, glyph.X + (glyph.Width / 2), run.Baseline - (MutoolTrace.MiddleHeight * run.Size))));
}

/// <summary>A test against MuPDF; skipped, saying so, where it or the documents are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class YardstickFactAttribute : FactAttribute
{
    public YardstickFactAttribute()
    {
        if (SharedFiles.Folder is null || MutoolTrace.Program is null)
            Skip = "The shared documents or the program mutool (package mupdf-tools) are missing; nothing was compared.";
    }
}

internal readonly record struct TracedGlyph(string Text, double X, double Y, double MiddleX, double MiddleY);

/// <summary>What <c>mutool trace</c> says is filled with text and lies within the clip.</summary>
internal sealed class MutoolTrace
{
    /// <summary>The middle of a letter above its baseline; em.</summary>
    public const double MiddleHeight = 0.35;

    private readonly List<TracedGlyph> glyphs = [];
    private readonly Stack<double[]> clips = new();
    private double[]? path;
    private double[] toPage = [1, 0, 0, 1, 0, 0];
    private double[] em = [1, 0, 0, 1];
    private bool isFilled;

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "mutool")).FirstOrDefault(File.Exists);

    public static List<List<TracedGlyph>> Pages(string file)
    {
        using var process = Process.Start(new ProcessStartInfo(Program!)
        {
            ArgumentList = { "trace", file },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var settings = new XmlReaderSettings { CheckCharacters = false };
        using var reader = XmlReader.Create(process.StandardOutput, settings);
        var pages = new List<List<TracedGlyph>>();
        var trace = new MutoolTrace();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Name == "page")
            {
                trace = new();
                pages.Add(trace.glyphs);
            }
            trace.Take(reader);
        }
        return pages;
    }

    private void Take(XmlReader reader)
    {
        var ends = reader.NodeType == XmlNodeType.EndElement;
        if (!ends && reader.NodeType != XmlNodeType.Element)
            return;
        switch (reader.Name)
        {
            case "page" when !ends:
                clips.Push(Numbers(reader, "mediabox"));
                break;
            case "clip_path" when !ends:
                toPage = Numbers(reader, "transform");
                path = [double.MaxValue, double.MaxValue, double.MinValue, double.MinValue];
                break;
            case "clip_path":
                clips.Push(Within(path!, clips.Peek()));
                path = null;
                break;
            case "pop_clip":
                clips.Pop();
                break;
            case "moveto" or "lineto" when path is not null:
                Extend(Number(reader, "x"), Number(reader, "y"));
                break;
            case "fill_text" or "stroke_text" when !ends:
                isFilled = reader.Name == "fill_text";
                toPage = Numbers(reader, "transform");
                break;
            case "span" when !ends:
                em = Numbers(reader, "trm");
                break;
            case "g" when isFilled:
                AddGlyph(reader.GetAttribute("unicode")!, Number(reader, "x"), Number(reader, "y"), Number(reader, "adv"));
                break;
        }
    }

    private void AddGlyph(string text, double x, double y, double advance)
    {
        var (left, baseline) = OnPage(x, y);
        var (middleX, middleY) = OnPage(
            x + (advance / 2 * em[0]) + (MiddleHeight * em[2]), y + (advance / 2 * em[1]) + (MiddleHeight * em[3]));
        var clip = clips.Peek();
        if (middleX >= clip[0] && middleX <= clip[2] && middleY >= clip[1] && middleY <= clip[3])
            glyphs.Add(new(text, left, baseline, middleX, middleY));
    }

    private void Extend(double x, double y)
    {
        var (pageX, pageY) = OnPage(x, y);
        path = [Math.Min(path![0], pageX), Math.Min(path[1], pageY), Math.Max(path[2], pageX), Math.Max(path[3], pageY)];
    }

    private (double X, double Y) OnPage(double x, double y) => (
        (toPage[0] * x) + (toPage[2] * y) + toPage[4], (toPage[1] * x) + (toPage[3] * y) + toPage[5]);

    private static double[] Within(double[] box, double[] other) =>
        [Math.Max(box[0], other[0]), Math.Max(box[1], other[1]), Math.Min(box[2], other[2]), Math.Min(box[3], other[3])];

    private static double[] Numbers(XmlReader reader, string name) =>
        [.. reader.GetAttribute(name)!.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    private static double Number(XmlReader reader, string name) => Numbers(reader, name)[0];
}
