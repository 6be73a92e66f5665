using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>Collects the rows of a worksheet into paragraphs and a table, and says what it noticed on the way.</summary>
internal sealed class XlsxSheetTable(string name, bool sheetHidden, SheetFindings findings, CellAllowance allowance)
{
    private const string CoverName = "封面";
    private const string ContentsName = "目录";

    /// <summary>More rows are not kept for a merge: it belongs to no header, and a hostile one covers a million.</summary>
    private const int MaxRowsCovered = 100;

    private readonly ParagraphPlace place = name.Replace(" ", "", StringComparison.Ordinal) switch
    {
        CoverName => ParagraphPlace.Cover,
        ContentsName => ParagraphPlace.Contents,
        _ => ParagraphPlace.Body,
    };

    private readonly List<DraftRow> drafts = [];
    private readonly HiddenParts hidden = new();
    private int lastColumn;

    private readonly record struct DraftRow(int Number, SourceCell[] Cells, bool Hidden, XlsxTextRole? Role);

    /// <summary>The texts at the top that are styled as headings and text, and the rows below as a table; nothing for an empty sheet.</summary>
    public IEnumerable<SourceBlock> Read(ISheetRows rows, CancellationToken cancellation)
    {
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            allowance.Take(rows.Cells.Length);
            drafts.Add(new(rows.Row, Cells(rows), rows.RowHidden, rows.Role));
        }
        if (drafts.Count == 0)
            return [];
        var ordered = InOrder();
        hidden.Report(name, sheetHidden, ordered[0].Cells[0].Position, findings);
        List<SourceBlock> blocks = [.. ordered.TakeWhile(draft => draft is { Role: not null, Cells.Length: 1 }).Select(Paragraph)];
        ordered.RemoveRange(0, blocks.Count);
        if (ordered.Count > 0)
        {
            var merges = new MergedRanges(rows.Merges, new(ordered[^1].Number, lastColumn));
            blocks.Add(new SourceTable(Shown(ordered, merges), ordered[0].Cells[0].Position) { Name = name, Hidden = sheetHidden });
        }
        return blocks;
    }

    private SourceParagraph Paragraph(DraftRow draft) => new(draft.Cells[0].Text, draft.Cells[0].Position)
    {
        OutlineLevel = draft.Role!.OutlineLevel,
        Place = place,
        Hidden = draft.Hidden || sheetHidden,
    };

    /// <summary>A row that merged cells cover whole is there, without cells: their spans count it.</summary>
    private List<SourceRow> Shown(List<DraftRow> ordered, MergedRanges merges)
    {
        var shown = new List<SourceRow>(ordered.Count);
        var (previous, coveredUntil) = (0, 0);
        foreach (var draft in ordered)
        {
            for (var blank = previous + 1; blank < draft.Number && blank <= coveredUntil; blank++)
                shown.Add(new([]));
            var row = new SourceRow(merges.Apply(draft.Number, draft.Cells)) { Hidden = draft.Hidden || sheetHidden };
            if (row.Cells.Count > 0 || draft.Number <= coveredUntil)
                shown.Add(row);
            foreach (var cell in row.Cells)
                coveredUntil = Math.Max(coveredUntil, draft.Number - 1 + Math.Min(cell.RowSpan, MaxRowsCovered));
            previous = draft.Number;
        }
        return shown;
    }

    private SourceCell[] Cells(ISheetRows rows)
    {
        var held = rows.Cells;
        var cells = new SourceCell[held.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = held[i];
            allowance.TakeText(name, rows.Row, cell);
            var at = SourcePosition.OfSheetCell(name, rows.Row, cell.Column);
            var columnHidden = rows.HiddenColumns.Contains(cell.Column);
            cells[i] = new(cell.Text, at, cell.Column - 1)
            {
                Hidden = sheetHidden || rows.RowHidden || columnHidden,
                HasNoResult = cell.State is CellState.NoResult or CellState.ErrorValue,
            };
            if (rows.RowHidden && i == 0)
                hidden.AddRow(rows.Row, at);
            if (columnHidden)
                hidden.AddColumn(cell.Column, at);
            if (cell.State != CellState.AsStored)
                Report(cell, at);
        }
        lastColumn = Math.Max(lastColumn, held[^1].Column);
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
        return new(rows.Key, [.. cells.OrderBy(cell => cell.Column)], rows.Any(row => row.Hidden), rows.Last().Role);
    }
}

/// <summary>The rows of a worksheet that hold something, one after the other, whatever kind of file they come from.</summary>
internal interface ISheetRows
{
    /// <summary>The current row's number, from 1.</summary>
    int Row { get; }

    bool RowHidden { get; }

    /// <summary>The current row's cells that hold something, by column; valid until the next <see cref="Read"/>.</summary>
    ReadOnlySpan<XlsxCell> Cells { get; }

    /// <summary>What the style of the row's only cell says; null where it says nothing, or there are more cells.</summary>
    XlsxTextRole? Role { get; }

    HiddenColumns HiddenColumns { get; }

    /// <summary>Complete when <see cref="Read"/> has returned false.</summary>
    IReadOnlyList<CellRange> Merges { get; }

    /// <summary>Moves to the next row that holds something; false behind the last.</summary>
    bool Read();
}

/// <summary>How many cells, and how much text in long ones, a file may still bring.</summary>
internal sealed class CellAllowance
{
    /// <summary>The largest file that is foreseen, 200,000 rows of nine columns; about 250 MB in memory.</summary>
    public const int MaxCells = 2_000_000;

    /// <summary>In characters; a cell with more is long: one stored text may stand in any number of cells.</summary>
    public const int LongText = 1_000;

    /// <summary>In characters, of all long cells together.</summary>
    public const int MaxLongText = 4_000_000;

    private int taken;
    private int longText;

    public void Take(int cells)
    {
        taken += cells;
        if (taken > MaxCells)
            throw XlsxRefusals.TooManyCells(MaxCells);
    }

    /// <param name="sheet">Where the cell stands, for the refusal.</param>
    /// <param name="row">From 1.</param>
    /// <param name="cell">Counts only when it is long.</param>
    public void TakeText(string sheet, int row, in XlsxCell cell)
    {
        if (cell.Text.Length <= LongText)
            return;
        longText += cell.Text.Length;
        if (longText > MaxLongText)
            throw XlsxRefusals.TooMuchLongText(sheet, row, cell.Column);
    }
}
