namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>The limits of signing in.</summary>
public static class StaffSignInOptions
{
    /// <summary>Wrong passwords or codes after each other before an account is locked.</summary>
    public const int MostFailures = 5;

    public static readonly TimeSpan LockoutLasts = TimeSpan.FromMinutes(15);

    /// <summary>How long a session lasts after its last request.</summary>
    public static readonly TimeSpan SessionLasts = TimeSpan.FromMinutes(30);

    /// <summary>How long there is between the password and the code.</summary>
    public static readonly TimeSpan CodeLasts = TimeSpan.FromMinutes(10);

    /// <summary>Forms below /staff/account that one network address may send in a minute.</summary>
    public const int MostFormsAMinute = 30;
}
