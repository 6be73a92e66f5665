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
                is { } sentence ? Refuse(sentence) : await act(services),
            cancellation);

    /// <summary>The same where a new database would be a mistake, as after starting in the wrong directory.</summary>
    public static Task<int> RunOnExistingAsync(Func<IServiceProvider, Task<int>> act, CancellationToken cancellation) =>
        RunUnpreparedAsync(
            async services =>
            {
                var db = services.GetRequiredService<DisclosureDbContext>();
                return (db.IsMissing() ?? await db.PrepareAsync(cancellation)) is { } sentence
                    ? Refuse(sentence)
                    : await act(services);
            },
            cancellation);

    /// <summary>Runs <paramref name="act"/> whatever the database is like.</summary>
    public static async Task<int> RunUnpreparedAsync(
        Func<IServiceProvider, Task<int>> act, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var builder = PortalHost.CreateBuilder([]);
        builder.AddPortalLogging();
        builder.AddPortalStorage();
        builder.AddPortalWorkflow();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return ExitCode.Refused;
    }
}
