using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>A coordinate that words name, whatever the layout of the table: what they leave open is null.</summary>
/// <param name="Subject">The slug of the budget's table.</param>
internal readonly record struct TextPlace(string Subject, string? Line, string? Code = null)
{
    public Side? Side { get; init; }

    public Measure Measure { get; init; }

    /// <summary>Null for the money that the whole table speaks of.</summary>
    public Fund? Fund { get; init; }

    public Stage Stage { get; init; }

    /// <summary>The name that the code was found by: a row whose code is misprinted has it still.</summary>
    public string? Name { get; init; }

    /// <summary>The coordinate in the table of the document's stage, whether the file has that table or not.</summary>
    public Coordinate In(Stage document)
    {
        var table = (document == Stage.Final ? TableCatalogue.Find(FinalSlug(Subject)) : null) ?? TableCatalogue.Find(Subject)!;
        return new(table.Slug, Stage, Side ?? table.Side, Line, Code, Measure, Fund ?? table.Fund);
    }

    private static string FinalSlug(string subject) => subject switch
    {
        "fund-expenditure" => "final-fund",
        "state-capital-expenditure" => "final-state-capital",
        _ => "final-" + subject,
    };
}

/// <summary>The places that words allow.</summary>
/// <param name="Same">Where the very thing is printed, the first table first.</param>
/// <param name="Others">What the words may mean just as well.</param>
/// <param name="Related">What need not be the same, but often is.</param>
internal sealed record TextPlaces(
    IReadOnlyList<TextPlace> Same, IReadOnlyList<TextPlace> Others, IReadOnlyList<TextPlace> Related)
{
    /// <summary>What the figure is about.</summary>
    public TextPlace About { get; init; } = Same.Count > 0 ? Same[0] : default;
}
