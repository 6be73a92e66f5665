using BudgetDisclosure.Data;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>Looks for drafts whose time has come, as long as the portal runs.</summary>
internal sealed partial class ScheduledPublications(IServiceScopeFactory scopes, ILogger<ScheduledPublications> log)
    : BackgroundService
{
    /// <summary>What is due is public this much later at the latest, but for the time that publishing takes.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            await RunAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>What goes wrong is said and tried again: the time still stands in the database.</summary>
    private async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<DraftSchedule>().RunDueAsync(cancellation) is > 0 and var count)
                SayPublished(count);
        }
        catch (Exception trouble) when (DatabaseTroubles.Of(trouble) is not null)
        {
            // The portal says elsewhere that its database is away or not migrated.
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            SayFailed(trouble);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} drafts were published at the time set for them.")]
    private partial void SayPublished(int count);

    [LoggerMessage(LogLevel.Error, "Publishing at a set time failed; it is tried again.")]
    private partial void SayFailed(Exception trouble);
}
