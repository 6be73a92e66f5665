using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>What closes /staff to strangers.</summary>
public static class StaffServices
{
    /// <summary>The policy of everything below /staff: somebody has signed in with password and code.</summary>
    public const string Policy = "staff";

    /// <summary>How often forms below /staff/account may be sent.</summary>
    public const string FormLimits = "staff-forms";

    private const string Closed = "/Staff";
    private const string Open = "/Staff/Account";
    private const string Home = "/staff";

    /// <summary>Where strangers are sent, below the portal's root.</summary>
    public const string SignInPath = $"{Home}/account/sign-in";

    public static void AddStaff(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var cookiePath = $"{builder.Configuration["PathBase"]}{Home}";
        services.AddDataProtection().SetApplicationName("BudgetDisclosure");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = new DatabaseKeys(provider.GetRequiredService<IServiceScopeFactory>())));
        services.AddSingleton<TotpKeys>();
        services.AddSingleton<FailedNames>();
        services.AddScoped<StaffSignIn>();
        services.AddSingleton(new PasswordComposition(builder.Configuration.GetValue(PasswordComposition.Setting, 0)));
        services.AddScoped<PasswordRules>();
        services.AddSingleton<FormKeeper>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, KeepingChallenge>();
        services.AddIdentity();
        services.AddCookies(cookiePath);
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireAuthenticatedUser());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "staff-form";
            options.Cookie.Path = cookiePath;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
        var formsAMinute = builder.Configuration.GetValue("Staff:FormsAMinute", StaffSignInOptions.MostFormsAMinute);
        services.AddSingleton(new FormLimit(
            FormLimits, formsAMinute, TimeSpan.FromMinutes(1), address => address?.ToString() ?? ""));
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.AuthorizeFolder(Closed, Policy);
            options.Conventions.AllowAnonymousToFolder(Open);
            options.Conventions.AddFolderApplicationModelConvention(Closed, model =>
                model.Filters.Add(new ResponseCacheAttribute { NoStore = true, Location = ResponseCacheLocation.None }));
            options.Conventions.AddFolderApplicationModelConvention(Closed, model =>
                model.Filters.Add(new TypeFilterAttribute<OldForms>()));
            options.Conventions.AddFolderApplicationModelConvention(Open, model =>
                model.EndpointMetadata.Add(new LimitedFormsAttribute(FormLimits)));
        });
    }

    private static void AddIdentity(this IServiceCollection services)
    {
        services.AddScoped<IUserClaimsPrincipalFactory<StaffAccount>, StaffClaims>();
        services.AddScoped<IPasswordValidator<StaffAccount>, PasswordRules>();
        services.AddIdentityCore<StaffAccount>(options =>
            {
                options.Lockout.MaxFailedAccessAttempts = StaffSignInOptions.MostFailures;
                options.Lockout.DefaultLockoutTimeSpan = StaffSignInOptions.LockoutLasts;
            })
            .AddUserStore<StaffStore>().AddSignInManager()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        // A right that was taken away, or an account disabled, shows at the next request.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
    }

    private static void AddCookies(this IServiceCollection services, string path)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(options =>
            {
                Close(options, "staff", path);
                options.ExpireTimeSpan = StaffSignInOptions.SessionLasts;
                options.SlidingExpiration = true;
                options.LoginPath = SignInPath;
                options.AccessDeniedPath = $"{Home}/account/denied";
                options.ReturnUrlParameter = "next";
            });
            cookies.TwoFactorUserIdCookie!.Configure(options =>
            {
                Close(options, "staff-step", path);
                options.ExpireTimeSpan = StaffSignInOptions.CodeLasts;
            });
        });
    }

    /// <summary>Sent to /staff only, to no script, and with no form of another site.</summary>
    private static void Close(CookieAuthenticationOptions options, string name, string path)
    {
        options.Cookie.Name = name;
        options.Cookie.Path = path;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
