using System.Text;

namespace BudgetDisclosure.Documents.Reading.Csv;

/// <summary>A record with the line that it begins in, from 1.</summary>
public readonly record struct CsvRecord(int Line, IReadOnlyList<string> Fields)
{
    /// <summary>True for an empty line and one of delimiters alone.</summary>
    public bool IsBlank => Fields.All(string.IsNullOrWhiteSpace);
}

/// <summary>Splits delimited text into records; a field in quotation marks may hold delimiters and line breaks.</summary>
/// <remarks>Source: RFC 4180. Quotation marks count only where a field begins with one, as in Excel.</remarks>
public sealed class CsvRecords(string text, char delimiter)
{
    private readonly StringBuilder field = new();
    private int at;
    private int line = 1;

    /// <exception cref="RefusedDocumentException">A record has more columns, or a field more characters, than any file may.</exception>
    public static IEnumerable<CsvRecord> Of(string text, char delimiter)
    {
        var records = new CsvRecords(text, delimiter);
        while (records.at < text.Length)
            yield return records.Next();
    }

    private CsvRecord Next()
    {
        var begins = line;
        var fields = new List<string>();
        do
        {
            if (fields.Count == CsvBounds.MaxColumns)
                throw CsvRefusals.TooManyColumns(begins);
            fields.Add(Field(begins));
        }
        while (Takes(delimiter));
        TakesLineBreak();
        return new(begins, fields);
    }

    private string Field(int begins)
    {
        field.Clear();
        if (Takes('"'))
            ReadQuoted(begins);
        while (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'))
            Add(text[at++], begins);
        return field.ToString();
    }

    private void ReadQuoted(int begins)
    {
        while (at < text.Length)
        {
            if (Takes('"') && (at >= text.Length || text[at] != '"'))
                return;
            if (TakesLineBreak())
                Add('\n', begins);
            else
                Add(text[at++], begins);
        }
    }

    private void Add(char c, int begins)
    {
        if (field.Length == CsvBounds.MaxTextLength)
            throw CsvRefusals.TextTooLong(begins);
        field.Append(c);
    }

    private bool Takes(char c)
    {
        if (at >= text.Length || text[at] != c)
            return false;
        at++;
        return true;
    }

    /// <summary>CR LF, LF or CR.</summary>
    private bool TakesLineBreak()
    {
        var isReturn = Takes('\r');
        if (!Takes('\n') && !isReturn)
            return false;
        line++;
        return true;
    }
}
