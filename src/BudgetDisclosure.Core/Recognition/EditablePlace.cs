using System.Globalization;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>A text of a read file that an edit can change.</summary>
/// <param name="Text">As it stands in the file, line breaks included; empty for a blank cell.</param>
public readonly record struct EditablePlace(EditKind Kind, string Text)
{
    /// <summary>The text at a position of the files of one disclosure; null where none is, or more than one.</summary>
    /// <param name="sources">The files in the order given.</param>
    public static EditablePlace? Find(IReadOnlyList<NamedSource> sources, SourcePosition at)
    {
        sources = [.. sources.DistinctBy(source => source.Sha256)];
        return NumberOf(at.SourceId) is { } number and > 0 && number <= sources.Count && (at.SourceId is null) == (sources.Count == 1)
            ? Find(sources[number - 1].Document, at with { SourceId = null })
            : null;
    }

    /// <summary>The number of a source, from 1; null for one that no list is long enough for.</summary>
    private static int? NumberOf(string? sourceId) => sourceId is null ? 1
        : int.TryParse(sourceId.AsSpan(1), CultureInfo.InvariantCulture, out var number) ? number
        : null;

    internal static EditablePlace? Find(SourceDocument document, SourcePosition at)
    {
        var paragraphs = document.Blocks.OfType<SourceParagraph>().Where(paragraph => IsAt(paragraph, at))
            .Select(paragraph => new EditablePlace(EditKind.Paragraph, paragraph.Text));
        var cells = document.Blocks.OfType<SourceTable>().SelectMany(table => table.Rows).SelectMany(row => row.Cells)
            .Where(cell => cell.Position == at).Select(cell => new EditablePlace(EditKind.Cell, cell.Text));
        return paragraphs.Concat(cells).Take(2).ToList() switch
        {
            [var only] => only,
            [] when document.Blocks.OfType<SourceTable>().Any(table => BlankCell.Find(table, at) is not null) => new(EditKind.Cell, ""),
            _ => null,
        };
    }

    /// <summary>What people noted on a document for each other is no text of it.</summary>
    internal static bool IsAt(SourceParagraph paragraph, SourcePosition at) =>
        paragraph.Position == at && paragraph.Place is not (ParagraphPlace.Comment or ParagraphPlace.Colophon);
}

/// <summary>A blank cell that a file does not list: its row, and where in the row it belongs.</summary>
internal readonly record struct BlankCell(int Row, int Column)
{
    /// <summary>Null where the file lists the cell, a merged one covers it, or the table has no such row or column.</summary>
    public static BlankCell? Find(SourceTable table, SourcePosition at)
    {
        if (!table.SpansKnown || at.Column < 1)
            return null;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (table.Rows[i].Cells.FirstOrDefault(cell => IsInRow(cell.Position, at)) is not { } neighbour)
                continue;
            var column = neighbour.Column + at.Column - neighbour.Position.Column;
            return column >= 0 && column < WidthOf(table) && !IsCovered(table, at.Row, column) ? new(i, column) : null;
        }
        return null;
    }

    /// <summary>Beside its columns a table has no cells: what is written there would be shown nowhere.</summary>
    private static int WidthOf(SourceTable table) =>
        table.Rows.SelectMany(row => row.Cells).Max(cell => cell.Column + cell.ColumnSpan);

    private static bool IsInRow(SourcePosition place, SourcePosition at) =>
        place.Kind == at.Kind && at.Kind is SourcePositionKind.SheetCell or SourcePositionKind.TableCell
        && (place.Ordinal, place.Name, place.SourceId, place.Row) == (at.Ordinal, at.Name, at.SourceId, at.Row);

    private static bool IsCovered(SourceTable table, int row, int column) => table.Rows.SelectMany(line => line.Cells).Any(cell =>
        cell.Position.Row <= row && row < cell.Position.Row + cell.RowSpan
        && cell.Column <= column && column < cell.Column + cell.ColumnSpan);
}
