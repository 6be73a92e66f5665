namespace BudgetDisclosure.Core;

/// <summary>How long matching one text against one pattern may take.</summary>
/// <remarks>
/// Every pattern here is done in microseconds. The limit counts by the clock: on a busy machine a thread may wait for
/// seconds, and a document must not be refused for that.
/// </remarks>
public static class PatternLimit
{
    public const int Milliseconds = 30_000;
}
