using System.Text.Encodings.Web;
using System.Text.Json;

namespace BudgetDisclosure.Data;

/// <summary>A withholding with what names its publication to people.</summary>
public sealed record JournaledWithholding(Withholding Withholding, string Address, int Version, string PublicationHash)
{
    /// <summary>The hash of the report stored at publication, where it goes too; null where none does.</summary>
    public string? Pdf { get; init; }

    /// <summary>The proposal that two people carried out by pages; null for the command.</summary>
    public Guid? Proposal { get; init; }

    public static JournaledWithholding Of(Publication publication, Withholding withholding, Guid? proposal = null) =>
        new(withholding, publication.Address, publication.Version, publication.PublicationHash)
        {
            Proposal = proposal,
            Pdf = withholding.Scope == Withholding.OfFile ? null : publication.PdfHash,
        };
}

/// <summary>Every act of withholding as a small file beside the database: <c>withholdings/{id}.json</c>.</summary>
/// <remarks>
/// Written whole before the act commits and never deleted. A backup older than a withholding knows nothing of it; these
/// files do, and so what was withheld does not come back with the backup. An act cut short after its file was written
/// is finished at the next start.
/// </remarks>
public sealed class WithholdingJournal(string root)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string _directory = Path.Combine(Path.GetFullPath(root), "withholdings");

    /// <summary>Writes the withholdings of one act; the file is called after the first.</summary>
    /// <exception cref="StorageException">The directory cannot be written to; nothing may be withheld then.</exception>
    public async Task WriteAsync(IReadOnlyList<JournaledWithholding> act, CancellationToken cancellation = default)
    {
        try
        {
            await WriteWholeAsync(act, cancellation);
        }
        catch (Exception trouble) when (StorageException.IsCausedBy(trouble))
        {
            throw new StorageException(_directory, trouble);
        }
    }

    private async Task WriteWholeAsync(IReadOnlyList<JournaledWithholding> act, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_directory);
        var path = Path.Combine(_directory, $"{act[0].Withholding.Id}.json");
        var temporary = $"{path}.{Guid.NewGuid():N}.part";
        await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
        {
            await JsonSerializer.SerializeAsync(file, act, Json, cancellation);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, path, overwrite: true);
        StorageSteps.Reached(StorageSteps.WithholdingWritten);
    }

    /// <summary>All of them, oldest first.</summary>
    /// <exception cref="InvalidDataException">A file is damaged: going on could show what was withheld.</exception>
    public async Task<IReadOnlyList<JournaledWithholding>> ReadAsync(CancellationToken cancellation = default)
    {
        if (!Directory.Exists(_directory))
            return [];
        var entries = new List<JournaledWithholding>();
        foreach (var path in Directory.EnumerateFiles(_directory, "*.json").Order(StringComparer.Ordinal))
            entries.AddRange(await ReadAsync(path, cancellation));
        return entries;
    }

    private static async Task<IReadOnlyList<JournaledWithholding>> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return (await JsonSerializer.DeserializeAsync<List<JournaledWithholding>>(file, Json, cancellation))!;
        }
        catch (JsonException trouble)
        {
            throw new InvalidDataException($"屏蔽记录 {path} 已损坏，读不了。请从备份中取回这个文件。", trouble);
        }
    }
}
