using System.CommandLine;
using BudgetDisclosure.Web.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>verify</c>: recomputes hashes, chains and facts; ends with 1 if anything does not agree.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var audit = new Option<string?>("--audit") { Description = "只核对一个文件：从“操作记录”下载的 CSV，逐条与审计记录比较。" };
        var command = new Command("verify", "核对全部散列值、发布链、事实和审计记录。") { audit };
        command.SetAction((parsed, cancellation) => PortalScope.RunOnExistingAsync(
            async services => parsed.GetValue(audit) is { } path
                ? await VerifyFileAsync(path, services, cancellation)
                : Report(await services.GetRequiredService<DatabaseVerification>().RunAsync(cancellation)),
            cancellation));
        return command;
    }

    private static async Task<int> VerifyFileAsync(string path, IServiceProvider services, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return CommandLine.End($"{path}：没有这个文件。", ExitCode.Refused);
        var (file, refusal) = AuditFile.Read(await File.ReadAllBytesAsync(path, cancellation));
        if (file is null)
            return CommandLine.End($"{path}：{refusal}", ExitCode.Refused);
        var report = await services.GetRequiredService<AuditFileVerification>().RunAsync(file, cancellation);
        foreach (var sentence in report.Defects)
            Console.Error.WriteLine(sentence);
        Console.Out.WriteLine(
            $"核对 {path} 中的审计记录 {file.Lines.Count} 条（{(file.Counties is { } counties ? $"{string.Join('、', counties)} 的摘录，其他的不在这个文件里" : "全部记录")}）："
            + $"{(report.Defects.Count == 0 ? "全部一致" : $"有 {report.Defects.Count} 处不一致")}。下载以后又记了 {report.Later} 条。");
        return report.Defects.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>Defects on standard error, the summary on standard output.</summary>
    public static int Report(VerificationReport report)
    {
        foreach (var sentence in report.Defects)
            Console.Error.WriteLine(sentence);
        foreach (var sentence in report.Withheld)
            Console.Out.WriteLine(sentence);
        Console.Out.WriteLine(
            $"核对文件 {report.Files} 个，发布 {report.Publications} 次（{report.Counties} 个县），公开内容 {report.Documents} 份，PDF {report.Reports} 份，"
            + $"事实 {report.Facts} 条，勾稽核对 {report.CheckRuns} 次，"
            + $"审计记录 {report.AuditEntries} 条：{(report.IsSound ? "全部一致" : $"有 {report.Defects.Count} 处不一致")}。");
        return report.IsSound ? ExitCode.Done : ExitCode.Refused;
    }
}
