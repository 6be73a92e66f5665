using System.Globalization;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Documents.Rendering.Csv;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff;

/// <summary>The audit log, newest first, and all of it as a file.</summary>
public sealed class AuditModel(DisclosureDbContext db) : StaffPage
{
    private const int PageLength = 100;

    public long Total { get; private set; }
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];
    /// <summary>Before which number the next page begins; null on the last.</summary>
    public long? Older { get; private set; }

    /// <summary>The log is one chain for all counties: who reads it is trusted with all of them.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Person.MayEverywhere(StaffRole.Auditor) && !Person.MayEverywhere(StaffRole.Administrator))
            context.Result = Forbid();
    }

    public async Task OnGetAsync(long? before)
    {
        var rows = db.Audit.AsNoTracking();
        Total = await rows.CountAsync();
        Entries = await rows.Where(row => before == null || row.Number < before)
            .OrderByDescending(row => row.Number).Take(PageLength).ToListAsync();
        Older = Entries is [.., { Number: > 1 } last] ? last.Number : null;
    }

    /// <summary>Every entry with its hashes, oldest first, so that the chain can be recomputed elsewhere.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=\"audit.csv\"";
        HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        using var csv = new CsvWriter(Response.Body);
        csv.Row("number", "at", "who", "action", "subject", "detail", "from", "previous", "hash");
        await foreach (var row in db.Audit.AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable()
            .WithCancellation(cancellation))
        {
            csv.Row(
                row.Number.ToString(CultureInfo.InvariantCulture),
                row.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                row.Who, row.Action, row.Subject, row.Detail, row.FromAddress, row.PreviousHash, row.Hash);
        }
        return new EmptyResult();
    }
}
