using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>Recognises all tables of a disclosure; what is not recognised is kept whole and asked about.</summary>
internal sealed class TableRecognition(DocumentIdentity identity, SourceEdits edits, FindingList findings)
{
    private readonly List<TableBlock> _blocks = [];
    private readonly List<(TableBlock Block, DisclosureTable Table)> _tables = [];
    private readonly List<(TableBlock Block, UnrecognisedTable Table)> _unrecognised = [];

    public IReadOnlyList<(TableBlock Block, UnrecognisedTable Table)> Unrecognised => _unrecognised;

    public void Read(IReadOnlyList<Segment> segments)
    {
        var reader = new TableReader(identity, edits, findings);
        _blocks.AddRange(segments.OfType<TableBlock>());
        var read = new List<ReadTable>();
        foreach (var block in _blocks)
        {
            if (reader.Read(block) is { } table)
                read.Add(table);
            else
                KeepUnrecognised(block);
        }
        var units = UnitReader.Read(read, findings);
        for (var i = 0; i < read.Count; i++)
            _tables.Add((read[i].Block, Table(read[i], units[i])));
        NameDisagreements();
        UnlistedCodes.Report(_tables.Select(one => one.Table), findings);
    }

    /// <summary>The document's own tables first, then those of other organisations; each in printed order.</summary>
    public List<(TableBlock Block, DisclosureTable Table)> InOrder() =>
        [.. _tables.Where(table => table.Table.Scope is null), .. _tables.Where(table => table.Table.Scope is not null)];

    /// <summary>Broken unit lines between tables are named in a finding, which quotes them, and are not text.</summary>
    public List<Segment> WithoutStrayLines(IReadOnlyList<Segment> segments)
    {
        var kept = new List<Segment>(segments.Count);
        foreach (var segment in segments)
        {
            if (segment is TextLine line && MetaText.IsBrokenUnit(line.Text))
                findings.Add(FindingKinds.StrayText, $"表格之间单独留有“{line.Text}”", line.At);
            else
                kept.Add(segment);
        }
        return kept;
    }

    private void KeepUnrecognised(TableBlock block)
    {
        var table = TableReader.Keep(block);
        var name = table.Title.Length > 0 ? $"“{table.Title}”" : "一张没有表名的表";
        findings.Add(FindingKinds.TableNotRecognised, $"{name}没有认出，已原样保留", table.At);
        _unrecognised.Add((block, table));
    }

    private DisclosureTable Table(ReadTable table, TableUnit unit)
    {
        var block = table.Block;
        NameUnknownColumns(table);
        NameShiftedRows(table);
        var dates = block.Meta.Where(line => MetaText.IsDate(line.Text)).ToList();
        return new DisclosureTable
        {
            Slug = table.Description.Slug,
            Title = block.Title is { } title ? ReadTable.WithoutNumber(title.Text) : block.SheetName,
            TitleAt = block.Title?.At,
            Unit = unit.Printed,
            UnitFromDocument = unit.FromDocument,
            Scope = IdentityReader.Scope(block, identity, _blocks),
            Columns = [.. table.Columns.Select(column => column.Column)],
            Rows = new RowReader(table, unit, findings).Read(),
            RowsAboveHeader = block.RowsAboveHeader,
            Captions = [.. block.Meta.Except(dates).Select(Positioned)],
            Notes = [.. dates.Concat(block.Notes).Select(Positioned)],
            Doubts = block.Grid.Doubts,
        };
    }

    private static PositionedText Positioned(TextLine line) => new(line.Text, line.At);

    private void NameUnknownColumns(ReadTable table)
    {
        var unknown = table.Columns.Where(column => column.Description is null && column.Column.Header.Count > 0)
            .Select(column => $"“{string.Join('/', column.Column.Header)}”").ToList();
        if (unknown.Count > 0)
        {
            findings.Add(FindingKinds.ColumnNotRecognised,
                $"“{table.Title}”有 {unknown.Count} 列没有认出含义：{string.Join('、', unknown)}", table.Block.Title?.At);
        }
        NameFiguresWithoutHeader(table);
    }

    /// <summary>A figure in a column without any label: a row that is too long, or a stray one beside the table.</summary>
    private void NameFiguresWithoutHeader(ReadTable table)
    {
        var bare = Enumerable.Range(0, table.Columns.Count)
            .Where(column => table.Columns[column] is { Description: null, Column.Header.Count: 0 }).ToList();
        var stray = table.Rows.SelectMany(row => bare.Where(column => !table.IsLabelledAmount(row, column)).Select(column => row[column]))
            .Where(cell => AmountText.Read(cell.Text, out _) == AmountTextKind.Number).ToList();
        if (stray.Count > 0)
        {
            findings.Add(FindingKinds.ColumnNotRecognised,
                $"“{table.Title}”没有表头的列里有 {stray.Count} 个数字，例如“{stray[0].Text}”，没有换算", stray[0].Position);
        }
    }

    /// <summary>Rows that print the kind of an indicator where its name belongs, and so stand one column off.</summary>
    private void NameShiftedRows(ReadTable table)
    {
        var indicator = table.Columns.ToList().FindIndex(column => column.Column.Key == "indicator");
        if (table.Description.Slug != Performance.Description.Slug || indicator < 0)
            return;
        var shifted = table.Rows.Where(row => PerformanceRows.IsIndicatorKind(row[indicator].Text)).ToList();
        if (shifted.Count > 0)
        {
            findings.Add(FindingKinds.RowShifted,
                $"“{table.Title}”有 {shifted.Count} 行在绩效指标栏写了“{shifted[0][indicator].Text}”，其后各格整体右移一列",
                shifted[0][indicator].Position);
        }
    }

    /// <summary>The same table in several files: equal copies are one, different ones are a finding and all stay.</summary>
    private void NameDisagreements()
    {
        foreach (var group in _tables.GroupBy(table => (table.Table.Slug, table.Table.Scope)).ToList())
        {
            var kept = new List<List<(TableBlock Block, DisclosureTable Table)>>();
            foreach (var copies in group.GroupBy(table => SourceOf(table.Block)).Select(copies => copies.ToList()))
            {
                if (kept.Exists(other => TableCopies.AreEqual(Tables(other), Tables(copies))))
                    _tables.RemoveAll(copies.Contains);
                else if (kept.Count > 0 && TableCopies.Difference(Tables(kept[0]), Tables(copies)) is { } difference)
                    findings.Add(FindingKinds.TablesDisagree, difference.Message, difference.At ?? copies[0].Table.TitleAt);
                if (_tables.Contains(copies[0]))
                    kept.Add(copies);
            }
        }
    }

    private static List<DisclosureTable> Tables(List<(TableBlock Block, DisclosureTable Table)> copies) =>
        copies.ConvertAll(copy => copy.Table);

    private static string? SourceOf(TableBlock block) => block.Grid.Position.SourceId;
}
