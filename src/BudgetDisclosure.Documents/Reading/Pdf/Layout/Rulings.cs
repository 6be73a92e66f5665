namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>A drawn line after its pieces are joined.</summary>
/// <param name="At">The y of a horizontal line, the x of a vertical one.</param>
internal readonly record struct Ruling(double At, double From, double To)
{
    public double Length => To - From;
}

/// <summary>The horizontal and vertical lines of a page, whatever pieces they were drawn in.</summary>
internal sealed record Rulings(IReadOnlyList<Ruling> Horizontal, IReadOnlyList<Ruling> Vertical)
{
    /// <summary>More lines than this are a drawing or a pattern, no table; the work on a page stays bounded.</summary>
    public const int MaxLines = 3000;

    /// <summary>Pieces nearer to each other than this are drawn at the same place.</summary>
    private const double SamePlace = 0.8;

    /// <summary>A gap of this length in a line is none: dashes, corners drawn apart, ends cut by a clip.</summary>
    private const double Gap = 3;

    private const double ShortestHorizontal = 6;
    private const double ShortestVertical = 4;

    public static Rulings Of(IEnumerable<Segment> segments)
    {
        var pieces = segments.ToList();
        var horizontal = Joined(pieces.Where(IsHorizontal).Select(piece => new Ruling(
            (piece.Y0 + piece.Y1) / 2, Math.Min(piece.X0, piece.X1), Math.Max(piece.X0, piece.X1))),
            ShortestHorizontal);
        var vertical = Joined(pieces.Where(piece => !IsHorizontal(piece)).Select(piece => new Ruling(
            (piece.X0 + piece.X1) / 2, Math.Min(piece.Y0, piece.Y1), Math.Max(piece.Y0, piece.Y1))), ShortestVertical);
        return horizontal.Count > MaxLines || vertical.Count > MaxLines ? new([], []) : new(horizontal, vertical);
    }

    private static bool IsHorizontal(Segment piece) =>
        Math.Abs(piece.X1 - piece.X0) >= Math.Abs(piece.Y1 - piece.Y0);

    private static List<Ruling> Joined(IEnumerable<Ruling> pieces, double shortest)
    {
        var lines = new List<Ruling>();
        var place = new List<Ruling>();
        foreach (var piece in pieces.OrderBy(piece => piece.At))
        {
            if (place.Count > 0 && piece.At - place[0].At > SamePlace)
                JoinAtOnePlace();
            place.Add(piece);
        }
        JoinAtOnePlace();
        return lines;

        void JoinAtOnePlace()
        {
            Ruling? open = null;
            foreach (var piece in place.OrderBy(piece => piece.From).ThenBy(piece => piece.At))
            {
                if (open is { } line && piece.From - line.To <= Gap)
                {
                    open = line with { To = Math.Max(line.To, piece.To) };
                    continue;
                }
                Keep(open);
                open = piece;
            }
            Keep(open);
            place.Clear();
        }

        void Keep(Ruling? line)
        {
            if (line is { } whole && whole.Length >= shortest)
                lines.Add(whole);
        }
    }
}
