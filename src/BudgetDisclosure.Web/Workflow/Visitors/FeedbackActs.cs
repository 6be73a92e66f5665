using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow.Accounts;

namespace BudgetDisclosure.Web.Workflow.Visitors;

/// <summary>What the audit log says of visitors' feedback.</summary>
/// <remarks>
/// Only what staff do with it: a stranger cannot make the log grow. It repeats neither what a visitor wrote nor which
/// cell it is about, for nothing can be taken out of it again.
/// </remarks>
public static class FeedbackActs
{
    public const string Handle = AuditEntry.StaffPrefix + "feedback-handle";

    internal static AuditedAct Handled(Feedback feedback, string outcome, StaffActor by) => new()
    {
        At = feedback.HandledAt!.Value,
        Who = by.Named,
        Action = Handle,
        Subject = new DisclosureIdentity(feedback.County, feedback.Organisation, feedback.Year, feedback.Stage).Address,
        Detail = $"{feedback.Id}, {outcome}",
        FromAddress = by.FromAddress,
    };
}
