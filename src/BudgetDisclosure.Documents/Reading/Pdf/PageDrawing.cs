using System.Globalization;
using System.Text;
using System.Xml;

namespace BudgetDisclosure.Documents.Reading.Pdf;

/// <summary>
/// Draws a page as SVG from what was read of it: text as text, each letter at its place, and the lines. What the reader
/// leaves out because it cannot be seen is not in the drawing either; images are left out too.
/// </summary>
internal static class PageDrawing
{
    /// <summary>Letters and lines of a page that is drawn; no page of a budget has a tenth of it.</summary>
    internal const int MostMarks = 50_000;

    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string Fonts = "SimSun, 'Songti SC', 'Noto Serif CJK SC', 'Noto Sans CJK SC', serif";
    private const double ThinnestLine = 0.3;

    /// <summary>The drawing, or null for a page of more than <see cref="MostMarks"/>.</summary>
    public static string? Of(PageContent page)
    {
        if (page.Segments.Count + page.Runs.Sum(run => run.Glyphs.Count) > MostMarks)
            return null;
        var text = new StringBuilder();
        using (var svg = XmlWriter.Create(text, new() { OmitXmlDeclaration = true }))
        {
            svg.WriteStartElement("svg", Namespace);
            svg.WriteAttributeString("viewBox", $"0 0 {Number(page.Width)} {Number(page.Height)}");
            svg.WriteAttributeString("width", Number(page.Width));
            svg.WriteAttributeString("height", Number(page.Height));
            WritePaper(svg);
            WriteLines(svg, page.Segments);
            WriteTexts(svg, page.Runs);
            svg.WriteEndElement();
        }
        return text.ToString();
    }

    private static void WritePaper(XmlWriter svg)
    {
        svg.WriteStartElement("rect", Namespace);
        svg.WriteAttributeString("width", "100%");
        svg.WriteAttributeString("height", "100%");
        svg.WriteAttributeString("fill", "#fff");
        svg.WriteEndElement();
    }

    private static void WriteLines(XmlWriter svg, IReadOnlyList<Segment> segments)
    {
        foreach (var group in segments.GroupBy(line => Number(Math.Max(ThinnestLine, line.Thickness))))
        {
            svg.WriteStartElement("path", Namespace);
            svg.WriteAttributeString("stroke", "#000");
            svg.WriteAttributeString("stroke-width", group.Key);
            svg.WriteAttributeString("d", string.Concat(group.Select(line =>
                $"M{Number(line.X0)} {Number(line.Y0)}L{Number(line.X1)} {Number(line.Y1)}")));
            svg.WriteEndElement();
        }
    }

    private static void WriteTexts(XmlWriter svg, IReadOnlyList<GlyphRun> runs)
    {
        svg.WriteStartElement("g", Namespace);
        svg.WriteAttributeString("font-family", Fonts);
        foreach (var run in runs)
        {
            var letters = run.Glyphs.Where(glyph => glyph.Text is [var letter] && IsDrawn(letter)).ToList();
            if (letters.Count > 0)
            {
                WriteText(svg, run, string.Join(' ', letters.Select(glyph => Number(glyph.X))),
                    string.Concat(letters.Select(glyph => glyph.Text)));
            }
            // One glyph of several letters: the place of the first is that of all.
            foreach (var glyph in run.Glyphs.Where(glyph => glyph.Text.Length > 1))
                WriteText(svg, run, Number(glyph.X), Valid(glyph.Text));
        }
        svg.WriteEndElement();
    }

    private static void WriteText(XmlWriter svg, GlyphRun run, string places, string text)
    {
        svg.WriteStartElement("text", Namespace);
        svg.WriteAttributeString("x", places);
        svg.WriteAttributeString("y", Number(run.Baseline));
        svg.WriteAttributeString("font-size", Number(run.Size));
        svg.WriteString(text);
        svg.WriteEndElement();
    }

    /// <summary>Blanks take no place in SVG, and each letter has its own; what XML cannot hold is no letter.</summary>
    private static bool IsDrawn(char letter) => !char.IsWhiteSpace(letter) && XmlConvert.IsXmlChar(letter);

    /// <summary>A letter outside the basic plane is a pair; halves without the other are none.</summary>
    private static string Valid(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
