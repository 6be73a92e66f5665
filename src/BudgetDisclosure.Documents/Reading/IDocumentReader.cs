using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading;

/// <summary>Reads one format into a <see cref="SourceDocument"/>; knows nothing of budgets.</summary>
/// <remarks>Throws <see cref="RefusedDocumentException"/>, and nothing else, for a file it cannot or must not read.</remarks>
public interface IDocumentReader
{
    SourceFormat Format { get; }

    SourceDocument Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);
}
