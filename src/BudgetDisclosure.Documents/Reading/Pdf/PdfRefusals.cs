namespace BudgetDisclosure.Documents.Reading.Pdf;

/// <summary>Why a file cannot be read as a PDF.</summary>
internal enum PdfDamage
{
    /// <summary>No <c>%PDF-</c> within the first bytes.</summary>
    NotAPdf,

    /// <summary>Not even by looking for the objects could a page be found.</summary>
    NoPages,

    /// <summary>It opens only with a password.</summary>
    NeedsPassword,

    /// <summary>It is encrypted in a way that is not the standard one.</summary>
    UnknownEncryption,
}

/// <summary>What of a PDF is bounded.</summary>
internal enum PdfBound
{
    FileSize,
    Objects,
    Nesting,
    Filters,
    StreamSize,
    DecodedSize,
    Pages,
    Operators,
    Glyphs,
    Segments,
    FormRuns,
    FormDepth,
    StateDepth,
    Work,
}

/// <summary>A file that cannot be read.</summary>
internal sealed class PdfDamagedException(PdfDamage reason) : Exception($"The PDF cannot be read: {reason}.")
{
    public PdfDamage Reason { get; } = reason;
}

/// <summary>A file that asks for more than a genuine one does.</summary>
internal sealed class PdfLimitException(PdfBound bound) : Exception($"The PDF goes beyond a bound: {bound}.")
{
    public PdfBound Bound { get; } = bound;
}
