namespace BudgetDisclosure.Web.Workflow;

/// <summary>Two imports by pages at a time: who comes third waits, so that the public's pages stay quick.</summary>
public sealed class ImportTurns : IDisposable
{
    private readonly SemaphoreSlim _free = new(2, 2);

    public async Task<T> RunAsync<T>(Func<Task<T>> import, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            return await import();
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
