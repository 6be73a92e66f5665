namespace BudgetDisclosure.Documents.Reading;

/// <summary>Names of files and folders that systems leave beside documents.</summary>
public static class DocumentNames
{
    private static readonly string[] Left = ["__MACOSX", "Thumbs.db", "ehthumbs.db", "desktop.ini", "$RECYCLE.BIN"];

    /// <summary>True for hidden files, lock files of office programs and caches of systems: no documents.</summary>
    public static bool IsNone(string name) =>
        name is ['.', not '.', ..] || name.StartsWith("~$", StringComparison.Ordinal)
        || Left.Contains(name, StringComparer.OrdinalIgnoreCase);
}
