using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Web.Pages.Counties;

namespace BudgetDisclosure.Web.Pages.Figures.Charts;

/// <summary>A function class (类) or a division (款) of it: a row of the table, and the box drawn from it.</summary>
/// <param name="Parent">The class of a division; null for a class.</param>
/// <param name="IsDrawn">False for what no area can show, and for divisions that come to more than their class.</param>
/// <param name="Organisations">How many have an amount; null for a remainder, which nobody prints.</param>
public sealed record TreemapRow(string Code, string? Parent, string Name, long? Fen, int? Organisations, bool IsDrawn)
{
    /// <summary>What the departments print for the class and for none of its divisions.</summary>
    public bool IsRemainder { get; init; }

    /// <summary>How many have the line and no amount in it.</summary>
    public int WithoutAmount { get; init; }

    public int Colour => ChartColours.Of(Code);
}

/// <summary>Expenditure by function class and division, as areas.</summary>
public sealed record ExpenditureTreemap(IReadOnlyList<TreemapRow> Rows)
{
    public const string RemainderName = "没有列到款的部分";

    /// <param name="classes">With the whole of each.</param>
    /// <param name="divisions">In any order.</param>
    public static ExpenditureTreemap Of(IReadOnlyList<YearSum> classes, IReadOnlyList<CodeSum> divisions)
    {
        var byClass = divisions.ToLookup(division => division.Code[..3], StringComparer.Ordinal);
        return new([.. classes.SelectMany(one => ClassRows(one, [.. byClass[one.Code]]))]);
    }

    /// <summary>What is in the table and not in the drawing, in words; none where all is drawn.</summary>
    public IReadOnlyList<ChartOmission> NotDrawn =>
    [
        .. Rows.Where(row => row is { IsDrawn: false, Fen: not > 0 }).Select(row => new ChartOmission(row.Name, row.Fen)),
    ];

    /// <summary>Classes whose divisions come to more than they do: only the class is drawn.</summary>
    public IReadOnlyList<string> ClassesAlone =>
    [
        .. Rows.Where(row => row is { Parent: null, IsDrawn: true }
                && Rows.Any(part => part is { Fen: > 0, IsDrawn: false } && part.Parent == row.Code))
            .Select(row => row.Name),
    ];

    private static IEnumerable<TreemapRow> ClassRows(YearSum one, IReadOnlyList<CodeSum> divisions)
    {
        var whole = one.Now.Total;
        yield return new(one.Code, null, one.Name, whole, one.Now.Organisations, whole > 0)
        {
            WithoutAmount = one.Now.WithoutAmount,
        };
        var rest = (whole ?? 0) - divisions.Sum(division => Math.Max(division.Total ?? 0, 0));
        var largestFirst = divisions.OrderByDescending(part => part.Total ?? long.MinValue);
        foreach (var division in largestFirst.ThenBy(part => part.Code, StringComparer.Ordinal))
        {
            yield return new(
                division.Code, one.Code, division.Name, division.Total, division.Organisations,
                whole > 0 && rest >= 0 && division.Total > 0) { WithoutAmount = division.WithoutAmount };
        }
        if (divisions.Count > 0 && whole > 0 && rest > 0)
            yield return new(one.Code, one.Code, RemainderName, rest, null, IsDrawn: true) { IsRemainder = true };
    }
}
