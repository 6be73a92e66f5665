using BudgetDisclosure.Core;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>Where the cells of a table stand in the files, the blank ones among them.</summary>
public static class EditableCells
{
    /// <summary>The place of a cell; of a blank one by its neighbours; null where nothing tells it.</summary>
    public static SourcePosition? PlaceOf(DisclosureRow row, int column)
    {
        if (row.Cells[column] is { At: { } at })
            return at;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].At is not { Kind: SourcePositionKind.TableCell or SourcePositionKind.SheetCell } place)
                continue;
            var number = place.Column + column - i;
            var blank = place.Kind == SourcePositionKind.SheetCell
                ? SourcePosition.OfSheetCell(place.Name!, place.Row, number)
                : SourcePosition.OfTableCell(place.Ordinal, place.Row, number);
            return number > 0 ? blank with { SourceId = place.SourceId } : null;
        }
        return null;
    }
}
