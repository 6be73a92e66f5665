namespace BudgetDisclosure.Web.Tests.Infrastructure;

/// <summary>A shell script that is started where LibreOffice would be.</summary>
internal static class StandInOffice
{
    /// <summary>Writes it into <paramref name="folder"/>; in it <c>$result</c> is the file that a conversion writes.</summary>
    public static string In(string folder, string script)
    {
        var path = Path.Combine(folder, "soffice");
        File.WriteAllText(path, $"#!/bin/sh\nfor original; do :; done\nresult=\"${{original%.doc}}.docx\"\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}

/// <summary>One small invented disclosure as an old Word file, and the same as LibreOffice was given it.</summary>
internal static class OldWordSample
{
    public static byte[] Doc { get; } = File.ReadAllBytes(PathOf("old-word.doc"));

    public static byte[] Docx { get; } = File.ReadAllBytes(DocxPath);

    public static string DocxPath => PathOf("old-word.docx");

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);
}
