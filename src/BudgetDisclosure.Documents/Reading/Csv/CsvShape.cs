using BudgetDisclosure.Documents.Reading.Text;

namespace BudgetDisclosure.Documents.Reading.Csv;

/// <summary>Tells delimited text from a text export of a Word file, and by which character it is delimited.</summary>
/// <remarks>
/// Delimited is a text most of whose records have the same number of delimiters. A text export begins its cells with
/// tabs, one to a line, and holds thousands separators (1,308.71): neither counts as evidence.
/// </remarks>
internal static class CsvShape
{
    private static readonly char[] Delimiters = [',', '\t', ';'];

    /// <summary>What is looked at; the beginning of a long file tells as much as all of it.</summary>
    private const int SampleLength = 200_000;

    private const int MinRecords = 2;

    /// <summary>One in four: fewer blank first cells are usual in delimited text, more make an export.</summary>
    private const int LinesPerTabLed = 4;

    public static bool IsCsv(ReadOnlySpan<byte> bytes) => DelimiterOf(TextDecoding.Decode(bytes).Text) is not null;

    /// <summary>Null for text that is not delimited.</summary>
    public static char? DelimiterOf(string text)
    {
        var sample = text.Length <= SampleLength ? text : text[..SampleLength];
        if (IsLedByTabs(sample))
            return null;
        return Delimiters.Select(delimiter => (delimiter, Share: Evidence(sample, delimiter)))
            .Where(candidate => candidate.Share > 0)
            .OrderByDescending(candidate => candidate.Share)
            .Select(candidate => (char?)candidate.delimiter)
            .FirstOrDefault();
    }

    private static bool IsLedByTabs(string text)
    {
        var (lines, led) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines += line.IsWhiteSpace() ? 0 : 1;
            led += line is ['\t', ..] ? 1 : 0;
        }
        return led * LinesPerTabLed > lines;
    }

    /// <summary>The share of records with the usual number of delimiters; 0 where that proves nothing.</summary>
    private static double Evidence(string sample, char delimiter)
    {
        var records = Records(sample, delimiter);
        if (records.Count == 0)
            return 0;
        var usual = records.Where(record => record.Fields.Count > 1).GroupBy(record => record.Fields.Count)
            .OrderByDescending(same => same.Count()).ThenByDescending(same => same.Key).FirstOrDefault();
        if (usual is null || usual.Count() < MinRecords || !usual.Any(IsClear))
            return 0;
        var share = (double)usual.Count() / records.Count;
        // A single delimiter a line, or tabs, may stand in any text: they must be the rule.
        var needed = usual.Key == 2 || delimiter == '\t' ? 0.8 : 0.5;
        return share >= needed ? share : 0;
    }

    /// <summary>The records up to one beyond the bounds: an open quotation mark, an endless line.</summary>
    private static List<CsvRecord> Records(string sample, char delimiter)
    {
        var records = new List<CsvRecord>();
        try
        {
            foreach (var record in CsvRecords.Of(sample, delimiter).Where(record => !record.IsBlank))
                records.Add(record);
        }
        catch (RefusedDocumentException)
        {
            // What came before tells the delimiter; the reader refuses the file, or it is no CSV.
        }
        return records;
    }

    /// <summary>A record none of whose delimiters can be a thousands separator.</summary>
    private static bool IsClear(CsvRecord record)
    {
        for (var i = 1; i < record.Fields.Count; i++)
        {
            if (record.Fields[i - 1] is [.., >= '0' and <= '9']
                && record.Fields[i] is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ..])
                return false;
        }
        return true;
    }
}
