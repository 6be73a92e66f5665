namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>Figures of one passage: 12万元 beside 118.36万元 had its zeros left out and is as exact.</summary>
internal static class TextDigits
{
    /// <summary>The figures with the finest digit that any of them prints.</summary>
    public static IReadOnlyList<Figure> Common(IEnumerable<Figure> figures)
    {
        var all = figures.ToList();
        var finest = all.Min(figure => figure.Digit);
        return all.ConvertAll(figure => figure with { Digit = finest });
    }
}
