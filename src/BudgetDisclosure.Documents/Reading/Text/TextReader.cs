using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Text;

/// <summary>
/// Reads a text export of a Word file: a cell begins with a tab, an empty line ends a row, cells merged across are
/// printed once and cells merged down leave blanks. Tables that lost their tabs stand one cell per line.
/// </summary>
/// <remarks>Form seen in the exports of county offices' .doc files, Hebei 2018 and 2019.</remarks>
public sealed class TextReader : IDocumentReader
{
    /// <summary>The guard's limits for sheets hold for text tables too.</summary>
    private const int MaxColumns = 512;

    private const int MaxLines = 1_000_000;

    /// <summary>A longer text is no cell or paragraph of a disclosure; a worksheet cell could not hold it.</summary>
    private const int MaxTextLength = 32_767;

    /// <summary>A cell of more lines than this is no cell but text that follows a table.</summary>
    private const int MaxCellLines = 60;

    public SourceFormat Format => SourceFormat.Text;

    public SourceDocument Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var lines = Lines(bytes.Span, out var complete);
        if (lines.Length > MaxLines)
            throw new RefusedDocumentException(new("too-many-lines", $"文本超过 {MaxLines} 行，请按部门拆分后再上传。"));
        var blocks = new Reading(lines, cancellation).Blocks();
        return new SourceDocument(SourceFormat.Text, blocks)
        {
            Findings = complete ? [] : [new Finding(FindingKinds.Encoding, "文本编码有无法识别的字节，已用“�”代替")],
        };
    }

    /// <summary>The file's lines as positions count them, from 1, blank ones included.</summary>
    public static IReadOnlyList<string> Lines(ReadOnlySpan<byte> bytes) => Lines(bytes, out _);

    private static string[] Lines(ReadOnlySpan<byte> bytes, out bool complete)
    {
        (var text, complete) = TextDecoding.Decode(bytes);
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
    }

    private sealed class Reading(string[] lines, CancellationToken cancellation)
    {
        private readonly List<SourceBlock> _blocks = [];
        private List<SourceRow> _rows = [];
        private List<SourceCell> _cells = [];
        private int _cellLines;

        public List<SourceBlock> Blocks()
        {
            for (var i = 0; i < lines.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (LooseTable.Find(lines, i) is { } loose)
                {
                    EndTable();
                    _blocks.Add(loose.Table);
                    i = loose.End - 1;
                }
                else
                {
                    TakeLine(lines[i], i + 1);
                }
            }
            EndTable();
            return _blocks;
        }

        private void TakeLine(string line, int number)
        {
            if (line.Length > MaxTextLength)
                throw TooLong(number);
            if (line.StartsWith('\t'))
                AddCells(line, number);
            else if (line.Length == 0)
                EndRow();
            else if (IsRowOfItsOwn(line))
                AddRow(line, number);
            else if (GoesOnInCell(line))
                AddToLastCell(line, number);
            else
                AddParagraph(line, number);
        }

        /// <summary>A table pasted from a sheet: cells between tabs, a row per line.</summary>
        private bool IsRowOfItsOwn(string line)
        {
            var tabs = line.AsSpan().Count('\t');
            return tabs >= 2 || (tabs == 1 && _cells.Count == 0 && _rows.Count > 0 && _rows[^1].Cells.Count == 2);
        }

        private void AddRow(string line, int number)
        {
            EndRow();
            AddCells("\t" + line, number);
            EndRow();
        }

        private void AddCells(string line, int number)
        {
            foreach (var text in line[1..].Split('\t'))
            {
                if (_cells.Count >= MaxColumns)
                    throw new RefusedDocumentException(new("too-many-columns", $"第 {number} 行所在的表超过 {MaxColumns} 列，请检查制表符。"));
                _cells.Add(new SourceCell(text, SourcePosition.OfLine(number), _cells.Count));
            }
            _cellLines = 1;
        }

        /// <summary>Inside a row a line without a tab goes on with the last cell; a row of one cell is a line of its own.</summary>
        private bool GoesOnInCell(string line) =>
            _cells.Count > 1 && _cellLines < MaxCellLines && !string.IsNullOrWhiteSpace(line);

        private void AddToLastCell(string line, int number)
        {
            var last = _cells[^1];
            _cells[^1] = string.IsNullOrWhiteSpace(last.Text)
                ? last with { Text = line, Position = SourcePosition.OfLine(number) }
                : last with { Text = last.Text + "\n" + line };
            if (_cells[^1].Text.Length > MaxTextLength)
                throw TooLong(number);
            _cellLines++;
        }

        private static RefusedDocumentException TooLong(int number) =>
            new(new("text-too-long", $"第 {number} 行所在的段落或单元格超过 {MaxTextLength} 字，请分段后再上传。"));

        private void AddParagraph(string line, int number)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                EndRow();
                return;
            }
            EndTable();
            _blocks.Add(new SourceParagraph(line, SourcePosition.OfLine(number)));
        }

        private void EndRow()
        {
            if (_cells.Count == 0)
                return;
            _rows.Add(new SourceRow(_cells));
            _cells = [];
        }

        private void EndTable()
        {
            EndRow();
            if (_rows.Count == 0)
                return;
            if (_rows.Exists(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell.Text))))
                _blocks.Add(new SourceTable(_rows, _rows[0].Cells[0].Position) { SpansKnown = false });
            _rows = [];
        }
    }
}
