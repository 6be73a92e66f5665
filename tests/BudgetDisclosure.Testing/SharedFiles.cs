using Xunit;

namespace BudgetDisclosure.Testing;

/// <summary>Public documents that stand beside the checkout in <c>../shared</c> and not in the repository.</summary>
public static class SharedFiles
{
    /// <summary>The folder, looked for beside every folder above the test's own; null where it is missing.</summary>
    public static string? Folder { get; } = Find();

    internal const string Missing =
        "The shared documents (folder “shared” beside the checkout) are missing; nothing was tested.";

    public static string PathOf(string name) =>
        Path.Combine(Folder ?? throw new InvalidOperationException("The shared folder is missing."), name);

    public static byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "samples")))
                return shared;
        }

        return null;
    }
}

/// <summary>A test on the shared documents; skipped, saying so, where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedFiles.Folder is null)
            Skip = SharedFiles.Missing;
    }
}

/// <summary>The same for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (SharedFiles.Folder is null)
            Skip = SharedFiles.Missing;
    }
}
