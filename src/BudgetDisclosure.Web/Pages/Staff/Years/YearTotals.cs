namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>What the rows of a year come to.</summary>
public sealed class YearTotals(IReadOnlyList<YearRow> rows)
{
    public int All => rows.Count;

    /// <summary>Those that must publish by the roster.</summary>
    public int Obliged => rows.Count(row => row.IsObliged);

    /// <summary>How many of those have.</summary>
    public int ObligedPublic => rows.Count(row => row is { IsObliged: true, IsPublic: true });

    /// <summary>Those past their last day with nothing public.</summary>
    public int Overdue => rows.Count(row => row.IsOverdue);

    /// <summary>Published, but after the last day.</summary>
    public int PublishedLate => rows.Count(row => row is { IsPublic: true, Deadline.IsLate: true });

    /// <summary>Complete ones among those of which anything is there.</summary>
    public int Complete => rows.Count(row => row.Tables is var (there, asked) && there == asked);

    public int WithTables => rows.Count(row => row.Tables is not null);

    /// <summary>Failing rules over all rows, and those of them with the department's words.</summary>
    public int Failing => rows.Sum(row => row.Failing.Count);

    public int Explained => rows.Sum(row => row.Explained);

    public int Of(YearState state) => rows.Count(row => row.State == state);

    /// <summary>应公开 80 个，已公开 75 个；超期未公开 2 个，迟公开 3 个</summary>
    public string InWords() =>
        $"应公开 {Obliged} 个，已公开 {ObligedPublic} 个；超期未公开 {Overdue} 个，迟公开 {PublishedLate} 个";
}
