using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Tests.Commands;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests.Crashes;

/// <summary>A command of the built program that SIGKILL ends.</summary>
internal static class KilledCommand
{
    /// <summary>What a process ends with that SIGKILL ended: 128 + 9.</summary>
    public const int Killed = 137;

    /// <param name="step">The last part of a diagnostic event's name, and which of them: <c>TransactionCommitted:1</c>.</param>
    public static async Task<CommandResult> RunAsync(
        Portal portal, string step, IncomingFile? file, params string[] arguments)
    {
        using var program = new CommandProcess(
        [
            .. portal.Environment,
            ("DOTNET_STARTUP_HOOKS", typeof(PostgresServer).Assembly.Location),
            ("KILL_AT", step),
        ]);
        if (file is not null)
            program.Put(file.Name, file.Bytes);
        return await program.RunAsync(arguments);
    }

    /// <summary>Killed from outside after a time; done before that, it ends by itself.</summary>
    public static async Task<CommandResult> RunAsync(
        Portal portal, TimeSpan life, IncomingFile file, params string[] arguments)
    {
        using var program = new CommandProcess([.. portal.Environment]);
        program.Put(file.Name, file.Bytes);
        using var process = program.Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await Task.Delay(life);
        process.Kill();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
