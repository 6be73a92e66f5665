using BudgetDisclosure.Core.Facts;

namespace BudgetDisclosure.Core.KeyFigures;

/// <summary>Whose key figures they are: the beginning of every key.</summary>
public sealed record KeyFigureOrigin(FactOrigin Facts, string Organisation)
{
    internal KeyFigure Figure(Stage stage, string subject, string code, string slug, string outcome) => new()
    {
        County = Facts.County,
        Year = Facts.Year,
        Publication = Facts.Publication,
        Stage = stage.Slug(),
        Organisation = Organisation,
        Subject = subject,
        Code = code,
        Slug = slug,
        Outcome = outcome,
    };
}
