namespace BudgetDisclosure.Documents.Reading.Pdf;

/// <summary>What reading one file may cost. Counts, and refuses with a <see cref="PdfLimitException"/>.</summary>
/// <remarks>The largest genuine file known has 40 pages, 60,000 glyphs and 12,000 segments.</remarks>
internal sealed class ReadingBudget(CancellationToken cancellation)
{
    public const int MaxFileBytes = 50 * 1024 * 1024;
    public const int MaxStreamBytes = 32 * 1024 * 1024;
    public const int MaxDecodedBytes = 256 * 1024 * 1024;
    public const int MaxFilters = 4;
    public const int MaxNesting = 60;
    public const int MaxObjects = 500_000;
    public const int MaxValues = 4_000_000;

    /// <summary>Of one list or dictionary.</summary>
    public const int MaxItems = 1_000_000;

    public const int MaxPages = 600;
    public const int MaxOperators = 5_000_000;
    public const int MaxGlyphs = 3_000_000;
    public const int MaxSegments = 400_000;
    public const int MaxFormRuns = 3_000;
    public const int MaxFormDepth = 12;
    public const int MaxStateDepth = 500;

    /// <summary>
    /// Bytes of objects looked at, and entries of tables, each time they are: a file shares them at will.
    /// </summary>
    public const int MaxWork = 128 * 1024 * 1024;

    private const int OperatorsBetweenLooks = 4096;

    private long decoded;
    private long work;
    private int operators;
    private int values;
    private int glyphs;
    private int segments;
    private int formRuns;

    public void CountDecoded(int bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        Hold(decoded += bytes, MaxDecodedBytes, PdfBound.DecodedSize);
    }

    public void CountWork(int amount) => Hold(work += amount, MaxWork, PdfBound.Work);

    /// <summary>A value of an object that is kept while the file is read.</summary>
    public void CountValue() => Hold(++values, MaxValues, PdfBound.Objects);

    public void CountOperator()
    {
        if (++operators % OperatorsBetweenLooks == 0)
            cancellation.ThrowIfCancellationRequested();
        Hold(operators, MaxOperators, PdfBound.Operators);
    }

    public void CountGlyph() => Hold(++glyphs, MaxGlyphs, PdfBound.Glyphs);

    public void CountSegment() => Hold(++segments, MaxSegments, PdfBound.Segments);

    public void CountFormRun() => Hold(++formRuns, MaxFormRuns, PdfBound.FormRuns);

    /// <summary>Refuses what is more than the bound.</summary>
    public static void Hold(long value, long most, PdfBound bound)
    {
        if (value > most)
            throw new PdfLimitException(bound);
    }
}
