using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>Finds the contents list (目录): it repeats titles and headings and is neither.</summary>
internal static partial class ContentsList
{
    /// <summary>No contents list is longer.</summary>
    private const int MaxLines = 200;

    private const int MaxGap = 4;

    /// <summary>Leaders and page number stand at the end; only that much of a line is looked at.</summary>
    private const int MaxTail = 40;

    /// <summary>A line that ends in leaders and a page number.</summary>
    public static bool IsEntry(string text) => Leader().IsMatch(text.Length <= MaxTail ? text : text[^MaxTail..]);

    /// <summary>Takes the contents list's lines out and returns them.</summary>
    /// <remarks>
    /// Where the program that wrote the document says which lines are its list, only the list's heading is looked for, and
    /// only above it: what ends in leaders elsewhere is text.
    /// </remarks>
    public static List<TextLine> Remove(List<Segment> segments)
    {
        var first = segments.FindIndex(IsMarked);
        if (first < 0)
            return RemoveUnmarked(segments);
        var above = segments[..first];
        var removed = RemoveUnmarked(above);
        removed.AddRange(segments.FindAll(IsMarked).Cast<TextLine>());
        var below = segments[first..].FindAll(segment => !IsMarked(segment));
        segments.Clear();
        segments.AddRange([.. above, .. below]);
        return removed;
    }

    private static bool IsMarked(Segment segment) => segment is TextLine { Place: ParagraphPlace.Contents };

    private static List<TextLine> RemoveUnmarked(List<Segment> segments)
    {
        var removed = new List<TextLine>();
        var at = segments.FindIndex(segment => segment is TextLine line && (IsEntry(line.Text) || IsHeading(line.Text)));
        if (at < 0)
            return removed;
        var last = LastEntry(segments, at);
        last = Math.Max(last, LastOfPages(segments, at));
        if (last <= at)
            last = segments[at] is TextLine { FromGrid: true } ? LastOfPart(segments, at) : LastListed(segments, at);
        for (var i = at; i <= last; i++)
            removed.Add((TextLine)segments[i]);
        segments.RemoveRange(at, last - at + 1);
        return removed;
    }

    /// <summary>An entry of a word processor's list: title, blank, page number.</summary>
    private static bool EndsInPageNumber(string text) => text.Length <= 80 && PageNumber().IsMatch(text);

    /// <summary>A heading of the list itself, as in 部门预算信息公开目录.</summary>
    private static bool IsHeading(string text) => text.Length <= 30 && Heading().IsMatch(text);

    /// <summary>The last line with a page number; a few short lines between such lines are headings of the list.</summary>
    private static int LastEntry(List<Segment> segments, int at)
    {
        var last = -1;
        for (var i = at; i < segments.Count && i - at < MaxLines && i - Math.Max(last, at) <= MaxGap; i++)
        {
            if (segments[i] is not TextLine line)
                break;
            if (IsEntry(line.Text) || (i > at && EndsInPageNumber(line.Text)))
                last = i;
        }
        return last;
    }

    /// <summary>
    /// The last line of the pages that the list fills, where lines know their page: a page under 目录 that holds nothing
    /// but short lines, and further ones while they number on and repeat nothing.
    /// </summary>
    private static int LastOfPages(List<Segment> segments, int at)
    {
        if (segments[at] is not TextLine { At.Kind: SourcePositionKind.PageBox } heading || !IsHeading(heading.Text))
            return -1;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var last = at;
        for (var page = heading.At.Ordinal; ; page++)
        {
            var lines = segments.Skip(last + 1).Take(MaxLines).TakeWhile(segment => PageOf(segment) == page).ToList();
            if (lines.Count < 2 || !lines.TrueForAll(IsShortLine))
                return last;
            var keys = lines.ConvertAll(line => ListKey((TextLine)line));
            if (page > heading.At.Ordinal && (keys.Exists(seen.Contains) || !lines.TrueForAll(IsNumbered)))
                return last;
            seen.UnionWith(keys);
            last += lines.Count;
        }
    }

    private static int PageOf(Segment segment) =>
        segment is TextLine line ? line.At.Ordinal : ((TableBlock)segment).Grid.Position.Ordinal;

    private static bool IsShortLine(Segment segment) =>
        segment is TextLine line && (IsEntry(line.Text) || (line.Text.Length <= 60 && !line.Text.Contains('。', StringComparison.Ordinal)));

    private static bool IsNumbered(Segment segment) =>
        segment is TextLine line && (IsEntry(line.Text) || HeadingText.Parse(line.Text) is not null);

    /// <summary>A worksheet of its own is contents to its end.</summary>
    private static int LastOfPart(List<Segment> segments, int at)
    {
        var part = ((TextLine)segments[at]).Part;
        var last = at;
        while (last + 1 < segments.Count && last - at < MaxLines && segments[last + 1] is TextLine next && next.Part == part)
            last++;
        return last;
    }

    /// <summary>In a list without page numbers: the last of the lines that come again below as titles.</summary>
    private static int LastListed(List<Segment> segments, int at)
    {
        var later = LaterLines(segments, at);
        var last = at;
        for (var i = at + 1; i < segments.Count && i - at < MaxLines; i++)
        {
            if (segments[i] is not TextLine line || !IsListed(line, later))
                break;
            // What comes again is no entry any more but the title itself.
            later.Remove(ListKey(line));
            last = i;
        }
        return last;
    }

    private static HashSet<string> LaterLines(List<Segment> segments, int at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        for (var i = at; i < segments.Count; i++)
        {
            if (segments[i] is TextLine { Text.Length: <= 60 } line && !seen.Add(ListKey(line)))
                twice.Add(ListKey(line));
        }
        return twice;
    }

    /// <summary>A list numbers its entries as the titles below are not.</summary>
    private static string ListKey(TextLine line) => LabelText.Key(line.Text);

    private static bool IsListed(TextLine line, HashSet<string> later) =>
        line.Text.Length <= 60 && !MetaText.IsMeta(line.Text) && later.Contains(ListKey(line));

    [GeneratedRegex(@"(…+|\.{3,}|·{3,}|．{3,}|-{4,}|_{3,})\s*\d{0,3}\s*$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Leader();

    [GeneratedRegex(@"[^\s\d]\s+[0-9]{1,3}$", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"目\s*录\s*$", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex Heading();
}
