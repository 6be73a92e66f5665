using BudgetDisclosure.Core.Comparing;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Web.Pages.Figures;

namespace BudgetDisclosure.Web.Pages.Compare;

/// <summary>An organisation's amount in a row.</summary>
/// <param name="Figure">The key figure whose cell prints it; null where there is none.</param>
/// <param name="Amount">In the unit of the comparison; null where there is none.</param>
/// <param name="Words">Why there is no amount; null where there is one.</param>
/// <param name="Place">Null without an amount, and where amounts cannot be compared.</param>
public sealed record ComparedCell(KeyFigure? Figure, decimal? Amount, string? Words, Place? Place)
{
    /// <summary>第 3, 并列第 2.</summary>
    public string? PlaceInWords => Place is { } place ? $"{(place.IsShared ? "并列" : "")}第 {place.Number}" : null;
}

/// <summary>A row of the comparison; its cells stand in the order of the organisations.</summary>
/// <param name="Incomparable">Why the amounts are given no places; null where they are.</param>
public sealed record ComparedRow(CompareItem Item, IReadOnlyList<ComparedCell> Cells, string? Incomparable)
{
    public int Known => Cells.Count(cell => cell.Amount is not null);

    /// <summary>共 5 个有数；另 1 个没有公布.</summary>
    public string Counted => $"共 {Known} 个有数" + string.Concat(Cells.Where(cell => cell.Words is not null)
        .GroupBy(cell => cell.Words).Select(group => $"；另 {group.Count()} 个{group.Key}"));
}

/// <summary>How a whole changed on the year before, for each organisation in words.</summary>
public sealed record ComparedChange(CompareItem Item, IReadOnlyList<string> Words);

/// <summary>Organisations side by side.</summary>
public sealed record Comparison(
    YearStage At, IReadOnlyList<ComparedOrganisation> Organisations, AmountScale Scale, IReadOnlyList<ComparedRow> Rows,
    IReadOnlyList<ComparedChange> Changes)
{
    public static Comparison Make(
        YearStage at, string? show, IReadOnlyList<ComparedOrganisation> of, AmountScale scale)
    {
        var items = CompareItems.Of(show);
        return new(
            at, of, scale, [.. items.Select(item => RowOf(item, at, of, scale))],
            scale.IsPublished ? [.. items.Where(item => item.HasChange).Select(item => ChangeOf(item, at, of))] : []);
    }

    private static ComparedRow RowOf(
        CompareItem item, YearStage at, IReadOnlyList<ComparedOrganisation> of, AmountScale scale)
    {
        var cells = of.Select(one => CellOf(item, at, one, scale)).ToList();
        var known = of.Zip(cells).Where(pair => pair.Second.Amount is not null).ToList();
        var reason = WhyIncomparable(known);
        var places = Ranking.Of([.. cells.Select(cell => known.Count < 2 || reason is not null ? null : cell.Amount)]);
        return new(item, [.. cells.Zip(places, (cell, place) => cell with { Place = place })], reason);
    }

    private static ComparedCell CellOf(CompareItem item, YearStage at, ComparedOrganisation one, AmountScale scale)
    {
        var figure = item.In(one.Figures);
        if (figure is null || item.Amount(figure) is not { } fen)
            return new(figure, null, one.WhyNone(item, at), null);
        return scale.Of(one, fen) is { } amount ? new(figure, amount, null, null) : new(figure, null, "没有印出在职人数", null);
    }

    private static string? WhyIncomparable(IReadOnlyList<(ComparedOrganisation Organisation, ComparedCell Cell)> known)
    {
        if (known.Select(pair => pair.Cell.Figure!.Slug).Distinct(StringComparer.Ordinal).Count() > 1)
            return "不可比，不排名：取自不同的表（" + string.Join('，', known.GroupBy(pair => pair.Cell.Figure!.Slug)
                .Select(table => $"{NamesOf(table)}取{TableCatalogue.Find(table.Key)!.Title}")) + "）";
        var units = known.Where(pair => pair.Organisation.IsUnit).ToList();
        var wholes = known.Where(pair => pair.Organisation.HasUnits).ToList();
        return units.Count == 0 || wholes.Count == 0 ? null
            : $"不可比，不排名：{NamesOf(units)}是一个单位自己的数，{NamesOf(wholes)}含所属单位";
    }

    private static string NamesOf(IEnumerable<(ComparedOrganisation Organisation, ComparedCell Cell)> pairs) =>
        string.Join('、', pairs.Select(pair => pair.Organisation.FullName));

    private static ComparedChange ChangeOf(CompareItem item, YearStage at, IReadOnlyList<ComparedOrganisation> of) =>
        new(item, [.. of.Select(one => ChangeOf(item, at, one))]);

    private static string ChangeOf(CompareItem item, YearStage at, ComparedOrganisation one)
    {
        var (now, before) = (item.In(one.Figures), item.In(one.LastYear));
        if (now is null || item.Amount(now) is not { } fen)
            return $"不可比：{one.WhyNone(item, at)}";
        if (before is null || item.Amount(before) is not { } base0)
            return $"不可比：{at.Year - 1} 年{(one.HasPublishedLastYear ? "没有这个数" : "没有公布")}";
        return now.Slug != before.Slug ? "不可比：两年取自不同的表"
            : base0 == 0 && fen != 0 ? $"不可比：{at.Year - 1} 年是 0" : FigureWords.Growth(fen, base0);
    }
}
