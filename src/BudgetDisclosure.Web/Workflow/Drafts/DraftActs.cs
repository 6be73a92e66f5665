namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>What acts on drafts are called in the audit log, and what their notes are.</summary>
public static class DraftActs
{
    public const string Upload = "staff.draft-upload";
    public const string Replace = "staff.draft-replace";
    public const string Submit = "staff.draft-submit";
    public const string Answer = "staff.draft-answer";
    public const string Return = "staff.draft-return";
    public const string Approve = "staff.draft-approve";
    public const string Explain = "staff.draft-explain";
    public const string Acknowledge = "staff.draft-acknowledge";
    public const string Edit = "staff.draft-edit";
    public const string Assign = "staff.draft-assign";
    public const string UndoEdit = "staff.draft-undo-edit";
    public const string SignOff = "staff.draft-sign-off";
    public const string Schedule = "staff.draft-schedule";
    public const string Unschedule = "staff.draft-unschedule";
    public const string ScheduleRefused = "staff.draft-schedule-refused";
    public const string Discard = "staff.draft-discard";
}
