using BudgetDisclosure.Core.Proofs;

namespace BudgetDisclosure.Web.Workflow.Proofs;

/// <summary>What making the PDF once more came to.</summary>
public enum Repetition
{
    /// <summary>The same bytes as those stored.</summary>
    Same,

    /// <summary>Other bytes, though the renderer is of the same version.</summary>
    Differs,

    /// <summary>The renderer is of another version by now: the same bytes are not promised, and nothing was compared.</summary>
    OtherRenderer,

    /// <summary>Nothing was stored: it was published before PDFs were, or it cannot be printed.</summary>
    NotStored,

    /// <summary>What was stored went when something was withheld (屏蔽).</summary>
    Withheld,
}

/// <summary>A file made from a publication, read back and compared.</summary>
/// <param name="Format">pdf, docx</param>
/// <param name="Comparison">Null where nothing could be compared.</param>
/// <param name="Trouble">Why not, in a sentence; null where it was compared.</param>
public sealed record FormProof(string Format, DisclosureComparison? Comparison, string? Trouble);

/// <summary>What was found out about the files made from a publication (验证), and when.</summary>
public sealed record DisclosureProof
{
    /// <summary>UTC, whole seconds.</summary>
    public required DateTime MadeAt { get; init; }

    public required FormProof Pdf { get; init; }

    public required FormProof Docx { get; init; }

    public required Repetition Repetition { get; init; }

    /// <summary>Of the PDF that the address serves, in bytes; null where there is none.</summary>
    public required int? PdfSize { get; init; }

    /// <summary>The hash of the PDF that the address serves; null where there is none.</summary>
    public required string? PdfHash { get; init; }
}
