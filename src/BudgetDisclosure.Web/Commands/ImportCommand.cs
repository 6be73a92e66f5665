using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>import PATH… --county CODE</c>: files, folders and ZIPs, each disclosure in its own transaction.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = InputFiles.Argument("PATH", "文件、文件夹或 ZIP 压缩包。");
        var given = new GivenOptions();
        var publish = new Option<bool>("--publish") { Description = "发布；不加时只检查。" };
        var dryRun = new Option<bool>("--dry-run") { Description = "只说明会做什么，不写入。" };
        var afterWithholding = new Option<bool>("--after-withholding") { Description = "已核对：以前屏蔽过的内容，新文件里的可以公开。" };
        var command = new Command("import", "导入公开文件。") { paths, publish, dryRun, afterWithholding };
        foreach (var option in given.All)
            command.Add(option);
        command.SetAction((parsed, cancellation) =>
        {
            var mode = parsed.GetValue(publish) && !parsed.GetValue(dryRun) ? ImportMode.Publish : ImportMode.Validate;
            var request = new ImportRequest(
                parsed.GetRequiredValue(given.County), given.Read(parsed), mode, Publishing.Operator)
            {
                IsAfterWithholding = parsed.GetValue(afterWithholding),
            };
            if (!parsed.GetValue(publish))
                Console.Error.WriteLine("没有加 --publish：只检查，不写入。");
            return PortalScope.RunAsync(
                services => ImportAsync(
                    services.GetRequiredService<DisclosureImport>(), parsed.GetRequiredValue(paths), request, cancellation),
                cancellation);
        });
        return command;
    }

    private static async Task<int> ImportAsync(
        DisclosureImport import, string[] paths, ImportRequest request, CancellationToken cancellation)
    {
        using var inputs = ImportPaths.Open(paths);
        foreach (var (name, sentence) in inputs.Refused)
            Console.Error.WriteLine($"{name}：{sentence}");
        var exit = inputs.Refused.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        var progress = new ImportProgress(Console.IsErrorRedirected ? null : Console.Error, inputs.Items.Count);
        await foreach (var outcome in import.ImportAsync(inputs.Items, request, progress, cancellation))
        {
            if (outcome is ImportOutcome.Refused)
                exit = ExitCode.Refused;
            progress.Clear();
            Report(outcome, request);
        }
        progress.Clear();
        return exit;
    }

    private static void Report(ImportOutcome outcome, ImportRequest request)
    {
        var names = string.Join("、", outcome.Names);
        switch (outcome)
        {
            case ImportOutcome.Refused refused:
                Console.Error.WriteLine($"{names}：{refused.Sentence}");
                break;
            case ImportOutcome.Accepted { Disclosure: var disclosure, Publication: var publication } accepted:
                if (accepted.CountyIsNew)
                    Console.Error.WriteLine($"县 {request.County} 未登记，按“{disclosure.County!.Name}”登记；"
                        + $"改名用 county add {request.County} 名称。");
                if (accepted.OtherCounty is { } other)
                    Console.Error.WriteLine($"{names}：注意，文件里的机构名以“{other}”开头，而 {request.County} 登记的是“{disclosure.County!.Name}”。请核对 --county。");
                foreach (var line in Problems(disclosure))
                    Console.Error.WriteLine($"{names}：{line}");
                Console.Error.WriteLine($"{names}：{Told(publication, request.Mode)}");
                if (publication.PdfTrouble is { } trouble)
                    Console.Error.WriteLine($"{names}：已发布，但没有生成 PDF，其他格式不受影响。{trouble}");
                Console.Out.WriteLine($"{publication.Address}\t{publication.Version}");
                break;
        }
    }

    private static string Told(PublicationOutcome publication, ImportMode mode) => (publication.IsNew, mode) switch
    {
        (false, _) => $"与现行第 {publication.Version} 版的文件相同，没有变化。",
        (true, ImportMode.Publish) => $"已发布第 {publication.Version} 版，{publication.Address}",
        _ => $"可以发布为第 {publication.Version} 版，{publication.Address}",
    };

    private static IEnumerable<string> Problems(Disclosure disclosure) => disclosure.Findings
        .Where(finding => finding.Kind.Severity != Severity.Hint)
        .Select(finding => finding.At is { } at
            ? $"{finding.Kind.Code} {finding.Message}（{SourcePlaces.InWords(at)}）" : $"{finding.Kind.Code} {finding.Message}");
}
