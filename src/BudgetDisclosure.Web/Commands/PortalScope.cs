using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Infrastructure;

namespace BudgetDisclosure.Web.Commands;

/// <summary>The portal's services without its server, for commands that use the database.</summary>
internal static class PortalScope
{
    /// <summary>Runs <paramref name="act"/> on an up-to-date database, new if need be.</summary>
    public static Task<int> RunAsync(Func<IServiceProvider, Task<int>> act, CancellationToken cancellation) =>
        RunUnpreparedAsync(
            async services => await services.GetRequiredService<DisclosureDbContext>().PrepareAsync(cancellation)
                is { } trouble ? Refuse(services, trouble) : await act(services),
            cancellation);

    /// <summary>The same where a new database would be a mistake, as after starting in the wrong directory.</summary>
    public static Task<int> RunOnExistingAsync(Func<IServiceProvider, Task<int>> act, CancellationToken cancellation) =>
        RunUnpreparedAsync(
            async services =>
            {
                var db = services.GetRequiredService<DisclosureDbContext>();
                if (db.IsMissing() is { } sentence)
                    return CommandLine.End(sentence, ExitCode.Refused);
                return await db.PrepareAsync(cancellation) is { } trouble
                    ? Refuse(services, trouble)
                    : await act(services);
            },
            cancellation);

    /// <summary>Runs <paramref name="act"/> whatever the database is like.</summary>
    public static async Task<int> RunUnpreparedAsync(
        Func<IServiceProvider, Task<int>> act, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var builder = PortalHost.CreateBuilder([]);
        if (WrongSettings.Find(builder.Configuration) is { } wrong)
            return CommandLine.End(wrong, ExitCode.WrongUsage);
        builder.AddPortalLogging();
        builder.AddPortalStorage();
        builder.AddPortalWorkflow();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DisclosureDbContext>();
        try
        {
            return await act(scope.ServiceProvider);
        }
        catch (Exception exception) when (OperatorSentences.Of(exception, db) is not null)
        {
            return CommandLine.End(OperatorSentences.Of(exception, db)!, ExitCode.Refused);
        }
    }

    private static int Refuse(IServiceProvider services, DatabaseTrouble trouble) =>
        CommandLine.End(trouble.ForOperator(services.GetRequiredService<DisclosureDbContext>()), ExitCode.Refused);
}
