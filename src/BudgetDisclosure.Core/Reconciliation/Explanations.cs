using System.Globalization;
using BudgetDisclosure.Core.Reconciliation.Binding;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>What the gap of a failing check happens to equal, as arithmetic: the reader concludes.</summary>
/// <remarks>
/// Said only where exactly one thing explains the gap: one printed figure in a related place, a factor of 10 000, one digit added,
/// lost or exchanged with its neighbour, a base swapped. Small gaps equal something by chance.
/// </remarks>
internal static class Explanations
{
    private const decimal TenThousandYuan = 1_000_000;
    private const int FewestDigits = 3;

    /// <returns>null where nothing, or more than one thing, explains the gap.</returns>
    public static string? Of(Check check, Books books)
    {
        if (check.Gap is not { } gap)
            return null;
        if (gap.Known is not null && gap.Size >= 10 * gap.Found.Digit)
            return gap.Known;
        if (gap.Size < TenThousandYuan && gap.Size < 10 * gap.Digit)
            return null;
        List<string> found =
        [
            .. Misprints(gap), .. Figures(gap, books.Ledger, DisclosureKey.Of(books.Disclosure)), .. Stated(gap, books.Narrative),
        ];
        return found is [var only] ? only : null;
    }

    /// <summary>
    /// Each figure of the check that would make it hold with its unit or one of its digits put right; of two figures that should be
    /// one, nothing says which, and the pair counts once.
    /// </summary>
    private static IEnumerable<string> Misprints(Gap gap)
    {
        var printed = gap.Figures.Where(figure => figure.IsSome).ToList();
        foreach (var figure in printed.Count == 2 && printed.Contains(gap.Found) ? [gap.Found] : printed)
        {
            var should = figure == gap.Found ? gap.Expected : figure.Value + gap.Found.Value - gap.Expected;
            if (should > 0 == figure.Value > 0 && should != 0 && Misprint(figure, should) is { } explanation)
                yield return $"差额等于{explanation}所差：{Arithmetic.Printed(figure)}与 {figure.Print(should)}{figure.UnitName}";
        }
    }

    private static string? Misprint(Figure figure, decimal should)
    {
        if (Same(figure.Value, should * 10_000, figure.Digit) || Same(figure.Value * 10_000, should, figure.Digit * 10_000))
            return "一万倍（元与万元之间）";
        var printed = Digits(figure.Value, figure.Digit);
        var right = Digits(should, figure.Digit);
        if (Math.Min(printed.Length, right.Length) < FewestDigits)
            return null;
        if (IsWithOneMore(printed, right) || IsWithOneMore(right, printed))
            return "多一位或少一位数字";
        return IsTransposed(printed, right) ? "相邻两位数字对调" : null;
    }

    private static string Digits(decimal value, decimal digit) =>
        decimal.Round(Math.Abs(value) / digit).ToString("0", CultureInfo.InvariantCulture);

    private static bool IsWithOneMore(string longer, string shorter)
    {
        if (longer.Length != shorter.Length + 1)
            return false;
        var at = 0;
        while (at < shorter.Length && longer[at] == shorter[at])
            at++;
        return string.CompareOrdinal(longer, at + 1, shorter, at, shorter.Length - at) == 0;
    }

    private static bool IsTransposed(string one, string other)
    {
        if (one.Length != other.Length)
            return false;
        var at = 0;
        while (at < one.Length && one[at] == other[at])
            at++;
        return at + 1 < one.Length && one[at] == other[at + 1] && one[at + 1] == other[at]
            && string.CompareOrdinal(one, at + 2, other, at + 2, one.Length) == 0;
    }

    /// <summary>The figures on the rows and columns of the check's own, and in the tables by code, that are as large as the gap.</summary>
    private static IEnumerable<string> Figures(Gap gap, Ledger ledger, DisclosureKey own)
    {
        var cells = gap.Figures.Where(figure => figure.Document is null || figure.Document == own)
            .Select(figure => figure.Cell).OfType<CellAddress>().ToList();
        var equal = ledger.Tables.SelectMany(table => table.Amounts)
            .Where(figure => figure.IsSome && figure.Cell != gap.Found.Cell && Same(Math.Abs(figure.Value), gap.Size, gap.Digit)).ToList();
        var near = equal.FindAll(figure => cells.Exists(cell =>
            cell.Table == figure.Cell!.Value.Table && (cell.Row == figure.Cell!.Value.Row || cell.Column == figure.Cell!.Value.Column)));
        var rows = OnePerRow(near.Count > 0 ? near : equal.FindAll(figure => figure.Place is { Code: not null }));
        return rows is [var only] ? [$"差额等于{Arithmetic.Printed(only)}"] : [];
    }

    /// <summary>What the text says of the same measure, unless it only says again what a cell prints: 项目支出增加215.07万元.</summary>
    private static IEnumerable<string> Stated(Gap gap, Narrative narrative)
    {
        if (gap.Found.Place is not { } place)
            return [];
        var stated = narrative.Figures.Where(figure => figure is { IsAmount: true, Bound: null, About: { } about }
            && about.Measure == place.Measure && about.Code == place.Code && figure.Figure.IsSome
            && Same(Math.Abs(figure.Figure.Value), gap.Size, Math.Max(gap.Digit, figure.Figure.Digit))).Take(2).ToList();
        return stated is [var only] ? [$"差额等于正文所写的 {only.Figure.Text}{only.Figure.UnitName}"] : [];
    }

    /// <summary>
    /// A row prints the same figure in several columns, and a code without sisters prints its parent's: that is one place.
    /// </summary>
    private static List<Figure> OnePerRow(List<Figure> figures)
    {
        var rows = figures.DistinctBy(figure => (figure.Cell!.Value.Table, figure.Cell!.Value.Row)).ToList();
        return rows.FindAll(figure => !rows.Exists(other => other != figure
            && other.Cell!.Value.Table == figure.Cell!.Value.Table && figure.Place!.Value.Code is { } code
            && other.Place!.Value.Code is { } below && below.Length > code.Length && below.StartsWith(code, StringComparison.Ordinal)));
    }

    private static bool Same(decimal one, decimal other, decimal digit) => Math.Abs(one - other) < digit;
}
