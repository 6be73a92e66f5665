using System.Buffers;
using System.Text;

namespace BudgetDisclosure.Documents.Rendering.Csv;

/// <summary>Writes RFC 4180 rows as UTF-8 with a byte order mark, which Excel and WPS need to read Chinese.</summary>
/// <remarks>Holds one buffer, whatever the number of rows; every field passes <see cref="CsvText"/>.</remarks>
public sealed class CsvWriter(Stream stream) : IDisposable
{
    private const int BufferChars = 16 * 1024;

    private static readonly SearchValues<char> Quotable = SearchValues.Create(",\"\r\n");

    private readonly StreamWriter _output = new(stream, new UTF8Encoding(true), BufferChars, leaveOpen: true);

    private bool _inRow;

    public void Field(ReadOnlySpan<char> text)
    {
        if (_inRow)
            _output.Write(',');
        _inRow = true;
        if (text.ContainsAny(Quotable))
            WriteQuoted(text);
        else
            WriteMarked(text);
    }

    public void EndRow()
    {
        _output.Write("\r\n");
        _inRow = false;
    }

    /// <summary>A whole row. One blank field alone is quoted: an empty line is no row to most readers.</summary>
    public void Row(params ReadOnlySpan<string?> fields)
    {
        if (fields is [null or ""])
            _output.Write("\"\"");
        else
            foreach (var field in fields)
                Field(field);
        EndRow();
    }

    public void Dispose() => _output.Dispose();

    private void WriteQuoted(ReadOnlySpan<char> text)
    {
        _output.Write('"');
        if (text.Contains('"'))
            WriteMarked(text.ToString().Replace("\"", "\"\"", StringComparison.Ordinal));
        else
            WriteMarked(text);
        _output.Write('"');
    }

    private void WriteMarked(ReadOnlySpan<char> text)
    {
        if (CsvText.NeedsApostrophe(text))
            _output.Write('\'');
        _output.Write(text);
    }
}
