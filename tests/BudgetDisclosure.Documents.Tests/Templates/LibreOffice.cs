using System.Diagnostics;

namespace BudgetDisclosure.Documents.Tests.Templates;

/// <summary>A workbook opened, reckoned and saved by LibreOffice, where the long tests run.</summary>
internal static class LibreOffice
{
    public static bool IsAsked => Environment.GetEnvironmentVariable("BUDGETDISCLOSURE_LONG") is "1";

    public static byte[] Recalculated(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("template").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "filled.xlsx"), workbook);
            var start = new ProcessStartInfo("soffice",
            [
                $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                "--outdir", Path.Combine(folder, "out"), Path.Combine(folder, "filled.xlsx"),
            ]) { RedirectStandardOutput = true, UseShellExecute = false };
            using var office = Process.Start(start)!;
            office.StandardOutput.ReadToEnd();
            office.WaitForExit();
            return File.ReadAllBytes(Path.Combine(folder, "out", "filled.xlsx"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
