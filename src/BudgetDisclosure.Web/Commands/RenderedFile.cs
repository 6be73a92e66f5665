using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Web.Infrastructure;

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

    public static int Write(Disclosure disclosure, IReportRenderer renderer, string output) =>
        Write(file => renderer.Render(disclosure, file), output);

    public static int Write(byte[] content, string output) => Write(file => file.Write(content), output);

    /// <summary>Writes under a temporary name and renames: nobody finds half a file.</summary>
    public static int Write(Action<Stream> write, string output)
    {
        var path = Path.GetFullPath(output);
        if (Directory.Exists(path))
            return CommandLine.End(FileTroubles.OfDirectory(path), ExitCode.Refused);
        var temporary = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            using (var file = File.Create(temporary))
                write(file);
            File.Move(temporary, path, overwrite: true);
            return ExitCode.Done;
        }
        catch (RenderingException trouble)
        {
            return CommandLine.End(trouble.Message, ExitCode.Refused);
        }
        catch (Exception trouble) when (StorageException.IsCausedBy(trouble))
        {
            return CommandLine.End(FileTroubles.InWords(path, trouble), ExitCode.Refused);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }
}
