using BudgetDisclosure.Data;

namespace BudgetDisclosure.Web.Workflow.Visitors;

/// <summary>Erases visitors' contacts when their time is over, as long as the portal runs.</summary>
internal sealed partial class ContactErasure(
    IServiceScopeFactory scopes, ILogger<ContactErasure> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>A portal that has just started has better things to do, and may be about to be restored.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, stoppingToken);
        using var timer = new PeriodicTimer(Interval);
        do
        {
            await RunAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var feedback = scope.ServiceProvider.GetRequiredService<VisitorFeedback>();
            if (await feedback.EraseOldContactsAsync(cancellation) is > 0 and var count)
                SayErased(count);
        }
        catch (Exception trouble) when (DatabaseTroubles.Of(trouble) is not null)
        {
            // The portal says elsewhere that its database is away or not migrated; the next hour does it.
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} contacts of visitors were erased: their time is over.")]
    private partial void SayErased(int count);
}
