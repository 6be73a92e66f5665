namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>Collects what of a page can be seen, and counts what cannot.</summary>
internal sealed class PageCanvas(PageFrame frame, ReadingBudget budget)
{
    /// <summary>Across a line this is no slope.</summary>
    private const double Straight = 1;

    /// <summary>A line on the edge of the clip is seen in part.</summary>
    private const double ClipMargin = 1.5;
    private const double ShortestLine = 0.1;

    /// <summary>Each white glyph looks at the grounds under it; older ones are forgotten.</summary>
    private const int MostGrounds = 1_000;

    private readonly List<GlyphRun> runs = [];
    private readonly List<Segment> segments = [];
    private readonly LinkedList<(Box Box, bool IsWhite)> grounds = new();
    private readonly DoublePrinting doubles = new();
    private readonly int[] directions = new int[4];
    private int clipped;
    private int invisible;
    private int slanted;
    private int undecoded;
    private int images;
    private double imageArea;

    public ReadingBudget Budget => budget;

    public bool IsDamaged { get; set; }

    /// <summary>The quarter turns to the right in which most glyphs stand.</summary>
    public int MostlyTurned
    {
        get
        {
            var most = Array.IndexOf(directions, directions.Max());
            return 2 * directions[most] > directions.Sum() + slanted ? most : 0;
        }
    }

    public PageContent ToContent()
    {
        var share = Math.Clamp(imageArea / (frame.Width * frame.Height), 0, 1);
        return new(frame.Width, frame.Height, runs, segments)
        {
            Remarks = new()
            {
                Clipped = clipped,
                Invisible = invisible,
                Turned = slanted + directions[1] + directions[2] + directions[3],
                Undecoded = undecoded,
                Images = images,
                ImageShare = share,
                IsDamaged = IsDamaged,
            },
        };
    }

    public void AddRun(GlyphRun run) => runs.Add(run);

    /// <summary>True for a glyph that belongs to the text: seen, upright, and not printed there before.</summary>
    /// <param name="shows">Its colour or mode lets it be seen on paper.</param>
    /// <param name="turns">Its quarter turns to the right; null where it is slanted or mirrored.</param>
    public bool Takes(PlacedGlyph glyph, in Box clip, bool shows, bool isWhite, int? turns)
    {
        budget.CountGlyph();
        if (!clip.Contains(glyph.Centre))
            clipped++;
        else if (!shows || (isWhite && !IsOnDark(glyph.Centre)))
            invisible++;
        else if (turns is not { } direction)
            slanted++;
        else
            return TakesShown(glyph, direction);
        return false;
    }

    public void AddLine(Point from, Point to, double thickness, in Box clip)
    {
        var (across, down) = (Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        if (!(Math.Min(across, down) <= Straight && Math.Max(across, down) >= ShortestLine))
            return;
        var seen = Box.OfCorners(from.X, from.Y, to.X, to.Y).Within(clip.Grown(ClipMargin));
        if (!(seen.Width >= 0 && seen.Height >= 0) || !double.IsFinite(thickness))
            return;
        budget.CountSegment();
        var (x, y) = ((seen.X0 + seen.X1) / 2, (seen.Y0 + seen.Y1) / 2);
        segments.Add(across >= down
            ? new(seen.X0, y, seen.X1, y, thickness)
            : new(x, seen.Y0, x, seen.Y1, thickness));
    }

    public void AddGround(in Box box, bool isWhite, in Box clip)
    {
        var seen = box.Within(clip);
        if (!(seen.Width > 0 && seen.Height > 0))
            return;
        grounds.AddFirst((seen, isWhite));
        if (grounds.Count > MostGrounds)
            grounds.RemoveLast();
    }

    public void AddImage(in Box box, in Box clip)
    {
        images++;
        var seen = box.Within(clip);
        if (seen.Width > 0 && seen.Height > 0)
            imageArea += seen.Width * seen.Height;
        AddGround(box, false, clip);
    }

    private bool TakesShown(PlacedGlyph glyph, int direction)
    {
        directions[direction]++;
        if (direction != 0 || !doubles.IsFirst(glyph))
            return false;
        if (glyph.Text == Fonts.GlyphText.Unknown)
            undecoded++;
        return true;
    }

    /// <summary>What was painted last at a point counts; paper is white.</summary>
    private bool IsOnDark(Point point)
    {
        foreach (var (box, isWhite) in grounds)
        {
            budget.CountWork(1);
            if (box.Contains(point))
                return !isWhite;
        }
        return false;
    }
}
