using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Archives;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>A file of an import that is not opened, and why.</summary>
public sealed record RefusedFile(string Name, string Sentence);

/// <summary>The files that an import is given, those of ZIPs one by one; none is in memory yet.</summary>
public sealed class ImportFiles : IDisposable
{
    private readonly List<ImportItem> _items = [];
    private readonly List<RefusedFile> _refused = [];
    private readonly List<ArchivedFiles> _archives = [];

    public IReadOnlyList<ImportItem> Items => _items;

    /// <summary>The ZIPs that are not opened.</summary>
    public IReadOnlyList<RefusedFile> Refused => _refused;

    /// <summary>Adds a document, or the documents of a ZIP.</summary>
    /// <param name="folder">Files of one folder that name the same disclosure belong together.</param>
    /// <param name="shown">What messages call it.</param>
    /// <param name="archive">Begins the folders of what is in it, if it is a ZIP.</param>
    public void Add(string folder, string shown, string archive, Func<Stream> open)
    {
        if (IsArchive(open))
            AddArchive(shown, archive, open);
        else
            _items.Add(new(folder, shown, () => Load(Path.GetFileName(shown), open)));
    }

    /// <summary>The bytes of a file, or why it cannot be opened.</summary>
    public static LoadedFile Load(string name, Func<Stream> open)
    {
        try
        {
            using var file = open();
            // One byte more than allowed is enough for the guard to refuse it; the rest need not be in memory.
            var bytes = new byte[Math.Min(file.Length, UploadGuard.MaxFileBytes + 1L)];
            file.ReadExactly(bytes);
            return new(new(name, bytes), null);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new(null, "打不开文件。请检查路径和权限。");
        }
    }

    public void Dispose()
    {
        foreach (var archive in _archives)
            archive.Dispose();
    }

    private static bool IsArchive(Func<Stream> open)
    {
        try
        {
            using var file = open();
            return ArchivedFiles.Is(file);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Opening it for its content says why it cannot be.
            return false;
        }
    }

    private void AddArchive(string shown, string folder, Func<Stream> open)
    {
        try
        {
            var archive = ArchivedFiles.Open(open());
            _archives.Add(archive);
            _items.AddRange(archive.Files.Select(file => new ImportItem(
                $"{folder}/{file.Folder}", $"{shown}/{file.Path}", () => Load(file))));
            if (archive.Files.Count == 0)
                _refused.Add(new(shown, "压缩包里没有文件。请检查后重新打包。"));
        }
        catch (RefusedDocumentException refused)
        {
            _refused.Add(new(shown, refused.Refusal.Sentence));
        }
    }

    private static LoadedFile Load(ArchivedFile file)
    {
        try
        {
            return new(new(file.Name, file.Read()), null);
        }
        catch (RefusedDocumentException refused)
        {
            return new(null, refused.Refusal.Sentence);
        }
    }
}
