using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading.Json;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Commands;

/// <summary>
/// <c>convert FILE… --to FORMAT --out PATH</c>: prints what was recognised, or what a disclosure document holds; touches
/// no database.
/// </summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var files = InputFiles.Argument("FILE", "同一份预算或决算公开的一个或几个文件；或者本平台的一份 JSON 文档。");
        var to = RenderedFile.FormatOption("--to");
        var output = new Option<string>("--out") { Description = "写到哪个文件。", Required = true };
        var command = new Command("convert", "读取公开文件并转成另一种格式。") { files, to, output };
        command.SetAction((parsed, cancellation) => Task.FromResult(Convert(
            parsed.GetRequiredValue(files), ReportRenderers.Find(parsed.GetRequiredValue(to))!,
            parsed.GetRequiredValue(output), cancellation)));
        return command;
    }

    private static int Convert(string[] paths, IReportRenderer renderer, string output, CancellationToken cancellation)
    {
        if (ReadDisclosure(paths, cancellation) is not { } disclosure)
            return ExitCode.Refused;
        if (disclosure.HasNothingRecognised())
        {
            Console.Error.WriteLine("没有认出预算公开的表格或说明，没有可以转换的内容。");
            return ExitCode.Refused;
        }
        return RenderedFile.Write(disclosure, renderer, output);
    }

    /// <summary>
    /// What the files say, or what a disclosure document says that was read from files before; null after saying on
    /// standard error what was refused.
    /// </summary>
    private static Disclosure? ReadDisclosure(string[] paths, CancellationToken cancellation)
    {
        if (paths is [var path] && File.Exists(path) && InputFiles.Open(path).File is { } file && DisclosureFile.IsOne(file.Bytes))
        {
            var (disclosure, refusal) = DisclosureFile.Read(file.Bytes);
            if (refusal is not null)
                Console.Error.WriteLine($"{file.Name}：{refusal}");
            return disclosure;
        }
        return InputFiles.ReadAll(paths, cancellation) is { } sources ? Recogniser.Recognise(sources) : null;
    }
}
