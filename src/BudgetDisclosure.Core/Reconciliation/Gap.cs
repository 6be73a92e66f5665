namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>What a failing sum or equality is off by.</summary>
/// <param name="Found">The printed total, or the print that is compared.</param>
/// <param name="Expected">What should stand there, in fen.</param>
/// <param name="Figures">All figures of the check, <paramref name="Found"/> among them.</param>
internal sealed record Gap(Figure Found, decimal Expected, IReadOnlyList<Figure> Figures)
{
    /// <summary>What the rule itself knows to explain the gap.</summary>
    public string? Known { get; init; }

    public decimal Size => Math.Abs(Found.Value - Expected);

    /// <summary>The coarsest last digit among the figures: what the gap is known to.</summary>
    public decimal Digit => Figures.Max(figure => figure.Digit);
}
