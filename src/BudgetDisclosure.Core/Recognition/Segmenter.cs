using System.Text.RegularExpressions;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>
/// Cuts a read document into lines of text and tables with header, body and notes. Word tables, worksheets that hold
/// title, unit and notes in cells of their own, and tab-led lines are all the same to what follows.
/// </summary>
internal sealed partial class Segmenter
{
    private readonly List<Segment> _segments = [];
    private int _part;

    public static List<Segment> Cut(SourceDocument document)
    {
        var segmenter = new Segmenter();
        foreach (var block in document.Blocks)
        {
            if (block is SourceParagraph paragraph)
                segmenter.AddParagraph(paragraph);
            else
                new GridCutter(segmenter, (SourceTable)block, ++segmenter._part).Cut();
        }
        return segmenter._segments;
    }

    private void AddParagraph(SourceParagraph paragraph)
    {
        foreach (var text in Lines(paragraph.Text))
        {
            AddLine(new TextLine(text, paragraph.Position, _part)
            {
                AutomaticNumber = paragraph.AutomaticNumber,
                OutlineLevel = paragraph.OutlineLevel,
                Place = paragraph.Place,
            });
        }
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').SelectMany(MetaText.Parts).Where(line => line.Length > 0);

    /// <summary>A note right below a table belongs to it; every other line stands alone.</summary>
    private void AddLine(TextLine line)
    {
        if (_segments.LastOrDefault() is TableBlock table && (MetaText.IsNote(line.Text) || GoesOnNotes(table, line.Text)))
            table.Notes.Add(line);
        else
            _segments.Add(line);
    }

    /// <summary>Notes numbered 1. 2. 3. below a table.</summary>
    private static bool GoesOnNotes(TableBlock table, string text) =>
        table.Notes.Count > 0 && HeadingText.Parse(text) is { Rank: >= HeadingText.ItemRank, Ordinal: > 1 } item
        && item.Ordinal <= table.Notes.Count + 1;

    internal static bool IsTitleLike(string text) =>
        text.Length is > 2 and <= 60
        && !text.Contains('。', StringComparison.Ordinal)
        && !MetaText.IsNote(text)
        && (TableCatalogue.ByTitle(text) is not null || EndsAsTable().IsMatch(text));

    [GeneratedRegex(@"表\s*([（(].{0,20}[）)])?$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex EndsAsTable();

    /// <summary>Cuts one grid, in which several tables may stand below each other.</summary>
    private sealed class GridCutter(Segmenter owner, SourceTable grid, int part)
    {
        private readonly IReadOnlyList<SourceRow> _rows = grid.Rows;
        private bool _first = true;

        public void Cut()
        {
            var row = 0;
            while (row < _rows.Count)
                row = BeforeHeader(row);
        }

        private int BeforeHeader(int row)
        {
            var filled = RowShape.Filled(_rows[row]);
            if (filled.Count == 0)
                return row + 1;
            if (!grid.HeaderIsFlat && (IsLine(row, filled) || RowShape.IsMeta(filled) || RowShape.IsSignature(filled)))
            {
                AddLines(filled);
                return row + 1;
            }
            return CutTable(row);
        }

        /// <summary>A row of one text is a line, unless a header that it belongs to begins with it.</summary>
        private bool IsLine(int row, List<SourceCell> filled)
        {
            if (filled.Count != 1)
                return false;
            var text = LabelText.Squeeze(filled[0].Text);
            if (IsTitleLike(text) || MetaText.IsMeta(text) || MetaText.IsNote(text))
                return true;
            return Continued() is null || !RowShape.IsData(filled);
        }

        /// <summary>The table that a headerless grid may go on.</summary>
        private TableBlock? Continued() =>
            owner._segments.LastOrDefault() is TableBlock last && last.Grid != grid && last.Grid.Name == grid.Name
            && last.Notes.Count == 0 ? last : null;

        private void AddLines(List<SourceCell> filled)
        {
            foreach (var cell in filled)
            {
                foreach (var text in Lines(cell.Text))
                {
                    owner.AddLine(new TextLine(text, cell.Position, part)
                    {
                        FromGrid = true,
                        OpensSheet = _first && grid.Name is not null,
                    });
                    _first = false;
                }
            }
        }

        private int CutTable(int row)
        {
            var table = new TableBlock(grid, part) { Hidden = grid.Hidden };
            if (grid.SpansKnown && IndicatorForm.HeaderRow(_rows, row) is { } header)
            {
                table.Body.AddRange(_rows.Skip(row).Take(header - row).Where(line => RowShape.Filled(line).Count > 0));
                table.RowsAboveHeader = table.Body.Count;
                row = header;
            }
            row = TakeHeader(table, row);
            owner._segments.Add(table);
            while (row < _rows.Count)
            {
                var filled = RowShape.Filled(_rows[row]);
                if (filled.Count > 0 && EndsTable(table, row, filled))
                    return row;
                if (filled.Count > 0)
                    TakeBodyRow(table, _rows[row], filled);
                row++;
            }
            return row;
        }

        private int TakeHeader(TableBlock table, int row)
        {
            var first = row;
            var covered = 0;
            for (; row < _rows.Count && row - first < MaxHeaderRows; row++)
            {
                var filled = RowShape.Filled(_rows[row]);
                if (filled.Count == 0 && row < covered)
                {
                    // Cells merged down over a blank row still reach as far as the file says.
                    table.Header.Add(_rows[row]);
                    continue;
                }
                if (RowShape.IsNumbering(filled) && (!RowShape.IsBareNumbering(filled) || LinesFollow(row + 1)))
                {
                    table.Numbering.Add(_rows[row]);
                    if (grid.SpansKnown && RowShape.CodeParts(filled) is { Count: > 0 } parts)
                        table.Header.Add(new([.. parts.Select(part => part with { RowSpan = 1 })]));
                    return row + 1;
                }
                // What a header cell above is merged down over is header too, even 合计 alone.
                var isHeader = row == first ? !RowShape.IsData(filled) : row < covered || IsFurtherHeader(table, _rows[row], filled);
                if (grid.HeaderIsFlat ? row > first : !isHeader)
                    break;
                table.Header.Add(_rows[row]);
                covered = Math.Max(covered, row + filled.Max(cell => cell.RowSpan));
            }
            return row;
        }

        private bool IsFurtherHeader(TableBlock table, SourceRow row, List<SourceCell> filled) =>
            filled.Count > 0 && !(filled.Count == 1 && MetaText.IsNote(LabelText.Squeeze(filled[0].Text)))
            && RowShape.IsHeader(filled) && RowShape.IsUnderGroups(LastFilled(table.Header), row, grid.SpansKnown);

        private static SourceRow LastFilled(List<SourceRow> header) => header.FindLast(row => RowShape.Filled(row).Count > 0)!;

        /// <summary>Numbers alone count columns only where lines follow them; else they are amounts 1, 2, 3.</summary>
        private bool LinesFollow(int row)
        {
            while (row < _rows.Count && RowShape.Filled(_rows[row]).Count == 0)
                row++;
            return row < _rows.Count && RowShape.Filled(_rows[row]) is var next
                && !(next.Count == 1 && (MetaText.IsNote(LabelText.Squeeze(next[0].Text)) || IsTitleLike(LabelText.Squeeze(next[0].Text))));
        }

        private const int MaxHeaderRows = 8;

        /// <summary>A new title, or in a text export a line of its own, ends the table; notes do not.</summary>
        private bool EndsTable(TableBlock table, int row, List<SourceCell> filled)
        {
            if (filled.Count == 1)
            {
                var text = LabelText.Squeeze(filled[0].Text);
                if (MetaText.IsUnitOnly(text))
                    return HeaderFollows(row + 1);
                if (IsTitleLike(text) && HeaderFollows(row + 1))
                    return true;
                if (IsNoteLine(table, text))
                    return false;
                if (!grid.SpansKnown && Width(table) > 1
                    && (_rows[row].Cells.Count == 1 || MetaText.IsBrokenUnit(text)))
                {
                    return true;
                }
            }
            return RowShape.IsMeta(filled) && HeaderFollows(row + 1);
        }

        private static int Width(TableBlock table) => table.Header.Concat(table.Body.Take(1)).Max(row => (int?)row.Cells.Count) ?? 0;

        private bool HeaderFollows(int row)
        {
            for (var seen = 0; row < _rows.Count && seen < 4; row++)
            {
                var filled = RowShape.Filled(_rows[row]);
                if (filled.Count == 0)
                    continue;
                seen++;
                if (filled.Count > 1 && !RowShape.IsMeta(filled))
                    return RowShape.IsHeader(filled);
                if (filled.Count == 1 && RowShape.IsData(filled))
                    return false;
            }
            return false;
        }

        private void TakeBodyRow(TableBlock table, SourceRow row, List<SourceCell> filled)
        {
            var text = filled.Count == 1 ? LabelText.Squeeze(filled[0].Text) : "";
            if (IsNoteLine(table, text) || RowShape.IsSignature(filled))
                table.Notes.AddRange(filled.Select(cell => new TextLine(LabelText.Squeeze(cell.Text), cell.Position, part)));
            else if (MetaText.IsUnitOnly(text))
                table.Meta.Add(new TextLine(text, filled[0].Position, part) { FromGrid = true });
            else if (!RepeatsHeader(table, filled) && !(RowShape.IsNumbering(filled) && table.Numbering.Count > 0))
                AddBodyRow(table, row, filled);
        }

        /// <summary>What stands below a header printed again in another order is not under the labels of the first.</summary>
        private static void AddBodyRow(TableBlock table, SourceRow row, List<SourceCell> filled)
        {
            table.Body.Add(row);
            if (table.OtherOrder.Count > 0 || table.Header.Exists(header => SameTextsReordered(RowShape.Filled(header), filled)))
                table.OtherOrder.Add(row);
        }

        private static bool SameTextsReordered(List<SourceCell> header, List<SourceCell> row) =>
            header.Count > 2 && header.Count == row.Count
            && header.Select(cell => LabelText.Key(cell.Text)).Order(StringComparer.Ordinal)
                .SequenceEqual(row.Select(cell => LabelText.Key(cell.Text)).Order(StringComparer.Ordinal));

        /// <summary>A note, a sentence that says why the table is empty, or what goes on a note above it.</summary>
        private static bool IsNoteLine(TableBlock table, string text) =>
            text.Length > 0 && (MetaText.IsNote(text) || MetaText.IsDate(text) || MetaText.SaysNothingToShow(text)
                || (table.Notes.Count > 0 && text.Length > 8 && !IsTitleLike(text) && !MetaText.IsMeta(text)));

        private static bool RepeatsHeader(TableBlock table, List<SourceCell> filled) =>
            table.Header.Exists(header => SameTexts(RowShape.Filled(header), filled));

        private static bool SameTexts(List<SourceCell> header, List<SourceCell> row) =>
            header.Count > 1 && header.Count == row.Count
            && header.Zip(row).All(pair => LabelText.Key(pair.First.Text) == LabelText.Key(pair.Second.Text));
    }
}
