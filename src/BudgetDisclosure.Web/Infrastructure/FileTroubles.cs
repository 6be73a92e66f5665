namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>Why a file or a directory cannot be written, in a sentence for the operator.</summary>
internal static class FileTroubles
{
    // errno of Linux; .NET hands it on as it is for what it has no exception of its own for.
    private const int NotADirectory = 20, IsADirectory = 21, NoSpace = 28, ReadOnly = 30, QuotaExceeded = 122;

    public static string InWords(string path, Exception trouble)
    {
        if (FileAmongParents(path) is { } file)
            return $"写不了 {path}：{file} 是文件，不是目录。请移走它，或者换一个目录。";
        return trouble.HResult switch
        {
            NoSpace or QuotaExceeded => $"写不了 {path}：{Full}",
            ReadOnly => $"写不了 {path}：所在的磁盘是只读的。请换一个地方，或者以可写方式挂载。",
            IsADirectory => OfDirectory(path),
            NotADirectory => $"写不了 {path}：路径中有一段不是目录。请核对路径。",
            _ when trouble is DirectoryNotFoundException => $"写不了 {path}：目录不存在。请先建立目录，或者核对路径。",
            _ when trouble is UnauthorizedAccessException => $"写不了 {path}：没有写入权限。请核对目录的所有者和权限。",
            _ => $"写不了 {path}：请检查目录是否存在、是否有写入权限。",
        };
    }

    public const string Full = "磁盘已满。请腾出空间后再试，已有的内容没有变化。";

    /// <summary>The sentence where a directory has the name of a file.</summary>
    public static string OfDirectory(string path) => $"写不了 {path}：这是目录，不是文件。请在后面写上文件名。";

    private static string? FileAmongParents(string path)
    {
        for (var part = Path.GetFullPath(path); part is not null; part = Path.GetDirectoryName(part))
        {
            if (File.Exists(part))
                return part;
        }
        return null;
    }
}
