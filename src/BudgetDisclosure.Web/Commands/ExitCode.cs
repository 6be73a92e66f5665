namespace BudgetDisclosure.Web.Commands;

/// <summary>What a command ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    /// <summary>A document was refused, or a check failed that the command was asked to enforce.</summary>
    public const int Refused = 1;
    public const int WrongUsage = 2;
}
