namespace BudgetDisclosure.Core.Recognition;

/// <summary>Marks every position of a document with the id of its source.</summary>
internal static class SourceMarking
{
    public static SourceDocument WithSourceId(SourceDocument document, string id) => document with
    {
        Blocks = [.. document.Blocks.Select(block => Mark(block, id))],
        Findings = [.. document.Findings.Select(finding => finding with { At = finding.At is { } at ? Mark(at, id) : null })],
    };

    private static SourceBlock Mark(SourceBlock block, string id) => block switch
    {
        SourceTable table => table with { Position = Mark(table.Position, id), Rows = [.. table.Rows.Select(row => Mark(row, id))] },
        _ => block with { Position = Mark(block.Position, id) },
    };

    private static SourceRow Mark(SourceRow row, string id) => row with
    {
        Cells = [.. row.Cells.Select(cell => cell with { Position = Mark(cell.Position, id) })],
    };

    private static SourcePosition Mark(SourcePosition position, string id) => position with { SourceId = id };
}
