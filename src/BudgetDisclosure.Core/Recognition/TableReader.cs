using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>Recognises one cut table: which table it is, its columns, its rows.</summary>
internal sealed class TableReader(DocumentIdentity identity, SourceEdits edits, FindingList findings)
{
    /// <summary>The recognised table, or null where it must be kept as it is.</summary>
    public ReadTable? Read(TableBlock block)
    {
        var assigned = edits.TableOf(block) is { } slug ? TableCatalogue.Find(slug) : null;
        var table = Read(block, assigned);
        if (table is null && assigned is not null)
        {
            findings.Add(FindingKinds.AssignmentDoesNotFit,
                $"“{block.Title?.Text ?? block.SheetName}”指定为“{assigned.Title}”，但表头对不上，没有采用", FirstCell(block));
        }
        return table;
    }

    private ReadTable? Read(TableBlock block, TableDescription? assigned)
    {
        var width = Width(block);
        var (description, match, paths) = Identify(block, width, assigned);
        if (description is null || match is null || !match.Suffices(description)
            || (description.Stage ?? identity.Stage) != identity.Stage)
            return null;
        var columns = Columns(match, paths);
        var rows = RowsOf(block, columns.Count);
        var table = new ReadTable(block, description, match, columns, rows) { Unplaced = UnplacedRows(block, columns.Count) };
        return CodesAreOfAnotherClassification(table) ? null : table;
    }

    /// <summary>True where codes are printed and every one of them belongs to the other classification.</summary>
    private static bool CodesAreOfAnotherClassification(ReadTable table)
    {
        if (table.Description.Rows is not (RowIdentity.FunctionCode or RowIdentity.EconomicCode))
            return false;
        var code = table.Columns.ToList().FindIndex(column => column.Description?.Kind is ColumnKind.Code or ColumnKind.CodePart);
        if (code < 0)
            return false;
        var printed = table.Rows.Select(row => row[code].Text).Where(text => text.Length >= 3 && text.All(char.IsAsciiDigit)).ToList();
        return printed.Count > 0 && printed.TrueForAll(text => table.Description.Rows == RowIdentity.FunctionCode
            ? EconomicCode.TryParse(text, out _) && !FunctionCode.TryParse(text, out _)
            : FunctionCode.TryParse(text, out _) && !EconomicCode.TryParse(text, out _));
    }

    /// <summary>The grid as it stands, every row as wide as the widest.</summary>
    public static UnrecognisedTable Keep(TableBlock block)
    {
        var width = Width(block);
        var lines = block.Meta.Select(line => (IReadOnlyList<string>)[line.Text]);
        var grid = block.Header.Concat(block.Numbering).Concat(block.Body)
            .Select(row => (IReadOnlyList<string>)[.. Cells(row, width, HeadedWidth(block, width), block.Grid.SpansKnown).Select(cell => cell.Text)])
            .Concat(block.Notes.Select(note => (IReadOnlyList<string>)[note.Text]));
        var title = block.Title?.Text ?? block.SheetName;
        return new UnrecognisedTable(title, block.Title?.At ?? FirstCell(block), [.. lines, .. grid])
        {
            Hidden = block.Hidden,
            Doubts = block.Grid.Doubts,
        };
    }

    /// <summary>
    /// As a person said, else by title; where nothing above the table is a title, by a header that fits one table alone and in every column.
    /// </summary>
    private (TableDescription?, HeaderMatch?, string[][]) Identify(TableBlock block, int width, TableDescription? assigned)
    {
        if ((assigned ?? (block.Title is { } title ? TableCatalogue.ByTitle(title.Text, identity.Stage) : null)) is { } named)
        {
            var (match, paths) = MatchHeader(block, width, named);
            if (match is null && block.Header.Count > 0)
                findings.Add(FindingKinds.HeaderUnclear, $"“{block.Title?.Text ?? named.Title}”的表头各级无法对应", FirstCell(block));
            return (named, match, paths);
        }
        if (block.Title is not null)
            return (null, null, []);
        if (block.Grid.Name is { } sheet && TableCatalogue.ByTitle(sheet, identity.Stage) is { } onTab)
        {
            var (match, paths) = MatchHeader(block, width, onTab);
            if (match?.Suffices(onTab) == true)
            {
                findings.Add(FindingKinds.TitleMissing, $"一张没有表名的表按工作表名“{sheet}”认出", FirstCell(block));
                return (onTab, match, paths);
            }
        }
        var fitting = TableCatalogue.All.Where(table => (table.Stage ?? identity.Stage) == identity.Stage)
            .Select(table => (Table: table, Fit: MatchHeader(block, width, table)))
            .Where(one => one.Fit.Match is { } match && match.Suffices(one.Table)
                && match.Columns.Count(column => column is not null) >= 3 && match.Columns.All(column => column is not null))
            .ToList();
        if (fitting is not [var only])
            return (null, null, []);
        findings.Add(FindingKinds.TitleMissing, $"一张没有表名的表按表头认作“{only.Table.Title}”", FirstCell(block));
        return (only.Table, only.Fit.Match, only.Fit.Paths);
    }

    private (HeaderMatch? Match, string[][] Paths) MatchHeader(TableBlock block, int width, TableDescription table)
    {
        if (block.Header.Count == 0)
            return (null, []);
        if (block.Grid.SpansKnown)
        {
            var known = HeaderLayout.OfKnownSpans(block.Header, width);
            return (HeaderMatch.Best(table, known, new(), identity.Year), known);
        }
        var rows = block.Header.Select(row => row.Cells.Select(cell => cell.Text).ToArray()).ToList();
        var headed = HeadedWidth(block, width);
        var readings = block.Grid.HeaderIsFlat
            ? HeaderGuess.OfLine(rows[0], headed, label => IsGroup(table, label))
            : HeaderGuess.OfRows(rows, headed);
        (HeaderMatch? Match, string[][] Paths) best = (null, []);
        var candidates = new ColumnCandidates();
        foreach (var paths in readings.Take(HeaderGuess.MaxReadings(width)))
        {
            string[][] whole = [.. paths, .. Enumerable.Repeat<string[]>([], width - headed)];
            var match = HeaderMatch.Best(table, whole, candidates, identity.Year);
            if (best.Match is null || match.Score > best.Match.Score)
                best = (match, whole);
        }
        return best;
    }

    /// <summary>True for a label that the table's columns have above their own.</summary>
    private static bool IsGroup(TableDescription table, string label)
    {
        var key = LabelText.Key(label);
        return table.Forms.SelectMany(form => form.Columns).Any(column =>
            column.Header.SkipLast(1).Any(above => LabelText.Key(above) == key)
            || column.Under is { } under && under.Matches(key));
    }

    private static List<ReadColumn> Columns(HeaderMatch match, string[][] paths)
    {
        var columns = new List<ReadColumn>(paths.Length);
        var unknown = 0;
        for (var i = 0; i < paths.Length; i++)
        {
            var description = match.Columns[i];
            var key = description?.Key ?? $"other-{++unknown}";
            var header = description is null && i > 0 && IsUnderSameLabel(paths, i, columns[i - 1]) ? [] : paths[i];
            columns.Add(new(new DisclosureColumn(key, header, description?.Entry), description));
        }
        return columns;
    }

    /// <summary>True for a column that a merged label of the column to the left reaches over: it has none of its own.</summary>
    private static bool IsUnderSameLabel(string[][] paths, int column, ReadColumn left) =>
        paths[column].SequenceEqual(paths[column - 1]) && (left.Description is not null || left.Column.Header.Count == 0);

    private List<List<SourceCell>> RowsOf(TableBlock block, int width)
    {
        var headed = HeadedWidth(block, width);
        var rows = new List<List<SourceCell>>(block.Body.Count);
        foreach (var row in block.Body)
        {
            if (IsUnplaced(block, row, headed))
            {
                findings.Add(FindingKinds.RowDoesNotFit,
                    $"“{block.Title?.Text}”的表头有 {headed} 列，这一行有 {row.Cells.Count} 格，金额没有换算", row.Cells[0].Position);
            }
            else if (block.OtherOrder.Contains(row))
            {
                findings.Add(FindingKinds.RowDoesNotFit,
                    $"“{block.Title?.Text}”中间重复的表头列序与前面不同，其下这一行的金额没有换算", row.Cells[0].Position);
            }
            rows.Add(Cells(row, width, headed, block.Grid.SpansKnown));
        }
        return rows;
    }

    private static HashSet<int> UnplacedRows(TableBlock block, int width)
    {
        var headed = HeadedWidth(block, width);
        return [.. Enumerable.Range(0, block.Body.Count)
            .Where(row => block.OtherOrder.Contains(block.Body[row]) || IsUnplaced(block, block.Body[row], headed))];
    }

    /// <summary>True for a row of a text export whose cells cannot be told to be under which label.</summary>
    private static bool IsUnplaced(TableBlock block, SourceRow row, int headed) =>
        !block.Grid.SpansKnown && row.Cells.Count != headed && !IsMergedLabel(row, headed);

    /// <summary>The columns that a text export's header has; a row with a cell too many does not widen it.</summary>
    private static int HeadedWidth(TableBlock block, int width)
    {
        if (block.Grid.SpansKnown)
            return width;
        var head = block.Grid.HeaderIsFlat ? block.Numbering : block.Header.Concat(block.Numbering);
        var widest = head.Max(row => (int?)row.Cells.Count);
        widest ??= block.Body.GroupBy(row => row.Cells.Count).MaxBy(group => group.Count())?.Key;
        return Math.Min(width, widest ?? width);
    }

    /// <summary>A row's cells by column; in a text export a label merged across leaves its row short in front.</summary>
    private static List<SourceCell> Cells(SourceRow row, int width, int headed, bool spansKnown)
    {
        var cells = new SourceCell?[width];
        if (spansKnown)
        {
            foreach (var cell in row.Cells)
            {
                if (cell.Column < width)
                    cells[cell.Column] = cell;
            }
        }
        else
        {
            var gap = IsMergedLabel(row, headed) ? headed - row.Cells.Count : 0;
            for (var i = 0; i < row.Cells.Count && i < width; i++)
                cells[i == 0 ? 0 : i + gap] = row.Cells[i];
        }
        return [.. cells.Select((cell, column) => cell is null ? Nothing(column) : Squeezed(cell))];
    }

    private static SourceCell Squeezed(SourceCell cell) => cell with { Text = LabelText.Squeeze(cell.Text) };

    private static SourceCell Nothing(int column) => new("", default, column);

    private static bool IsMergedLabel(SourceRow row, int width) =>
        row.Cells.Count > 1 && row.Cells.Count < width
        && LabelText.Key(row.Cells[0].Text) is { Length: > 0 } label
        && (label.EndsWith("合计") || label.EndsWith("总计") || label.EndsWith("小计"))
        && AmountText.Read(row.Cells[1].Text, out _) != AmountTextKind.Words;

    /// <summary>Blanks of a header hold a column's place; stray blanks beside the rows do not.</summary>
    private static int Width(TableBlock block)
    {
        var head = block.Grid.HeaderIsFlat ? block.Numbering : block.Header.Concat(block.Numbering);
        var body = block.Body.SelectMany(row => block.Grid.SpansKnown ? RowShape.Filled(row) : row.Cells);
        var widest = head.SelectMany(row => row.Cells).Concat(body).Max(cell => (int?)cell.Column + cell.ColumnSpan) ?? 0;
        return Math.Clamp(widest, 0, HeaderLayout.MaxColumns);
    }

    private static SourcePosition? FirstCell(TableBlock block) =>
        block.Header.Concat(block.Body).SelectMany(row => row.Cells).FirstOrDefault()?.Position;
}

/// <summary>A printed column with its meaning; null where the table's description has none for it.</summary>
internal sealed record ReadColumn(DisclosureColumn Column, ColumnDescription? Description);

/// <summary>A recognised table before its amounts are read: they need the unit, which another table may have to lend.</summary>
internal sealed record ReadTable(
    TableBlock Block,
    TableDescription Description,
    HeaderMatch Match,
    IReadOnlyList<ReadColumn> Columns,
    IReadOnlyList<List<SourceCell>> Rows)
{
    /// <summary>Rows that have more or fewer cells than the header: what their figures mean is not known.</summary>
    public IReadOnlySet<int> Unplaced { get; init; } = new HashSet<int>();

    /// <summary>The printed title without a heading's number; the description's where none is printed.</summary>
    public string Title => Block.Title is { } title ? WithoutNumber(title.Text) : Block.Grid.Name ?? Description.Title;

    /// <summary>True for a number beside a label of the form's own lines (年度资金申请总额), in whatever column.</summary>
    public bool IsLabelledAmount(List<SourceCell> cells, int column) =>
        Match.Form.AmountLabels is { } labels
        && AmountText.Read(cells[column].Text, out _) == AmountTextKind.Number
        && cells.Take(column).LastOrDefault(cell => cell.Text.Length > 0) is { } label
        && labels.Matches(LabelText.Key(label.Text));

    public static string WithoutNumber(string title) =>
        HeadingText.Parse(title) is { Title.Length: > 0 } heading ? heading.Title : title;
}
