using System.Diagnostics;

/// <summary>Kills the process that loads it (<c>DOTNET_STARTUP_HOOKS</c>) at a step of its work, as a power cut would.</summary>
/// <remarks>
/// <c>KILL_AT</c> is the last part of a diagnostic event's name and which of them it is: <c>TransactionCommitted:1</c>.
/// The product tells its steps by diagnostic events, as EF Core does, and knows nothing of this. The runtime wants this
/// name and no namespace.
/// </remarks>
internal static class StartupHook
{
    public const string KillAt = "KILL_AT";
    private static readonly string[] Told = ["BudgetDisclosure.Storage", "Microsoft.EntityFrameworkCore"];

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(KillAt)?.Split(':') is [var step, var number])
            DiagnosticListener.AllListeners.Subscribe(new Listeners(new Steps(step, int.Parse(number))));
    }

    private sealed class Listeners(Steps steps) : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (Told.Contains(value.Name, StringComparer.Ordinal))
                value.Subscribe(steps, steps.IsMeant);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class Steps(string step, int number) : IObserver<KeyValuePair<string, object?>>
    {
        private int _count;

        public bool IsMeant(string name) => name.Split('.')[^1] == step;

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (IsMeant(value.Key) && Interlocked.Increment(ref _count) == number)
                Process.GetCurrentProcess().Kill();
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
