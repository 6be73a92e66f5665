using BudgetDisclosure.Web.Commands;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Pages.Disclosures;

if (!CommandLine.IsServe(args))
    return await CommandLine.RunAsync(args);

var builder = PortalHost.CreateBuilder([.. args.SkipWhile(arg => arg == "serve")]);
builder.AddPortalLogging();
builder.AddPortalStorage();
builder.AddPortalWorkflow();
builder.AddPortalPages();
builder.AddKnownProxies();

var app = builder.Build();
await app.PrepareDatabaseAsync();

app.UseMiddleware<AnswersInMemory>();
app.UseForwardedHeaders();
app.UseMiddleware<RequestLog>();
app.UseSecurityHeaders();
app.UsePathBase(app.Configuration["PathBase"]);
app.UsePortalErrorPages();
app.UseRouting();
app.UseMiddleware<PublishedAnswers>();

app.MapStaticAssets();
app.MapRazorPages();
app.MapDisclosureDownloads();
app.MapPortalHealth();

await app.RunAsync();
return 0;
