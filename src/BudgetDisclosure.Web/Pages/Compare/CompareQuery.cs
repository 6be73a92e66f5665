using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Pages.Figures;

namespace BudgetDisclosure.Web.Pages.Compare;

/// <summary>An organisation as the address names it: <c>130630/434</c>.</summary>
public readonly record struct OrganisationAddress(string County, string Organisation)
{
    public static OrganisationAddress? TryParse(string? text) =>
        text?.Split('/') is [var county, var organisation]
        && CountyCode.TryParse(county, out _) && OrganisationCode.TryParse(organisation, out _)
            ? new(county, organisation) : null;

    public override string ToString() => $"{County}/{Organisation}";
}

/// <summary>What amounts are divided by.</summary>
public enum AmountPer
{
    Nothing,
    /// <summary>常住人口 of the county in the same year.</summary>
    Resident,
    /// <summary>在职人员 as the organisation's own document prints them.</summary>
    Staff,
}

/// <summary>What an address of the comparison asks for.</summary>
/// <param name="Of">In the order of the address, each once.</param>
/// <param name="Like">The organisation whose kind is looked for in other counties.</param>
/// <param name="Show">One of <see cref="CompareItems.Groups"/>; null for all.</param>
/// <param name="PricesOf">The year in whose prices amounts are given; null for those of their own year.</param>
/// <param name="Find">A name to look for, as typed.</param>
public sealed record CompareQuery(
    int? Year, Stage? Stage, IReadOnlyList<OrganisationAddress> Of, OrganisationAddress? Like, string? Show,
    AmountPer Per, int? PricesOf, string? Find)
{
    /// <summary>More do not fit beside each other on a screen, or in a head.</summary>
    public const int Most = 12;

    private const string PerResident = "resident";
    private const string PerStaff = "staff";

    /// <returns>Null for an address that nothing can be meant by.</returns>
    public static CompareQuery? Asked(IQueryCollection query)
    {
        var of = query["of"].Where(text => text is { Length: > 0 }).Select(OrganisationAddress.TryParse).ToList();
        if (of.Contains(null)
            || !TryRead(query, "year", YearOf, out var year) || !TryRead(query, "prices", YearOf, out var prices)
            || !TryRead(query, "stage", Stages.TryParse, out var stage)
            || !TryRead(query, "like", OrganisationAddress.TryParse, out var like)
            || !TryRead(query, "per", PerOf, out var per))
        {
            return null;
        }
        var show = query["show"].ToString();
        return show.Length > 0 && CompareItems.Groups.All(group => group.Key != show) ? null
            : new(year, stage, [.. of.OfType<OrganisationAddress>().Distinct()], like, show.Length > 0 ? show : null,
                per ?? AmountPer.Nothing, prices, query["find"].ToString() is { Length: > 0 } find ? find : null);
    }

    /// <summary><c>/compare?year=2019&amp;stage=budget&amp;of=130630/434&amp;show=three-public</c></summary>
    public static string SelectionAddress(YearStage at, IEnumerable<OrganisationAddress> of, string? show = null) =>
        "/compare" + Selection(at, of, show);

    /// <summary>The same, divided and in the prices asked for, as a file.</summary>
    public string FileAddress(YearStage at, IEnumerable<OrganisationAddress> of) =>
        "/compare.csv" + Selection(at, of, Show)
        + (Per == AmountPer.Nothing ? "" : "&per=" + (Per == AmountPer.Resident ? PerResident : PerStaff))
        + (PricesOf is { } year ? $"&prices={year}" : "");

    /// <summary>The same kind of organisation in other counties.</summary>
    public static string LikeAddress(string county, string organisation, YearStage? at = null) =>
        "/compare?" + (at is { } one ? $"year={one.Year}&stage={one.Stage.Slug()}&" : "")
        + $"like={county}/{organisation}";

    private static string Selection(YearStage at, IEnumerable<OrganisationAddress> of, string? show) =>
        $"?year={at.Year}&stage={at.Stage.Slug()}" + string.Concat(of.Select(one => $"&of={one}"))
        + (show is null ? "" : $"&show={show}");

    /// <summary>A form sends a field that was left open as an empty one.</summary>
    private static bool TryRead<T>(IQueryCollection query, string name, Func<string, T?> parse, out T? value)
        where T : struct
    {
        value = null;
        return query[name].ToString() is not { Length: > 0 } text || (value = parse(text)) is not null;
    }

    private static int? YearOf(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= FiscalYear.Earliest and <= FiscalYear.Latest ? year : null;

    private static AmountPer? PerOf(string text) =>
        text switch { PerResident => AmountPer.Resident, PerStaff => AmountPer.Staff, _ => null };
}
