using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Web.Api;
using BudgetDisclosure.Web.Bulk;
using BudgetDisclosure.Web.Commands;
using BudgetDisclosure.Web.Feeds;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;
using BudgetDisclosure.Web.Pages.Compare;
using BudgetDisclosure.Web.Pages.Disclosures;
using BudgetDisclosure.Web.Pages.Figures.Csv;
using BudgetDisclosure.Web.Pages.Sources;
using BudgetDisclosure.Web.Reading;

DocumentReaders.Pdf = new PdfProcess();
DocumentReaders.OldWord = LibreOffice.Find() is { } program ? new WordProcess(program).Convert : null;
if (!CommandLine.IsServe(args))
    return await CommandLine.RunAsync(args);

var builder = PortalHost.CreateBuilder([.. args.SkipWhile(arg => arg == "serve")]);
if (WrongSettings.Find(builder.Configuration) is { } wrong)
    return CommandLine.End(wrong, ExitCode.WrongUsage);
builder.AddPortalLogging();
builder.AddPortalStorage();
builder.AddPortalWorkflow();
builder.AddPortalPages();
builder.AddApi();
builder.AddStaff();
builder.AddKnownProxies();

var app = builder.Build();
if (await app.PrepareAsync() is { } trouble)
    return CommandLine.End(trouble, ExitCode.Refused);

app.UseMiddleware<AnswersInMemory>();
app.UseForwardedHeaders();
app.UseMiddleware<RequestLog>();
app.UseSecurityHeaders();
app.UsePathBase(app.Configuration["PathBase"]);
app.UseMiddleware<ReadingWays>();
app.UsePortalErrorPages();
app.UseApiProblems();
app.UseMiddleware<InterruptedForms>();
app.UseRouting();
app.UseMiddleware<DatabaseGate>();
app.UseMiddleware<PublishedAnswers>();
app.UseMiddleware<FormLimits>();
app.UseAuthentication();
app.UseAuthorization();
app.UseMiddleware<UploadBounds>();

app.MapStaticAssets().Add(endpoint => endpoint.Metadata.Add(new WithoutDatabaseAttribute()));
app.MapRazorPages();
app.MapDisclosureDownloads();
app.MapApi();
app.MapFeeds();
app.MapBulk();
app.MapFigureDownloads();
app.MapCompareFile();
app.MapSourceDownload();
app.MapSourcePages();
app.MapPortalHealth();

await app.RunAsync();
return ExitCode.Done;
