using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Commands;

/// <summary>The files that a command is given by name or in folders.</summary>
/// <remarks>Files named one by one count as one folder: somebody put them together.</remarks>
internal static class ImportPaths
{
    public static ImportFiles Open(IEnumerable<string> paths)
    {
        var files = new ImportFiles();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                AddFolder(files, path);
            else
                Add(files, path, folder: "", Path.GetFileName(path));
        }
        return files;
    }

    private static void AddFolder(ImportFiles inputs, string root)
    {
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => (Path: file, Shown: Path.GetRelativePath(root, file)))
            .Where(file => !file.Shown.Split(Path.DirectorySeparatorChar).Any(DocumentNames.IsNone))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        foreach (var (path, shown) in files)
            Add(inputs, path, Path.GetDirectoryName(Path.GetFullPath(path))!, shown);
    }

    private static void Add(ImportFiles files, string path, string folder, string shown) =>
        files.Add(folder, shown, archive: Path.GetFullPath(path), () => File.OpenRead(path));
}
