namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>Figures of one passage: 12万元 beside 118.36万元 had its zeros left out and is as exact.</summary>
internal static class TextDigits
{
    /// <summary>The parts with the finest digit that they or their whole print.</summary>
    public static IReadOnlyList<Figure> Common(IReadOnlyList<TextFigure> parts, TextFigure whole)
    {
        var finest = parts.Append(whole).Min(figure => figure.Figure.Digit);
        return [.. parts.Select(part => part.Figure with { Digit = finest })];
    }
}
