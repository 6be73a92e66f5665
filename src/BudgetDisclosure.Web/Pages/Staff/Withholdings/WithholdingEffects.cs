using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.Withholdings;

/// <summary>What will be gone of one version, in words.</summary>
/// <param name="What">The target with what stands there.</param>
/// <param name="Files">The names of the source files that go with it.</param>
/// <param name="HasReport">True where a PDF is stored, which goes too.</param>
/// <param name="Rules">The codes of the rules that will check less, or nothing any more.</param>
public sealed record WithholdingEffect(
    int Version, bool IsCurrent, string What, IReadOnlyList<string> Files, bool HasReport, IReadOnlyList<string> Rules)
{
    /// <summary>Other publications that were read from the same files: these go there too, their content stays.</summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];
}

/// <summary>Says beforehand what a withholding will take, from what is stored now.</summary>
public sealed class WithholdingEffects(DisclosureDbContext db, PublishedChecks checks)
{
    public async Task<IReadOnlyList<WithholdingEffect>> OfAsync(WithholdingPlan plan, CancellationToken cancellation = default)
    {
        var ids = plan.Items.Select(item => item.Publication.Id).ToList();
        var current = await db.CurrentPublications.Where(row => ids.Contains(row.PublicationId))
            .Select(row => row.PublicationId).ToListAsync(cancellation);
        var effects = new List<WithholdingEffect>();
        foreach (var item in plan.Items)
            effects.Add(await OfAsync(item, current.Contains(item.Publication.Id), cancellation));
        return effects;
    }

    private async Task<WithholdingEffect> OfAsync(PlannedWithholding item, bool isCurrent, CancellationToken cancellation)
    {
        var publication = item.Publication;
        var content = await db.Documents.AsNoTracking().SingleOrDefaultAsync(row => row.Publication == publication.Id, cancellation)
            is { } document ? Brotli.Read(document.Json, DisclosureJson.Read) : null;
        IReadOnlyList<string> files = item.Scope == Withholding.OfFile ? [item.Target] : item.Files;
        return new(
            publication.Version, isCurrent,
            content is null
                ? WithholdingWords.OfTarget(item.Scope, item.Target)
                : WithholdingWords.OfTarget(item.Scope, item.Target, content),
            [.. item.Files.Select(hash => publication.Files.Find(file => file.Sha256 == hash)!.FileName)],
            item.Scope != Withholding.OfFile && publication.PdfHash is not null,
            content is null ? [] : await RulesAsync(item, content, cancellation))
        {
            Elsewhere = await ElsewhereAsync(publication.Address, files, cancellation),
        };
    }

    private async Task<IReadOnlyList<string>> RulesAsync(
        PlannedWithholding item, Disclosure content, CancellationToken cancellation)
    {
        if (item.Scope is Withholding.OfFile or Withholding.OfVersion
            || content.Without(WithheldPart.Parse(item.Scope, item.Target)) is not { } left)
            return [];
        var after = Checked(await checks.RunAsync(item.Publication, left, cancellation));
        return
        [
            .. Checked(await checks.RunAsync(item.Publication, content, cancellation))
                .Where(rule => after.GetValueOrDefault(rule.Key) < rule.Value)
                .Select(rule => rule.Key).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>How many checks of a rule come to anything.</summary>
    private static Dictionary<string, int> Checked(IReadOnlyList<Check> checks) =>
        checks.Where(check => check.Outcome != Outcome.NotCheckable).GroupBy(check => check.Rule)
            .ToDictionary(group => group.Key, group => group.Count());

    private Task<List<string>> ElsewhereAsync(string address, IReadOnlyList<string> files, CancellationToken cancellation) => (
        from file in db.PublicationFiles
        join publication in db.Publications on file.Publication equals publication.Id
        where files.Contains(file.Sha256) && publication.Address != address
        orderby publication.Address
        select publication.Address).Distinct().ToListAsync(cancellation);
}
