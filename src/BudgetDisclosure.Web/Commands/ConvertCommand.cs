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
        if (InputFiles.ReadAll(paths, cancellation) is not { } sources)
            return ExitCode.Refused;
        var disclosure = Recogniser.Recognise(sources);
        if (disclosure.HasNothingRecognised())
        {
            Console.Error.WriteLine("没有认出预算公开的表格或说明，没有可以转换的内容。");
            return ExitCode.Refused;
        }
        return RenderedFile.Write(disclosure, renderer, output);
    }
}
