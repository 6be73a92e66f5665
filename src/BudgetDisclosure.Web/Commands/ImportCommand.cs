using System.CommandLine;
using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>import PATH… --county CODE</c>: files and folders, each disclosure in its own transaction.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = InputFiles.Argument("PATH", "文件或目录。");
        var given = new GivenOptions();
        var publish = new Option<bool>("--publish") { Description = "发布；不加时只检查。" };
        var dryRun = new Option<bool>("--dry-run") { Description = "只说明会做什么，不写入。" };
        var command = new Command("import", "导入公开文件。") { paths, publish, dryRun };
        foreach (var option in given.All)
            command.Add(option);
        command.SetAction((parsed, cancellation) =>
        {
            var mode = parsed.GetValue(publish) && !parsed.GetValue(dryRun) ? ImportMode.Publish : ImportMode.Validate;
            var request = new ImportRequest(
                parsed.GetRequiredValue(given.County), given.Read(parsed), mode, Publishing.Operator);
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
        var (files, allOpened) = Open(paths);
        var exit = allOpened ? ExitCode.Done : ExitCode.Refused;
        await foreach (var outcome in import.ImportAsync(files, request, cancellation))
        {
            if (outcome is ImportOutcome.Refused)
                exit = ExitCode.Refused;
            Report(outcome, request);
        }
        return exit;
    }

    private static (IReadOnlyList<IncomingFile> Files, bool AllOpened) Open(string[] paths)
    {
        var found = paths.SelectMany(FilesUnder).Select(InputFiles.Load).ToList();
        return ([.. found.OfType<IncomingFile>()], !found.Contains(null));
    }

    /// <summary>Hidden files and the lock files of office programs are no documents.</summary>
    private static IEnumerable<string> FilesUnder(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith('.') && !Path.GetFileName(file).StartsWith("~$"))
            .Order(StringComparer.Ordinal)
        : [path];

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
