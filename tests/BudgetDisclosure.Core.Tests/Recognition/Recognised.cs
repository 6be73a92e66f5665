using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Tests.Recognition;

/// <summary>What a recognised table says in coordinates, the only words that rules and facts know.</summary>
internal static class Recognised
{
    public static Coordinate? At(this DisclosureTable table, int row, int column, Stage stage = Stage.Budget) =>
        TableCoordinates.Of(table, stage)!.At(row, column);

    /// <summary>Every amount by its coordinate.</summary>
    public static Dictionary<Coordinate, long> Amounts(this DisclosureTable table, Stage? stage = null)
    {
        var coordinates = TableCoordinates.Of(table, stage ?? TableCatalogue.Find(table.Slug)!.Stage ?? Stage.Budget)!;
        return table.Rows.SelectMany((row, r) => row.Cells.Select((cell, c) => (At: coordinates.At(r, c), cell.Amount)))
            .Where(one => one is { At: not null, Amount: not null })
            .ToDictionary(one => one.At!.Value, one => one.Amount!.Value.Fen);
    }

    public static IEnumerable<string> Codes(this Disclosure disclosure) => disclosure.Findings.Select(finding => finding.Kind.Code);

    public static IEnumerable<string?> RowCodes(this DisclosureTable table) => table.Rows.Select(row => row.Code);

    public static Finding Finding(this Disclosure disclosure, FindingKind kind) =>
        Assert.Single(disclosure.Findings, finding => finding.Kind == kind);
}
