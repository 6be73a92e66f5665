using System.CommandLine;

namespace BudgetDisclosure.Web.Commands;

/// <summary>The commands beside <c>serve</c>. Data goes to standard output, everything else to standard error.</summary>
internal static class CommandLine
{
    /// <summary>No verb, <c>serve</c>, or host settings alone (<c>--urls …</c>) mean the portal.</summary>
    public static bool IsServe(string[] args) =>
        args is [] || (!args.Any(IsQuestion) && (args[0] == "serve" || args[0].StartsWith("--")));

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("县级部门预算公开平台。不带命令时启动网站。")
        {
            new Command("serve", "启动网站（默认）。"),
            CheckCommand.Create(),
            ChecksCommand.Create(),
            FiguresCommand.Create(),
            ConvertCommand.Create(),
            TemplateCommand.Create(),
            CountyCommand.Create(),
            RosterCommand.Create(),
            ApprovalsCommand.Create(),
            StatisticsCommand.Create(),
            UserCommand.Create(),
            ImportCommand.Create(),
            RenderCommand.Create(),
            MigrateCommand.Create(),
            VerifyCommand.Create(),
            WithholdCommand.Create(),
            BackupCommands.CreateBackup(),
            BackupCommands.CreateRestore(),
            ReadPdfCommand.Create(),
        };
        CommandHelp.UseIn(root);
        var parsed = root.Parse(args);
        return parsed.Errors.Count > 0 ? Complain(parsed) : await parsed.InvokeAsync();
    }

    /// <summary>Says on standard error what the program ends on.</summary>
    public static int End(string sentence, int exit)
    {
        Console.Error.WriteLine(sentence);
        return exit;
    }

    private static bool IsQuestion(string arg) => arg is "--help" or "-h" or "-?" or "--version";

    /// <summary>The usage printed after an error is no data.</summary>
    private static int Complain(ParseResult parsed)
    {
        foreach (var sentence in UsageErrors.InChinese(parsed.Errors))
            Console.Error.WriteLine(sentence);
        Console.Error.WriteLine();
        CommandHelp.Write(parsed.CommandResult.Command, Console.Error);
        return ExitCode.WrongUsage;
    }
}
