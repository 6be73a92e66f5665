using System.CommandLine;
using BudgetDisclosure.Web.Backups;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>backup PATH</c> and <c>restore PATH</c>: database and files together, verified.</summary>
internal static class BackupCommands
{
    public static Command CreateBackup()
    {
        var path = Directory("备份到哪个目录；不存在，或者是空的。");
        var command = new Command("backup", "备份数据库和文件，网站不用停。") { path };
        command.SetAction((parsed, cancellation) => PortalScope.RunOnExistingAsync(
            async services => Report(
                await services.GetRequiredService<Backup>().WriteAsync(parsed.GetRequiredValue(path), cancellation),
                "已备份。", "已备份，但原库有不一致之处。"),
            cancellation));
        return command;
    }

    public static Command CreateRestore()
    {
        var path = Directory("备份所在的目录。");
        var command = new Command("restore", "把备份恢复到空的数据目录。") { path };
        command.SetAction((parsed, cancellation) => PortalScope.RunUnpreparedAsync(
            async services => Report(
                await services.GetRequiredService<Restore>().ReadAsync(parsed.GetRequiredValue(path), cancellation),
                "已恢复。", "已恢复，但备份有不一致之处。"),
            cancellation));
        return command;
    }

    private static Argument<string> Directory(string description) => new("PATH") { Description = description };

    private static int Report(CopyOutcome outcome, string sound, string damaged)
    {
        if (outcome.Refusal is { } refusal)
        {
            Console.Error.WriteLine(refusal);
            return ExitCode.Refused;
        }
        Console.Error.WriteLine(outcome.Report!.IsSound ? sound : damaged);
        return VerifyCommand.Report(outcome.Report);
    }
}
