using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Reading;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>A file as somebody handed it in: its name, bytes and hash.</summary>
public sealed record IncomingFile(string Name, byte[] Bytes)
{
    public string Sha256 { get; } = FileStore.HashOf(Bytes);

    /// <summary>Guards and reads the file; exactly one of the two is null.</summary>
    public (OpenedFile? Opened, string? Refusal) Read(CancellationToken cancellation = default)
    {
        var outcome = DocumentReaders.Read(Name, Bytes, cancellation);
        return outcome.Document is { } document
            ? (new(this, new(Name, Sha256, document)) { Converted = outcome.Converted }, null)
            : (null, outcome.Refusal!.Sentence);
    }
}

/// <summary>What opening a file came to; exactly one of the two is null.</summary>
public readonly record struct LoadedFile(IncomingFile? File, string? Refusal);

/// <summary>A file of an import that is not in memory yet and may be opened more than once.</summary>
/// <param name="Folder">Files of one folder that name the same disclosure belong together.</param>
/// <param name="Shown">What messages call it: its path inside what was given.</param>
public sealed record ImportItem(string Folder, string Shown, Func<LoadedFile> Load)
{
    public static ImportItem Of(IncomingFile file) => new("", file.Name, () => new(file, null));
}
