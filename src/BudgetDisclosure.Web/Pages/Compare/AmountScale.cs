using System.Globalization;
using BudgetDisclosure.Core.Statistics;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;

namespace BudgetDisclosure.Web.Pages.Compare;

/// <summary>In which unit amounts are compared, and from what that is made.</summary>
/// <param name="Unit">万元, 元/人.</param>
/// <param name="Factors">What fen are multiplied by; without those that print nothing to divide them by.</param>
/// <param name="Sources">Every figure that amounts are divided or multiplied by, with its year and source.</param>
/// <param name="Refusals">What is missing; then nothing is compared, and nothing is taken instead.</param>
public sealed record AmountScale(
    string Unit, IReadOnlyDictionary<OrganisationAddress, decimal> Factors, IReadOnlyList<string> Sources,
    IReadOnlyList<string> Refusals)
{
    private const decimal FenPerYuan = 100m;
    private const decimal FenPerTenThousand = 1_000_000m;

    /// <summary>True for amounts as they are published.</summary>
    public bool IsPublished { get; private init; }

    /// <summary>The amount in <see cref="Unit"/>; null where the organisation prints nothing to divide it by.</summary>
    public decimal? Of(ComparedOrganisation organisation, long fen) =>
        Factors.TryGetValue(organisation.Address, out var factor) ? fen * factor : null;

    /// <summary>1,234.50</summary>
    public static string InWords(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <param name="statistics">All that is known of the counties of these organisations.</param>
    public static AmountScale Make(
        CompareQuery query, YearStage at, IReadOnlyList<ComparedOrganisation> of,
        IReadOnlyList<CountyStatistic> statistics)
    {
        var (sources, refusals) = (new List<string>(), new List<string>());
        var factors = new Dictionary<OrganisationAddress, decimal>();
        var counties = of.Select(one => one.County).DistinctBy(county => county.Code).ToDictionary(
            county => county.Code,
            county => new CountyScale(
                county, [.. statistics.Where(row => row.County == county.Code)], sources, refusals).Factor(query, at));
        foreach (var one in of)
        {
            var divisor = query.Per == AmountPer.Staff ? one.Staff * FenPerYuan
                : query.Per == AmountPer.Resident ? FenPerYuan : FenPerTenThousand;
            if (divisor is > 0 && counties[one.County.Code] is { } factor)
                factors[one.Address] = factor / divisor.Value;
        }
        if (query.Per == AmountPer.Staff)
            sources.AddRange(of.Where(one => one.Staff is > 0)
                .Select(one => $"{one.FullName} {at.Year} 年在职人员 {one.Staff} 人（它公开的部门基本情况表）"));
        return new(UnitOf(query), factors, sources, refusals)
        {
            IsPublished = query is { Per: AmountPer.Nothing, PricesOf: null },
        };
    }

    private static string UnitOf(CompareQuery query) =>
        (query.Per == AmountPer.Nothing ? "万元" : "元/人") + (query.PricesOf is { } year ? $"，{year} 年价格" : "");
}

/// <summary>What a county's statistics make of its amounts; says from what, or what is missing.</summary>
internal sealed class CountyScale(
    County county, List<CountyStatistic> statistics, List<string> sources, List<string> refusals)
{
    private const string NothingInstead = "没有用别的年份或别的口径代替";

    /// <summary>Null where something is missing.</summary>
    public decimal? Factor(CompareQuery query, YearStage at)
    {
        var prices = query.PricesOf is { } pricesOf ? PricesOf(at.Year, pricesOf) : 1m;
        return query.Per == AmountPer.Resident ? prices / ResidentsOf(at.Year) : prices;
    }

    private decimal? ResidentsOf(int year)
    {
        if (statistics.Find(row => row.Kind == StatisticKind.Population && row.Year == year) is not { } found)
        {
            refusals.Add($"平台上没有{county.Name} {year} 年的常住人口，不能算人均；{NothingInstead}。");
            return null;
        }
        var people = found.Value.ToString("#,##0", CultureInfo.InvariantCulture);
        sources.Add($"{county.Name} {year} 年常住人口 {people} 人（{found.Source}）");
        return found.Value;
    }

    private decimal? PricesOf(int year, int pricesOf)
    {
        var indexes = statistics.Where(row => row.Kind == StatisticKind.ConsumerPrices).ToDictionary(row => row.Year);
        var needed = PriceChain.YearsBetween(year, pricesOf).ToList();
        if (needed.FindAll(one => !indexes.ContainsKey(one)) is { Count: > 0 } missing)
        {
            refusals.Add($"平台上没有{county.Name} {string.Join('、', missing)} 年的居民消费价格指数，"
                + $"不能换算成 {pricesOf} 年价格；{NothingInstead}。");
            return null;
        }
        sources.AddRange(needed.Select(one => InWords(indexes[one])));
        return PriceChain.Factor(indexes.ToDictionary(pair => pair.Key, pair => pair.Value.Value), year, pricesOf);
    }

    private string InWords(CountyStatistic index) =>
        $"{county.Name} {index.Year} 年居民消费价格指数 {index.Value.ToString("0.####", CultureInfo.InvariantCulture)}，"
        + $"上年=100（{index.Source}）";
}
