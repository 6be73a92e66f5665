using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Verification;

/// <summary>Key figures are those of the current version's document, and a county's sums are their sums.</summary>
internal sealed class KeyFigureChecks(DisclosureDbContext db, VerificationReport report)
{
    private const string Remedy = "用 figures 命令重新计算即可。";

    /// <param name="content">Null where nothing is left of the publication.</param>
    public async Task VerifyAsync(
        Publication publication, Disclosure? content, bool isCurrent, CancellationToken cancellation)
    {
        IReadOnlyList<KeyFigure> expected = isCurrent && content is not null ? PublishedKeyFigures.Of(publication, content) : [];
        var stored = await db.KeyFigures.AsNoTracking().Where(figure => figure.County == publication.County
            && figure.Year == publication.Year && figure.Publication == publication.Id).ToListAsync(cancellation);
        report.KeyFigures += stored.Count;
        if (!stored.ToHashSet().SetEquals(expected))
            report.Fail($"{publication.Named()}的汇总用数与公开内容不一致。{Remedy}");
    }

    public async Task VerifySumsAsync(CancellationToken cancellation)
    {
        await VerifyCountsAsync(cancellation);
        var sums = (await db.CountyFigures.AsNoTracking().ToListAsync(cancellation))
            .ToLookup(sum => (sum.County, sum.Year, sum.Stage));
        var parts = await db.KeyFigures.Select(figure => new { figure.County, figure.Year, figure.Stage }).Distinct()
            .ToListAsync(cancellation);
        foreach (var (county, year, stage) in sums.Select(group => group.Key)
            .Union(parts.Select(part => (part.County, part.Year, part.Stage))))
        {
            var expected = await db.SumFiguresAsync(county, year, Stages.TryParse(stage)!.Value, cancellation);
            if (!sums[(county, year, stage)].Select(Written).ToHashSet(StringComparer.Ordinal).SetEquals(expected.Select(Written)))
                report.Fail($"{county} {year} 年{Stages.TryParse(stage)!.Value.Printed()}的全县汇总与各部门的数不一致。{Remedy}");
        }
    }

    private async Task VerifyCountsAsync(CancellationToken cancellation)
    {
        var stored = await db.PublishedYears.AsNoTracking().ToDictionaryAsync(Key, row => row.Disclosures, cancellation);
        var counted = await db.CountedYears().ToDictionaryAsync(Key, row => row.Disclosures, cancellation);
        foreach (var (county, year, stage) in stored.Except(counted).Union(counted.Except(stored)).Select(row => row.Key).Distinct())
            report.Fail($"{county} {year} 年{stage.Printed()}的公布份数与各部门公布的不一致。{Remedy}");

        static (string County, int Year, Stage Stage) Key(PublishedYear row) => (row.County, row.Year, row.Stage);
    }

    private static string Written(CountyFigure sum) => string.Join(
        '|', sum.Subject, sum.Code, sum.Organisations, sum.WithoutAmount, sum.Total, sum.Basic, sum.Project, sum.Personnel, sum.Operating);
}
