using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Facts;

/// <summary>Which amount of a line a cell gives, in one word: its measure; for a total, its source of money.</summary>
public static class AmountWords
{
    /// <summary>What the budget figure beside a final one is called.</summary>
    public const string Planned = "planned";

    /// <summary>The words that a budget line has a place for, in the order of its members.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(BudgetLine).GetProperties().Where(member => member.PropertyType == typeof(long?))
            .Select(member => FactWords.Written(member.Name)),
    ];

    /// <param name="at">What the cell is about.</param>
    /// <param name="stage">The stage of the disclosure.</param>
    /// <param name="own">The only money that the table speaks of.</param>
    public static string Of(Coordinate at, Stage stage, Fund own) =>
        at.Stage != stage ? Planned
        : at.Fund == Fund.All || at.Fund == own ? at.Measure.Word()
        : at.Measure == Measure.Total ? at.Fund.Word()
        : $"{at.Measure.Word()} of {at.Fund.Word()}"; // in the document alone: no fact has a place for it

    /// <summary>The member of <see cref="BudgetLine"/> that a word of <see cref="All"/> names.</summary>
    public static string MemberOf(string word) =>
        typeof(BudgetLine).GetProperties().First(member => FactWords.Written(member.Name) == word).Name;
}
