using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Postgres;
using BudgetDisclosure.Data.Sqlite;
using BudgetDisclosure.Web.Backups;
using BudgetDisclosure.Web.Demo;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Pages;
using BudgetDisclosure.Web.Pages.Sources;
using BudgetDisclosure.Web.Pages.Staff.Withholdings;
using BudgetDisclosure.Web.Pages.Staff.Years;
using BudgetDisclosure.Web.Verification;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Drafts;
using BudgetDisclosure.Web.Workflow.Proofs;
using BudgetDisclosure.Web.Workflow.Visitors;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.WebEncoders;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>What the portal and the commands are made of.</summary>
public static class PortalServices
{
    private const string Sqlite = "Sqlite";
    private const string Postgres = "Postgres";
    private const string ConnectionName = "Disclosure";
    private const string DefaultConnection = "Data Source=data/disclosure.db";
    private const string DefaultStorage = "data";

    private const string LogLine =
        "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj} {RequestId}{NewLine}{Exception}";

    /// <summary>Everything is logged to standard error: standard output belongs to the data of commands.</summary>
    /// <remarks>As lines to read, or with <c>Log:Format</c> = <c>json</c> as one JSON object a line.</remarks>
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(
            new LoggerConfiguration()
                .MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
                // What it throws is said once, where it is caught.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                .ReadFrom.Configuration(builder.Configuration)
                .WriteTo.Console(
                    builder.Configuration["Log:Format"] == "json"
                        ? new JsonFormatter(renderMessage: true)
                        : new MessageTemplateTextFormatter(LogLine, CultureInfo.InvariantCulture),
                    standardErrorFromLevel: LogEventLevel.Verbose)
                .CreateLogger(),
            dispose: true);
    }

    /// <summary>The database and the files; paths are relative to the caller's directory.</summary>
    public static void AddPortalStorage(this WebApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString(ConnectionName);
        switch (builder.Configuration["Database:Provider"] ?? Sqlite)
        {
            case Sqlite:
                builder.Services.AddSqlite(connection ?? DefaultConnection);
                break;
            case Postgres:
                builder.Services.AddPostgres(connection!);
                break;
            case var other:
                throw new InvalidOperationException(
                    $"Database:Provider is “{other}”; it can be {Sqlite} or {Postgres}.");
        }
        var storage = builder.Configuration["Storage:Root"] ?? DefaultStorage;
        builder.Services.AddSingleton(new FileStore(storage));
        builder.Services.AddSingleton(new WithholdingJournal(storage));
    }

    private static void AddSqlite(this IServiceCollection services, string connection)
    {
        var settings = new SqliteConnectionStringBuilder(connection);
        settings.DataSource = Path.GetFullPath(settings.DataSource);
        services.AddDbContextPool<DisclosureDbContext, SqliteDisclosureDbContext>(
            options => SqliteDisclosureDbContext.Configure(options, settings.ToString()));
    }

    private static void AddPostgres(this IServiceCollection services, string connection) =>
        services.AddDbContextPool<DisclosureDbContext, PostgresDisclosureDbContext>(
            options => PostgresDisclosureDbContext.Configure(options, connection));

    public static void AddPortalWorkflow(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.Configure<SiteOptions>(builder.Configuration.GetSection("Site"));
        builder.Services.AddScoped<Publishing>();
        builder.Services.AddSingleton<PublishedReports>();
        builder.Services.AddScoped<PublishedChecks>();
        builder.Services.AddScoped<Rechecking>();
        builder.Services.AddScoped<PublishedKeyFigures>();
        builder.Services.AddScoped<PublishedSearch>();
        builder.Services.AddScoped<WithheldFiles>();
        builder.Services.AddScoped<Withholder>();
        builder.Services.AddScoped<WithholdingProposals>();
        builder.Services.AddScoped<StorageSweep>();
        builder.Services.AddScoped<DisclosureImport>();
        builder.Services.AddScoped<RosterIdentification>();
        builder.Services.AddScoped<RosterImport>();
        builder.Services.AddScoped<ApprovalImport>();
        builder.Services.AddScoped<StatisticImport>();
        builder.Services.AddScoped<CountyRegistration>();
        builder.Services.AddScoped<StaffAccounts>();
        builder.Services.AddScoped<DraftSummaries>();
        builder.Services.AddScoped<DraftStore>();
        builder.Services.AddScoped<DraftScopes>();
        builder.Services.AddScoped<DraftUpload>();
        builder.Services.AddSingleton<DraftSources>();
        builder.Services.AddScoped<DraftEditing>();
        builder.Services.AddSingleton<ImportTurns>();
        builder.Services.AddScoped<DraftReview>();
        builder.Services.AddScoped<DraftPublication>();
        builder.Services.AddScoped<DraftSchedule>();
        builder.Services.AddScoped<DraftDossiers>();
        builder.Services.AddScoped<YearRows>();
        builder.Services.AddScoped<VisitorFeedback>();
        builder.Services.AddScoped<DemoCounty>();
        builder.Services.AddScoped<PublishedDisclosures>();
        builder.Services.AddScoped<WithholdingEffects>();
        builder.Services.AddScoped<DatabaseVerification>();
        builder.Services.AddScoped<AuditFileVerification>();
        builder.Services.AddScoped<Backup>();
        builder.Services.AddScoped<Restore>();
    }

    public static void AddPortalPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddAnswerCaches(builder.Configuration);
        builder.Services.AddSingleton<DatabaseReadiness>();
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddSingleton<PdfPageDrawings>();
        builder.Services.AddSingleton<DisclosureProofs>();
        builder.Services.AddHostedService<ScheduledPublications>();
        builder.Services.AddHostedService<ContactErasure>();
        builder.Services.AddSingleton<PublicForms>();
        var formsInTenMinutes = builder.Configuration.GetValue("Feedback:FormsInTenMinutes", PublicForms.MostForms);
        builder.Services.AddSingleton(PublicForms.LimitOf(formsInTenMinutes));
        builder.Services.AddSingleton<SentForms>();
        builder.Services.AddRazorPages(options => options.Conventions.Add(new PageMethods()));
        builder.Services.Configure<WebEncoderOptions>(
            options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.Configure<RouteOptions>(AddressConstraints.AddTo);
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [PortalHealth.ReadyTag]);
    }
}
