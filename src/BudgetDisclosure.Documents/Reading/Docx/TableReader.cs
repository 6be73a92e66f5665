using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>Reads a table cell by cell; tables and text boxes inside cells come after it, as own blocks.</summary>
internal sealed class TableReader(DocxContext context, WordCursor cursor)
{
    private readonly int table = context.NextTable();
    private readonly List<GridRow> rows = [];
    private readonly List<SourceBlock> attached = [];
    private GridRow row = new();
    private GridCell cell = new();
    private int column;
    private bool cellDeleted;
    private FieldState fields = new();
    private bool runsOn;
    private readonly StringBuilder text = new();
    private bool hasParagraph;

    private SourcePosition Position => SourcePosition.OfTableCell(table, rows.Count + 1, column + 1);

    /// <summary>The table first; no table at all if every row of it was deleted.</summary>
    public IEnumerable<SourceBlock> Read()
    {
        cursor.Children(VisitTable);
        if (rows.Count == 0)
            return attached;
        var grid = TableGrid.Resolve(table, rows);
        var first = grid.SelectMany(r => r.Cells).FirstOrDefault()?.Position ?? SourcePosition.OfTableCell(table, 1, 1);
        return [new SourceTable(grid, first), .. attached];
    }

    private void VisitTable()
    {
        if (cursor.Name == "tr")
            ReadRow();
        else if (cursor.Name is "tblPr" or "tblGrid" or "sdtPr" or "sdtEndPr" or "customXmlPr")
            cursor.Skip();
    }

    private void ReadRow()
    {
        row = new();
        column = 0;
        cursor.Children(VisitRow);
        if (row.Deleted)
            return;
        if (row.Hidden)
            context.Notices.Add(Noticed.HiddenText, SourcePosition.OfTableCell(table, rows.Count + 1, 1));
        rows.Add(row);
    }

    private void VisitRow()
    {
        switch (cursor.Name)
        {
            case "trPr":
                cursor.Children(VisitRowProperty);
                break;
            case "tc" when !row.Deleted:
                ReadCell();
                break;
            case "tc" or "tblPrEx" or "sdtPr" or "sdtEndPr" or "customXmlPr":
                cursor.Skip();
                break;
        }
    }

    private void VisitRowProperty()
    {
        switch (cursor.Name)
        {
            case "gridBefore":
                column = Math.Clamp(cursor.NumberValue() ?? 0, 0, PartScan.MaxColumns);
                break;
            case "hidden":
                row.Hidden = cursor.IsOn();
                break;
            case "ins" or "del":
                row.Deleted |= cursor.Name == "del";
                context.Notices.Add(Noticed.Revision, Position);
                break;
            case "trPrChange":
                cursor.Skip();
                break;
        }
    }

    private void ReadCell()
    {
        context.CountCell();
        cell = new() { Column = column };
        cellDeleted = runsOn = hasParagraph = false;
        fields = new();
        text.Clear();
        cursor.Children(VisitCell);
        if (cellDeleted)
            return;
        if (column + cell.Span > PartScan.MaxColumns)
            throw TooWide();
        cell.Text = text.ToString();
        column += cell.Span;
        row.Add(cell);
    }

    private void VisitCell()
    {
        switch (cursor.Name)
        {
            case "tcPr":
                cursor.Children(VisitCellProperty);
                break;
            case "p" when !cellDeleted:
                ReadParagraph();
                break;
            case "tbl" when !cellDeleted:
                ReadNestedTable();
                break;
            case "p" or "tbl" or "sdtPr" or "sdtEndPr" or "customXmlPr":
                cursor.Skip();
                break;
        }
    }

    private void VisitCellProperty()
    {
        switch (cursor.Name)
        {
            case "gridSpan":
                cell.Span = Math.Clamp(cursor.NumberValue() ?? 1, 1, PartScan.MaxColumns + 1);
                break;
            case "vMerge":
                cell.Down = MergeOf(cursor.Value());
                break;
            case "hMerge":
                cell.Across = MergeOf(cursor.Value());
                break;
            case "cellIns" or "cellDel" or "cellMerge":
                cellDeleted |= cursor.Name == "cellDel";
                context.Notices.Add(Noticed.Revision, Position);
                break;
            case "tcPrChange":
                cursor.Skip();
                break;
        }
    }

    private void ReadParagraph()
    {
        var reader = new ParagraphReader(context, cursor, fields, Position);
        var paragraph = reader.Read();
        if (hasParagraph && !runsOn)
            text.Append('\n');
        text.Append(Numbered(paragraph));
        hasParagraph = true;
        runsOn = paragraph.RunsOn;
        cell.Hidden |= paragraph.Hidden;
        attached.AddRange(reader.Attached);
    }

    /// <summary>A figure would run into the text after it (<c>1</c> + <c>2019年</c>); a mark parts them.</summary>
    private static string Numbered(ParagraphContent paragraph)
    {
        var runsTogether = paragraph is { AutomaticNumber: [.., var last], IsBlank: false } &&
            char.IsLetterOrDigit(last);
        return paragraph.AutomaticNumber + (runsTogether ? " " : "") + paragraph.Text;
    }

    private void ReadNestedTable()
    {
        var nested = new TableReader(context, cursor);
        attached.AddRange(nested.Read());
        if (nested.rows.Count > 0)
            context.Notices.AddNestedTable(nested.table, Position);
    }

    private static CellMerge MergeOf(string? value) => value == "restart" ? CellMerge.Begins : CellMerge.GoesOn;

    private RefusedDocumentException TooWide() => new(new("too-many-columns",
        $"第 {table} 张表第 {rows.Count + 1} 行超过 {PartScan.MaxColumns} 列，请检查该行的合并单元格，改正后再上传。"));
}
