using System.CommandLine;

namespace BudgetDisclosure.Web.Commands;

/// <summary>The commands beside <c>serve</c>. Data goes to standard output, everything else to standard error.</summary>
internal static class CommandLine
{
    /// <summary>No verb, <c>serve</c>, or host settings alone (<c>--urls …</c>) mean the portal.</summary>
    public static bool IsServe(string[] args) =>
        args is [] or ["serve", ..] || (args[0].StartsWith("--") && args[0] is not ("--help" or "--version"));

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("县级部门预算公开平台。不带命令时启动网站。")
        {
            new Command("serve", "启动网站（默认）。"),
            CheckCommand.Create(),
            ConvertCommand.Create(),
            CountyCommand.Create(),
            RosterCommand.Create(),
            ImportCommand.Create(),
            RenderCommand.Create(),
            MigrateCommand.Create(),
            VerifyCommand.Create(),
            BackupCommands.CreateBackup(),
            BackupCommands.CreateRestore(),
        };
        var parsed = root.Parse(args);
        var exit = await parsed.InvokeAsync(new() { Error = Console.Error, Output = Output(parsed) });
        return parsed.Errors.Count > 0 ? ExitCode.WrongUsage : exit;
    }

    /// <summary>The usage printed after an error is no data.</summary>
    private static TextWriter Output(ParseResult parsed) => parsed.Errors.Count > 0 ? Console.Error : Console.Out;
}
