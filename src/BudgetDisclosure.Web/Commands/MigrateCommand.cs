using System.CommandLine;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>migrate</c>: brings the database up to date.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "更新数据库结构。");
        command.SetAction((_, cancellation) => PortalScope.RunAsync(
            _ =>
            {
                Console.Error.WriteLine("数据库已是最新。");
                return Task.FromResult(ExitCode.Done);
            },
            cancellation));
        return command;
    }
}
