using BudgetDisclosure.Typesetting.Fonts;
using BudgetDisclosure.Typesetting.Text;

namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>A table in the format that fits it, cut into parts where none does.</summary>
internal sealed class TableLayout : BlockLayout
{
    /// <summary>How much wider than the page the columns may wish to be without being cut into parts.</summary>
    private const double MostSqueezed = 1.8;

    private readonly List<TablePart> parts;

    public TableLayout(Table table, Composition composition)
        : base(table)
    {
        if (table.Columns is [])
            throw new ArgumentException("A table has one column at least.", nameof(table));
        var letters = new CellLetters(composition.Fonts);
        var demands = ColumnDemand.Of(
            new(table.Header, table.Columns.Count), new(table.Rows, table.Columns.Count), letters.Of);
        var (orientation, size, fits) = Choose(table, demands);
        Orientation = orientation;
        var page = new Page(orientation);
        var tables = fits
            ? [table]
            : ColumnSplit.Parts(table, ColumnWidths.Comfortable(demands, Typography.Cell(size)), page.Right - page.Left);
        parts = [.. tables.Select(part => new TablePart(part, orientation, Typography.Cell(size), letters, composition))];
    }

    public override PageOrientation Orientation { get; }

    public override bool BeginsTable => true;

    public override double Above => Typography.BetweenBlocks;

    public override double LeadHeight => parts[0].LeadHeight;

    public override void Place(PageFlow flow)
    {
        parts[0].Place(flow);
        foreach (var part in parts.Skip(1))
        {
            flow.Require(Above + part.LeadHeight, Orientation);
            flow.Skip(Above);
            part.Place(flow);
        }
    }

    /// <summary>
    /// The first format in which all columns are comfortable; else the last, somewhat tighter, or cut into parts.
    /// </summary>
    private static (PageOrientation Orientation, double Size, bool Fits) Choose(Table table, ColumnDemand[] demands)
    {
        var formats = Typography.TableFormats
            .Where(format => table.Orientation == PageOrientation.Automatic || format.Orientation == table.Orientation).ToList();
        foreach (var (orientation, size) in formats)
        {
            var page = new Page(orientation);
            if (ColumnWidths.Comfortable(demands, Typography.Cell(size)).Sum() <= page.Right - page.Left)
                return (orientation, size, true);
        }
        var (last, smallest) = formats[^1];
        return (last, smallest, table.Columns.Count == 1 || IsBearable(demands, Typography.Cell(smallest), new(last)));
    }

    private static bool IsBearable(ColumnDemand[] demands, TextStyle style, Page page)
    {
        var width = page.Right - page.Left;
        return ColumnWidths.Tight(demands, style).Sum() <= width
            && ColumnWidths.Comfortable(demands, style).Sum() <= MostSqueezed * width;
    }
}

/// <summary>The letters of cells: those of a header in 黑体, totals in bold.</summary>
internal sealed class CellLetters(FontLibrary fonts)
{
    private readonly Dictionary<(string Text, Face Face), Letter[]> known = [];

    public Letter[] Of(GridCell cell, bool isHeader)
    {
        var face = isHeader ? Face.Sans : cell.IsEmphasised ? Face.SerifBold : Face.Serif;
        if (!known.TryGetValue((cell.Cell.Text, face), out var letters))
            known.Add((cell.Cell.Text, face), letters = Letters.Of(cell.Cell.Text, fonts, face));
        return letters;
    }
}
