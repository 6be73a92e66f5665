using BudgetDisclosure.Core.Lists;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Approvals;

/// <summary>The header of a list of approvals, in one row or in two: 批复数（万元） above 收入总计 and 支出总计.</summary>
/// <param name="FirstRow">The row below the header, from 0.</param>
internal sealed record ApprovalHeader(int FirstRow, ILookup<ApprovalColumn, SourceCell> Cells, SourceTable Table)
{
    /// <summary>A title and a line of remarks stand above the header, never a page of them.</summary>
    private const int MaxRowsAbove = 20;

    private const int MaxRows = 2;

    /// <summary>The first header that has an organisation, a date and a total; null where there is none.</summary>
    public static ApprovalHeader? Find(SourceTable table)
    {
        for (var row = 0; row < Math.Min(table.Rows.Count, MaxRowsAbove + 1); row++)
        {
            for (var rows = 1; rows <= MaxRows && row + rows <= table.Rows.Count; rows++)
            {
                var cells = table.Rows.Skip(row).Take(rows).SelectMany(one => one.Cells)
                    .Select(cell => (Cell: cell, Column: ApprovalColumns.Of(cell.Text)))
                    .Where(entry => entry.Column is not null)
                    .ToLookup(entry => entry.Column!.Value, entry => entry.Cell);
                if (IsWhole(cells))
                    return new(row + rows, cells, table);
            }
        }
        return null;
    }

    /// <summary>The column's unit, from its own label, else from the rows above and beside the header; null where none is stated.</summary>
    public AmountUnit? UnitOf(ApprovalColumn column)
    {
        var own = Cells[column].Select(cell => AmountUnits.TryParse(MetaText.UnitOfLabel(cell.Text))).FirstOrDefault();
        if (own is not null)
            return own;
        var stated = Table.Rows.Take(FirstRow).SelectMany(row => row.Cells)
            .Where(cell => ApprovalColumns.Of(cell.Text) is null)
            .SelectMany(cell => MetaText.Units(cell.Text).Append(MetaText.UnitOfLabel(cell.Text)))
            .Select(AmountUnits.TryParse).OfType<AmountUnit>().Distinct().ToList();
        return stated is [var only] ? only : null;
    }

    /// <summary>Headers that say the same thing twice, and amounts without a unit.</summary>
    public IEnumerable<ListFault> Faults()
    {
        foreach (var twice in Cells.Where(column => column.Count() > 1))
        {
            var names = string.Join('、', twice.Select(cell => $"“{LabelText.Squeeze(cell.Text)}”"));
            yield return new($"表头{names}说的是同一件事，请只保留一列", twice.Last().Position);
        }
        foreach (var column in ApprovalColumns.Amounts.Where(column => Cells.Contains(column) && UnitOf(column) is null))
        {
            var cell = Cells[column].First();
            yield return new($"“{LabelText.Squeeze(cell.Text)}”没有写明单位，请写成“{column.InWords()}（元）”或“（万元）”", cell.Position);
        }
    }

    private static bool IsWhole(ILookup<ApprovalColumn, SourceCell> cells) =>
        (cells.Contains(ApprovalColumn.Code) || cells.Contains(ApprovalColumn.Name))
        && cells.Contains(ApprovalColumn.ApprovedOn)
        && (cells.Contains(ApprovalColumn.Income) || cells.Contains(ApprovalColumn.Expenditure));
}
