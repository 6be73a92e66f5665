using System.Text.RegularExpressions;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Pdf.Structure;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>Puts lines together to paragraphs.</summary>
/// <param name="columns">Where the text of each page begins and ends.</param>
/// <param name="bodySize">The size in which most of the text is printed.</param>
internal sealed partial class Paragraphs(IReadOnlyDictionary<int, TextColumn> columns, double bodySize)
{
    /// <summary>What is this much larger than the text, alone and in the middle, is a heading.</summary>
    private const double HeadingSize = 1.15;

    private const double Indent = 1.2;
    private const double SameIndent = 1.5;
    private const double LineDistance = 2.6;
    private const double SameSize = 1;

    private readonly List<PageLine> _lines = [];
    private bool _isTagged;

    /// <summary>Blocks in reading order: tables as they are, the lines between them as paragraphs.</summary>
    public IEnumerable<SourceBlock> Of(IEnumerable<PageItem> items)
    {
        var all = items.ToList();
        _isTagged = BlocksHaveLines(all);
        foreach (var item in all)
        {
            if (item is PageLine line && (_lines.Count == 0 || !Begins(_lines[^1], line)))
            {
                _lines.Add(line);
                continue;
            }
            if (_lines.Count > 0)
                yield return Paragraph();
            if (item is PageTable table)
                yield return table.ToSource();
            else
                _lines.Add((PageLine)item);
        }
        if (_lines.Count > 0)
            yield return Paragraph();
    }

    /// <summary>The place of a paragraph over two pages is that of its beginning.</summary>
    private SourceParagraph Paragraph()
    {
        var page = _lines[0].Page;
        var box = Box.Around(_lines.Where(line => line.Page == page).Select(line => line.Box));
        var text = string.Concat(_lines.Select((line, i) => Lead(i) + line.Line.Text));
        var paragraph = new SourceParagraph(text, box.On(page))
        {
            OutlineLevel = OutlineLevel(),
            Place = Place(),
        };
        _lines.Clear();
        return paragraph;
    }

    private int? OutlineLevel()
    {
        if (_isTagged && _lines.TrueForAll(line => line.Line.Block?.HeadingLevel is not null))
            return TableTitle().IsMatch(_lines[^1].Line.Text) ? null : _lines[0].Line.Block!.HeadingLevel - 1;
        return _lines is [var only] && IsHeading(only) ? 0 : null;
    }

    private ParagraphPlace Place()
    {
        bool AllIn(string role) => _lines.TrueForAll(line => line.Line.Block?.IsIn(role) == true);
        if (AllIn("TOC"))
            return ParagraphPlace.Contents;
        if (AllIn("Colophon"))
            return ParagraphPlace.Colophon;
        return AllIn("Cover") && _lines[0].Page == 1 ? ParagraphPlace.Cover : ParagraphPlace.Body;
    }

    /// <summary>A file that tags every line as a paragraph says nothing of paragraphs.</summary>
    private static bool BlocksHaveLines(IEnumerable<PageItem> items) => items.OfType<PageLine>()
        .Select(line => line.Line.Block).OfType<StructureElement>().CountBy(block => block).Any(block => block.Value > 1);

    /// <summary>Titles of tables stand in the middle too; they belong to their tables.</summary>
    private bool IsHeading(PageLine line) =>
        line.Line.Size >= HeadingSize * bodySize && columns[line.Page].IsCentred(line)
        && !TableTitle().IsMatch(line.Line.Text);

    /// <summary>Words of Latin letters are not written together over a line's end.</summary>
    private string Lead(int line) => line > 0 && char.IsAsciiLetter(_lines[line - 1].Line.Text[^1])
        && char.IsAsciiLetter(_lines[line].Line.Text[0]) ? " " : "";

    private bool Begins(PageLine before, PageLine line)
    {
        if (_isTagged && before.Line.Block is { } begun && line.Line.Block is { } block)
            return begun != block;
        var (column, above) = (columns[line.Page], columns[before.Page]);
        if (column.IsContents(line) || above.IsContents(before) || column.IsCentred(line) || above.IsCentred(before))
            return true;
        if (Math.Abs(before.Line.Size - line.Line.Size) > SameSize || !above.IsFull(before, line))
            return true;
        if (IsItem(line.Line.Text) && (EndsClause(before.Line.Text) || column.IndentOf(line) > Indent))
            return true;
        if (column.IndentOf(line) > Indent && !IsHanging(before, line))
            return true;
        return before.Page == line.Page
            && line.Line.Baseline - before.Line.Baseline > LineDistance * line.Line.Size;
    }

    /// <summary>
    /// True where the whole paragraph is set in: the line begins where the one before did, in a sentence.
    /// </summary>
    private bool IsHanging(PageLine before, PageLine line) =>
        Math.Abs(columns[line.Page].IndentOf(line) - columns[before.Page].IndentOf(before)) <= SameIndent
        && !EndsClause(before.Line.Text);

    private static bool EndsClause(string text) =>
        text.Length > 0 && "。；：;:".Contains(text[^1], StringComparison.Ordinal);

    private static bool IsItem(string text) => Item().IsMatch(text);

    [GeneratedRegex(@"表\s*([（(].{0,20}[）)])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TableTitle();

    [GeneratedRegex(@"^\s*([一二三四五六七八九十]{1,3}\s*[、.．]|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|\d{1,2}\s*[.．、](?!\d)|" +
        @"第[一二三四五六七八九十]{1,3}(部分|章|节)|[①-⑳])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();
}
