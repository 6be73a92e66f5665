namespace BudgetDisclosure.Core.Summaries;

/// <summary>A printed figure that a sentence uses, with its cell by indexes counted from 0.</summary>
/// <param name="CellId">The id of its cell on the table's page (<see cref="Reports.CellIds"/>).</param>
public sealed record SummaryFigure(DisclosureTable Table, int Row, int Column, string CellId)
{
    public DisclosureCell Cell => Table.Rows[Row].Cells[Column];

    /// <summary>As printed, with the unit of its table: 1308.71 万元.</summary>
    public string Text => $"{Cell.Text} {Table.Unit}";

    /// <summary>As printed but for its sign, for sentences that say it in words: 少 23 万元.</summary>
    public string TextWithoutSign => Text.TrimStart('-', '－', '−', '—');
}

/// <summary>Words of a sentence, or a figure in it.</summary>
/// <param name="Figure">Where the figure is printed; null for words.</param>
public readonly record struct SummaryPiece(string Text, SummaryFigure? Figure = null);

/// <summary>A sentence about a disclosure, in everyday words.</summary>
public sealed record SummarySentence(IReadOnlyList<SummaryPiece> Pieces)
{
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));
}
