using System.CommandLine;
using BudgetDisclosure.Web.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>verify</c>: recomputes hashes, chains and facts; ends with 1 if anything does not agree.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "核对全部散列值、发布链、事实和审计记录。");
        command.SetAction((_, cancellation) => PortalScope.RunOnExistingAsync(
            async services => Report(
                await services.GetRequiredService<DatabaseVerification>().RunAsync(cancellation)),
            cancellation));
        return command;
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
