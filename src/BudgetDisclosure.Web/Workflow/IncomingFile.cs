using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Reading;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>A file as somebody handed it in: its name, bytes and hash.</summary>
public sealed record IncomingFile(string Name, byte[] Bytes)
{
    public string Sha256 { get; } = FileStore.HashOf(Bytes);

    /// <summary>Guards and reads the file; exactly one of the two is null.</summary>
    public (NamedSource? Source, string? Refusal) Read(CancellationToken cancellation = default)
    {
        var outcome = DocumentReaders.Read(Name, Bytes, cancellation);
        return outcome.Document is { } document
            ? (new(Name, Sha256, document), null)
            : (null, outcome.Refusal!.Sentence);
    }
}
