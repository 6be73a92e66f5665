namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>Builds paths and paints of them what are lines or grounds.</summary>
internal sealed class PathPainter(PageCanvas canvas)
{
    /// <summary>A filled rectangle as thin as this is a line.</summary>
    private const double ThickestLine = 3;

    private readonly List<SubPath> path = [];
    private bool isCurved;
    private Point current;

    private sealed record SubPath(List<Point> Points)
    {
        public bool IsClosed { get; set; }
    }

    public void MoveTo(Point point)
    {
        path.Add(new([point]));
        current = point;
    }

    public void LineTo(Point point)
    {
        if (path.Count == 0 || path[^1].IsClosed)
            MoveTo(current);
        path[^1].Points.Add(point);
        current = point;
    }

    /// <summary>A curve is no line, nor is any other part of its path: outlines of letters.</summary>
    public void CurveTo(params ReadOnlySpan<Point> points)
    {
        foreach (var point in points)
            LineTo(point);
        isCurved = true;
    }

    public void Close()
    {
        if (path.Count == 0)
            return;
        path[^1].IsClosed = true;
        current = path[^1].Points[0];
    }

    public void Rectangle(in Matrix toPage, ReadOnlySpan<double> n)
    {
        MoveTo(toPage.Apply(n[0], n[1]));
        LineTo(toPage.Apply(n[0] + n[2], n[1]));
        LineTo(toPage.Apply(n[0] + n[2], n[1] + n[3]));
        LineTo(toPage.Apply(n[0], n[1] + n[3]));
        Close();
    }

    /// <summary>The box around the path; null where there is none.</summary>
    public Box? Bounds() => path.Count == 0 ? null : Box.Around([.. path.SelectMany(sub => sub.Points)]);

    public void Forget()
    {
        path.Clear();
        isCurved = false;
    }

    public void Stroke(GraphicsState state)
    {
        if (!state.Stroke.Shows || isCurved)
            return;
        var thickness = state.LineWidth * state.ToPage.Scale;
        foreach (var sub in path)
        {
            for (var i = 1; i < sub.Points.Count; i++)
                canvas.AddLine(sub.Points[i - 1], sub.Points[i], thickness, state.Clip);
            if (sub.IsClosed)
                canvas.AddLine(sub.Points[^1], sub.Points[0], thickness, state.Clip);
        }
    }

    public void Fill(GraphicsState state)
    {
        if (state.Fill.IsTransparent)
            return;
        foreach (var sub in path)
        {
            var box = Box.Around(sub.Points);
            if (Math.Min(box.Width, box.Height) > ThickestLine)
                canvas.AddGround(box, state.Fill.IsWhite, state.Clip);
            else if (!isCurved && !state.Fill.IsWhite && sub.Points.Count is (4 or 5))
                AddThin(box, state.Clip);
        }
    }

    /// <summary>The line in the middle of a thin rectangle.</summary>
    private void AddThin(in Box box, in Box clip)
    {
        var (x, y) = ((box.X0 + box.X1) / 2, (box.Y0 + box.Y1) / 2);
        if (box.Width >= box.Height)
            canvas.AddLine(new(box.X0, y), new(box.X1, y), box.Height, clip);
        else
            canvas.AddLine(new(x, box.Y0), new(x, box.Y1), box.Width, clip);
    }
}
