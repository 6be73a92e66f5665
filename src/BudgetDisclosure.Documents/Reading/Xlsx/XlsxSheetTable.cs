using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>Collects the rows of a worksheet into a table and says what it noticed on the way.</summary>
internal sealed class XlsxSheetTable(XlsxSheet sheet, SheetFindings findings, CellAllowance allowance)
{
    private readonly List<DraftRow> drafts = [];
    private readonly HiddenParts hidden = new();
    private int lastColumn;

    private readonly record struct DraftRow(int Number, SourceCell[] Cells, bool Hidden);

    /// <summary>Null for a sheet that holds nothing.</summary>
    public SourceTable? Read(XlsxSheetRows rows, CancellationToken cancellation)
    {
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            allowance.Take(rows.Cells.Length);
            drafts.Add(new(rows.Row, Cells(rows), rows.RowHidden));
        }
        if (drafts.Count == 0)
            return null;
        var ordered = InOrder();
        var start = ordered[0].Cells[0].Position;
        hidden.Report(sheet.Name, sheet.Hidden, start, findings);
        var merges = new MergedRanges(rows.Merges, new(ordered[^1].Number, lastColumn));
        var shown = ordered
            .Select(draft => new SourceRow(merges.Apply(draft.Number, draft.Cells))
            {
                Hidden = draft.Hidden || sheet.Hidden,
            })
            .Where(row => row.Cells.Count > 0);
        return new([.. shown], start) { Name = sheet.Name, Hidden = sheet.Hidden };
    }

    private SourceCell[] Cells(XlsxSheetRows rows)
    {
        var cells = new SourceCell[rows.Cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = rows.Cells[i];
            var at = SourcePosition.OfSheetCell(sheet.Name, rows.Row, cell.Column);
            var columnHidden = rows.HiddenColumns.Contains(cell.Column);
            cells[i] = new(cell.Text, at, cell.Column - 1)
            {
                Hidden = sheet.Hidden || rows.RowHidden || columnHidden,
                HasNoResult = cell.State is CellState.NoResult or CellState.ErrorValue,
            };
            if (rows.RowHidden && i == 0)
                hidden.AddRow(rows.Row, at);
            if (columnHidden)
                hidden.AddColumn(cell.Column, at);
            if (cell.State != CellState.AsStored)
                Report(cell, at);
        }
        lastColumn = Math.Max(lastColumn, rows.Cells[^1].Column);
        return cells;
    }

    private void Report(XlsxCell cell, SourcePosition at)
    {
        if (cell.State == CellState.NoResult)
            findings.Add(FindingKinds.FormulaWithoutResult, at, place => $"{place}是公式，但文件里没有保存计算结果。");
        else if (cell.State == CellState.ErrorValue)
            findings.Add(FindingKinds.ErrorValue, at, place => $"{place}是错误值 {cell.Text}。");
        else
            findings.Add(FindingKinds.StoredValueDiffers, at, place =>
                $"{place}存储的数值是 {cell.Stored}，" + (cell.Text.Length == 0 ? "没有显示出来。" : $"显示为“{cell.Text}”。"));
    }

    /// <summary>Rows from top to bottom; a row that comes twice is one, and the later of two cells counts.</summary>
    private List<DraftRow> InOrder()
    {
        var ordered = true;
        for (var i = 1; i < drafts.Count && ordered; i++)
            ordered = drafts[i - 1].Number < drafts[i].Number;
        return ordered ? drafts : [.. drafts.GroupBy(draft => draft.Number).OrderBy(rows => rows.Key).Select(Joined)];
    }

    private static DraftRow Joined(IGrouping<int, DraftRow> rows)
    {
        var cells = rows.SelectMany(row => row.Cells).GroupBy(cell => cell.Column).Select(same => same.Last());
        return new(rows.Key, [.. cells.OrderBy(cell => cell.Column)], rows.Any(row => row.Hidden));
    }
}

/// <summary>How many cells a file may still bring.</summary>
internal sealed class CellAllowance
{
    /// <summary>The largest file that is foreseen, 200,000 rows of nine columns; about 250 MB in memory.</summary>
    public const int MaxCells = 2_000_000;

    private int taken;

    public void Take(int cells)
    {
        taken += cells;
        if (taken > MaxCells)
            throw XlsxRefusals.TooManyCells(MaxCells);
    }
}
