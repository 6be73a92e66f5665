using System.Diagnostics;

namespace BudgetDisclosure.Data;

/// <summary>Tells whoever listens in this process how far a write to disk has got.</summary>
/// <remarks>
/// Nobody listens but tests that end the process between two steps. The database's own steps are told by EF Core in the
/// same way.
/// </remarks>
public static class StorageSteps
{
    public const string ListenerName = "BudgetDisclosure.Storage";
    public const string PartWritten = nameof(PartWritten);
    public const string FileWritten = nameof(FileWritten);
    public const string FileDeleted = nameof(FileDeleted);
    public const string WithholdingWritten = nameof(WithholdingWritten);

    private static readonly DiagnosticListener Listener = new(ListenerName);

    internal static void Reached(string step)
    {
        if (Listener.IsEnabled(step))
            Listener.Write(step, null);
    }
}
