using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.KeyFigures;

/// <summary>“三公”经费 by line: total, abroad, reception, vehicle, vehicle.purchase, vehicle.running.</summary>
internal static class LineKeyFigures
{
    private static readonly string[] Known =
        ["total", "abroad", "reception", "vehicle", "vehicle.purchase", "vehicle.running"];

    public static CellGathering? ThreePublic(Disclosure disclosure)
    {
        if (KeyCells.FirstOf(disclosure, "three-public", "final-three-public") is not { } slug)
            return null;
        var cells = new CellGathering(slug, ParentOf, KeyCells.LackRows(disclosure, slug));
        foreach (var cell in KeyCells.In(disclosure, slug))
        {
            if (cell.At is { Measure: Measure.Total, Line: { } line } && Known.Contains(line, StringComparer.Ordinal))
                cells.Add(line, cell.Table, cell.Ids, cell.Row, cell.Column, Measure.Total, cell.Label);
        }
        return cells;
    }

    public static string? ParentOf(string line) =>
        line.LastIndexOf('.') is > 0 and var dot ? line[..dot] : line == Lines.Total ? null : Lines.Total;
}
