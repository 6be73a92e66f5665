namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>What is to be said of a cell beside its text.</summary>
internal enum CellState : byte
{
    AsStored,

    /// <summary>The format shows another number than the stored one.</summary>
    Altered,

    /// <summary>A formula that was never computed.</summary>
    NoResult,

    /// <summary>#REF! and the like.</summary>
    ErrorValue,
}

/// <summary>A cell that holds something.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Stored">The stored number where <paramref name="State"/> is <see cref="CellState.Altered"/>.</param>
internal readonly record struct XlsxCell(
    int Column, string Text, CellState State = CellState.AsStored, string? Stored = null);
