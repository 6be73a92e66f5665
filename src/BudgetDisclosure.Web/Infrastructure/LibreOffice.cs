namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>Where LibreOffice is, which converts old Word files; the portal works without it.</summary>
internal static class LibreOffice
{
    /// <summary>The setting that says where it is; empty to do without.</summary>
    public const string Setting = "LibreOffice:Path";

    private static readonly string[] Names = ["soffice", "libreoffice"];

    /// <summary>The program: the one that the configuration names, else the first in PATH; null where there is none.</summary>
    public static string? Find()
    {
        var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        return Find(configuration[Setting], Environment.GetEnvironmentVariable("PATH"));
    }

    internal static string? Find(string? setting, string? path)
    {
        if (setting is not null)
            return File.Exists(setting) ? Path.GetFullPath(setting) : null;
        var folders = (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(_ => Names, (folder, name) => Path.GetFullPath(Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
