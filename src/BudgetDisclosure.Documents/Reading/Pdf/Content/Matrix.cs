namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>Carries points from one space to another: x' = ax + cy + e, y' = bx + dy + f.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>By how much lengths grow, on average of the directions.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public static Matrix Shift(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>The matrix of six numbers.</summary>
    public static Matrix Of(ReadOnlySpan<double> n) => new(n[0], n[1], n[2], n[3], n[4], n[5]);

    /// <summary>This one first, then the other.</summary>
    public Matrix Then(in Matrix other) => new(
        (A * other.A) + (B * other.C), (A * other.B) + (B * other.D),
        (C * other.A) + (D * other.C), (C * other.B) + (D * other.D),
        (E * other.A) + (F * other.C) + other.E, (E * other.B) + (F * other.D) + other.F);

    public Point Apply(double x, double y) => new((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The upright box around a box that may come out turned.</summary>
    public Box Around(in Box box) => Box.Around(
        [Apply(box.X0, box.Y0), Apply(box.X1, box.Y0), Apply(box.X1, box.Y1), Apply(box.X0, box.Y1)]);
}

internal readonly record struct Point(double X, double Y);

/// <summary>An upright rectangle; empty where its ends are before its beginnings.</summary>
internal readonly record struct Box(double X0, double Y0, double X1, double Y1)
{
    public double Width => X1 - X0;

    public double Height => Y1 - Y0;

    public static Box Around(IReadOnlyList<Point> points)
    {
        var (x0, y0, x1, y1) = (points[0].X, points[0].Y, points[0].X, points[0].Y);
        foreach (var (x, y) in points)
        {
            (x0, x1) = (Math.Min(x0, x), Math.Max(x1, x));
            (y0, y1) = (Math.Min(y0, y), Math.Max(y1, y));
        }
        return new(x0, y0, x1, y1);
    }

    /// <summary>A box of any two opposite corners.</summary>
    public static Box OfCorners(double x0, double y0, double x1, double y1) =>
        new(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));

    public Box Within(in Box other) => new(
        Math.Max(X0, other.X0), Math.Max(Y0, other.Y0), Math.Min(X1, other.X1), Math.Min(Y1, other.Y1));

    public Box Grown(double by) => new(X0 - by, Y0 - by, X1 + by, Y1 + by);

    public bool Contains(Point point) => point.X >= X0 && point.X <= X1 && point.Y >= Y0 && point.Y <= Y1;
}
