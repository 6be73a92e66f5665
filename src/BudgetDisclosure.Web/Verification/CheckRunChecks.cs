using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Verification;

/// <summary>The newest run of the rules is what they come to, its rows are its own, and none quotes what was withheld.</summary>
/// <remarks>Runs of older rules cannot be made again; those of older versions were made beside other publications.</remarks>
internal sealed class CheckRunChecks(DisclosureDbContext db, VerificationReport report)
{
    private const string Remedy = "用 checks 命令重新核对即可。";

    public async Task VerifyAsync(
        Publication publication, Disclosure content, bool isCurrent, bool isWithheld, CancellationToken cancellation)
    {
        var runs = await db.CheckRunsAsync(publication, cancellation);
        if (isWithheld && runs.Exists(run => run.AtPublication))
            report.Fail($"{publication.Named()}有内容已屏蔽，但还留有发布时的核对结果，其中引用了原文。");
        if (runs.Count == 0)
            return;
        report.CheckRuns++;
        var checks = new PublishedChecks(db);
        if (Brotli.TryDecompress(runs[^1].Json) is not { } json)
            report.Fail($"{publication.Named()}的核对结果无法解压，已经损坏。{Remedy}");
        else if (!await checks.HasRowsAsync(publication, CheckRunJson.Read(json), cancellation))
            report.Fail($"{publication.Named()}的核对结果与供查询的各行不一致。{Remedy}");
        else if (isCurrent && runs[^1].RulesVersion == Reconciler.RulesVersion
            && !PublishedChecks.IsOf(runs[^1], await checks.RunAsync(publication, content, cancellation)))
            report.Fail($"{publication.Named()}的核对结果与重新核对的不一致。{Remedy}");
    }

    /// <summary>Of withheld content no run may be left.</summary>
    public async Task VerifyGoneAsync(Publication publication, CancellationToken cancellation)
    {
        if ((await db.CheckRunsAsync(publication, cancellation)).Count > 0
            || (await db.CheckRowsAsync(publication.Id, cancellation)).Count > 0)
        {
            report.Fail($"{publication.Named()}已屏蔽，但还留有核对结果。");
        }
    }
}
