namespace BudgetDisclosure.Web.Workflow.Accounts;

/// <summary>Who does something, as the audit log names it.</summary>
/// <param name="Account">Null for the operator of the command line.</param>
/// <param name="FromAddress">The network address; null for the command line.</param>
public sealed record StaffActor(string Named, Guid? Account, string? FromAddress)
{
    /// <summary>Whoever runs commands on the server.</summary>
    public static StaffActor Operator { get; } = new("operator", null, null);
}
