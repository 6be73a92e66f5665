namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>Widths of a table's columns in points, padding included.</summary>
internal static class ColumnWidths
{
    private const double Padding = 2 * Typography.CellSidePadding;

    /// <summary>What the columns need so that they are comfortable in a size.</summary>
    public static double[] Comfortable(IReadOnlyList<ColumnDemand> demands, TextStyle style) =>
        [.. demands.Select(demand => style.InPoints(demand.Comfortable) + Padding)];

    /// <summary>What the columns need at least, lest words be broken.</summary>
    public static double[] Tight(IReadOnlyList<ColumnDemand> demands, TextStyle style) =>
        [.. demands.Select(demand => style.InPoints(demand.Tight) + Padding)];

    /// <summary>Widths that fill the page: by the shares that the caller gave, else by what the texts need.</summary>
    public static double[] Fill(
        IReadOnlyList<ColumnDemand> demands, IReadOnlyList<TableColumn> columns, TextStyle style, double width)
    {
        double[] none = [.. columns.Select(_ => 0.0)];
        if (columns.All(column => column.Share is > 0))
            return Stretch(none, [.. columns.Select(column => column.Share!.Value)], width);
        var comfortable = Comfortable(demands, style);
        double[] whole = [.. demands.Select(demand => Math.Min(style.InPoints(demand.Whole) + Padding, width))];
        if (whole.Sum() <= width)
            return Stretch(whole, whole, width);
        double[] wishes = [.. whole.Select((wish, i) => Math.Max(0, wish - comfortable[i]))];
        if (comfortable.Sum() < width && wishes.Sum() > 0)
            return Stretch(comfortable, wishes, width);
        var tight = Tight(demands, style);
        double[] lacks = [.. comfortable.Select((ease, i) => ease - tight[i])];
        return tight.Sum() < width && lacks.Sum() > 0
            ? Stretch(tight, lacks, width)
            : Stretch(none, comfortable, width);
    }

    /// <summary>The widths, and what is left of the whole in proportion to the weights.</summary>
    private static double[] Stretch(double[] widths, double[] weights, double whole)
    {
        var rest = (whole - widths.Sum()) / weights.Sum();
        return [.. widths.Select((width, i) => width + (rest * weights[i]))];
    }
}
