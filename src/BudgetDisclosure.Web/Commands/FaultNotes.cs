using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Documents.Marking;

namespace BudgetDisclosure.Web.Commands;

/// <summary>What is said at the cells of a workbook: failing checks and findings, each with its remedy; hints are left out.</summary>
internal static class FaultNotes
{
    /// <param name="source">The id of the workbook among the disclosure's sources; null where it is the only one.</param>
    public static IReadOnlyList<CellNote> Of(Disclosure disclosure, string? source = null) =>
    [
        .. disclosure.Checks.Where(check => check.IsFailure).SelectMany(check => Of(check, source)),
        .. disclosure.Findings.Where(finding => finding.Kind.Severity != Severity.Hint)
            .SelectMany(finding => At(finding.At, source, $"{finding.Kind.Code}：{finding.Message}\n{finding.Kind.Remedy}")),
    ];

    private static IEnumerable<CellNote> Of(Check check, string? source)
    {
        var text = $"{check.Rule}：{ChecksSummary.SentenceOf(check)}\n{Rules.Find(check.Rule)?.Remedy}";
        return check.Operands.Select(operand => operand.At).OfType<SourcePosition>().Distinct()
            .SelectMany(at => At(at, source, text));
    }

    private static IEnumerable<CellNote> At(SourcePosition? at, string? source, string text) =>
        at is { Kind: SourcePositionKind.SheetCell, Name: { } sheet } place && place.SourceId == source
            ? [new(sheet, place.Row, place.Column, text)] : [];
}
