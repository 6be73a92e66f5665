using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Verification;
using BudgetDisclosure.Web.Workflow;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff;

/// <summary>The audit log, newest first, and all of it as a file; for who reads a county's, the entries of that county.</summary>
public sealed class AuditModel(DisclosureDbContext db) : StaffPage
{
    private const int PageLength = 100;

    /// <summary>Who reads the log, of the whole portal or of whole counties.</summary>
    public static readonly StaffRole[] Readers = [StaffRole.Auditor, StaffRole.Administrator];

    public long Total { get; private set; }
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];
    /// <summary>Before which number the next page begins; null on the last.</summary>
    public long? Older { get; private set; }

    /// <summary>The names of the counties whose entries are shown; empty where all are.</summary>
    public IReadOnlyList<string> CountyNames { get; private set; } = [];

    /// <summary>Null for the whole log.</summary>
    private IReadOnlyList<string>? Counties => Person.WholeCounties(Readers);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Counties is [])
            context.Result = Forbid();
    }

    public async Task OnGetAsync(long? before, CancellationToken cancellation)
    {
        var rows = Rows();
        Total = await rows.LongCountAsync(cancellation);
        var page = await rows.Where(row => before == null || row.Number < before)
            .OrderByDescending(row => row.Number).Take(PageLength + 1).ToListAsync(cancellation);
        Entries = [.. page.Take(PageLength)];
        Older = page.Count > PageLength ? Entries[^1].Number : null;
        if (Counties is { } counties)
            CountyNames = await db.Counties.Where(row => counties.Contains(row.Code)).OrderBy(row => row.Code)
                .Select(row => row.Name).ToListAsync(cancellation);
    }

    /// <summary>Every entry with its hashes, oldest first, so that the chain can be recomputed elsewhere.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"{string.Join('-', (Counties ?? []).Prepend("audit"))}.csv\"";
        HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        await AuditFile.WriteAsync(
            Response.Body, Rows().OrderBy(row => row.Number).AsAsyncEnumerable(), Counties, cancellation);
        return new EmptyResult();
    }

    private IQueryable<AuditEntry> Rows() =>
        Counties is { } counties ? db.Audit.AsNoTracking().OfCounties(db, counties) : db.Audit.AsNoTracking();
}
