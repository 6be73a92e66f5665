using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Documents.Marking;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>check FILE…</c>: reads, recognises and checks one disclosure; touches no database.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = InputFiles.Argument("FILE", "同一份预算或决算公开的一个或几个文件。");
        var json = new Option<bool>("--json") { Description = "输出 JSON。" };
        var strict = new Option<bool>("--strict") { Description = "读取有错误，或者有规则不符时返回 1；提示不算。" };
        var marked = new Option<string?>("--marked")
        {
            Description = "另存一份标出了问题的工作簿：有问题的格着色并加批注。只能用于一个 .xlsx 文件。",
            HelpName = "OUT.xlsx",
        };
        var command = new Command("check", "读取、识别并检查一份公开文件。") { files, json, strict, marked };
        command.Validators.Add(result =>
        {
            if (result.GetValue(marked) is not null && result.GetValue(files) is { Length: > 1 })
                result.AddError("--marked 一次只能标注一个文件。请逐个检查。");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Check(
            parsed.GetRequiredValue(files), parsed.GetValue(json), parsed.GetValue(strict), parsed.GetValue(marked), cancellation)));
        return command;
    }

    private static int Check(string[] paths, bool asJson, bool strict, string? marked, CancellationToken cancellation)
    {
        if (InputDisclosure.Read(paths, cancellation) is not var (disclosure, sources))
            return ExitCode.Refused;
        disclosure = disclosure with { Checks = Reconciler.Run(disclosure) };
        if (asJson)
            WriteJson(disclosure);
        else
            CheckSummary.Write(disclosure, Console.Out);
        if (disclosure.HasNothingRecognised())
            return CommandLine.End("没有认出预算公开的表格或说明。请确认是部门预算或决算公开文件。", ExitCode.Refused);
        if (marked is not null && Mark(paths[0], sources, disclosure, marked) is var exit and not ExitCode.Done)
            return exit;
        return strict && IsAtFault(disclosure) ? ExitCode.Refused : ExitCode.Done;
    }

    private static bool IsAtFault(Disclosure disclosure) =>
        disclosure.Findings.Any(finding => finding.Kind.Severity == Severity.Error)
        || disclosure.Checks.Any(check => check.IsFailure);

    private static int Mark(
        string path, IReadOnlyList<NamedSource> sources, Disclosure disclosure, string output)
    {
        if (sources is not [{ Document.Format: SourceFormat.Xlsx }])
            return CommandLine.End(
                $"{Path.GetFileName(path)} 不是 .xlsx 工作簿，不能标注。请在 WPS 或 Excel 中另存为 .xlsx 后再标注，或者按上面列出的位置逐处核对。",
                ExitCode.Refused);
        if (InputFiles.Load(path) is not { } file)
            return ExitCode.Refused;
        var notes = FaultNotes.Of(disclosure);
        var exit = RenderedFile.Write(MarkedWorkbook.Of(file.Bytes, notes), output);
        if (exit == ExitCode.Done)
            Console.Error.WriteLine($"标注了 {notes.DistinctBy(note => (note.Sheet, note.Row, note.Column)).Count()} 格，另存为 {output}。");
        return exit;
    }

    private static void WriteJson(Disclosure disclosure)
    {
        using var output = Console.OpenStandardOutput();
        DisclosureJson.Write(disclosure, output);
        output.WriteByte((byte)'\n');
    }
}
