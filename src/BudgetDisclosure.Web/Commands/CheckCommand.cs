using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Reconciliation;
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
        var strict = new Option<bool>("--strict") { Description = "有错误时返回 1。" };
        var command = new Command("check", "读取、识别并检查一份公开文件。") { files, json, strict };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Check(parsed.GetRequiredValue(files), parsed.GetValue(json), parsed.GetValue(strict), cancellation)));
        return command;
    }

    private static int Check(string[] paths, bool asJson, bool strict, CancellationToken cancellation)
    {
        if (InputFiles.ReadAll(paths, cancellation) is not { } sources)
            return ExitCode.Refused;
        var disclosure = Recogniser.Recognise(sources);
        disclosure = disclosure with { Checks = Reconciler.Run(disclosure) };
        if (asJson)
            WriteJson(disclosure);
        else
            CheckSummary.Write(disclosure, Console.Out);
        if (disclosure.HasNothingRecognised())
        {
            Console.Error.WriteLine("没有认出预算公开的表格或说明。请确认是部门预算或决算公开文件。");
            return ExitCode.Refused;
        }
        return strict && (disclosure.Findings.Any(finding => finding.Kind.Severity == Severity.Error)
            || disclosure.Checks.Any(check => check is { Outcome: Outcome.Fails, Severity: not Severity.Hint }))
            ? ExitCode.Refused
            : ExitCode.Done;
    }

    private static void WriteJson(Disclosure disclosure)
    {
        using var output = Console.OpenStandardOutput();
        DisclosureJson.Write(disclosure, output);
        output.WriteByte((byte)'\n');
    }
}
