namespace BudgetDisclosure.Data;

/// <summary>A directory of the portal cannot be used as it must be: gone, full, read-only, or no directory.</summary>
/// <param name="path">The directory, or the file in it.</param>
/// <param name="cause">What the system said.</param>
public sealed class StorageException(string path, Exception cause) : Exception($"{path}: {cause.Message}", cause)
{
    public string Path { get; } = path;

    /// <summary>True for what the system says of files and directories, whatever else it calls them.</summary>
    public static bool IsCausedBy(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
