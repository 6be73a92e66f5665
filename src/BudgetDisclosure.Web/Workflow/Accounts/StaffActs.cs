namespace BudgetDisclosure.Web.Workflow.Accounts;

/// <summary>What acts on accounts are called in the audit log.</summary>
public static class StaffActs
{
    public const string Invite = "staff.invite";
    public const string Grant = "staff.grant";
    public const string Revoke = "staff.revoke";
    public const string Disable = "staff.disable";
    public const string Enable = "staff.enable";
    public const string RequestReset = "staff.request-reset";
    public const string CancelReset = "staff.cancel-reset";
    public const string Reset = "staff.reset";
    public const string SetPassword = "staff.set-password";
    public const string SetAuthenticator = "staff.set-authenticator";
    public const string RenewCodes = "staff.renew-codes";
    public const string SignIn = "staff.sign-in";
    public const string SignInByCode = "staff.sign-in-by-recovery-code";
    public const string SignInFailed = "staff.sign-in-failed";
    public const string LockedOut = "staff.locked-out";
    public const string SignOut = "staff.sign-out";
}
