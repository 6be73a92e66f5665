using System.Diagnostics;

namespace BudgetDisclosure.Testing;

/// <summary>
/// A bound on how long hostile input may hold a reader up. It is a bound on the work, not a measure of speed: a run
/// that a busy machine delayed is run again, and only what is slow every time fails.
/// </summary>
public static class TimeLimit
{
    private const int Tries = 4;

    public static T Hold<T>(TimeSpan longest, string what, Func<T> run)
    {
        TimeSpan shortest = TimeSpan.MaxValue;
        for (var attempt = 1; ; attempt++)
        {
            var watch = Stopwatch.StartNew();
            var result = run();
            if (watch.Elapsed < shortest)
                shortest = watch.Elapsed;
            if (shortest < longest)
                return result;
            if (attempt == Tries)
                throw new TimeoutException($"{what} took at least {shortest} in {Tries} runs; at most {longest} is allowed.");
        }
    }
}
