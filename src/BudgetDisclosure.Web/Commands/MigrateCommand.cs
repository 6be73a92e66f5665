using System.CommandLine;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Infrastructure;

namespace BudgetDisclosure.Web.Commands;

/// <summary><c>migrate</c>: brings the database up to date.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "更新数据库结构。");
        command.SetAction((_, cancellation) => PortalScope.RunUnpreparedAsync(
            async services =>
            {
                await services.GetRequiredService<DisclosureDbContext>().MigrateAsync(cancellation);
                Console.Error.WriteLine("数据库已是最新。");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
