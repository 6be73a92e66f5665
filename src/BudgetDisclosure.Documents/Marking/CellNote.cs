namespace BudgetDisclosure.Documents.Marking;

/// <summary>What is said at a cell of a workbook.</summary>
/// <param name="Row">From 1, as the column.</param>
public sealed record CellNote(string Sheet, int Row, int Column, string Text);
