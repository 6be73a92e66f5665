using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Rendering;

namespace BudgetDisclosure.Web.Commands;

/// <summary>A disclosure written to a file in one of the formats that are rendered.</summary>
internal static class RenderedFile
{
    private static string Formats => string.Join("、", ReportRenderers.All.Select(renderer => renderer.Format));

    public static Option<string> FormatOption(string name)
    {
        var format = new Option<string>(name) { Description = $"格式：{Formats}。", Required = true };
        format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } given && ReportRenderers.Find(given) is null)
                result.AddError($"没有“{given}”这种格式，可用的有：{Formats}。");
        });
        return format;
    }

    /// <summary>Writes under a temporary name and renames: nobody finds half a file.</summary>
    public static int Write(Disclosure disclosure, IReportRenderer renderer, string output)
    {
        var path = Path.GetFullPath(output);
        var temporary = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            using (var file = File.Create(temporary))
                renderer.Render(disclosure, file);
            File.Move(temporary, path, overwrite: true);
            return ExitCode.Done;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"写不了 {path}：请检查目录是否存在、是否有写入权限。");
            return ExitCode.Refused;
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }
}
