using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Infrastructure;

namespace BudgetDisclosure.Web.Commands;

/// <summary>The portal's services without its server, for commands that use the database.</summary>
internal static class PortalScope
{
    /// <summary>Runs <paramref name="act"/> on an up-to-date database.</summary>
    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> act, CancellationToken cancellation)
    {
        var builder = PortalHost.CreateBuilder([]);
        builder.AddPortalLogging();
        builder.AddPortalStorage();
        builder.AddPortalWorkflow();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DisclosureDbContext>().BringUpToDateAsync(cancellation);
        return await act(scope.ServiceProvider);
    }
}
