using Xunit;

namespace BudgetDisclosure.Testing.Docs;

/// <summary>A file of docs/ in the checkout that the tests were built from.</summary>
public static class DocFile
{
    /// <summary>Set to 1, a test writes its generated file instead of comparing it.</summary>
    private const string UpdateVariable = "UPDATE_DOCS";

    public static string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Fails, saying how to write it anew, where the file is not what the code makes of it now.</summary>
    public static void AssertGenerated(string name, string expected)
    {
        var path = PathOf(name);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            File.WriteAllText(path, expected);
        if (!File.Exists(path) || File.ReadAllText(path) != expected)
        {
            Assert.Fail($"docs/{name} is not what the code says. Write it anew, look at the difference and commit it: "
                + $"{UpdateVariable}=1 dotnet test tests/BudgetDisclosure.Core.Tests --filter FullyQualifiedName~Docs");
        }
    }

    private static string PathOf(string name) => Path.Combine(Root().FullName, "docs", name);

    /// <summary>The root of the checkout.</summary>
    public static DirectoryInfo Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BudgetDisclosure.sln")))
            folder = folder.Parent;
        return folder ?? throw new DirectoryNotFoundException("No BudgetDisclosure.sln above the test's own folder.");
    }
}
