using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Archives;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Commands;

/// <summary>The files that an import is given: by name, in folders, in ZIPs; none is in memory yet.</summary>
/// <remarks>Files named one by one count as one folder: somebody put them together.</remarks>
internal sealed class ImportPaths : IDisposable
{
    private readonly List<ImportItem> _items = [];
    private readonly List<string> _refused = [];
    private readonly List<ArchivedFiles> _archives = [];

    private ImportPaths()
    {
    }

    public IReadOnlyList<ImportItem> Items => _items;

    /// <summary>A sentence for each ZIP that is not opened.</summary>
    public IReadOnlyList<string> Refused => _refused;

    public static ImportPaths Open(IEnumerable<string> paths)
    {
        var inputs = new ImportPaths();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                inputs.AddFolder(path);
            else
                inputs.AddFile(path, folder: "", Path.GetFileName(path));
        }
        return inputs;
    }

    public void Dispose()
    {
        foreach (var archive in _archives)
            archive.Dispose();
    }

    private void AddFolder(string root)
    {
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => (Path: file, Shown: Path.GetRelativePath(root, file)))
            .Where(file => !file.Shown.Split(Path.DirectorySeparatorChar).Any(DocumentNames.IsNone))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        foreach (var (path, shown) in files)
            AddFile(path, Path.GetDirectoryName(Path.GetFullPath(path))!, shown);
    }

    private void AddFile(string path, string folder, string shown)
    {
        if (IsArchive(path))
            AddArchive(path, shown);
        else
            _items.Add(new(folder, shown, () => InputFiles.Open(path)));
    }

    private static bool IsArchive(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return ArchivedFiles.Is(file);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Opening it for its content says why it cannot be.
            return false;
        }
    }

    private void AddArchive(string path, string shown)
    {
        try
        {
            var archive = ArchivedFiles.Open(File.OpenRead(path));
            _archives.Add(archive);
            _items.AddRange(archive.Files.Select(file => new ImportItem(
                $"{Path.GetFullPath(path)}/{file.Folder}", $"{shown}/{file.Path}", () => Load(file))));
            if (archive.Files.Count == 0)
                _refused.Add($"{shown}：压缩包里没有文件。请检查后重新打包。");
        }
        catch (RefusedDocumentException refused)
        {
            _refused.Add($"{shown}：{refused.Refusal.Sentence}");
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
