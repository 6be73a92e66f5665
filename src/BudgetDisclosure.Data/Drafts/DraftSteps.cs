namespace BudgetDisclosure.Data.Drafts;

/// <summary>The steps by which a draft changes its state.</summary>
public static class DraftSteps
{
    /// <summary>Back to the one who prepares it: submission, approval and a set time are void.</summary>
    public static void Reopen(this Draft draft)
    {
        draft.State = DraftState.Open;
        (draft.SubmittedBy, draft.SubmittedAt) = (null, null);
        draft.VoidApproval();
    }

    public static void Submit(this Draft draft, Guid by, DateTime at)
    {
        draft.State = DraftState.Submitted;
        (draft.SubmittedBy, draft.SubmittedAt) = (by, at);
    }

    public static void Approve(this Draft draft, Guid by, DateTime at)
    {
        draft.State = DraftState.Approved;
        (draft.ApprovedBy, draft.ApprovedAt) = (by, at);
    }

    private static void VoidApproval(this Draft draft)
    {
        (draft.ApprovedBy, draft.ApprovedAt) = (null, null);
        (draft.PublishAt, draft.ScheduledBy) = (null, null);
    }
}
