using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Compare;

/// <summary>What an address of the comparison comes to.</summary>
/// <param name="Years">The years of which anything is published, newest first.</param>
/// <param name="At">Null on a portal where nothing is published.</param>
/// <param name="Kind">Where the same kind was asked for.</param>
/// <param name="Of">What is compared; more than <see cref="CompareQuery.Most"/> where the address names more.</param>
public sealed record CompareResult(
    IReadOnlyList<int> Years, YearStage? At, SameKind? Kind, IReadOnlyList<OrganisationAddress> Of,
    IReadOnlyList<ComparedOrganisation> Organisations)
{
    /// <summary>Null where nothing is selected, too much, or a figure to divide by is missing.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>What is missing for the amounts asked for.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    public bool IsTooMuch => Of.Count > CompareQuery.Most;
}

/// <summary>Finds and reads what is compared; page and file show the same.</summary>
internal sealed class ComparisonReader(DisclosureDbContext db)
{
    /// <summary>Null where the address names a year or an organisation that is not there.</summary>
    public async Task<CompareResult?> ReadAsync(CompareQuery query, CancellationToken cancellation)
    {
        var there = await ThereAsync(null, cancellation);
        var years = there.Select(one => one.Year).Distinct().OrderDescending().ToList();
        if (query.Year is { } year && !years.Contains(year))
            return null;
        if (years.Count == 0)
            return query.Of.Count == 0 && query.Like is null ? new(years, null, null, [], []) : null;
        var own = query.Like is { } one ? await ThereAsync(one, cancellation) : [];
        var at = AtOf(query, own.Count > 0 ? own : there);
        var kind = query.Like is { } like ? await new SameKinds(db, at).OfAsync(like, cancellation) : null;
        if (query.Like is not null && kind is null)
            return null;
        var of = kind is null ? query.Of : [.. kind.Of.Take(CompareQuery.Most)];
        if (of.Count > CompareQuery.Most)
            return new(years, at, kind, of, []);
        return await new OrganisationReader(db, at).ReadAsync(of, cancellation) is { } organisations
            ? await CompareAsync(query, new(years, at, kind, of, organisations), cancellation) : null;
    }

    private async Task<CompareResult> CompareAsync(
        CompareQuery query, CompareResult result, CancellationToken cancellation)
    {
        if (result.Organisations.Count == 0)
            return result;
        var at = result.At!.Value;
        var counties = result.Of.Select(one => one.County).Distinct(StringComparer.Ordinal).ToArray();
        var statistics = query is { Per: not AmountPer.Resident, PricesOf: null } ? []
            : await db.Statistics.AsNoTracking().Where(row => EF.Parameter(counties).Contains(row.County))
                .ToListAsync(cancellation);
        var scale = AmountScale.Make(query, at, result.Organisations, statistics);
        return scale.Refusals.Count > 0
            ? result with { Refusals = scale.Refusals }
            : result with { Comparison = Comparison.Make(at, query.Show, result.Organisations, scale) };
    }

    /// <summary>What is published, by anybody or by one.</summary>
    private async Task<List<YearStage>> ThereAsync(OrganisationAddress? of, CancellationToken cancellation)
    {
        var rows = db.CurrentPublications.AsNoTracking();
        if (of is { } one)
            rows = rows.Where(row => row.County == one.County && row.Organisation == one.Organisation);
        return [.. (await rows.Select(row => new { row.Year, row.Stage }).Distinct().ToListAsync(cancellation))
            .Select(row => new YearStage(row.Year, row.Stage))];
    }

    /// <summary>Without a year the newest, without a stage budgets where the year has them.</summary>
    private static YearStage AtOf(CompareQuery query, IReadOnlyList<YearStage> there)
    {
        var year = query.Year ?? there.Max(one => one.Year);
        var isFinal = there.Contains(new(year, Stage.Final)) && !there.Contains(new(year, Stage.Budget));
        return new(year, query.Stage ?? (isFinal ? Stage.Final : Stage.Budget));
    }
}
