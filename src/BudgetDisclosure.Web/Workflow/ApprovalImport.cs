using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Approvals;
using BudgetDisclosure.Core.Lists;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>A list of approvals (批复) of a county, year and stage that somebody hands in.</summary>
public sealed record ApprovalRequest(string County, int Year, Stage Stage, IncomingFile File, StaffActor By);

/// <summary>What importing a list came to.</summary>
public abstract record ApprovalOutcome
{
    /// <param name="Count">The organisations on the list.</param>
    /// <param name="Changed">How many of them are new, different or gone; 0 where the same list stood already.</param>
    public sealed record Done(int Count, int Changed) : ApprovalOutcome;

    /// <summary>Nothing was imported.</summary>
    /// <param name="Sentences">All that is wrong, each with its place in the file.</param>
    public sealed record Refused(IReadOnlyList<string> Sentences) : ApprovalOutcome;
}

/// <summary>Replaces a county's approvals of a year and stage as a whole, in one transaction with the audit entry.</summary>
/// <remarks>Afterwards the rules run again over what is published and drafted of those whose approval changed.</remarks>
public sealed class ApprovalImport(DisclosureDbContext db, Rechecking rechecking, DraftSummaries summaries, TimeProvider clock)
{
    /// <summary>What it is called in the audit log.</summary>
    public const string AuditAction = "approvals";

    /// <summary>The audit log has no room for all codes of a county.</summary>
    private const int MaxNamed = 40;

    /// <summary>A wrong file has a fault in each of its rows, and there may be 100,000.</summary>
    public const int MaxFaults = 200;

    public async Task<ApprovalOutcome> ImportAsync(ApprovalRequest request, CancellationToken cancellation = default)
    {
        var (document, refusal) = ListFiles.Read(request.File.Name, request.File.Bytes, cancellation);
        if (document is null)
            return new ApprovalOutcome.Refused([refusal!.Sentence]);
        if (await db.RosterForAsync(request.County, request.Year, cancellation) is not { } roster)
            return new ApprovalOutcome.Refused(["本县还没有应公开名录，不知道批复的是哪些单位。请先导入名录（roster import）。"]);
        var county = await db.Counties.Where(row => row.Code == request.County).Select(row => row.Name)
            .SingleOrDefaultAsync(cancellation);
        var reading = new ApprovalReader(roster.Organisations, county).Read(document);
        if (reading.Faults.Count > 0)
            return new ApprovalOutcome.Refused(InWords(request.File.Name, reading.Faults));
        var changed = await ReplaceAsync(request, reading.Organisations, cancellation);
        foreach (var organisation in changed)
        {
            var identity = new DisclosureIdentity(request.County, organisation, request.Year, request.Stage);
            await foreach (var _ in rechecking.RunAsync(identity, request.By.Named, cancellation))
            {
            }
            await summaries.RenewAsync(identity, cancellation);
        }
        return new ApprovalOutcome.Done(reading.Organisations.Count, changed.Count);
    }

    /// <returns>The organisations whose approval is another one now.</returns>
    private async Task<IReadOnlyList<string>> ReplaceAsync(
        ApprovalRequest request, IReadOnlyList<ApprovedOrganisation> list, CancellationToken cancellation)
    {
        var (county, year, stage) = (request.County, request.Year, request.Stage);
        await using var transaction = await db.BeginActAsync(cancellation);
        var stored = (await db.ApprovalsOfAsync(county, year, stage, cancellation))
            .ToDictionary(pair => pair.Key, pair => pair.Value.Read(), StringComparer.Ordinal);
        var given = list.ToDictionary(entry => entry.Organisation.Code, entry => entry.Approval, StringComparer.Ordinal);
        List<string> changed =
        [
            .. given.Keys.Union(stored.Keys).Where(code => stored.GetValueOrDefault(code) != given.GetValueOrDefault(code))
                .Order(StringComparer.Ordinal),
        ];
        if (changed.Count == 0)
            return changed;
        await db.Approvals.Where(row => row.County == county && row.Year == year && row.Stage == stage)
            .ExecuteDeleteAsync(cancellation);
        var at = clock.UtcSecond();
        db.Approvals.AddRange(list.Select(entry => entry.ToRow(request, at)));
        await db.AppendAsync(
            [
                new()
                {
                    At = at,
                    Who = request.By.Named,
                    Action = AuditAction,
                    Subject = $"/{county}/{year}/{stage.Slug()}",
                    Detail = $"{list.Count} organisations, {request.File.Sha256}, changed {changed.Count}: {Named(changed)}",
                    FromAddress = request.By.FromAddress,
                },
            ],
            cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return changed;
    }

    private static string Named(List<string> codes) =>
        string.Join(' ', codes.Take(MaxNamed)) + (codes.Count > MaxNamed ? " …" : "");

    /// <summary>As many as somebody mends before trying again, and how many more there are.</summary>
    private static IReadOnlyList<string> InWords(string name, IReadOnlyList<ListFault> faults)
    {
        var sentences = faults.Take(MaxFaults).Select(fault => InWords(name, fault));
        return faults.Count <= MaxFaults ? [.. sentences] : [.. sentences, $"还有 {faults.Count - MaxFaults} 处，没有列出。"];
    }

    private static string InWords(string name, ListFault fault) => fault.At is { } at
        ? $"{name}，{SourcePlaces.InWords(at)}：{fault.Message}。"
        : $"{name}：{fault.Message}。";
}
