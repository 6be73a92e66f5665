using System.Text.RegularExpressions;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Core.Templates;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Documents.Templates;

/// <summary>A table of the template on its sheet: title, lines, header, pre-printed lines, sums, cells to fill in.</summary>
internal sealed partial class TableSheetWriter
{
    private const double TitleHeight = 28;
    private const double RowHeight = 18;
    private const double LandscapeWidth = 90;
    private const int FewColumns = 3;

    /// <summary>预算年度：2026 and 金额单位：万元 stand above the last two columns.</summary>
    private const double WidthOfLine = 16;

    private readonly TemplatePlan _plan;
    private readonly int _index;
    private readonly BlankTable _table;
    private readonly Formulas _formulas;
    private readonly double[] _widths;

    public TableSheetWriter(TemplatePlan plan, int index)
    {
        (_plan, _index, _table) = (plan, index, plan.Tables[index]);
        _formulas = new(plan, index);
        _widths = [.. _table.Columns.Select((column, i) =>
            Math.Max(WidthOf(column), _table.HasAmounts && i >= _table.Columns.Count - 2 ? WidthOfLine : 0))];
    }

    /// <summary>The year stands beside the unit; columns of counts are narrow, and it takes three of them.</summary>
    private int YearFromEnd => _table.HasAmounts ? 2 : 3;

    private bool IsWide => _table.Columns.Count > 8;

    public void Write(XlsxWriter workbook)
    {
        var head = _plan.FirstRow(_index) - 1;
        using var sheet = workbook.AddSheet(_plan.TableName(_index), new()
        {
            ColumnWidths = _widths,
            FrozenRows = head,
            RepeatedRows = head,
            Landscape = _widths.Sum() > LandscapeWidth,
            Protected = true,
        });
        sheet.Row(new RowLayout(TitleHeight), XlsxCell.Text(_table.Description.Title, XlsxStyle.Title));
        sheet.Merge(1, 1, 1, _widths.Length);
        WriteLines(sheet);
        WriteHeader(sheet);
        for (var row = 0; row < _table.Rows.Count; row++)
            sheet.Row([.. Enumerable.Range(0, _widths.Length).Select(column => Cell(new(row, column)))]);
        WriteNote(sheet);
        Validate(sheet);
    }

    private void WriteLines(XlsxSheet sheet)
    {
        var cells = new XlsxCell[_widths.Length];
        Array.Fill(cells, XlsxCell.Blank());
        cells[0] = XlsxCell.TextFormula(InstructionSheet.OrganisationLine(_plan), InstructionSheet.OrganisationShown(_plan), XlsxStyle.Note);
        cells[^YearFromEnd] = XlsxCell.TextFormula(InstructionSheet.YearLine(_plan), InstructionSheet.YearShown(_plan), XlsxStyle.Right);
        if (_table.HasAmounts)
            cells[^1] = XlsxCell.Text($"金额单位：{_plan.Mark.Unit}", XlsxStyle.Right);
        sheet.Row(new RowLayout(_widths.Length <= FewColumns ? 2 * RowHeight : RowHeight), cells);
        sheet.Merge(sheet.RowNumber, 1, sheet.RowNumber, _widths.Length - YearFromEnd);
        if (!_table.HasAmounts)
            sheet.Merge(sheet.RowNumber, _widths.Length - YearFromEnd + 1, sheet.RowNumber, _widths.Length);
    }

    private void WriteHeader(XlsxSheet sheet)
    {
        var header = _plan.Headers[_index];
        var top = sheet.RowNumber + 1;
        for (var row = 0; row < header.Rows; row++)
        {
            var cells = new XlsxCell[_widths.Length];
            Array.Fill(cells, XlsxCell.Blank(XlsxStyle.Header));
            foreach (var label in header.Labels.Where(label => label.Row == row))
                cells[label.Column] = XlsxCell.Text(label.Text, XlsxStyle.Header);
            sheet.Row(new RowLayout(header.Labels.Where(label => label.Row == row && label.RowSpan == 1)
                .Select(label => DisplayWidth.HeightOf(label.Text, _widths.Skip(label.Column).Take(label.ColumnSpan).Sum()))
                .Append(RowHeight).Max()), cells);
        }
        foreach (var (_, row, column, rowSpan, columnSpan) in header.Labels)
            sheet.Merge(top + row, column + 1, top + row + rowSpan - 1, column + columnSpan);
    }

    private XlsxCell Cell(BlankCell cell)
    {
        var (row, column) = (_table.Rows[cell.Row], _table.Columns[cell.Column]);
        if (row.Labels[cell.Column] is { Length: > 0 } label)
            return XlsxCell.Text(label, TemplateStyles.Label);
        if (_table.Sums.TryGetValue(cell, out var sum))
            return Reckoned(_formulas.Of(cell, sum), Known(cell));
        if (!IsToBeFilled(cell))
            return XlsxCell.Blank(TemplateStyles.Label);
        return column.Kind switch
        {
            ColumnKind.Amount when Known(cell) is { } amount => XlsxCell.Number(amount, TemplateStyles.AmountFormat, TemplateStyles.Number),
            ColumnKind.Amount => XlsxCell.Input(TemplateStyles.AmountFormat, TemplateStyles.Number),
            ColumnKind.Count => XlsxCell.Input(TemplateStyles.CountFormat, TemplateStyles.Number),
            _ when _plan.Before?.Text(_table, cell) is { Length: > 0 } text => XlsxCell.Text(text, TemplateStyles.Words),
            _ => XlsxCell.Input(TemplateStyles.TextFormat, TemplateStyles.Words),
        };
    }

    private static XlsxCell Reckoned(string formula, decimal? result) => result is null
        ? XlsxCell.TextFormula(formula, "", TemplateStyles.Sum, TemplateStyles.AmountFormat)
        : XlsxCell.Formula(formula, result, TemplateStyles.AmountFormat, TemplateStyles.Sum);

    /// <summary>What a cell comes to before anything is filled in: what was taken over, and sums of it.</summary>
    private decimal? Known(BlankCell cell)
    {
        if (!_table.Sums.TryGetValue(cell, out var sum))
            return Before(cell);
        return sum is BlankSum.Of { Addends: var addends } && addends.Select(Known).OfType<decimal>().ToList() is [_, ..] known ? known.Sum() : null;
    }

    /// <summary>Nothing stands beside a label that the shorter side does not have, nor words beside a total.</summary>
    private bool IsToBeFilled(BlankCell cell)
    {
        var (row, column) = (_table.Rows[cell.Row], _table.Columns[cell.Column]);
        return row.Kind switch
        {
            BlankRowKind.Entry => true,
            BlankRowKind.Total => false,
            _ when column.Kind == ColumnKind.Label => false,
            _ when column.Kind == ColumnKind.Amount => _table.Coordinates.At(cell.Row, cell.Column)?.Line is not null,
            _ => true,
        };
    }

    private decimal? Before(BlankCell cell) =>
        _table.Coordinates.At(cell.Row, cell.Column) is { Line: not null } place ? _plan.Before?.Amount(place, _plan.Options.Stage) : null;

    /// <summary>空表 says so itself, once there are figures in the document at all.</summary>
    private void WriteNote(XlsxSheet sheet)
    {
        if (_table.Whole is not { } whole || _plan.Tables[0].Whole is not { } filled || _index == 0)
            return;
        var what = Own().Replace(_table.Description.Title, "").TrimEnd('表');
        var note = $"IF(N({_plan.Reference(0, filled)})=0,\"\",IF(N({_plan.Address(_index, whole)})=0,\"注：本部门无{what}，本表为空表。\",\"\"))";
        sheet.Row(new RowLayout(RowHeight), XlsxCell.TextFormula(note, "", TemplateStyles.Note));
        sheet.Merge(sheet.RowNumber, 1, sheet.RowNumber, _widths.Length);
    }

    [GeneratedRegex("^部门(预算)?")]
    private static partial Regex Own();

    private void Validate(XlsxSheet sheet)
    {
        var (first, last) = (_plan.FirstRow(_index), _plan.FirstRow(_index) + _table.Rows.Count - 1);
        for (var column = 0; column < _table.Columns.Count; column++)
        {
            if (TemplateInputs.Validation(_table.Columns[column], $"{SourcePosition.ColumnName(column + 1)}{first}", _plan.Mark.Unit) is { } validation)
                sheet.Validate(first, column + 1, last, column + 1, validation);
        }
    }

    private double WidthOf(ColumnDescription column) => column switch
    {
        { Kind: ColumnKind.Label or ColumnKind.Name } => 34,
        { Kind: ColumnKind.Code } => 18,
        { Kind: ColumnKind.Amount } => IsWide ? 13 : 16,
        { Kind: ColumnKind.Count } => _table.HasAmounts && !IsWide ? 18 : 9,
        { Key: "reason" } => 44,
        { Key: "unit" or "project" or "activity" or "description" or "goal" } => 24,
        { Key: "indicator" } => 18,
        _ => 11,
    };
}
