using BudgetDisclosure.Core.Comparing;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Compare;

/// <summary>The organisations of one kind in the counties of the portal.</summary>
/// <param name="Of">Those that published first, each county's in its turn.</param>
/// <param name="IsListed">True where the list of names that mean the same was used.</param>
public sealed record SameKind(string Name, IReadOnlyList<OrganisationAddress> Of, bool IsListed)
{
    public int Counties => Of.Select(one => one.County).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How they were matched.</summary>
    public string InWords =>
        $"同类部门按名称找：去掉省、市、县名以后都叫“{Name}”的"
        + (IsListed ? "，以及平台的名称对照表认为同一职能的（例如合并设立、改过名的）" : "")
        + "。名称相同，职责和下属单位不一定相同，比较时请看各自的说明。";
}

/// <summary>Finds departments of the same kind by their names.</summary>
internal sealed class SameKinds(DisclosureDbContext db, YearStage at)
{
    private sealed record Named(OrganisationAddress Address, bool IsUnit, OrganisationKind Kind, bool HasPublished);

    /// <summary>Null where the organisation is not there.</summary>
    public async Task<SameKind?> OfAsync(OrganisationAddress like, CancellationToken cancellation)
    {
        var all = await ReadAsync(cancellation);
        return all.Find(one => one.Address == like) is { } own
            ? KindOf(
            [
                own,
                .. all.Where(one => one.Address != like && one.IsUnit == own.IsUnit && one.Kind.Name == own.Kind.Name),
            ])
            : null;
    }

    /// <summary>The kinds of departments that more than one county has, the most frequent first.</summary>
    public async Task<IReadOnlyList<SameKind>> ListAsync(CancellationToken cancellation) =>
    [
        .. (await ReadAsync(cancellation)).Where(one => !one.IsUnit).GroupBy(one => one.Kind.Name)
            .Select(group => KindOf([.. group])).Where(kind => kind.Counties > 1)
            .OrderByDescending(kind => kind.Counties).ThenBy(kind => kind.Name, StringComparer.Ordinal),
    ];

    private static SameKind KindOf(IReadOnlyList<Named> named) => new(
        named[0].Kind.Name,
        [.. named.Take(1).Concat(named.Skip(1).OrderByDescending(one => one.HasPublished)).Select(one => one.Address)],
        named.Any(one => one.Kind.IsListed));

    /// <summary>They are few, so each is compared. By county, then in their own order.</summary>
    private async Task<List<Named>> ReadAsync(CancellationToken cancellation)
    {
        var counties = await db.Counties.AsNoTracking()
            .ToDictionaryAsync(row => row.Code, row => row.Name, cancellation);
        var published = (await db.CurrentPublications.AsNoTracking()
            .Where(row => row.Year == at.Year && row.Stage == at.Stage)
            .Select(row => new { row.County, row.Organisation }).ToListAsync(cancellation))
            .Select(row => new OrganisationAddress(row.County, row.Organisation)).ToHashSet();
        var organisations = await db.Organisations.AsNoTracking().Include(row => row.Names)
            .OrderBy(row => row.County).ThenBy(row => row.DisplayOrder).ThenBy(row => row.Code)
            .ToListAsync(cancellation);
        var named = new List<Named>();
        foreach (var row in organisations)
        {
            var address = new OrganisationAddress(row.County, row.Code);
            if (OrganisationKind.Of(row.NameIn(at.Year), counties[row.County]) is { } kind)
                named.Add(new(address, row.Parent is not null, kind, published.Contains(address)));
        }
        return named;
    }
}
