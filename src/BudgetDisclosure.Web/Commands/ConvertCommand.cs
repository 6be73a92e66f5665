using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>convert FILE… --to FORMAT --out PATH</c>: prints what was recognised; touches no database.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var files = InputFiles.Argument("FILE", "同一份预算或决算公开的一个或几个文件。");
        var to = new Option<string>("--to") { Description = $"格式：{Formats}。", Required = true };
        var output = new Option<string>("--out") { Description = "写到哪个文件。", Required = true };
        to.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } format && ReportRenderers.Find(format) is null)
                result.AddError($"没有“{format}”这种格式，可用的有：{Formats}。");
        });
        var command = new Command("convert", "读取公开文件并转成另一种格式。") { files, to, output };
        command.SetAction((parsed, cancellation) => Task.FromResult(Convert(
            parsed.GetRequiredValue(files), ReportRenderers.Find(parsed.GetRequiredValue(to))!,
            parsed.GetRequiredValue(output), cancellation)));
        return command;
    }

    private static string Formats => string.Join("、", ReportRenderers.All.Select(renderer => renderer.Format));

    private static int Convert(string[] paths, IReportRenderer renderer, string output, CancellationToken cancellation)
    {
        if (InputFiles.ReadAll(paths, cancellation) is not { } sources)
            return ExitCode.Refused;
        var disclosure = Recogniser.Recognise(sources);
        if (disclosure.HasNothingRecognised())
        {
            Console.Error.WriteLine("没有认出预算公开的表格或说明，没有可以转换的内容。");
            return ExitCode.Refused;
        }
        return WriteWhole(disclosure, renderer, Path.GetFullPath(output));
    }

    /// <summary>Writes under a temporary name and renames: nobody finds half a file.</summary>
    private static int WriteWhole(Disclosure disclosure, IReportRenderer renderer, string path)
    {
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
            File.Delete(temporary);
        }
    }
}
