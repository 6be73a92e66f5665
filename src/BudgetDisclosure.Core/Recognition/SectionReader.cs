namespace BudgetDisclosure.Core.Recognition;

/// <summary>
/// Builds the sections of the narrative from the lines that no table took. Headings are known by meaning, numbering and
/// order together: numbering restarts inside sections, and items of lists are numbered as headings are.
/// </summary>
internal sealed class SectionReader
{
    private const int MaxHeadingLength = 45;

    private readonly List<SectionBuilder> _sections = [];
    private readonly HeadingLevels _levels = new();
    private readonly List<object> _order = [];
    private TextLine? _previousItem;

    /// <summary>Sections in order, and the printed order of sections, paragraphs and tables as references to them.</summary>
    public static (List<SectionBuilder> Sections, List<object> Order) Read(List<Segment> segments)
    {
        var reader = new SectionReader();
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i] is TableBlock table)
                reader._order.Add(table);
            else
                reader.Take(segments, i, (TextLine)segments[i]);
        }
        return (reader._sections, reader._order);
    }

    private void Take(List<Segment> segments, int index, TextLine line)
    {
        if (line.Place == ParagraphPlace.Footnote)
        {
            TakeApart(line);
            return;
        }
        if (DocumentTitle.Is(line) && line.AutomaticNumber is null && !SectionTitles.IsUnnumberedTitle(line.Text))
        {
            TakeDocumentTitle(line);
            return;
        }
        var printed = line.AutomaticNumber is { } number && HeadingText.Parse(line.Text) is null ? number + line.Text : line.Text;
        var heading = HeadingText.Parse(printed);
        if (IsHeading(segments, index, line, printed, heading))
            Open(line, heading);
        else
            AddParagraph(line, printed, heading);
    }

    private bool IsHeading(List<Segment> segments, int index, TextLine line, string printed, HeadingText? heading)
    {
        var core = Residue.WithoutFields(printed);
        if (line.Place != ParagraphPlace.Body || core.Length > MaxHeadingLength || !HeadingShape.IsPossible(core))
            return false;
        if (heading is null)
            return line.OutlineLevel is not null || SectionTitles.IsUnnumberedTitle(core) || OpensSheet(segments, index, line);
        if (line.OutlineLevel is not null || heading.Rank <= 2)
            return heading.Title.Length > 0 || heading.Rank == 1;
        if (heading.Title.Length == 0 || IsItemAfter(heading))
            return false;
        return SectionTitles.KindOf(heading.Title) is not null ? !NextIsSameList(segments, index, heading) || heading.Rank == 3
            : IsFollowedByText(segments, index, heading);
    }

    /// <summary>The first line of a worksheet that has more below it is its heading.</summary>
    private static bool OpensSheet(List<Segment> segments, int index, TextLine line) =>
        line.OpensSheet && index + 1 < segments.Count && segments[index + 1] is TextLine next && next.Part == line.Part;

    private bool IsItemAfter(HeadingText heading) =>
        _previousItem is { } previous && HeadingText.Parse(previous.Text) is { } item
        && item.Rank == heading.Rank && item.Ordinal == heading.Ordinal - 1;

    private static bool NextIsSameList(List<Segment> segments, int index, HeadingText heading) =>
        Next(segments, index) is TextLine next && HeadingText.Parse(next.Text) is { } following
        && following.Rank == heading.Rank && following.Ordinal == heading.Ordinal + 1;

    private static bool IsFollowedByText(List<Segment> segments, int index, HeadingText heading) =>
        Next(segments, index) switch
        {
            TableBlock => true,
            TextLine next => HeadingText.Parse(next.Text) is not { } following || following.Rank > heading.Rank,
            _ => false,
        };

    private static Segment? Next(List<Segment> segments, int index) =>
        index + 1 < segments.Count ? segments[index + 1] : null;

    private void Open(TextLine line, HeadingText? heading)
    {
        _previousItem = null;
        var title = heading?.Title is { Length: > 0 } own ? own : line.Text;
        var kind = SectionTitles.KindOf(title);
        var level = line.OpensSheet && heading is null ? _levels.EnterTop() : _levels.Enter(heading, kind is not null);
        var parent = _sections.FindLast(section => section.Level < level && !section.IsDocumentTitle);
        AddSection(new SectionBuilder
        {
            Number = heading?.Number,
            Title = title,
            Level = level,
            Kind = kind is { } known && (known != SectionKind.Other || level == 1) ? known : InheritedKind(parent, level),
            At = line.At,
        });
    }

    private static SectionKind InheritedKind(SectionBuilder? parent, int level) =>
        level > 1 && parent is not null ? parent.Kind : SectionKind.Other;

    private void TakeDocumentTitle(TextLine line)
    {
        _previousItem = null;
        var above = _sections.LastOrDefault() is { IsImplicit: true } last && last.Paragraphs.Count is 1
            && DocumentTitle.IsNameLine(last.Lines[0]) ? last : null;
        if (above is not null)
        {
            above.IsImplicit = false;
            above.IsDocumentTitle = true;
            above.Title = above.Paragraphs[0].Text + line.Text;
            above.Paragraphs.Clear();
            _order.RemoveAt(_order.Count - 1);
            return;
        }
        AddSection(new SectionBuilder { Title = line.Text, Level = 1, At = line.At, IsDocumentTitle = true });
    }

    private void AddParagraph(TextLine line, string printed, HeadingText? heading)
    {
        _previousItem = heading is null ? null : line;
        if (_sections.Count == 0)
            AddSection(new SectionBuilder { Title = "", Level = 1, At = line.At, IsImplicit = true });
        var section = _sections[^1];
        section.Lines.Add(line);
        section.Paragraphs.Add(new PositionedText(printed, line.At));
        _order.Add((section, section.Paragraphs.Count - 1));
    }

    /// <summary>Footnotes stand at the end, under a heading of their own.</summary>
    private void TakeApart(TextLine line)
    {
        const string title = "脚注";
        if (_sections.LastOrDefault()?.Title != title)
            AddSection(new SectionBuilder { Title = title, Level = 1, At = line.At });
        AddParagraph(line, line.Text, null);
    }

    private void AddSection(SectionBuilder section)
    {
        _sections.Add(section);
        _order.Add(section);
    }
}

/// <summary>A section while it is being read.</summary>
internal sealed class SectionBuilder
{
    public string? Number { get; init; }

    public required string Title { get; set; }

    public required int Level { get; init; }

    public SectionKind Kind { get; init; } = SectionKind.Other;

    public SourcePosition At { get; init; }

    public List<PositionedText> Paragraphs { get; } = [];

    public List<TextLine> Lines { get; } = [];

    /// <summary>True for text that stands before any heading.</summary>
    public bool IsImplicit { get; set; }

    public bool IsDocumentTitle { get; set; }

    public DisclosureSection Build() => new()
    {
        Number = Number,
        Level = Level,
        Kind = Kind,
        Title = Title,
        At = At,
        Paragraphs = [.. Paragraphs],
    };
}
