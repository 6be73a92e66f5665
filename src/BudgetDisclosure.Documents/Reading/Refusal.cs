using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading;

/// <summary>Why a file is not read: a stable code and a Chinese sentence with what, where and what to do.</summary>
public sealed record Refusal(string Code, string Sentence);

/// <summary>Carries a <see cref="Refusal"/> out of a reader; caught in <see cref="DocumentReaders"/>, never shown raw.</summary>
public sealed class RefusedDocumentException(Refusal refusal, Exception? inner = null)
    : Exception(refusal.Sentence, inner)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>What reading a file came to: a document, or a refusal.</summary>
public readonly record struct ReadingOutcome(SourceDocument? Document, Refusal? Refusal)
{
    /// <summary>What was read in place of the file, and what positions are of: an old Word file's .docx; else null.</summary>
    public byte[]? Converted { get; init; }
}
