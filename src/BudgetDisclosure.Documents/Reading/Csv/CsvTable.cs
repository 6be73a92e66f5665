using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Text;

namespace BudgetDisclosure.Documents.Reading.Csv;

/// <summary>Reads comma- or tab-separated values in UTF-8 or GB18030 as one table; quoted cells may hold anything.</summary>
/// <remarks>Positions count records, as a spreadsheet that opens the file does. Blank cells are left out.</remarks>
internal static class CsvTable
{
    /// <summary>A county's roster has some hundred rows of ten cells.</summary>
    public const int MaxCells = 1_000_000;

    public static SourceDocument Read(ReadOnlySpan<byte> bytes)
    {
        var (text, complete) = TextDecoding.Decode(bytes);
        var rows = new Records(text).ToRows();
        var blocks = rows.Count == 0 ? [] : (SourceBlock[])[new SourceTable(rows, SourcePosition.OfTableCell(1, 1, 1))];
        return new(SourceFormat.Text, blocks)
        {
            Findings = complete ? [] : [new(FindingKinds.Encoding, "文本编码有无法识别的字节，已用“�”代替")],
        };
    }

    private sealed class Records(string text)
    {
        private readonly char _separator = SeparatorOf(text);
        private readonly List<SourceRow> _rows = [];
        private readonly StringBuilder _cell = new();
        private List<SourceCell> _cells = [];
        private int _column;
        private int _read;

        public List<SourceRow> ToRows()
        {
            for (var i = 0; i < text.Length; i++)
            {
                var character = text[i];
                if (character == '"' && string.IsNullOrWhiteSpace(_cell.ToString()))
                    i = TakeQuoted(i + 1);
                else if (character == _separator)
                    EndCell();
                else if (character is '\n')
                    EndRow();
                else if (character is not '\r')
                    _cell.Append(character);
            }
            if (_cell.Length > 0 || _column > 0)
                EndRow();
            return _rows;
        }

        /// <summary>The index of the closing quotation mark, or of the last character.</summary>
        private int TakeQuoted(int from)
        {
            _cell.Clear();
            for (var i = from; i < text.Length; i++)
            {
                if (text[i] != '"')
                    _cell.Append(text[i]);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    _cell.Append(text[i++]);
                else
                    return i;
            }
            return text.Length - 1;
        }

        private void EndCell()
        {
            var printed = _cell.ToString();
            _cell.Clear();
            _column++;
            if (++_read > MaxCells)
                throw new RefusedDocumentException(new("too-many-cells", $"文件的单元格超过 {MaxCells} 个，请删去多余内容。"));
            if (!string.IsNullOrWhiteSpace(printed))
                _cells.Add(new(printed, SourcePosition.OfTableCell(1, _rows.Count + 1, _column), _column - 1));
        }

        private void EndRow()
        {
            EndCell();
            _rows.Add(new(_cells));
            _cells = [];
            _column = 0;
        }

        private static char SeparatorOf(string text)
        {
            var end = text.IndexOf('\n');
            var first = end < 0 ? text : text[..end];
            return first.Contains('\t') && !first.Contains(',') ? '\t' : ',';
        }
    }
}
