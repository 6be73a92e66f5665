using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Withholdings;

/// <summary>Takes from public view what must not be seen (屏蔽): the one place that decides what goes.</summary>
/// <remarks>
/// A source shows what the content shows, so the source files of a version go with any part of it. Their bytes go after
/// the commit; what a crash leaves behind is swept at the next start.
/// </remarks>
public sealed class Withholder(
    DisclosureDbContext db, WithholdingJournal journal, StorageSweep sweep, TimeProvider clock)
{
    public const int MaxTargetLength = 1000;
    private const int MaxSentenceLength = 1000;
    private const int MaxNameLength = 200;

    /// <param name="who">Who enters the act: a staff account, or <c>operator</c> for the command line.</param>
    public async Task<WithholdingOutcome> WithholdAsync(
        WithholdingRequest request, string who, CancellationToken cancellation = default)
    {
        if (WhyNot(request) is { } sentence)
            return new WithholdingOutcome.Refused(sentence);
        await using var transaction = await db.BeginActAsync(cancellation);
        var plan = await PlanAsync(request.Identity, request.Version, request.Target, cancellation);
        if (plan.Refusal is { } refusal)
            return new WithholdingOutcome.Refused(refusal);
        await CarryOutAsync(plan, request, who, proposal: null, cancellation);
        await transaction.CommitAsync(cancellation);
        await FinishAsync(cancellation);
        return new WithholdingOutcome.Done([.. plan.Withheld], plan.OtherVersions);
    }

    /// <summary>What would go now; changes nothing.</summary>
    /// <param name="version">Null for every version that shows the target.</param>
    public async Task<WithholdingPlan> PlanAsync(
        DisclosureIdentity identity, int? version, WithholdingTarget target, CancellationToken cancellation = default)
    {
        var versions = await VersionsAsync(identity, cancellation);
        var found = await FindAsync(versions, target, cancellation);
        if (WhyNot(identity, version, target, versions, found) is { } refusal)
            return WithholdingPlan.Refuse(refusal);
        var asked = found.Where(item => version is null || item.Publication.Version == version).ToList();
        var items = new List<PlannedWithholding>();
        foreach (var (publication, scope, text) in asked)
            items.Add(new(publication, scope, text, await FilesAsync(publication, scope, cancellation)));
        return new(items, [.. found.Except(asked).Select(item => item.Publication.Version)]);
    }

    /// <summary>Carries out what was planned in the caller's transaction.</summary>
    /// <param name="proposal">Whose confirmation it is; null for the command.</param>
    internal async Task CarryOutAsync(
        WithholdingPlan plan, WithholdingRequest request, string who, Guid? proposal, CancellationToken cancellation)
    {
        var at = clock.UtcSecond();
        var acts = plan.Items.Select(item => (item.Publication, Rows: Rows(request, item, at))).ToList();
        await journal.WriteAsync(
            [.. acts.SelectMany(act => act.Rows, (act, row) => JournaledWithholding.Of(act.Publication, row, proposal))],
            cancellation);
        foreach (var (publication, rows) in acts)
            await new WithholdingActs(db).CarryOutAsync(publication, rows, who, cancellation);
    }

    /// <summary>Takes the bytes away, once the act is committed.</summary>
    internal async Task FinishAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await sweep.ForgetWithheldAsync(cancellation);
    }

    private static string? WhyNot(WithholdingRequest request)
    {
        var (ground, authority) = (request.Ground.Trim(), request.Authority.Trim());
        var (decided, confirmed) = (request.DecidedBy.Trim(), request.ConfirmedBy.Trim());
        if (ground is "" || authority is "" || ground.Length > MaxSentenceLength || authority.Length > MaxSentenceLength)
            return $"屏蔽要写明理由和依据，各不超过 {MaxSentenceLength} 字。";
        if (decided is "" || confirmed is "" || decided.Length > MaxNameLength || confirmed.Length > MaxNameLength)
            return $"屏蔽要写明决定人和复核人，姓名不超过 {MaxNameLength} 字。";
        return string.Equals(decided, confirmed, StringComparison.OrdinalIgnoreCase)
            ? $"决定人和复核人都是“{decided}”。屏蔽须由两个人办理，请另请一人复核。"
            : null;
    }

    private static string? WhyNot(
        DisclosureIdentity identity, int? version, WithholdingTarget target, List<Publication> versions,
        List<(Publication Publication, string, string)> found)
    {
        var address = identity.Address;
        if (versions.Count == 0)
            return $"{address} 没有发布过。请核对地址。";
        if (version is { } number && !versions.Exists(row => row.Version == number))
            return $"{address} 没有第 {number} 版，现有第 1 到第 {versions[^1].Version} 版。";
        if (found.Select(item => item.Item3.Split('#')[0]).Distinct().Count() > 1)
            return $"“{target.Part?.Cell ?? target.Part?.Row}”在几张表里都有。请加 --table 写明是哪一张。";
        if (found.Exists(item => item.Item3.Length > MaxTargetLength))
            return "要屏蔽的行或格的标识太长。请屏蔽整张表。";
        return found.Exists(item => version is null || item.Publication.Version == version)
            ? null
            : $"{address}{(version is { } asked ? $" 第 {asked} 版" : "")}没有要屏蔽的内容（{Named(target)}），"
                + "或者已经屏蔽。标识照表格页面地址里 # 后面的写，其他单位的表加 --scope。";
    }

    private static string Named(WithholdingTarget target) => target switch
    {
        { File: { } file } => $"文件 {file}",
        { Part: { } part } => string.Join(
            ' ', new[] { part.Scope, part.Slug, part.Row, part.Cell }.Where(text => text is not null)),
        _ => "整版",
    };

    private Task<List<Publication>> VersionsAsync(DisclosureIdentity identity, CancellationToken cancellation) =>
        db.Publications.AsNoTracking().Include(row => row.Files)
            .Where(row => row.County == identity.County && row.Year == identity.Year
                && row.Organisation == identity.Organisation && row.Stage == identity.Stage)
            .OrderBy(row => row.Version).ToListAsync(cancellation);

    /// <summary>The versions that show the target, with what exactly it is there.</summary>
    private async Task<List<(Publication Publication, string Scope, string Target)>> FindAsync(
        List<Publication> versions, WithholdingTarget target, CancellationToken cancellation)
    {
        var found = new List<(Publication, string, string)>();
        foreach (var version in versions)
        {
            if (target.File is { } file)
            {
                if (version.Files.Exists(row => row.Sha256 == file)
                    && !await IsWithheldAsync(version, file, cancellation))
                    found.Add((version, Withholding.OfFile, file));
            }
            else if (await db.Documents.AsNoTracking()
                .SingleOrDefaultAsync(row => row.Publication == version.Id, cancellation) is { } document)
            {
                if (target.Part is { } part)
                    found.AddRange(PartsOf(DisclosureJson.Read(Brotli.Decompress(document.Json)), part)
                        .Select(shown => (version, shown.Kind, shown.ToString())));
                else
                    found.Add((version, Withholding.OfVersion, ""));
            }
        }
        return found;
    }

    private static IEnumerable<WithheldPart> PartsOf(Disclosure content, WithheldTablePart part) =>
        content.Tables.Select(table => table.Slug).Distinct()
            .Where(slug => part.Slug is null || part.Slug == slug)
            .Select(slug => new WithheldPart(slug, part.Scope, part.Row, part.Cell))
            .Where(shown => content.Without(shown) is not null);

    /// <summary>The source files that show what is withheld and are still there; none where it is itself a file.</summary>
    private async Task<IReadOnlyList<string>> FilesAsync(
        Publication publication, string scope, CancellationToken cancellation)
    {
        var files = new List<string>();
        if (scope == Withholding.OfFile)
            return files;
        foreach (var file in publication.Files.Select(row => row.Sha256).Distinct())
        {
            if (!await IsWithheldAsync(publication, file, cancellation))
                files.Add(file);
        }
        return files;
    }

    private List<Withholding> Rows(WithholdingRequest request, PlannedWithholding item, DateTime at)
    {
        return [.. item.Files.Select(file => Row(Withholding.OfFile, file)).Prepend(Row(item.Scope, item.Target))];

        Withholding Row(string rowScope, string rowTarget) => new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            PublicationId = item.Publication.Id,
            Scope = rowScope,
            Target = rowTarget,
            Ground = request.Ground.Trim(),
            Authority = request.Authority.Trim(),
            DecidedBy = request.DecidedBy.Trim(),
            ConfirmedBy = request.ConfirmedBy.Trim(),
            At = at,
        };
    }

    private Task<bool> IsWithheldAsync(Publication publication, string file, CancellationToken cancellation) =>
        db.Withholdings.AnyAsync(
            row => row.PublicationId == publication.Id && row.Scope == Withholding.OfFile && row.Target == file,
            cancellation);
}
