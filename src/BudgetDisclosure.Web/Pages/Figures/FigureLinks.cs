using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;

namespace BudgetDisclosure.Web.Pages.Figures;

/// <summary>Addresses of key figures below the portal's root.</summary>
public static class FigureLinks
{
    /// <summary>The cell that a figure is printed in; its table for one that is a sum.</summary>
    public static string CellAddress(this KeyFigure figure) =>
        $"/{figure.County}/{figure.Organisation}/{figure.Year}/{figure.Stage}/tables/{figure.Slug}"
        + (figure.Cell is { } cell ? "#" + Uri.EscapeDataString(cell) : "");

    /// <summary>A function code's page (<c>functions</c>) or an economic code's (<c>economic</c>) in a year and stage.</summary>
    public static string Code(string county, string subject, string code, YearStage at) =>
        $"/{county}/{(subject == KeySubjects.Economic ? "economic" : "functions")}/{code}{at.Query}";

    /// <summary>A county's year, its budgets or its final accounts.</summary>
    public static string Year(string county, YearStage at) =>
        $"/{county}/{at.Year}" + (at.Stage == Stage.Final ? $"?stage={at.Stage.Slug()}" : "");

    /// <summary>A county's “三公” page in its newest year.</summary>
    public static string ThreePublic(string county) => $"/{county}/three-public";

    public static string ThreePublic(string county, YearStage at) => $"/{county}/three-public{at.Query}";
}
